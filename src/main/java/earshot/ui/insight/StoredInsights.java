package earshot.ui.insight;

import earshot.insight.Expected;
import earshot.insight.Figures;
import earshot.insight.Scope;
import earshot.model.Brand;
import earshot.storage.SettingStore;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Answers Insights from what a workspace keeps.
public final class StoredInsights implements InsightDesk {
  private static final String OBJECTIVE = "objective";

  private final Computing computing;
  private final Supplier<List<Brand>> brands;
  private final SettingStore settings;
  private final InstantSource clock;

  /// What computes.
  ///
  /// @param forget lets figures be computed anew
  /// @param corrected tells how right the labels in a scope are
  public record Computing(
      Figures figures,
      Runnable forget,
      Expected.Expecting expecting,
      Function<Scope, Corrected> corrected) {}

  /// The answers of one workspace.
  public StoredInsights(
      Computing computing,
      Supplier<List<Brand>> brands,
      SettingStore settings,
      InstantSource clock) {
    this.computing = computing;
    this.brands = brands;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Figures figures() {
    return computing.figures();
  }

  @Override
  public void forget() {
    computing.forget().run();
  }

  @Override
  public Expected.Expecting expecting() {
    return computing.expecting();
  }

  @Override
  public List<Brand> brands() {
    return brands.get();
  }

  @Override
  public Corrected corrected(Scope scope) {
    return computing.corrected().apply(scope);
  }

  @Override
  public Optional<Objective> objective() {
    return settings.get(OBJECTIVE).flatMap(StoredInsights::read);
  }

  @Override
  public void keep(String objective) {
    settings.put(OBJECTIVE, objective.isBlank() ? "" : clock.instant() + " " + objective);
  }

  // The moment it was written, a blank, and the words.
  private static Optional<Objective> read(String kept) {
    int blank = kept.indexOf(' ');
    if (blank < 0) return Optional.empty();
    try {
      Instant since = Instant.parse(kept.substring(0, blank));
      return Optional.of(new Objective(kept.substring(blank + 1), since));
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }
}
