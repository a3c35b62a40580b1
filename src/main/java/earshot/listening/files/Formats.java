package earshot.listening.files;

import java.util.List;
import java.util.Optional;

/// The formats that Earshot reads from files, the most telling first.
public final class Formats {
  /// All of them, in the order in which they are asked; one line each.
  public static final List<RecordReader> ALL =
      List.of(
          new Elsewhere(),
          new XArchiveReader(),
          new MastodonReader(),
          new TweetsReader(),
          new RedditReader(),
          new FacebookReader(),
          new WarcFileReader(),
          new SavedFeedReader(),
          new SavedPageReader(),
          new MailFileReader(),
          new TableReader());

  private Formats() {}

  /// Whether a file is a list of sources (OPML), which brings no posts.
  public static boolean isList(Head head) {
    return Elsewhere.isList(head);
  }

  /// The first that recognises a file.
  public static Optional<RecordReader> of(Head head) {
    return ALL.stream().filter(reader -> reader.recognises(head)).findFirst();
  }
}
