package earshot.ui.sources.egress;

import java.util.List;

/// One line of the table of hosts, with its words.
///
/// @param purpose what it was contacted for
/// @param last when it was contacted last, in words
/// @param sources names of the sources it was contacted for, by name
public record HostRow(EgressBook.HostLine line, String purpose, String last, List<String> sources) {
  /// Copies the list.
  public HostRow {
    sources = List.copyOf(sources);
  }

  /// The first of them, or empty.
  String first() {
    return sources.isEmpty() ? "" : sources.getFirst();
  }
}
