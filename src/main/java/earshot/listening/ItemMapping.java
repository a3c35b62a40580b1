package earshot.listening;

import earshot.listening.WebAddress.Base;
import earshot.listening.preset.DateText;
import earshot.listening.preset.Expression;
import earshot.listening.preset.Field;
import earshot.listening.preset.Lookup;
import earshot.listening.preset.Preset;
import earshot.model.DateSource;
import earshot.model.Repair;
import earshot.model.Sighting;
import earshot.model.SourceKind;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/// Fills an item as a preset says: each field it names wins over what is known already, unless it
/// finds nothing.
final class ItemMapping {
  private static final double USUAL_SCALE = 5;

  private final Map<Field, Expression> fields;
  private final boolean html;
  private final boolean htmlTitles;
  private final String idSpace;
  private final HtmlCleaner cleaner = new HtmlCleaner();

  ItemMapping(Preset preset) {
    this.fields = preset.mapping().fields();
    this.html = preset.mapping().html();
    // The text of a selected element is text already.
    this.htmlTitles =
        html && (preset.kind() != SourceKind.PAGE || !preset.mapping().script().isEmpty());
    this.idSpace = preset.idSpace();
  }

  /// An item of which nothing is known but what the preset finds.
  FeedItem read(Lookup item, Optional<Base> base) {
    return over(FeedItem.NOTHING, item, item, base);
  }

  /// The same where texts are looked up in another way than the rest.
  FeedItem read(Lookup item, Lookup texts, Optional<Base> base) {
    return over(FeedItem.NOTHING, item, texts, base);
  }

  /// An item with what the preset finds in place of what was known.
  FeedItem over(FeedItem known, Lookup item, Optional<Base> base) {
    return over(known, item, item, base);
  }

  private FeedItem over(FeedItem known, Lookup item, Lookup texts, Optional<Base> base) {
    Set<Repair> repaired = EnumSet.noneOf(Repair.class);
    repaired.addAll(known.repaired());
    HtmlText text = text(Field.TEXT, texts, base);
    HtmlText summary = text(Field.SUMMARY, texts, base);
    Sighting.Words words = words(known.words(), item, text, summary, repaired);
    FeedItem.Dated dated = dated(item, repaired).orElse(known.dated());
    return new FeedItem(
        identity(known.identity(), item, words, dated, base, repaired),
        words,
        author(known.author(), item, base),
        dated,
        conversation(known.conversation(), item),
        counts(known.counts(), item),
        media(known.media(), text.media(), item, base),
        repaired);
  }

  private Sighting.Identity identity(
      Sighting.Identity known,
      Lookup item,
      Sighting.Words words,
      FeedItem.Dated dated,
      Optional<Base> base,
      Set<Repair> repaired) {
    String id = field(Field.ID, item).orElseGet(() -> known.externalId().orElse(""));
    String link =
        field(Field.LINK, item)
            .map(written -> link(written, base, repaired))
            .filter(address -> !address.isEmpty())
            .orElseGet(() -> known.permalink().map(URI::toString).orElse(""));
    Sighting.Identity found = Identities.of(id, link, words, dated.raw());
    boolean spaced = !idSpace.isEmpty() && found.externalId().isPresent();
    return new Sighting.Identity(
        found.externalId(),
        spaced ? idSpace : found.idSpace(),
        found.permalink(),
        found.canonicalUrl(),
        found.fallback());
  }

  private static String link(String written, Optional<Base> base, Set<Repair> repaired) {
    WebAddress.Read read = WebAddress.read(written.strip(), base);
    if (read.refused()) repaired.add(Repair.SCHEME_DROPPED);
    if (read.relative() && !read.address().isEmpty()) repaired.add(Repair.RELATIVE_LINK);
    return read.address();
  }

  private Sighting.Words words(
      Sighting.Words known, Lookup item, HtmlText text, HtmlText summary, Set<Repair> repaired) {
    Optional<ItemWords.Title> title =
        field(Field.TITLE, item)
            .map(written -> ItemWords.line(new TextConstruct(written, htmlTitles), cleaner))
            .map(line -> ItemWords.Title.of(line, repaired));
    HtmlText main = text.html().isEmpty() && known.html().isEmpty() ? summary : text;
    String whole = main.html().isEmpty() ? known.html() : main.html();
    String brief = summary.html().isEmpty() ? known.summaryHtml() : summary.html();
    return new Sighting.Words(
        title.map(ItemWords.Title::text).orElse(known.title()),
        title.map(ItemWords.Title::length).orElse(known.titleLength()),
        whole,
        brief.equals(whole) ? "" : brief,
        main.html().isEmpty() ? known.plain() : main.plain(),
        field(Field.LANG, item).map(ItemReader::tag).orElse(known.lang()));
  }

  private HtmlText text(Field field, Lookup item, Optional<Base> base) {
    return field(field, item)
        .map(written -> html ? cleaner.clean(written, base) : cleaner.escapeLines(written))
        .orElse(HtmlText.EMPTY);
  }

  private Sighting.Author author(Sighting.Author known, Lookup item, Optional<Base> base) {
    Optional<String> name = field(Field.AUTHOR_NAME, item);
    Optional<String> handle = field(Field.AUTHOR_HANDLE, item).map(AuthorNames::handleOf);
    Optional<URI> page =
        field(Field.AUTHOR_URL, item)
            .flatMap(written -> WebAddress.of(written, base))
            .or(known::url);
    String outlet = field(Field.OUTLET, item).orElse(known.outlet());
    Sighting.Author found = AuthorNames.of(name.orElse(known.name()), page, outlet);
    return new Sighting.Author(
        found.name(),
        handle.orElse(found.handle().isEmpty() ? known.handle() : found.handle()),
        found.url(),
        found.outlet());
  }

  /// The first readable date; an unreadable one is kept as written when there is no other.
  private Optional<FeedItem.Dated> dated(Lookup item, Set<Repair> repaired) {
    Expression expression = fields.get(Field.DATE);
    if (expression == null) return Optional.empty();
    List<DateText> written = expression.dates(item);
    for (DateText date : written) {
      Optional<Instant> at = date.instant().or(() -> ItemDates.of(date.text(), repaired));
      if (at.isPresent()) {
        return Optional.of(
            new FeedItem.Dated(at, ItemDates.raw(date.text()), DateSource.PUBLISHED));
      }
    }
    return written.stream()
        .findFirst()
        .map(
            date ->
                new FeedItem.Dated(Optional.empty(), ItemDates.raw(date.text()), DateSource.SEEN));
  }

  private Sighting.Conversation conversation(Sighting.Conversation known, Lookup item) {
    return new Sighting.Conversation(
        field(Field.PARENT_ID, item).map(ItemMapping::id).orElse(known.parentId()),
        field(Field.THREAD_ID, item).map(ItemMapping::id).orElse(known.threadId()));
  }

  private static String id(String written) {
    return written.length() > Caps.EXTERNAL_ID ? "" : written;
  }

  private Sighting.Counts counts(Sighting.Counts known, Lookup item) {
    return new Sighting.Counts(
        count(Field.LIKES, item, known.likes()),
        count(Field.SHARES, item, known.shares()),
        count(Field.REPLIES, item, known.replies()),
        count(Field.VIEWS, item, known.views()),
        count(Field.REACH, item, known.reach()),
        rating(item).or(known::rating),
        known.measured());
  }

  private OptionalLong count(Field field, Lookup item, OptionalLong known) {
    Expression expression = fields.get(field);
    OptionalLong found = expression == null ? OptionalLong.empty() : expression.count(item);
    return found.isPresent() ? found : known;
  }

  /// A rating on the scale that is given with it; where none is given, one of up to five is taken
  /// to be of five.
  private Optional<Sighting.Rating> rating(Lookup item) {
    OptionalDouble given = decimal(Field.RATING, item);
    if (given.isEmpty() || given.getAsDouble() < 0) return Optional.empty();
    double most = decimal(Field.RATING_MAX, item).orElse(USUAL_SCALE);
    return most > 0 && given.getAsDouble() <= most
        ? Optional.of(new Sighting.Rating(given.getAsDouble(), most))
        : Optional.empty();
  }

  private OptionalDouble decimal(Field field, Lookup item) {
    Expression expression = fields.get(field);
    return expression == null ? OptionalDouble.empty() : expression.decimal(item);
  }

  private List<Sighting.Medium> media(
      List<Sighting.Medium> known, List<Sighting.Medium> ofText, Lookup item, Optional<Base> base) {
    List<Sighting.Medium> media = new ArrayList<>();
    field(Field.MEDIA, item)
        .flatMap(written -> WebAddress.of(written, base))
        .ifPresent(url -> media.add(new Sighting.Medium(url, "", "")));
    media.addAll(known);
    media.addAll(ofText);
    return media.subList(0, Math.min(media.size(), Caps.MEDIA));
  }

  private Optional<String> field(Field field, Lookup item) {
    Expression expression = fields.get(field);
    if (expression == null) return Optional.empty();
    return expression.text(item).map(String::strip).filter(text -> !text.isEmpty());
  }
}
