package earshot.ui.shell;

import earshot.storage.Progress;
import earshot.storage.ZoneStore;
import java.time.ZoneId;

/// The time zone of an opened workspace.
///
/// @param user who changes it
public record StoredRegion(ZoneStore store, ZoneId ofComputer, String user) implements RegionDesk {
  @Override
  public Kept kept() {
    return new Kept(store.zone(), ofComputer, store.former().isPresent());
  }

  @Override
  public void change(ZoneId zone) {
    store.change(zone, user, Progress.NONE);
  }

  @Override
  public void finish(Progress progress) {
    store.finish(progress);
  }
}
