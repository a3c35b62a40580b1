package earshot.insight;

import earshot.model.CoverageSpan;
import earshot.model.Label;
import earshot.model.SourceId;
import earshot.model.TimeRange;
import earshot.model.Trait;
import earshot.model.Units;
import earshot.model.Watched;
import earshot.storage.Swept;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What figures of one scope are made of: its mentions, and how completely it was watched.
record Ground(Scope scope, Swept swept, Listening listening, List<Basis.Queried> asked, Now at) {

  /// How completely it was watched.
  record Listening(List<CoverageSpan> spans, Watched watched, Heard heard, Covered covered) {
    /// The share of a stretch in which each source was watched, in [0, 1].
    Map<SourceId, Double> bySource(TimeRange stretch) {
      Map<SourceId, List<CoverageSpan>> each =
          spans.stream().collect(Collectors.groupingBy(CoverageSpan::source));
      Map<SourceId, Double> shares = new HashMap<>();
      each.forEach((source, own) -> shares.put(source, new Watched(own).share(stretch)));
      return shares;
    }
  }

  /// The moment of asking and the clocks it is read by.
  record Now(Instant instant, ZoneId zone) {
    /// As much of a stretch as has passed; all of one that lies ahead.
    TimeRange passed(TimeRange piece) {
      boolean running = piece.from().isBefore(instant) && piece.to().isAfter(instant);
      return running ? new TimeRange(piece.from(), instant) : piece;
    }
  }

  Basis basis() {
    return basis(Unit.MENTIONS, swept.size());
  }

  Basis basis(Unit unit, long n) {
    Map<Label, Long> labels = labels();
    return new Basis(
        asked,
        unit,
        new Basis.Window(scope.range(), at.zone),
        n,
        swept.brought(),
        listening.covered(),
        new Basis.Excluded(
            swept.hidden(),
            swept.quarantined(),
            labels.getOrDefault(Label.UNSURE, 0L),
            labels.getOrDefault(Label.UNSCORED, 0L),
            swept.overridden()),
        swept.scores());
  }

  /// Mentions by label; every label has an entry.
  Map<Label, Long> labels() {
    Map<Label, Long> labels = new EnumMap<>(Label.class);
    for (Label label : Label.values()) labels.put(label, 0L);
    for (int i = 0; i < swept.size(); i++) labels.merge(swept.label(i), 1L, Long::sum);
    return labels;
  }

  /// The negative part of what was scored.
  Share negative() {
    return negative(labels());
  }

  static Share negative(Map<Label, Long> labels) {
    long scored = 0;
    for (Map.Entry<Label, Long> each : labels.entrySet()) {
      if (each.getKey() != Label.UNSURE && each.getKey() != Label.UNSCORED) {
        scored += each.getValue();
      }
    }
    return Share.of(labels.getOrDefault(Label.NEGATIVE, 0L), scored);
  }

  Units units() {
    return units(swept);
  }

  static Units units(Swept swept) {
    long[] stories = new long[swept.size()];
    long[] voices = new long[swept.size()];
    for (int i = 0; i < swept.size(); i++) {
      stories[i] = swept.story(i);
      voices[i] = swept.voice(i);
    }
    return new Units(swept.size(), different(stories), different(voices));
  }

  private static long different(long[] numbers) {
    Arrays.sort(numbers);
    long different = numbers.length == 0 ? 0 : 1;
    for (int i = 1; i < numbers.length; i++) if (numbers[i] != numbers[i - 1]) different++;
    return different;
  }

  /// Whether a mention speaks to us.
  boolean isDirect(int place) {
    return swept.is(place, Trait.DIRECT);
  }

  /// The window, as far as it has passed.
  TimeRange passed() {
    return at.passed(scope.range());
  }
}
