package earshot.ui.timeline;

import earshot.model.DateSource;
import earshot.model.Mention;
import earshot.model.Withdrawn;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import java.time.Instant;
import java.util.Optional;

/// Says when a mention was written, and where nobody can know, that its date is unclear and why;
/// and when its words were taken away.
record Dating(Messages words) {
  /// `Thu 19 Nov 2026, 14:26 CET · stored 14:27`; where the date is unclear, when it was first seen
  /// alone, for that is when it was stored.
  String full(Mention mention) {
    Formats formats = words.formats();
    Instant at = mention.at();
    if (unclear(mention)) return words.get("date.unclear", formats.date(at), formats.time(at));
    Instant stored = mention.storedAt();
    boolean sameDay = formats.date(at).equals(formats.date(stored));
    return words.get("detail.when", formats.full(at), formats.as("zzz", at))
        + " · "
        + words.get(
            "detail.stored",
            sameDay ? formats.time(stored) : formats.day(stored) + " " + formats.time(stored));
  }

  /// `14:26`; where the date is unclear, that it was seen then.
  String brief(Mention mention) {
    String time = words.formats().time(mention.at());
    return unclear(mention) ? words.get("date.seen", time) : time;
  }

  /// Why the mention does not stand where its source would date it, or that the date is not the
  /// first; empty for an ordinary date.
  Optional<String> why(Mention mention) {
    return switch (mention.origin().dateSource()) {
      case PUBLISHED -> Optional.empty();
      case UPDATED -> Optional.of(words.get("date.why.updated"));
      case SEEN -> Optional.of(unbelieved(mention));
    };
  }

  /// What stands in the place of words that were taken away: by whom, and on which day.
  String withdrawn(Withdrawn withdrawn) {
    return words.get(
        "withdrawn." + withdrawn.by().name(), words.formats().as("d MMM", withdrawn.at()));
  }

  private String unbelieved(Mention mention) {
    Optional<Instant> said = mention.origin().publishedAt();
    if (said.isEmpty()) return words.get("date.why.none");
    boolean future = said.get().isAfter(mention.at());
    return words.get(
        future ? "date.why.future" : "date.why.absurd", words.formats().full(said.get()));
  }

  private static boolean unclear(Mention mention) {
    return mention.origin().dateSource() == DateSource.SEEN;
  }
}
