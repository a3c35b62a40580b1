package earshot.listening;

import earshot.model.DateSource;
import earshot.model.Repair;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Chooses the date of an item: the first readable one, publication before change.
public final class ItemDates {
  private static final List<String> PUBLISHED =
      List.of(
          "pubdate",
          "published",
          "issued",
          "dc:date",
          "dcterms:issued",
          "dcterms:created",
          "created");

  private static final List<String> CHANGED =
      List.of("dcterms:modified", "updated", "modified", "date", "lastmod");

  private final ItemFields fields;
  private final Set<Repair> repaired;
  private String unreadable = "";

  private ItemDates(ItemFields fields, Set<Repair> repaired) {
    this.fields = fields;
    this.repaired = repaired;
  }

  /// The date of an item; adds to `repaired` what was guessed.
  static FeedItem.Dated of(Element item, ItemFields fields, Set<Repair> repaired) {
    return new ItemDates(fields, repaired).choose(item);
  }

  /// A date that stands alone, as in JSON Feed.
  public static Optional<Instant> of(String written, Set<Repair> repaired) {
    Optional<FeedDates.Reading> reading = FeedDates.read(written);
    if (reading.isEmpty() && !written.isBlank()) repaired.add(Repair.DATE_UNREADABLE);
    if (reading.isPresent() && reading.get().zoneAssumed()) repaired.add(Repair.ZONE_ASSUMED);
    return reading.map(FeedDates.Reading::instant);
  }

  /// A date as written, cut to what is kept of it.
  public static String raw(String written) {
    String text = written.strip();
    return text.length() <= Caps.RAW_DATE ? text : text.substring(0, Caps.RAW_DATE);
  }

  private FeedItem.Dated choose(Element item) {
    return first(PUBLISHED, DateSource.PUBLISHED)
        .or(() -> first(CHANGED, DateSource.UPDATED))
        .or(() -> read(XmlTree.attribute(item, "lastmod"), DateSource.UPDATED))
        .orElseGet(() -> new FeedItem.Dated(Optional.empty(), raw(unreadable), DateSource.SEEN));
  }

  private Optional<FeedItem.Dated> first(List<String> names, DateSource from) {
    for (String name : names) {
      for (int i = 0; i < fields.count(); i++) {
        if (!fields.name(i).equals(name)) continue;
        Optional<FeedItem.Dated> dated = read(XmlText.own(fields.element(i)), from);
        if (dated.isPresent()) return dated;
      }
    }
    return Optional.empty();
  }

  private Optional<FeedItem.Dated> read(String written, DateSource from) {
    if (written.isBlank()) return Optional.empty();
    Optional<Instant> instant = of(written, repaired);
    if (instant.isEmpty() && unreadable.isEmpty()) unreadable = written;
    return instant.map(at -> new FeedItem.Dated(Optional.of(at), raw(written), from));
  }
}
