package earshot.ui.sources.preset;

import earshot.intake.Sources;
import earshot.listening.AddressGuard;
import earshot.listening.SourceTrial;
import earshot.listening.SourceTrial.Trial;
import earshot.listening.preset.Preset;
import earshot.listening.preset.PresetChoice;
import earshot.listening.preset.Presets;
import earshot.listening.secret.SecretRef;
import earshot.listening.secret.SecretStore;
import earshot.model.FailureReason;
import earshot.model.Sighting;
import earshot.model.Source;
import earshot.model.Source.SourceSetup;
import earshot.model.SourceEdit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// The presets of the opened workspace, tried over its way to the outside.
public final class StoredPresets implements PresetDesk {
  private static final int SAMPLE = 4;

  private final Supplier<Presets> presets;
  private final Sources sources;
  private final SecretStore secrets;
  private final Function<SecretStore, SourceTrial> trials;

  /// @param trials gives a way to the outside that finds its keys in a store; closed after each
  ///   trial
  public StoredPresets(
      Supplier<Presets> presets,
      Sources sources,
      SecretStore secrets,
      Function<SecretStore, SourceTrial> trials) {
    this.presets = presets;
    this.sources = sources;
    this.secrets = secrets;
    this.trials = trials;
  }

  @Override
  public List<Preset> presets() {
    return presets.get().all();
  }

  @Override
  public Checked check(Preset preset, Map<String, String> entered) {
    return switch (PresetChoice.of(preset, entered)) {
      case PresetChoice.Ready ready ->
          new Checked.Good(
              ready.address(), ready.name(), AddressGuard.isOwnNetwork(ready.address()));
      case PresetChoice.Wrong wrong -> {
        Map<String, String> problems = new LinkedHashMap<>();
        wrong.flaws().forEach(flaw -> problems.putIfAbsent(flaw.param(), flaw.sentence()));
        yield new Checked.Wrong(problems);
      }
    };
  }

  @Override
  public Tried tryOnce(Filled filled) {
    SourceSetup setup = setup(filled);
    try (SourceTrial trial = trials.apply(keys(filled, setup))) {
      return switch (trial.source(setup)) {
        case Trial.Read read -> came(read);
        case Trial.NotRead not -> new Tried.Nothing(not.sentence(), why(not.reason()));
      };
    }
  }

  static Tried came(Trial.Read read) {
    return new Tried.Came(
        read.items().size(),
        read.items().stream().limit(SAMPLE).map(StoredPresets::first).toList());
  }

  @Override
  public Runnable add(Filled filled) {
    SourceSetup setup = setup(filled);
    filled.key().ifPresent(key -> place(filled, setup).ifPresent(ref -> secrets.keep(ref, key)));
    Source added = sources.add(setup);
    if (filled.takeEverything()) {
      sources.edit(List.of(added.id()), new SourceEdit.TakeEverything(true));
    }
    return () -> sources.remove(added.id());
  }

  @Override
  public String keysLiveAt() {
    return secrets.where();
  }

  private SecretStore keys(Filled filled, SourceSetup setup) {
    Optional<SecretRef> ref = place(filled, setup);
    return filled.key().isPresent() && ref.isPresent()
        ? new LentKey(secrets, ref.get(), filled.key().get())
        : secrets;
  }

  private static Optional<SecretRef> place(Filled filled, SourceSetup setup) {
    return KeyPlace.of(filled.preset(), setup);
  }

  private static SourceSetup setup(Filled filled) {
    return switch (PresetChoice.of(filled.preset(), filled.params())) {
      case PresetChoice.Ready ready ->
          new SourceSetup(
              filled.preset().kind(),
              ready.use(),
              filled.name(),
              ready.address(),
              filled.role(),
              filled.allowPrivate(),
              "");
      case PresetChoice.Wrong wrong ->
          throw new IllegalArgumentException(wrong.flaws().getFirst().sentence());
    };
  }

  /// The beginning of an item, as a line of a sample.
  public static FirstItem first(Sighting item) {
    String title = item.words().title();
    String words = title.isBlank() ? item.words().plain() : title;
    String by = item.author().name().isBlank() ? item.author().handle() : item.author().name();
    return new FirstItem(
        words, by.isBlank() ? item.author().outlet() : by, item.time().published());
  }

  private static Tried.Why why(FailureReason reason) {
    if (reason == FailureReason.NEEDS_KEY) return Tried.Why.KEY;
    return reason == FailureReason.PRIVATE_ADDRESS ? Tried.Why.OWN_NETWORK : Tried.Why.OTHER;
  }
}
