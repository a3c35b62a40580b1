package earshot.model;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// A place Earshot asks for news.
///
/// @param interval the person's own interval between polls; absent means Earshot decides
/// @param takeEverything true keeps items that match no brand query (own comments, own reviews)
public record Source(
    SourceId id,
    SourceSetup setup,
    SourceState state,
    Optional<Duration> interval,
    boolean takeEverything) {

  /// The name shown to people.
  public String name() {
    return setup.name();
  }

  /// The address asked.
  public URI url() {
    return setup.url();
  }

  /// What a person enters to set up a source.
  ///
  /// @param preset which preset reads it
  /// @param url the address asked; for presets that put times or pages into the address, the
  ///   address without them; for mail `imaps://user@host/folder`; for a watched folder `file:`; for
  ///   what people bring in by hand `earshot:…`
  /// @param allowPrivate whether addresses of this machine or network may be opened
  /// @param folder the folder path of an OPML list, parts joined by `/`, or empty
  public record SourceSetup(
      SourceKind kind,
      PresetUse preset,
      String name,
      URI url,
      SourceRole role,
      boolean allowPrivate,
      String folder) {
    /// A source of a preset without parameters.
    public SourceSetup(
        SourceKind kind,
        String presetId,
        String name,
        URI url,
        SourceRole role,
        boolean allowPrivate,
        String folder) {
      this(kind, PresetUse.plain(presetId), name, url, role, allowPrivate, folder);
    }

    /// The preset that reads it, `any-feed` for a plain feed.
    public String presetId() {
      return preset.id();
    }

    /// Whether it is a folder or a file of this computer that is watched: nobody outside is asked.
    public boolean local() {
      return kind == SourceKind.IMPORT && presetId().equals(PresetUse.WATCHED_FOLDER);
    }

    /// Whether Earshot asks it by itself; the others are filled by a person.
    public boolean polled() {
      return kind.polled() || local();
    }
  }
}
