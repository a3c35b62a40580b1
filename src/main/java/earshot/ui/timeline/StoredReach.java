package earshot.ui.timeline;

import earshot.storage.SeriesStore;
import earshot.storage.SettingStore;
import java.time.LocalDate;
import java.util.Optional;

/// How far back a workspace's mentions go; the chosen window is one of its settings.
public record StoredReach(SeriesStore series, SettingStore settings) implements Reach {
  private static final String NAME = "timeline.window";

  @Override
  public Optional<LocalDate> oldest() {
    return series.firstDay();
  }

  @Override
  public Optional<String> chosen() {
    return settings.get(NAME);
  }

  @Override
  public void choose(String window) {
    settings.put(NAME, window);
  }
}
