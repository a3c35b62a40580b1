package earshot;

import earshot.listening.KeyPlace;
import earshot.listening.secret.SecretRef;
import earshot.listening.secret.SecretsUnavailable;
import earshot.model.Source;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a workspace may have in the key store of the computer for the hosts it asks: the keys of
/// all its sources, and the password of the proxy.
final class SourceKeys {
  private static final Logger LOG = LoggerFactory.getLogger(SourceKeys.class);

  private SourceKeys() {}

  /// Forgets them. One that the key store does not let go of is left there.
  static void forget(Workspace workspace) {
    // The key of a source that was removed waits for it to be put back.
    for (Source source : workspace.stores().sources().withRemoved()) {
      forget(workspace, () -> place(workspace, source));
    }
    forget(
        workspace,
        () -> Connecting.of(workspace.stores().settings()).password(Outside.ENVIRONMENT));
  }

  private static Optional<SecretRef> place(Workspace workspace, Source source) {
    return workspace
        .presets()
        .find(source.setup().preset().id())
        .flatMap(preset -> KeyPlace.of(preset, source.setup()));
  }

  private static void forget(Workspace workspace, Supplier<Optional<SecretRef>> place) {
    try {
      place.get().ifPresent(workspace.secrets()::forget);
    } catch (SecretsUnavailable | IllegalArgumentException left) {
      LOG.warn("key of a source left kind={}", left.getClass().getSimpleName());
    }
  }
}
