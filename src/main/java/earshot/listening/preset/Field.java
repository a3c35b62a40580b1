package earshot.listening.preset;

/// A field of an item that a preset can fill.
public enum Field {
  ID("id"),
  TITLE("title"),
  LINK("link"),
  DATE("date"),
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

  Field(String key) {
    this.key = key;
  }

  /// The name in a preset file.
  public String key() {
    return key;
  }
}
