package earshot.listening.files;

import earshot.listening.FeedItem;
import earshot.listening.SavedFeed;
import earshot.model.Provenance;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a feed that was saved as a file, as a feed that is polled is read.
final class SavedFeedReader implements RecordReader {
  private static final Pattern FEED =
      Pattern.compile("<(?:\\w+:)?(?:rss|feed|rdf|channel)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern JSON_FEED =
      Pattern.compile("\"version\"\\s*:\\s*\"https?:(?:\\\\?/){2}jsonfeed\\.org");

  @Override
  public String format() {
    return "Saved feed";
  }

  @Override
  public boolean recognises(Head head) {
    String start = head.text().stripLeading();
    if (start.startsWith("{")) return JSON_FEED.matcher(start).find();
    String first = start.substring(0, Math.min(start.length(), 4_000));
    return first.startsWith("<") && !first.contains("<html") && FEED.matcher(first).find();
  }

  @Override
  public void read(Contents file, Records to) throws IOException {
    byte[] bytes;
    try (InputStream in = file.open()) {
      bytes = in.readNBytes(SavedFeed.LONGEST + 1);
    }
    Optional<List<FeedItem>> items = SavedFeed.items(bytes, file.path().toUri(), Optional.empty());
    if (items.isEmpty()) {
      throw new FileRefused("This is no feed that can be read, or it is larger than 16 MB.");
    }
    for (FeedItem item : items.get()) {
      to.take(item.sightedBy(file.source(), file.now(), Provenance.IMPORTED));
    }
  }
}
