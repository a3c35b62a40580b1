package earshot.listening.preset;

/// Something wrong in a preset file, said so that its writer can mend it.
///
/// @param file name of the file, without folders
/// @param line from 1; 0 when the file as a whole is meant
/// @param column from 1, in characters; 0 when the file as a whole is meant
/// @param path of keys from the top, such as `fields.link`; empty for the file as a whole
/// @param cause what is wrong
/// @param cure what to do, or empty
public record Problem(String file, int line, int column, String path, String cause, String cure) {
  private static final int LONGEST = 500;

  /// One line, such as `my.source.json:9:52 fields.lnik: unknown field. Did you mean "link"?`
  public String text() {
    String place = line == 0 ? file : file + ":" + line + ":" + column;
    String what = path.isEmpty() ? brief(cause) : brief(path) + ": " + brief(cause);
    return place + (line == 0 ? ": " : " ") + what + (cure.isEmpty() ? "" : ". " + cure);
  }

  // A damaged file may hold anything where a word was meant.
  private static String brief(String words) {
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
  }

  @Override
  public String toString() {
    return text();
  }
}
