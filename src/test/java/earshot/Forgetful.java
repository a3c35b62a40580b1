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

/// The web as it would be for a reader that remembers less of it.
final class Forgetful implements Outside {
  private final Outside web;
  private volatile Memory memory = Memory.ALL;

  /// What is remembered of a source's last answer.
  enum Memory {
    /// Everything: nothing new is answered by 304.
    ALL,
    /// What was said, but nothing to ask by, as of servers without conditional requests: everything
    /// is sent once more, and known by its digest.
    WORDS,
    /// Only which items it held: everything is sent and read once more.
    ITEMS
  }

  Forgetful(Outside web) {
    this.web = web;
  }

  void remember(Memory now) {
    memory = now;
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
    Memory now = memory;
    if (now == Memory.ALL) return cursor;
    return new SourceCursor(
        Optional.empty(),
        Optional.empty(),
        now == Memory.WORDS ? cursor.bodySha256() : Optional.empty(),
        cursor.seen(),
        cursor.validatorsFor(),
        cursor.position());
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
  public void keep(String file, String json) {
    throw new UnsupportedOperationException();
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
