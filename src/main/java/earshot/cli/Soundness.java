package earshot.cli;

import earshot.archive.ArchiveRefused;
import earshot.archive.Manifest;
import earshot.archive.Safekeeping;
import earshot.cli.DoctorCommand.Finding;
import earshot.storage.Compaction;
import earshot.storage.JournalCheck;
import earshot.storage.Progress;
import earshot.storage.Scrub;
import earshot.storage.StorageRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What the doctor says of the disk: backups, the room the file takes, and whether what is stored
/// is still what was stored.
final class Soundness {
  private static final int MOST_TOLD = 20;

  private final Desk desk;
  private final Progress progress;

  Soundness(Desk desk, Progress progress) {
    this.desk = desk;
    this.progress = progress;
  }

  Finding backups() {
    Safekeeping safekeeping = desk.safekeeping();
    return safekeeping
        .newest()
        .map(
            kept ->
                new Finding(
                    "backup",
                    !safekeeping.overdue(),
                    "The newest of %d is of %s%s"
                        .formatted(
                            safekeeping.list().size(),
                            kept.at(),
                            safekeeping.overdue() ? "; “earshot backup” makes a new one." : ".")))
        .orElseGet(
            () ->
                new Finding(
                    "backup",
                    true,
                    "There is none yet: the window makes one a day, “earshot backup” makes one"
                        + " now."));
  }

  /// The chain of decisions, and the heads that the backups keep.
  Finding journal() {
    JournalCheck.Result result = desk.safekeeping().verifyJournal();
    return result
        .fault()
        .map(fault -> new Finding("journal", false, JournalCommand.advice(fault)))
        .orElseGet(
            () ->
                new Finding(
                    "journal",
                    true,
                    "%s, each as it was written.".formatted(Many.of(result.rows(), "decision"))));
  }

  Finding room() {
    Compaction.Offer offer = desk.stores().compaction().offer();
    return new Finding(
        "room",
        true,
        offer.worthIt()
            ? "The file has %,d MB and would have about %,d: “earshot compact” makes it small."
                .formatted(offer.bytes() >> 20, offer.expected() >> 20)
            : "The file has %,d KB.".formatted(Names.kilobytes(offer.bytes())));
  }

  /// Every row and every index.
  ///
  /// @param mend whether damaged words are taken back from a backup
  List<Finding> full(boolean mend) {
    Scrub.Report report = desk.stores().scrub().run(progress);
    List<Finding> findings = new ArrayList<>();
    if (mend && !report.texts().isEmpty()) {
      Safekeeping.Mended mended = desk.safekeeping().mend(report.texts());
      findings.add(
          new Finding(
              "mended",
              mended.left().isEmpty(),
              "%d of %d damaged texts were taken back from a backup."
                  .formatted(mended.mended(), report.texts().size())));
      report = desk.stores().scrub().run(progress);
    }
    report.findings().stream()
        .limit(MOST_TOLD)
        .forEach(found -> findings.add(new Finding("damage", false, advice(found))));
    int more = report.findings().size() - MOST_TOLD;
    if (more > 0) findings.add(new Finding("damage", false, "And " + more + " more."));
    if (report.findings().isEmpty()) {
      findings.add(
          new Finding(
              "rows",
              true,
              "%s read: sums, indexes and what belongs together are right."
                  .formatted(Many.of(report.rows(), "row"))));
    }
    return findings;
  }

  /// Restores the newest backup, only to see that it can be done.
  Finding rehearsed() {
    Path folder = temporary();
    try {
      Manifest manifest = desk.safekeeping().trial().run(folder.resolve("workspace"), progress);
      return new Finding(
          "restore",
          true,
          "The newest backup gives back %s, as written."
              .formatted(Many.mentions(manifest.mentions())));
    } catch (ArchiveRefused | StorageRefused refused) {
      return new Finding("restore", false, String.valueOf(refused.getMessage()));
    } finally {
      delete(folder);
    }
  }

  private static String advice(Scrub.Finding found) {
    return found.sentence()
        + (found.what().startsWith("mention ")
            ? " “earshot doctor --mend” takes it back from a backup."
            : " Restore the newest backup: “earshot restore FILE --replace”.");
  }

  // Beside the workspace, for that disk has the room and the temporary one may not.
  private Path temporary() {
    try {
      return Files.createTempDirectory(desk.folder().toAbsolutePath().getParent(), "earshot-try-");
    } catch (IOException unwritable) {
      throw new Refusal("There is no room for a trial beside " + desk.folder() + ".");
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
    } catch (IOException left) {
      // A folder that says what it is.
    }
  }
}
