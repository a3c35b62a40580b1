package earshot.reports;

import java.util.List;

/// One thing on the pages of a document, from top to bottom.
sealed interface Block {
  /// A table of more rows stands under a title of its own, and can be folded where that is
  /// possible.
  int MANY = 12;

  /// The title of a section.
  ///
  /// @param note the number of its footnote; 0 for none
  record Heading(String words, int note) implements Block {}

  /// Sentences.
  record Sentences(String words) implements Block {}

  /// Key figures side by side.
  record Figures(List<Figure> figures) implements Block {
    /// Copies the list.
    public Figures {
      figures = List.copyOf(figures);
    }
  }

  /// A key figure.
  ///
  /// @param beside what it was before
  record Figure(String label, String value, String beside) {}

  /// A chart.
  ///
  /// @param basis window, number and coverage, in a few words
  record Chart(String title, String basis, Picture picture) implements Block {}

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

  /// What the first page says besides the title.
  ///
  /// @param client empty for none
  record Cover(String client, String days, List<String> facts) {
    /// Copies the list.
    public Cover {
      facts = List.copyOf(facts);
    }
  }

  /// A whole document.
  ///
  /// @param lang BCP 47
  record Document(
      String title, Cover cover, String lang, Look look, List<Block> blocks, String end) {
    /// Copies the list.
    public Document {
      blocks = List.copyOf(blocks);
    }
  }
}
