package earshot.ui.sources;

import earshot.listening.HostCertificate;
import earshot.model.TrustedKey;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.time.InstantSource;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Looks which certificate the host of a source shows, when a person wants to see it.
final class CertificateLook {
  private final SourceCare care;
  private final Messages messages;
  private final InstantSource time;
  private final Later looking;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<Seen>> seen =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// What was seen.
  ///
  /// @param before the key that is trusted for this source at that host, if any
  record Seen(HostCertificate certificate, Optional<TrustedKey> before) {}

  CertificateLook(SourceCare care, Threads threads, Messages messages, InstantSource time) {
    this.care = care;
    this.messages = messages;
    this.time = time;
    looking = new Later(threads);
  }

  /// Whether the host is being asked.
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// What came of it when there is nothing to decide, in one sentence; else empty.
  ReadOnlyStringProperty wordsProperty() {
    return words.getReadOnlyProperty();
  }

  /// The certificate to be decided on.
  ReadOnlyObjectProperty<Optional<Seen>> seenProperty() {
    return seen.getReadOnlyProperty();
  }

  void look(SourceRow row) {
    clear();
    busy.set(true);
    looking.ask(
        () -> care.look(row.source()).map(shown -> new Seen(shown, before(row, shown))),
        found -> {
          busy.set(false);
          seen.set(found);
          if (found.isEmpty()) words.set(messages.get("cert.fine", row.host()));
        },
        failure -> {
          busy.set(false);
          words.set(
              Optional.ofNullable(failure.getMessage())
                  .orElseGet(() -> messages.get("cert.failed", row.host())));
        });
  }

  private Optional<TrustedKey> before(SourceRow row, HostCertificate shown) {
    return care.terms(row.id()).trusted().filter(key -> key.isOf(shown.host()));
  }

  /// The key of what was seen, as one that is trusted from now on.
  TrustedKey key(Seen what) {
    return new TrustedKey(what.certificate.host(), what.certificate.key(), time.instant());
  }

  /// Forgets what was seen.
  void clear() {
    looking.forget();
    busy.set(false);
    words.set("");
    seen.set(Optional.empty());
  }
}
