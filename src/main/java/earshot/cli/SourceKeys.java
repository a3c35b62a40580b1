package earshot.cli;

import earshot.listening.KeyPlace;
import earshot.listening.secret.SecretsUnavailable;
import earshot.model.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The keys of all sources of a workspace, which may be in the key store of the computer.
public final class SourceKeys {
  private static final Logger LOG = LoggerFactory.getLogger(SourceKeys.class);

  private SourceKeys() {}

  /// Forgets them. One that the key store does not let go of is left there.
  public static void forget(Desk desk) {
    for (Source source : desk.stores().sources().all()) {
      try {
        desk.presets()
            .find(source.setup().preset().id())
            .flatMap(preset -> KeyPlace.of(preset, source.setup()))
            .ifPresent(desk.secrets()::forget);
      } catch (SecretsUnavailable | IllegalArgumentException left) {
        LOG.warn("key of a source left kind={}", left.getClass().getSimpleName());
      }
    }
  }
}
