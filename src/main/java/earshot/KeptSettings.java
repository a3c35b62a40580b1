package earshot;

import earshot.model.Zones;
import earshot.ui.shell.SettingsDesk;
import java.nio.file.Path;
import java.time.ZoneId;

/// The settings of an opened workspace, for its window.
record KeptSettings(Workspace workspace) implements SettingsDesk {
  @Override
  public Values read() {
    Settings settings = Settings.of(workspace.stores().settings());
    return new Values(settings.look(), settings.textPercent(), settings.contact());
  }

  @Override
  public void keep(Values values) {
    new Settings(values.look(), values.textPercent(), values.contact())
        .keep(workspace.stores().settings());
  }

  /// By whose clocks times are told, where the computer's show others; else empty: what is read by
  /// the clock on the wall would mislead there.
  String zoneToTell() {
    ZoneId zone = workspace.zone();
    boolean same =
        Zones.alike(zone, workspace.zoneOfComputer(), workspace.machine().clock().instant());
    return same ? "" : zone.getId();
  }

  @Override
  public Path dataFolder() {
    return workspace.folder();
  }
}
