package earshot.ui.sources;

import java.net.URI;
import java.util.List;

/// A list of feeds as it stands in a file.
public record FeedList(List<Entry> entries, List<Rejected> rejected) {
  /// Copies the lists.
  public FeedList {
    entries = List.copyOf(entries);
    rejected = List.copyOf(rejected);
  }

  /// One feed of the list.
  ///
  /// @param name as the list calls it; the host where it says nothing
  /// @param folder the path of folders it stands in, parts joined by `/`, or empty
  /// @param onOwnNetwork whether the address is one of this machine or network
  public record Entry(String name, URI url, String folder, boolean onOwnNetwork) {}

  /// A line that could not be used.
  ///
  /// @param line counted from 1, 0 when unknown
  /// @param what the words of the outline, or empty
  /// @param reason one sentence for a person
  public record Rejected(int line, String what, String reason) {}
}
