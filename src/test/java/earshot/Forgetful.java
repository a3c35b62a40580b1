package earshot;

import earshot.listening.FeedDiscovery;
import earshot.listening.Polled;
import earshot.listening.SourceReader;
import earshot.listening.SourceTrial;
import earshot.listening.preset.Presets;
import earshot.listening.secret.SecretStore;
import earshot.model.Source;
import earshot.model.SourceCursor;
import java.util.Optional;

/// The web as it would be without conditional requests: while it forgets, everything is sent and
/// read once more, and only what each source showed before is known.
final class Forgetful implements Outside {
  private final Outside web;
  private volatile boolean forgetting;

  Forgetful(Outside web) {
    this.web = web;
  }

  void forget(boolean now) {
    forgetting = now;
  }

  @Override
  public SourceReader reader() {
    SourceReader reader = web.reader();
    return new SourceReader() {
      @Override
      public Polled read(Source source, SourceCursor cursor) {
        return reader.read(source, known(cursor));
      }

      @Override
      public Heard hear(Source source, SourceCursor cursor) {
        return reader.hear(source, known(cursor));
      }
    };
  }

  private SourceCursor known(SourceCursor cursor) {
    return forgetting
        ? new SourceCursor(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            cursor.seen(),
            cursor.validatorsFor(),
            cursor.position())
        : cursor;
  }

  @Override
  public SourceReader once() {
    return web.once();
  }

  @Override
  public SourceTrial trial() {
    return web.trial();
  }

  @Override
  public FeedDiscovery discovery() {
    return web.discovery();
  }

  @Override
  public SourceTrial trial(SecretStore keys) {
    return web.trial(keys);
  }

  @Override
  public Presets presets() {
    return web.presets();
  }

  @Override
  public SecretStore secrets() {
    return web.secrets();
  }

  @Override
  public void hurry() {
    web.hurry();
  }

  @Override
  public void close() {
    web.close();
  }
}
