package earshot;

import earshot.storage.SettingStore;
import java.util.function.Supplier;

/// What the person chose of how the outside is asked, as it is now; read anew only after a change,
/// for it is asked before each request.
final class Wishes implements Supplier<Outside.Said> {
  private final SettingStore settings;
  private long edition;
  private Outside.Said said;

  Wishes(SettingStore settings) {
    this.settings = settings;
    edition = settings.edition();
    said = read();
  }

  @Override
  public synchronized Outside.Said get() {
    long now = settings.edition();
    if (now != edition) {
      said = read();
      edition = now;
    }
    return said;
  }

  private Outside.Said read() {
    return new Outside.Said(Settings.of(settings).contact(), Connecting.of(settings));
  }
}
