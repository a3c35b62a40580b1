package earshot.ui.sources.preset;

import earshot.listening.preset.Field;
import earshot.listening.preset.JsonSample;
import earshot.listening.preset.OwnPreset;
import earshot.listening.preset.Preset;
import java.util.List;
import java.util.Map;

/// Maps nothing.
public final class PretendMapping implements MappingDesk {
  @Override
  public Sampled sample(String address, boolean ownNetwork) {
    return new Sampled.Nothing("no network here");
  }

  @Override
  public Map<Field, String> guess(List<JsonSample.Value> values) {
    return Map.of();
  }

  @Override
  public PresetDesk.Tried look(OwnPreset chosen, String answer) {
    return new PresetDesk.Tried.Nothing("nothing is found", PresetDesk.Tried.Why.OTHER);
  }

  @Override
  public Preset keep(OwnPreset chosen) {
    throw new IllegalStateException("nothing is kept here");
  }
}
