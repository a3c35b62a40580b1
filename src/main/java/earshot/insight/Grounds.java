package earshot.insight;

import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.CoverageSpan;
import earshot.model.TimeRange;
import earshot.model.Watched;
import earshot.search.Watch;
import earshot.storage.Stores;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/// Reads what figures of a scope are made of.
final class Grounds {
  /// How far back spans are read, to know whether a source was already being watched.
  private static final Duration BEFORE = Duration.ofDays(30);

  private final Stores stores;
  private final Sweeps sweeps;
  private final InstantSource clock;
  private final ZoneId zone;

  Grounds(Stores stores, Means means) {
    this.stores = stores;
    this.sweeps = new Sweeps(stores.windows(), means.index());
    this.clock = means.clock();
    this.zone = means.zone();
  }

  /// The mentions of a scope and what is known of it.
  Ground of(Scope scope, Watch watch) {
    return new Ground(scope, sweeps.of(scope, watch), listening(scope), asked(scope), now());
  }

  Ground.Now now() {
    return new Ground.Now(clock.instant(), zone);
  }

  /// How completely the scope's sources were watched.
  Ground.Listening listening(Scope scope) {
    List<CoverageSpan> spans = spans(scope);
    Watched watched = new Watched(spans);
    Heard heard = new Heard(spans);
    TimeRange passed = now().passed(scope.range());
    return new Ground.Listening(spans, watched, heard, covered(watched, heard, passed));
  }

  void forget() {
    sweeps.forget();
  }

  private List<CoverageSpan> spans(Scope scope) {
    TimeRange read = new TimeRange(scope.range().from().minus(BEFORE), scope.range().to());
    return stores.coverage().spans(scope.sources(), read);
  }

  private static Covered covered(Watched watched, Heard heard, TimeRange window) {
    if (heard.first().isEmpty()) return Covered.NOTHING;
    Instant first = heard.first().get();
    double share = watched.shareSoFar(window);
    Instant from = first.isAfter(window.from()) ? first : window.from();
    Duration expected =
        from.isBefore(window.to()) ? Duration.between(from, window.to()) : Duration.ZERO;
    Duration missing = Duration.ofMillis(Math.round((1 - share) * expected.toMillis()));
    return new Covered(share, watched.sources(), expected, missing, heard.gaps(window));
  }

  /// What was asked: words that were typed, else the queries of the brands.
  List<Basis.Queried> asked(Scope scope) {
    if (!scope.query().isBlank()) {
      return List.of(new Basis.Queried(scope.query(), scope.query(), 0));
    }
    return asked(scope.brands());
  }

  List<Basis.Queried> asked(Set<BrandId> brands) {
    return stores.brands().all().stream()
        .filter(brand -> brands.contains(brand.id()))
        .map(Grounds::queried)
        .toList();
  }

  private static Basis.Queried queried(Brand brand) {
    return new Basis.Queried(brand.name(), brand.query(), brand.queryVersion());
  }
}
