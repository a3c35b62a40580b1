package earshot;

import earshot.ui.shell.SettingsDesk;
import java.nio.file.Path;

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

  @Override
  public Path dataFolder() {
    return workspace.folder();
  }
}
