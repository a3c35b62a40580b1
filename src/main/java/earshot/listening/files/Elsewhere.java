package earshot.listening.files;

/// Knows files that Earshot reads in another place, and says in which.
final class Elsewhere implements RecordReader {
  private static final String LIST = "<opml";

  @Override
  public String format() {
    return "Read elsewhere";
  }

  @Override
  public boolean recognises(Head head) {
    return isList(head) || isOwn(head);
  }

  static boolean isList(Head head) {
    String text = head.text();
    return text.substring(0, Math.min(text.length(), 2_000))
        .toLowerCase(java.util.Locale.ROOT)
        .contains(LIST);
  }

  private static boolean isOwn(Head head) {
    return head.members().contains("manifest.json")
        && head.members().stream().anyMatch(name -> name.endsWith(".ndjson"));
  }

  @Override
  public void read(Contents file, Records to) {
    throw new FileRefused(
        isOwn(file.head())
            ? "This is an archive of Earshot: open it under Archives."
            : "This is a list of sources (OPML), not of posts: import it under Sources.");
  }
}
