package earshot.listening.preset;

import java.util.List;
import java.util.stream.Stream;

/// A field of an item that a preset can fill.
public enum Field {
  ID("id", "externalId"),
  TITLE("title"),
  LINK("link", "permalink"),
  DATE("date", "publishedAt"),
  TEXT("text"),
  SUMMARY("summary"),
  AUTHOR_NAME("authorName"),
  AUTHOR_HANDLE("authorHandle"),
  AUTHOR_URL("authorUrl"),
  OUTLET("outlet"),
  LANG("lang"),
  PARENT_ID("parentId"),
  THREAD_ID("threadId"),
  RATING("rating"),
  RATING_MAX("ratingMax"),
  LIKES("likes"),
  SHARES("shares"),
  REPLIES("replies"),
  VIEWS("views"),
  REACH("reach"),
  MEDIA("media");

  private final String key;
  private final String shown;

  Field(String key) {
    this(key, key);
  }

  Field(String key, String shown) {
    this.key = key;
    this.shown = shown;
  }

  /// The name in a preset file.
  public String key() {
    return key;
  }

  /// The name in recorded answers, which speak of what becomes of a field.
  public String shown() {
    return shown;
  }

  static List<String> keys() {
    return Stream.of(values()).map(Field::key).toList();
  }

  static List<String> shownNames() {
    return Stream.of(values()).map(Field::shown).toList();
  }
}
