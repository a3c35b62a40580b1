package earshot.reports;

import earshot.model.Shown;
import earshot.model.TimeRange;
import earshot.reports.Snapshot.Footing;
import earshot.reports.Snapshot.Part;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Says what figures rest on: what was asked, over which days, how many there are, and how
/// completely was listened.
record Footnotes(Wording wording, TimeRange range) {
  /// The footnote of a section.
  String of(Part part) {
    Footing footing = part.footing();
    boolean topics = part.section() == Section.TOPICS;
    List<Long> out = footing.leftOut();
    String left =
        "Left out: %s hidden, %s quarantined. Counted without a tone: %s unsure, %s not scored. Put right by people: %s."
            .formatted(out.stream().map(wording::whole).toArray());
    String asked =
        footing.queries().isEmpty()
            ? "Everything stored"
            : Shown.line(String.join("; ", footing.queries()));
    Optional<String> scorer =
        footing.scores().isEmpty()
            ? Optional.empty()
            : Optional.of(" Scored by " + String.join(", ", footing.scores()) + ".");
    return "%s. %s, %s. n = %s %s%s. Listened to %s of the time. %s%s"
        .formatted(
            asked,
            wording.days(range),
            wording.zone(),
            wording.whole(footing.n()),
            topics ? "stories; of more than 60,000 a sample of as many is read" : "mentions",
            brought(footing),
            wording.percent(footing.coverage()),
            left,
            scorer.orElse(""));
  }

  /// The same in a few words, beside a chart.
  String brief(Footing footing) {
    return "%s · n = %s%s · listened %s"
        .formatted(
            wording.days(range),
            wording.whole(footing.n()),
            brought(footing),
            wording.percent(footing.coverage()));
  }

  // Nobody listens where people bring things from: what was brought must not pass for heard.
  private String brought(Footing footing) {
    if (footing.brought() == 0) return "";
    return ", %s brought in by people".formatted(wording.whole(footing.brought()));
  }

  /// How much all of it is about, for the first page.
  String whole(Footing footing) {
    return Wording.many(wording.whole(footing.n()), "mention", "mentions")
        + ", listened to "
        + wording.percent(footing.coverage())
        + " of the time";
  }

  /// Whom it is about; absent for everything stored.
  Optional<String> about(Footing footing) {
    if (footing.queries().isEmpty()) return Optional.empty();
    return Optional.of("About " + Shown.line(names(footing)));
  }

  // A footing writes its queries as `name: words (version 3)`.
  private static String names(Footing footing) {
    return footing.queries().stream()
        .map(query -> query.contains(": ") ? query.substring(0, query.indexOf(": ")) : query)
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
