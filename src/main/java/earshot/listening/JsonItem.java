package earshot.listening;

import earshot.listening.WebAddress.Base;
import earshot.model.DateSource;
import earshot.model.Repair;
import earshot.model.Sighting;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// One item of a JSON Feed.
final class JsonItem {
  private static final int MOST_FIELDS = 64;

  private final Map<String, String> fields = new HashMap<>();
  private final List<Map<String, String>> attachments = new ArrayList<>();
  private final Map<String, String> author = new HashMap<>();

  private JsonItem() {}

  /// Reads the object the parser stands in.
  static JsonItem of(JsonParser json) {
    JsonItem item = new JsonItem();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "author", "authors" -> firstOf(json, item.author);
        case "attachments" -> item.attachments(json);
        default -> {
          if (item.fields.size() < MOST_FIELDS) JsonFeed.scalar(json, name, item.fields);
          else json.skipChildren();
        }
      }
    }
    return item;
  }

  /// The name in an `author` object or the first of `authors`; `known` when there is none.
  static String author(JsonParser json, String known) {
    Map<String, String> author = new HashMap<>();
    firstOf(json, author);
    return author.getOrDefault("name", known);
  }

  private static void firstOf(JsonParser json, Map<String, String> into) {
    if (json.currentToken() == JsonToken.START_OBJECT) {
      object(json, into);
    } else if (json.currentToken() == JsonToken.START_ARRAY) {
      for (JsonToken one = json.nextToken(); goesOn(one); one = json.nextToken()) {
        if (one == JsonToken.START_OBJECT && into.isEmpty()) object(json, into);
        else json.skipChildren();
      }
    }
  }

  private void attachments(JsonParser json) {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return;
    }
    for (JsonToken one = json.nextToken(); goesOn(one); one = json.nextToken()) {
      if (one == JsonToken.START_OBJECT && attachments.size() < Caps.MEDIA) {
        Map<String, String> attachment = new HashMap<>();
        object(json, attachment);
        attachments.add(attachment);
      } else {
        json.skipChildren();
      }
    }
  }

  private static void object(JsonParser json, Map<String, String> into) {
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      JsonFeed.scalar(json, name, into);
    }
  }

  private static boolean goesOn(@org.jspecify.annotations.Nullable JsonToken token) {
    return token != null && token != JsonToken.END_ARRAY;
  }

  /// The date of the item.
  Optional<Instant> date() {
    return dated(EnumSet.noneOf(Repair.class)).published();
  }

  /// What Earshot keeps of the item.
  FeedItem read(Optional<Base> base, String feedAuthor, String feedLang) {
    Set<Repair> repaired = EnumSet.noneOf(Repair.class);
    HtmlCleaner cleaner = new HtmlCleaner();
    HtmlText text = text(cleaner, base);
    HtmlText summary = cleaner.escapeLines(field("summary"));
    if (text.html().isEmpty()) text = summary;
    var title =
        ItemWords.Title.of(
            ItemWords.line(new TextConstruct(field("title"), false), cleaner), repaired);
    String lang = ItemReader.tag(field("language"));
    var words =
        new Sighting.Words(
            title.text(),
            title.length(),
            text.html(),
            summary.html().equals(text.html()) ? "" : summary.html(),
            text.plain(),
            lang.isEmpty() ? feedLang : lang);
    FeedItem.Dated dated = dated(repaired);
    return new FeedItem(
        Identities.of(field("id").strip(), link(base, repaired), words, dated.raw()),
        words,
        author(base, feedAuthor),
        dated,
        new Sighting.Conversation("", ""),
        Sighting.Counts.NONE,
        media(base, text.media()),
        repaired);
  }

  private HtmlText text(HtmlCleaner cleaner, Optional<Base> base) {
    HtmlText html = cleaner.clean(field("content_html"), base);
    return html.html().isEmpty() ? cleaner.escapeLines(field("content_text")) : html;
  }

  private String link(Optional<Base> base, Set<Repair> repaired) {
    for (String name : List.of("url", "external_url", "id")) {
      String written = field(name);
      boolean isId = name.equals("id");
      boolean mayBeAddress = !isId || written.toLowerCase(Locale.ROOT).startsWith("http");
      if (written.isBlank() || !mayBeAddress) continue;
      WebAddress.Read read = WebAddress.read(written, base);
      if (read.refused()) repaired.add(Repair.SCHEME_DROPPED);
      if (read.address().isEmpty()) continue;
      if (read.relative()) repaired.add(Repair.RELATIVE_LINK);
      return read.address();
    }
    return "";
  }

  private FeedItem.Dated dated(Set<Repair> repaired) {
    String published = field("date_published");
    Optional<Instant> at = ItemDates.of(published, repaired);
    if (at.isPresent()) {
      return new FeedItem.Dated(at, ItemDates.raw(published), DateSource.PUBLISHED);
    }
    String changed = field("date_modified");
    Optional<Instant> then = ItemDates.of(changed, repaired);
    if (then.isPresent()) {
      return new FeedItem.Dated(then, ItemDates.raw(changed), DateSource.UPDATED);
    }
    String raw = ItemDates.raw(published.isBlank() ? changed : published);
    return new FeedItem.Dated(Optional.empty(), raw, DateSource.SEEN);
  }

  private Sighting.Author author(Optional<Base> base, String feedAuthor) {
    Optional<URI> page = WebAddress.of(author.getOrDefault("url", ""), base);
    return AuthorNames.of(author.getOrDefault("name", feedAuthor), page, "");
  }

  private List<Sighting.Medium> media(Optional<Base> base, List<Sighting.Medium> ofText) {
    List<Sighting.Medium> media = new ArrayList<>();
    for (Map<String, String> attachment : attachments) {
      WebAddress.of(attachment.getOrDefault("url", ""), base)
          .map(url -> new Sighting.Medium(url, attachment.getOrDefault("mime_type", ""), ""))
          .ifPresent(media::add);
    }
    for (String name : List.of("image", "banner_image")) {
      WebAddress.of(field(name), base)
          .map(url -> new Sighting.Medium(url, "image", ""))
          .ifPresent(media::add);
    }
    media.addAll(ofText);
    return media.subList(0, Math.min(media.size(), Caps.MEDIA));
  }

  private String field(String name) {
    return fields.getOrDefault(name, "");
  }
}
