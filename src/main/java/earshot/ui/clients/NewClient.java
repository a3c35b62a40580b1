package earshot.ui.clients;

import earshot.model.Charter;
import earshot.model.WorkMode;
import earshot.ui.lock.NewLock;
import java.util.Optional;

/// A client as a person wishes it.
///
/// @param lock what opens it; absent when it is not encrypted
public record NewClient(
    String name, String colour, Charter charter, WorkMode mode, Optional<NewLock.Chosen> lock) {
  /// One that is not encrypted.
  public NewClient(String name, String colour, Charter charter, WorkMode mode) {
    this(name, colour, charter, mode, Optional.empty());
  }
}
