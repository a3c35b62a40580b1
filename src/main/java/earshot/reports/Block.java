package earshot.reports;

import java.util.List;

/// One thing on the pages of a document, from top to bottom.
sealed interface Block {
  /// The title of a section.
  ///
  /// @param note the number of its footnote
  record Heading(String words, int note) implements Block {}

  /// Sentences.
  record Sentences(String words) implements Block {}

  /// A chart.
  record Chart(Picture picture) implements Block {}

  /// A table; cells of all columns but the first are numbers unless `wordy`.
  ///
  /// @param title what it holds, for who hears it read
  record Table(String title, List<String> columns, List<List<String>> rows, boolean wordy)
      implements Block {
    /// Copies the lists.
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /// Words of a person.
  record Quoted(String words, String by) implements Block {}

  /// What the figures above rest on.
  record Note(int number, String words) implements Block {}

  /// A whole document.
  ///
  /// @param lang BCP 47
  record Document(
      String title, String subtitle, String lang, Look look, List<Block> blocks, String end) {
    /// Copies the list.
    public Document {
      blocks = List.copyOf(blocks);
    }
  }
}
