package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.archive.Bundles;
import earshot.archive.OpenedArchive;
import earshot.archive.Review;
import earshot.archive.Wish;
import earshot.language.redact.Profile;
import earshot.language.redact.Redaction;
import earshot.model.Label;
import earshot.model.Mention;
import earshot.storage.Filled;
import earshot.storage.Progress;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two people reviewed one archive; `archive merge` takes both in and says how far they agree.
class MergeReviewsTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z"));

  @TempDir private Path folder = Path.of("");

  @Test
  void severalReviewsAreComparedAndTakenInOneAfterTheOther() {
    Path home = folder.resolve("w");
    Filled.make(home, 60);
    try (OneDesk desk = OneDesk.in(home)) {
      Path archive = folder.resolve("all.earshot");
      Bundles.Made unused =
          desk.workspace()
              .safekeeping()
              .bundles()
              .export(
                  new Wish(
                      new Wish.Selection.Whole(),
                      Redaction.of(Profile.NAMES_HIDDEN, 3),
                      false,
                      "",
                      "ana"),
                  archive,
                  Progress.NONE);
      List<Mention> four = unlabelled(desk).subList(0, 4);
      Path bea =
          reviewed(
              desk,
              archive,
              "Bea",
              four,
              Label.NEGATIVE,
              Label.NEGATIVE,
              Label.POSITIVE,
              Label.POSITIVE);
      Path cem =
          reviewed(
              desk,
              archive,
              "Cem",
              four,
              Label.NEGATIVE,
              Label.NEGATIVE,
              Label.POSITIVE,
              Label.NEGATIVE);
      String compared =
          """
          Bea and Cem both labelled 4, alike 3; Cohen's kappa 0.50 (n = 4).
          Bea: 4 new labels, 0 new notes, 0 conflicts, 0 of mentions that are not here.
          """;
      int before = labels(desk).size();

      Console tried = desk.run("archive", "merge", "--dry-run", bea.toString(), cem.toString());
      assertEquals(0, tried.code(), tried.err());
      assertEquals(
          compared
              + "Cem: 4 new labels, 0 new notes, 0 conflicts, 0 of mentions that are not here.\n",
          tried.out());
      assertEquals(before, labels(desk).size(), "nothing is kept");

      Console merged = desk.run("archive", "merge", bea.toString(), cem.toString());
      assertEquals(0, merged.code(), merged.err());
      assertEquals(compared, merged.out().substring(0, compared.length()));
      String rest = merged.out().substring(compared.length());
      assertEquals(
          "Cem: 0 new labels, 0 new notes, 1 conflict, 0 of mentions that are not here.",
          rest.lines().findFirst().orElseThrow());
      assertEquals(
          "Both labelled 4, alike 3; Cohen's kappa 0.50 (n = 4).",
          rest.lines().reduce((one, next) -> next).orElseThrow());
      assertEquals(before + 4, labels(desk).size());
    }
  }

  private static Path reviewed(
      OneDesk desk, Path archive, String reviewer, List<Mention> mentions, Label... labels) {
    try (OpenedArchive opened = Bundles.open(archive)) {
      Review review = Review.of(opened, reviewer, CLOCK);
      for (int i = 0; i < labels.length; i++) {
        List<String> marks = desk.workspace().stores().work().identities().of(mentions.get(i).id());
        review.label(marks, "", labels[i], "");
      }
      return review.file();
    }
  }

  private static List<Mention> unlabelled(OneDesk desk) {
    Set<Long> taken = labels(desk);
    return desk.workspace().stores().mentions().after(0, 60).stream()
        .filter(each -> !taken.contains(each.id().value()))
        .toList();
  }

  private static Set<Long> labels(OneDesk desk) {
    Set<Long> labelled = new HashSet<>();
    desk.workspace()
        .stores()
        .labels()
        .each(each -> labelled.add(each.said().about().mention().value()));
    return labelled;
  }
}
