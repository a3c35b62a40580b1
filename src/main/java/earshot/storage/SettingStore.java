package earshot.storage;

import java.util.Optional;

/// Keeps small settings of a workspace by name.
public final class SettingStore {

  /// The setting of this name.
  public Optional<String> get(String name) {
    throw new UnsupportedOperationException();
  }

  /// Keeps a setting.
  public void put(String name, String content) {
    throw new UnsupportedOperationException();
  }
}
