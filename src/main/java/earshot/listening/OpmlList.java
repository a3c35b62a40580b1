package earshot.listening;

import java.net.URI;
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
  public record Outline(
      String name,
      URI feed,
      Optional<URI> site,
      String folder,
      List<String> categories,
      boolean ownNetwork) {
    /// Copies the list.
    public Outline {
      categories = List.copyOf(categories);
    }
  }

  /// One outline that is no feed Earshot can read.
  ///
  /// @param line of the file, from 1; 0 when unknown
  /// @param text its name or address, shortened
  /// @param reason one sentence
  public record Rejected(int line, String text, String reason) {}
}
