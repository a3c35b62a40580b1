package earshot.listening;

import earshot.model.PresetUse;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A list of feeds as another reader exported it, ready to be looked at before anything is asked.
///
/// @param title of the list, or empty
/// @param outlines the feeds, each once, in the order of the list
/// @param duplicates feeds named more than once, without their first mention
/// @param rejected what could not be understood
/// @param cut whether the list held more than Earshot takes
public record OpmlList(
    String title,
    List<Outline> outlines,
    List<Outline> duplicates,
    List<Rejected> rejected,
    boolean cut) {

  /// Copies the lists.
  public OpmlList {
    outlines = List.copyOf(outlines);
    duplicates = List.copyOf(duplicates);
    rejected = List.copyOf(rejected);
  }

  /// One feed of the list.
  ///
  /// @param name what to call it; its host when the list has no name for it
  /// @param site the page it belongs to
  /// @param folder path of folders joined by `/`, or empty
  /// @param categories the `category` attribute, taken apart
  /// @param ownNetwork whether it lies on this machine or network, so that a person must allow it
  /// @param ours what only a list of Earshot's own says; absent in lists of other readers
  public record Outline(
      String name,
      URI feed,
      Optional<URI> site,
      String folder,
      List<String> categories,
      boolean ownNetwork,
      Optional<Ours> ours) {
    /// Copies the list.
    public Outline {
      categories = List.copyOf(categories);
    }

    /// A feed in the list of another reader.
    public Outline(
        String name,
        URI feed,
        Optional<URI> site,
        String folder,
        List<String> categories,
        boolean ownNetwork) {
      this(name, feed, site, folder, categories, ownNetwork, Optional.empty());
    }

    /// What makes it the same source as another: the preset with its values, and the address
    /// without what does not matter in it.
    public String key() {
      return ours.map(Ours::key).orElse("") + " " + CanonicalUrl.ofFeed(feed);
    }
  }

  /// What Earshot's own lists say of a source beside its address.
  ///
  /// @param every the person's own interval
  /// @param everything whether items that match no brand are kept
  /// @param paused whether it waits to be resumed
  public record Ours(
      SourceKind kind,
      PresetUse preset,
      SourceRole role,
      Optional<Duration> every,
      boolean everything,
      boolean paused) {
    private String key() {
      return preset.id().equals(PresetUse.ANY_FEED.id()) && preset.params().isEmpty()
          ? ""
          : preset.id() + "?" + preset.encoded();
    }
  }

  /// One outline that is no feed Earshot can read.
  ///
  /// @param line of the file, from 1; 0 when unknown
  /// @param text its name or address, shortened
  /// @param reason one sentence
  public record Rejected(int line, String text, String reason) {}
}
