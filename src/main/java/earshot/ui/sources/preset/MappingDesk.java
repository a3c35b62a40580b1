package earshot.ui.sources.preset;

import earshot.listening.preset.Field;
import earshot.listening.preset.JsonSample;
import earshot.listening.preset.OwnPreset;
import earshot.listening.preset.Preset;
import java.util.List;
import java.util.Map;

/// Everything that choosing where the parts of a JSON answer are asks of the program; not for the
/// FX thread.
public interface MappingDesk {
  /// Asks an address once for its answer and keeps nothing; never throws for what the outside does,
  /// and returns early when its thread is interrupted.
  ///
  /// @param address as typed
  Sampled sample(String address, boolean ownNetwork);

  /// What is probably where in items that hold these values.
  Map<Field, String> guess(List<JsonSample.Value> values);

  /// What a source would find in an answer; asks nobody.
  PresetDesk.Tried look(OwnPreset chosen, String answer);

  /// Keeps it as a preset of the person's own.
  ///
  /// @throws RuntimeException with one sentence for a person, when nothing was kept
  Preset keep(OwnPreset chosen);

  /// What one request came to.
  sealed interface Sampled {
    /// An answer, as it came.
    record Came(String answer) implements Sampled {}

    /// None.
    ///
    /// @param sentence what happened and what to do
    record Nothing(String sentence) implements Sampled {}
  }
}
