package earshot.insight;

import earshot.insight.ShareOfVoice.Caution;
import earshot.model.BrandId;
import earshot.model.SourceId;
import earshot.storage.Swept;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Divides what is said about a set of brands among them.
final class VoiceShares {
  private static final long FEW = 30;
  private static final double MOST_OF_IT = 0.5;

  private VoiceShares() {}

  /// A brand with what was counted.
  record Counted(BrandId brand, String name, long count) {}

  /// Parts by falling count, each with the interval that holds for all at once.
  static List<ShareOfVoice.Part> parts(List<Counted> counted) {
    long all = counted.stream().mapToLong(Counted::count).sum();
    double z = Proportion.simultaneous(counted.size());
    return counted.stream()
        .map(
            each ->
                new ShareOfVoice.Part(each.brand(), each.name(), Share.of(each.count(), all, z)))
        .sorted(
            Comparator.comparingLong((ShareOfVoice.Part part) -> -part.share().count())
                .thenComparing(ShareOfVoice.Part::brand))
        .toList();
  }

  /// What must be said beside the numbers.
  ///
  /// @param n of the unit, over all brands
  static List<Caution> cautions(long n, List<Ground> grounds, Map<SourceId, String> names) {
    List<Caution> cautions = new ArrayList<>();
    if (n < FEW) cautions.add(new Caution.Few(n));
    Map<SourceId, Long> bySource = new HashMap<>();
    long all = 0;
    for (Ground ground : grounds) {
      Swept swept = ground.swept();
      for (int i = 0; i < swept.size(); i++) bySource.merge(swept.source(i), 1L, Long::sum);
      all += swept.size();
    }
    for (Map.Entry<SourceId, Long> each : bySource.entrySet()) {
      double share = (double) each.getValue() / all;
      if (share <= MOST_OF_IT) continue;
      SourceId source = each.getKey();
      String name = names.getOrDefault(source, source.toString());
      cautions.add(new Caution.OneSource(source, name, share));
    }
    return cautions;
  }

  /// The basis of all brands together.
  static Basis basis(
      List<Ground> grounds, Ground any, List<Basis.Queried> asked, Unit unit, long n) {
    long brought = 0;
    Basis.Excluded sum = Basis.Excluded.NONE;
    List<String> scores = new ArrayList<>();
    for (Ground ground : grounds) {
      Basis one = ground.basis();
      brought += one.brought();
      sum = sum.plus(one.excluded());
      one.scores().stream().filter(score -> !scores.contains(score)).forEach(scores::add);
    }
    Basis.Window window = new Basis.Window(any.scope().range(), any.at().zone());
    return new Basis(asked, unit, window, n, brought, any.listening().covered(), sum, scores);
  }
}
