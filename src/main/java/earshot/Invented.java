package earshot;

import earshot.listening.FeedDiscovery;
import earshot.listening.InventedReader;
import earshot.listening.SourceReader;
import earshot.listening.SourceTrial;
import earshot.listening.preset.Presets;
import earshot.listening.secret.SecretStore;
import java.time.InstantSource;

/// The outside of the demonstration: invented voices; only what a person tries is really asked.
final class Invented implements Outside {
  private final InventedReader voices;
  private final Web web;

  Invented(Ground ground, InstantSource clock) {
    this.voices = new InventedReader(clock);
    this.web = new Web(ground, clock);
  }

  @Override
  public SourceReader reader() {
    return voices;
  }

  @Override
  public SourceReader once() {
    return voices;
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
    web.keep(file, json);
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
