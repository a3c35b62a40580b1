package earshot.ui.lab;

import earshot.model.Mention;

/// A text that is held against the query.
public sealed interface Specimen {
  /// The heading, or empty.
  String title();

  /// The text itself.
  String body();

  /// A mention of the archive.
  record Stored(Mention mention) implements Specimen {
    @Override
    public String title() {
      return mention.content().title();
    }

    @Override
    public String body() {
      return mention.content().body();
    }
  }

  /// Words that a person pasted; nothing else is known of them.
  record Pasted(String title, String body) implements Specimen {}
}
