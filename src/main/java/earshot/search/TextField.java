package earshot.search;

/// The texts in which words and phrases are looked for.
public enum TextField {
  /// Title and body.
  ANYWHERE("", "text"),
  /// The title.
  TITLE("title", "title"),
  /// Name and handle of the author.
  AUTHOR("author", "author"),
  /// The name of the source.
  SOURCE("source", "sourcename"),
  /// Title and body as written: case, accents and symbols count.
  RAW("raw", "raw");

  private final String written;
  private final String indexed;

  TextField(String written, String indexed) {
    this.written = written;
    this.indexed = indexed;
  }

  /// The name before the colon, empty where none is written.
  public String written() {
    return written;
  }

  String indexed() {
    return indexed;
  }
}
