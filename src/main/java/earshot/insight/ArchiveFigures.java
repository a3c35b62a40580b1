package earshot.insight;

import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.Marker;
import earshot.model.SourceId;
import earshot.model.TimeRange;
import earshot.search.Watch;
import earshot.storage.PolledSum;
import earshot.storage.Stores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Computes figures from what a workspace keeps. The mentions of a scope are read once and serve
/// all figures of it until [#forget()].
public final class ArchiveFigures implements Figures {
  private final Stores stores;
  private final Grounds grounds;
  private final Past past;
  private final Words words;

  /// The figures of one workspace.
  public ArchiveFigures(Stores stores, Means means) {
    this.stores = stores;
    this.grounds = new Grounds(stores, means);
    this.past = new Past(stores, grounds, means);
    this.words = new Words(stores, grounds, past, means.names());
  }

  /// Something changed: the next question reads anew.
  public void forget() {
    grounds.forget();
  }

  @Override
  public KeyFigures key(Scope scope, Watch watch) {
    Ground ground = grounds.of(scope, watch);
    Map<Label, Long> labels = ground.labels();
    Map<Label, Share> shares = new EnumMap<>(Label.class);
    labels.forEach((label, n) -> shares.put(label, Share.of(n, ground.swept().size())));
    Share negative = Ground.negative(labels);
    return new KeyFigures(
        new KeyFigures.Volume(ground.units(), Counting.perDay(ground)),
        new KeyFigures.Tone(labels, shares, negative, past.usual(scope, negative)),
        new Answering(stores.drafts()).of(ground),
        Themes.count(stores.themes().all(), scope),
        ground.basis());
  }

  @Override
  public Series series(Scope scope, Series.Width width, Series.By by) {
    Ground ground = grounds.of(scope, Watch.NONE);
    return switch (by) {
      case LABEL -> Drawing.byLabel(ground, width);
      case SOURCE -> Drawing.bySource(ground, names(), width);
      case BRAND -> Drawing.byBrand(ground, each(brands(scope), scope, Watch.NONE), width);
    };
  }

  private List<BrandId> brands(Scope scope) {
    return stores.brands().all().stream()
        .map(Brand::id)
        .filter(brand -> scope.brands().isEmpty() || scope.brands().contains(brand))
        .toList();
  }

  private List<Ground> each(List<BrandId> brands, Scope scope, Watch watch) {
    List<Ground> each = new ArrayList<>();
    for (BrandId brand : brands) each.add(grounds.of(scope.about(brand), watch));
    return each;
  }

  @Override
  public ShareOfVoice shares(List<BrandId> brands, Scope scope, Unit unit, Watch watch) {
    List<Brand> asked =
        stores.brands().all().stream().filter(brand -> brands.contains(brand.id())).toList();
    if (asked.size() < 2) {
      throw new IllegalArgumentException("Name two brands or more that share one voice.");
    }
    List<Ground> each = each(asked.stream().map(Brand::id).toList(), scope, watch);
    List<VoiceShares.Counted> counted = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      Brand brand = asked.get(i);
      counted.add(new VoiceShares.Counted(brand.id(), brand.name(), unit.of(each.get(i).units())));
    }
    long n = counted.stream().mapToLong(VoiceShares.Counted::count).sum();
    List<ShareOfVoice.Caution> cautions = new ArrayList<>(VoiceShares.cautions(n, each, names()));
    Alike alike = Alike.of(stores, asked, scope);
    if (!alike.unchecked().isEmpty()) {
      cautions.add(new ShareOfVoice.Caution.NoExamples(alike.unchecked()));
    }
    Basis basis =
        VoiceShares.basis(each, each.getFirst(), grounds.asked(Set.copyOf(brands)), unit, n);
    return new ShareOfVoice(basis, VoiceShares.parts(counted), alike.parity(), cautions);
  }

  @Override
  public Attention attention(Scope scope) {
    PolledSum sum = stores.coverage().polled(scope.sources(), scope.range());
    Ground.Listening listening = grounds.listening(scope);
    Basis basis =
        new Basis(
            grounds.asked(Set.copyOf(brands(scope))),
            Unit.MENTIONS,
            new Basis.Window(scope.range(), grounds.now().zone()),
            sum.fresh(),
            0,
            listening.covered(),
            Basis.Excluded.NONE,
            List.of());
    return new Attention(
        basis,
        sum.fresh() == 0
            ? Optional.empty()
            : Optional.of(Share.of(Math.min(sum.matched(), sum.fresh()), sum.fresh())),
        sum.since());
  }

  @Override
  public SourceFigures sources(Scope scope) {
    Ground ground = grounds.of(scope, Watch.NONE);
    TimeRange passed = ground.passed();
    Map<SourceId, Double> covered = ground.listening().bySource(passed);
    return Counting.sources(ground, names(), source -> covered.getOrDefault(source, 0.0));
  }

  private Map<SourceId, String> names() {
    Map<SourceId, String> names = new HashMap<>();
    stores.sources().all().forEach(source -> names.put(source.id(), source.name()));
    return names;
  }

  @Override
  public WeekHours hours(Scope scope) {
    return Counting.hours(grounds.of(scope, Watch.NONE));
  }

  @Override
  public LanguageFigures languages(Scope scope, Watch watch) {
    return Counting.languages(grounds.of(scope, watch));
  }

  @Override
  public EmojiFigures emoji(Scope scope, int most, Watch watch) {
    return words.emoji(scope, most, watch);
  }

  @Override
  public TermFigures terms(Scope scope, Watch watch) {
    return words.terms(scope, watch);
  }

  @Override
  public Compared compare(Scope first, Scope second, Watch watch) {
    return Comparing.of(grounds.of(first, watch), grounds.of(second, watch));
  }

  @Override
  public BeforeAfter around(Scope scope, Instant moment) {
    return around(scope, moment, moment);
  }

  @Override
  public BeforeAfter around(Scope scope, Marker marker) {
    return around(scope, marker.from(), marker.to().orElse(marker.from()));
  }

  private BeforeAfter around(Scope scope, Instant end, Instant begin) {
    return Comparing.around(grounds.of(scope, Watch.NONE), end, begin);
  }
}
