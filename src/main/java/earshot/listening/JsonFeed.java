package earshot.listening;

import earshot.listening.WebAddress.Base;
import earshot.model.FailureReason;
import earshot.model.Repair;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// Reads JSON Feed 1.0 and 1.1 as a stream, so that a document that breaks off gives the items
/// before the break.
final class JsonFeed {
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Caps.DEPTH)
                  .maxStringLength(Caps.DOCUMENT_BYTES)
                  .build())
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private final FeedOrigin origin;
  private final Set<Repair> repaired = EnumSet.noneOf(Repair.class);
  private final Map<String, String> head = new HashMap<>();
  private final List<JsonItem> items = new ArrayList<>();
  private String author = "";
  private boolean hasItems;
  private boolean misshapen;
  private Optional<FailureReason> broken = Optional.empty();

  private JsonFeed(FeedOrigin origin, Set<Repair> repaired) {
    this.origin = origin;
    this.repaired.addAll(repaired);
  }

  /// Whether a document should be read as JSON.
  static boolean looksLikeJson(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ' ' && c != '\uFEFF') return c == '{' || c == '[';
    }
    return false;
  }

  /// Reads a document that starts like JSON.
  ///
  /// @throws Budget.Spent when that takes too long
  static ParsedFeed read(String text, FeedOrigin origin, Set<Repair> repaired, Budget budget) {
    JsonFeed feed = new JsonFeed(origin, repaired);
    int start = Math.max(text.indexOf('{'), 0);
    if (text.stripLeading().startsWith("[")) return notAFeed();
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text.substring(start))) {
      json.nextToken();
      feed.document(json);
    } catch (StreamConstraintsException tooDeep) {
      feed.broken = Optional.of(FailureReason.BUDGET);
    } catch (JacksonException cut) {
      feed.broken = Optional.of(FailureReason.BAD_SHAPE);
    }
    return feed.result(budget);
  }

  private ParsedFeed result(Budget budget) {
    boolean declared = head.getOrDefault("version", "").contains("jsonfeed.org");
    if (misshapen) {
      return unreadable(
          FailureReason.BAD_SHAPE, "This JSON Feed holds its items in a form nobody defined.");
    }
    if (broken.isPresent() && items.isEmpty()) {
      return unreadable(broken.get(), "The answer broke off or is too deep before its first item.");
    }
    if (!declared && !hasItems) return notAFeed();
    if (broken.isPresent()) repaired.add(Repair.TRUNCATED);
    Optional<Base> base = Bases.ofDocument(origin);
    List<FeedItem> read = new ArrayList<>(items.size());
    String lang = ItemReader.tag(head.getOrDefault("language", ""));
    for (JsonItem item : ItemCap.newest(items, JsonItem::date, repaired)) {
      budget.check();
      read.add(item.read(base, author, lang));
    }
    Optional<URI> site = WebAddress.of(head.getOrDefault("home_page_url", ""), base);
    String title = head.getOrDefault("title", "").strip();
    return XmlFeed.feed("jsonfeed", title, site, read, FeedHints.NONE, repaired);
  }

  private static ParsedFeed notAFeed() {
    return unreadable(
        FailureReason.NOT_A_FEED, "This is JSON, but not a JSON Feed; add it as a JSON source.");
  }

  private static ParsedFeed unreadable(FailureReason reason, String sentence) {
    return new ParsedFeed.Unreadable(reason, sentence, List.of());
  }

  private void document(JsonParser json) {
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      switch (name) {
        case "items" -> items(json, value);
        case "author", "authors" -> author = JsonItem.author(json, author);
        default -> scalar(json, name, head);
      }
    }
  }

  private void items(JsonParser json, JsonToken value) {
    hasItems = true;
    if (value != JsonToken.START_ARRAY) {
      misshapen = value != JsonToken.VALUE_NULL;
      json.skipChildren();
      return;
    }
    for (JsonToken item = json.nextToken(); item != JsonToken.END_ARRAY; item = json.nextToken()) {
      if (item == null) return;
      if (item == JsonToken.START_OBJECT) items.add(JsonItem.of(json));
      else json.skipChildren();
    }
  }

  /// Keeps a text or number under its name and skips everything else.
  static void scalar(JsonParser json, String name, Map<String, String> into) {
    switch (json.currentToken()) {
      case VALUE_STRING, VALUE_NUMBER_INT -> into.putIfAbsent(name, json.getString());
      case START_OBJECT, START_ARRAY -> json.skipChildren();
      default -> {}
    }
  }
}
