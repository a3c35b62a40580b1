package earshot.listening;

import earshot.model.Repair;
import earshot.model.Sighting;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Decides by what an item is known again.
public final class Identities {
  private Identities() {}

  /// The identity of an item.
  ///
  /// @param id as the source gives it, or empty
  /// @param link an address that [WebAddress] read, or empty
  public static Sighting.Identity of(String id, String link, Sighting.Words words, String rawDate) {
    Optional<String> external =
        id.isEmpty() || id.length() > Caps.EXTERNAL_ID ? Optional.empty() : Optional.of(id);
    Optional<URI> permalink = WebAddress.uri(link);
    Optional<String> key = permalink.flatMap(CanonicalUrl::of);
    return new Sighting.Identity(
        external,
        external.map(known -> space(known, link)).orElse(""),
        permalink,
        key,
        key.isPresent() ? "" : Fingerprint.hex(words.title(), words.plain(), rawDate));
  }

  /// Services whose ids mean the same in every feed.
  private static String space(String id, String link) {
    if (id.startsWith("yt:video:")) return "youtube";
    boolean reddit = id.length() > 3 && id.charAt(0) == 't' && id.charAt(2) == '_';
    if (reddit && link.contains("reddit.com/")) return "reddit";
    return id.startsWith("at://") ? "bluesky" : "";
  }

  /// Takes away ids that stand in one document with different links: they name nothing.
  static List<FeedItem> withoutReusedIds(List<FeedItem> items) {
    Map<String, Optional<String>> links = new HashMap<>();
    Set<String> reused = new HashSet<>();
    for (FeedItem item : items) {
      Optional<String> id = item.identity().externalId();
      if (id.isEmpty()) continue;
      Optional<String> link = item.identity().canonicalUrl();
      Optional<String> before = links.putIfAbsent(id.get(), link);
      if (before != null && !before.equals(link)) reused.add(id.get());
    }
    if (reused.isEmpty()) return items;
    List<FeedItem> trusted = new ArrayList<>(items.size());
    for (FeedItem item : items) {
      boolean drop = item.identity().externalId().filter(reused::contains).isPresent();
      trusted.add(drop ? withoutId(item) : item);
    }
    return trusted;
  }

  /// Takes away addresses that several items of one document share, although they say different
  /// things and have no id: such as that of the programme, under which each of its broadcasts
  /// stands. They name none of them; as permalinks they stay.
  static List<FeedItem> withoutSharedAddresses(List<FeedItem> items) {
    Map<String, List<FeedItem>> byAddress = new HashMap<>();
    for (FeedItem item : items) {
      nameless(item)
          .ifPresent(url -> byAddress.computeIfAbsent(url, _ -> new ArrayList<>(1)).add(item));
    }
    byAddress.values().removeIf(sharing -> !sayDifferentThings(sharing));
    if (byAddress.isEmpty()) return items;
    return items.stream()
        .map(
            item ->
                nameless(item).filter(byAddress::containsKey).isPresent() ? byWords(item) : item)
        .toList();
  }

  /// The address that is all by which an item is known again.
  private static Optional<String> nameless(FeedItem item) {
    return item.identity().externalId().isPresent()
        ? Optional.empty()
        : item.identity().canonicalUrl();
  }

  // The same title at the same time is the same post with another teaser.
  private static boolean sayDifferentThings(List<FeedItem> sharing) {
    if (sharing.size() == 1) return false;
    return differ(sharing, item -> item.words().title())
        || (differ(sharing, item -> item.dated().raw())
            && differ(sharing, item -> item.words().plain()));
  }

  private static boolean differ(List<FeedItem> items, Function<FeedItem, String> what) {
    return items.stream().map(what).distinct().limit(2).count() > 1;
  }

  private static FeedItem byWords(FeedItem item) {
    Sighting.Words words = item.words();
    return with(
        item,
        new Sighting.Identity(
            Optional.empty(),
            "",
            item.identity().permalink(),
            Optional.empty(),
            Fingerprint.hex(words.title(), words.plain(), item.dated().raw())));
  }

  private static FeedItem withoutId(FeedItem item) {
    Sighting.Identity known = item.identity();
    return with(
        item,
        new Sighting.Identity(
            Optional.empty(), "", known.permalink(), known.canonicalUrl(), known.fallback()));
  }

  private static FeedItem with(FeedItem item, Sighting.Identity identity) {
    Set<Repair> repaired = EnumSet.of(Repair.IDS_REUSED);
    repaired.addAll(item.repaired());
    return new FeedItem(
        identity,
        item.words(),
        item.author(),
        item.dated(),
        item.conversation(),
        item.counts(),
        item.media(),
        repaired);
  }
}
