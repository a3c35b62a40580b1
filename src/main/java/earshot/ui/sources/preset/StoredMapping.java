package earshot.ui.sources.preset;

import earshot.listening.SourceTrial;
import earshot.listening.TypedAddress;
import earshot.listening.preset.Field;
import earshot.listening.preset.JsonSample;
import earshot.listening.preset.OwnPreset;
import earshot.listening.preset.Preset;
import earshot.listening.preset.PresetFile;
import earshot.listening.preset.Presets;
import earshot.listening.preset.Problem;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// Maps answers for the opened workspace, asked over its way to the outside.
///
/// @param trials gives a way to the outside, closed after each trial
/// @param keeps keeps a preset file: its name and its content
public record StoredMapping(
    Supplier<Presets> presets,
    Supplier<SourceTrial> trials,
    BiConsumer<String, String> keeps,
    InstantSource clock)
    implements MappingDesk {
  /// Whose guesses are made.
  private static final String GUESSING = "any-json";

  @Override
  public Sampled sample(String address, boolean ownNetwork) {
    return switch (TypedAddress.read(address)) {
      case TypedAddress.Corrected corrected -> asked(corrected.address(), ownNetwork);
      case TypedAddress.Unusable unusable -> new Sampled.Nothing(unusable.sentence());
    };
  }

  private Sampled asked(URI address, boolean ownNetwork) {
    try (SourceTrial trial = trials.get()) {
      return switch (trial.sample(address, ownNetwork)) {
        case SourceTrial.Sample.Text text -> new Sampled.Came(text.text());
        case SourceTrial.Sample.None none -> new Sampled.Nothing(none.sentence());
      };
    }
  }

  @Override
  public Map<Field, String> guess(List<JsonSample.Value> values) {
    return presets
        .get()
        .find(GUESSING)
        .map(usual -> JsonSample.guess(values, usual.mapping()))
        .orElseGet(Map::of);
  }

  @Override
  public PresetDesk.Tried look(OwnPreset chosen, String answer) {
    return switch (written(chosen).read()) {
      case PresetFile.Good good -> looked(good.preset(), answer);
      case PresetFile.Bad bad -> nothing(said(bad.problems().getFirst()));
    };
  }

  private PresetDesk.Tried looked(Preset preset, String answer) {
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    try (SourceTrial trial = trials.get()) {
      return switch (trial.answer(preset, defaults(preset), bytes, preset.name())) {
        case SourceTrial.Trial.Read read -> StoredPresets.came(read);
        case SourceTrial.Trial.NotRead not -> nothing(not.sentence());
      };
    }
  }

  private static Map<String, String> defaults(Preset preset) {
    Preset.Param address = preset.params().getFirst();
    return Map.of(address.name(), address.fallback().orElse(""));
  }

  private static PresetDesk.Tried nothing(String sentence) {
    return new PresetDesk.Tried.Nothing(sentence, PresetDesk.Tried.Why.OTHER);
  }

  @Override
  public Preset keep(OwnPreset chosen) {
    OwnPreset.Written written = written(chosen);
    return switch (written.read()) {
      case PresetFile.Good good -> {
        try {
          keeps.accept(written.file(), written.json());
        } catch (UncheckedIOException unwritable) {
          throw new IllegalStateException(
              "The workspace's folder cannot be written; free some disk space and try once more.",
              unwritable);
        }
        yield good.preset();
      }
      case PresetFile.Bad bad ->
          throw new IllegalArgumentException(said(bad.problems().getFirst()));
    };
  }

  private OwnPreset.Written written(OwnPreset chosen) {
    Presets known = presets.get();
    String id = chosen.id(each -> known.find(each).isPresent());
    return chosen.written(id, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  // Where it stands in the file is of no use to who never sees the file; what it is, and the cure.
  private static String said(Problem problem) {
    String what =
        problem.path().isEmpty() ? problem.cause() : problem.path() + ": " + problem.cause();
    return what + (problem.cure().isEmpty() ? "." : ". " + problem.cure() + ".");
  }
}
