package earshot.listening;

import earshot.model.SeenItems;
import earshot.model.Sighting;
import java.net.URI;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Tells what was added to a page since it was last looked at.
///
/// Of the last look only a hash of each line is kept.
final class PageDiff {
  private final List<String> lines;

  /// @param lines of the part that is watched
  PageDiff(List<String> lines) {
    this.lines = lines;
  }

  /// What is remembered of this look.
  SeenItems memory() {
    Map<Long, Long> hashes = new LinkedHashMap<>();
    for (String line : lines) hashes.putIfAbsent(Fingerprint.of(line), 0L);
    return SeenItems.of(hashes);
  }

  /// The part that is watched, as one text.
  String part() {
    return String.join("\n", lines);
  }

  /// The change since the last look; absent when nothing was added.
  ///
  /// @param before hash of the part at the last look, so that the same words added again later are
  ///   another change
  Optional<FeedItem> since(SeenItems seen, String before, String title, URI page) {
    String added =
        lines.stream()
            .filter(line -> seen.content(Fingerprint.of(line)).isEmpty())
            .collect(Collectors.joining("\n"));
    if (added.isEmpty()) return Optional.empty();
    HtmlCleaner cleaner = new HtmlCleaner();
    HtmlText text = cleaner.escapeLines(added);
    Set<earshot.model.Repair> repaired = EnumSet.noneOf(earshot.model.Repair.class);
    ItemWords.Title headline = ItemWords.Title.of(title, repaired);
    String id = "change:" + Fingerprint.hex(page.toString(), before, added);
    return Optional.of(
        new FeedItem(
            // Without a key of its address: all changes of a page share it.
            new Sighting.Identity(Optional.of(id), "", Optional.of(page), Optional.empty(), id),
            new Sighting.Words(
                headline.text(), headline.length(), text.html(), "", text.plain(), ""),
            new Sighting.Author("", "", Optional.empty(), ""),
            FeedItem.Dated.NONE,
            new Sighting.Conversation("", ""),
            Sighting.Counts.NONE,
            List.of(),
            repaired));
  }
}
