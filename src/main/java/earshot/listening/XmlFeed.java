package earshot.listening;

import earshot.listening.FeedRoots.Root;
import earshot.listening.WebAddress.Base;
import earshot.model.Repair;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Reads RSS, Atom and CDF from a tree.
final class XmlFeed {
  private final FeedNames names = new FeedNames();
  private final Optional<Base> document;
  private final FeedOverrides overrides;
  private final Budget budget;
  private final Set<Repair> repaired = EnumSet.noneOf(Repair.class);

  /// How a feed is read.
  record Manner(FeedOrigin origin, FeedOverrides overrides, Budget budget) {}

  private XmlFeed(Manner manner) {
    this.document = Bases.ofDocument(manner.origin);
    this.overrides = manner.overrides;
    this.budget = manner.budget;
  }

  /// The feed in a tree; absent when there is none.
  ///
  /// @param before what had to be mended to come this far
  /// @throws Budget.Spent when that takes too long
  static Optional<ParsedFeed> read(XmlTree tree, Manner manner, Set<Repair> before) {
    XmlFeed feed = new XmlFeed(manner);
    feed.repaired.addAll(before);
    return feed.read(tree);
  }

  private Optional<ParsedFeed> read(XmlTree tree) {
    repaired.addAll(tree.repaired());
    return FeedRoots.find(tree.document(), names).map(root -> document(unnested(root, tree)));
  }

  /// Items within items are somebody else's, unless the outer one was left open.
  private Root unnested(Root root, XmlTree tree) {
    boolean leftOpen =
        tree.repaired().contains(Repair.MISMATCHED_TAGS)
            || tree.repaired().contains(Repair.TRUNCATED);
    if (!leftOpen || !FeedRoots.anyDirectlyInAnother(root.items(), names)) return root;
    repaired.add(Repair.NESTED_ITEMS);
    Root placed = FeedRoots.find(tree.withPlaces().document(), names).orElse(root);
    return new Root(
        placed.element(), placed.channel(), FeedRoots.withUnclosed(placed.items(), names));
  }

  private ParsedFeed document(Root root) {
    ItemFields fields = ItemFields.of(root.channel(), names);
    boolean isEntry = root.items().contains(root.element());
    Optional<Base> declared = Bases.declared(root.channel(), document);
    Optional<URI> site = WebAddress.uri(ItemLinks.site(fields, declared.or(() -> document)));
    ItemReader headReader = new ItemReader(names, head(root, fields, site, ""), overrides);
    String author = ItemReader.author(fields, headReader);
    ItemReader reader = new ItemReader(names, head(root, fields, site, author), overrides);
    List<FeedItem> items = new ArrayList<>(Math.min(root.items().size(), Caps.ITEMS));
    for (Element item : ItemCap.newest(root.items(), reader::date, repaired)) {
      budget.check();
      items.add(reader.read(item));
    }
    if (names.sawUndeclaredPrefix()) repaired.add(Repair.UNDECLARED_PREFIX);
    String title = isEntry ? "" : reader.title(fields, repaired);
    FeedHints hints = isEntry ? FeedHints.NONE : HintReader.read(fields, names);
    return feed(FeedRoots.kind(root, names), title, site, items, hints, repaired);
  }

  /// Puts a feed together from its items.
  static ParsedFeed.Document feed(
      String kind,
      String title,
      Optional<URI> site,
      List<FeedItem> items,
      FeedHints hints,
      Set<Repair> repaired) {
    List<FeedItem> trusted = Identities.withoutSharedAddresses(Identities.withoutReusedIds(items));
    Set<Repair> all = EnumSet.noneOf(Repair.class);
    all.addAll(repaired);
    for (FeedItem item : trusted) all.addAll(item.repaired());
    return new ParsedFeed.Document(kind, title, site, trusted, hints, all, isDateOrdered(trusted));
  }

  private ItemReader.Head head(Root root, ItemFields fields, Optional<URI> site, String author) {
    String lang = XmlTree.attribute(root.channel(), "xml:lang");
    if (lang.isEmpty()) lang = XmlTree.attribute(root.element(), "xml:lang");
    if (lang.isEmpty()) lang = fields.text("language");
    if (lang.isEmpty()) lang = fields.text("dc:language");
    Optional<Base> base = site.map(Base::of).or(() -> document);
    return new ItemReader.Head(isAtom(root), document, base, author, ItemReader.tag(lang));
  }

  private boolean isAtom(Root root) {
    String name = names.of(root.element());
    return name.equals("feed") || name.equals("entry");
  }

  private static boolean isDateOrdered(List<FeedItem> items) {
    boolean falls = true;
    boolean rises = true;
    Optional<Instant> before = Optional.empty();
    for (FeedItem item : items) {
      Optional<Instant> now = item.published();
      if (now.isEmpty()) return false;
      if (before.isPresent()) {
        falls &= !now.get().isAfter(before.get());
        rises &= !now.get().isBefore(before.get());
      }
      before = now;
    }
    return falls || rises;
  }
}
