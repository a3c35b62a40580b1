package earshot.ui.timeline;

import earshot.insight.Expected;
import earshot.insight.SentimentSeries;
import earshot.ui.kit.ChartNotes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts what was expected, the alerts and what happened where the columns of the chart are.
final class ChartMarks {
  private static final String SIGN = "!";

  private ChartMarks() {}

  static ChartNotes of(SentimentSeries drawn, ChartViewModel.Notes known) {
    Map<Instant, Expected.Band> bands = new HashMap<>();
    for (Expected.Band band : known.expected().bands()) bands.put(band.bucket().from(), band);
    List<Optional<ChartNotes.Band>> expected = new ArrayList<>();
    for (SentimentSeries.Bucket bucket : drawn.buckets()) {
      expected.add(Optional.ofNullable(bands.get(bucket.from())).map(ChartMarks::band));
    }
    List<ChartNotes.Flag> flags = new ArrayList<>();
    for (ChartHints.Raised alert : known.alerts()) {
      flags.add(new ChartNotes.Flag(SIGN, alert.at(), alert.words(), ""));
    }
    for (int i = 0; i < known.events().size(); i++) {
      ChartHints.Event event = known.events().get(i);
      flags.add(
          new ChartNotes.Flag(ChartNotes.Flag.sign(i), event.at(), event.words(), event.more()));
    }
    // In the order of time, in which they stand and are walked by Tab.
    flags.sort(Comparator.comparing(ChartNotes.Flag::at));
    return new ChartNotes(
        bands.isEmpty() ? List.of() : expected, List.of(), flags, List.of(), false, List.of());
  }

  private static ChartNotes.Band band(Expected.Band band) {
    return new ChartNotes.Band(band.low(), band.high());
  }
}
