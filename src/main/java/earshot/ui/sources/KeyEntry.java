package earshot.ui.sources;

import earshot.listening.secret.Secret;
import earshot.listening.secret.SecretsUnavailable;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Takes another key for a source that needs one; a key is never shown again.
final class KeyEntry {
  private final SourceCare care;
  private final Messages messages;
  private final Later asking;
  private final Later keeping;
  private final StringProperty key = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper keysLiveAt = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  KeyEntry(SourceCare care, Threads threads, Messages messages) {
    this.care = care;
    this.messages = messages;
    asking = new Later(threads);
    keeping = new Later(threads);
  }

  StringProperty keyProperty() {
    return key;
  }

  /// Where the key will be kept, in one sentence; empty until that is known.
  ReadOnlyStringProperty keysLiveAtProperty() {
    return keysLiveAt.getReadOnlyProperty();
  }

  /// Why it was not kept, in one sentence; empty when nothing is wrong.
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  void open() {
    key.set("");
    problem.set("");
    asking.ask(care::keysLiveAt, keysLiveAt::set, failure -> {});
  }

  /// Keeps the key; the source is asked again.
  void keep(SourceRow row, Runnable kept) {
    if (key.get().isBlank()) return;
    Secret secret = new Secret(key.get());
    keeping.ask(
        () -> {
          care.keepKey(row.source(), secret);
          return row;
        },
        same -> {
          key.set("");
          kept.run();
        },
        failure ->
            problem.set(
                failure instanceof SecretsUnavailable
                    ? Optional.ofNullable(failure.getMessage()).orElse("")
                    : messages.get("key.failed")));
  }
}
