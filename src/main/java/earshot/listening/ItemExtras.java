package earshot.listening;

import earshot.listening.WebAddress.Base;
import earshot.model.Sighting;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jsoup.nodes.Element;

/// Reads what stands around the words of an item: figures, media, the post it answers.
final class ItemExtras {
  private final ItemFields fields;
  private final Optional<Base> base;

  ItemExtras(ItemFields fields, Optional<Base> base) {
    this.fields = fields;
    this.base = base;
  }

  Sighting.Counts counts() {
    OptionalLong replies = number(fields.text("slash:comments"));
    if (replies.isEmpty()) replies = number(fields.text("thr:total"));
    OptionalLong views = number(fields.attribute("media:statistics", "views"));
    OptionalLong likes = number(fields.attribute("media:starrating", "count"));
    if (replies.isEmpty() && views.isEmpty() && likes.isEmpty()) return Sighting.Counts.NONE;
    return new Sighting.Counts(likes, OptionalLong.empty(), replies, views, Optional.empty());
  }

  Sighting.Conversation conversation() {
    return new Sighting.Conversation(
        cut(fields.attribute("thr:in-reply-to", "ref")), cut(fields.text("thr:thread")));
  }

  /// Enclosed media first, then those of the text; each address once.
  List<Sighting.Medium> media(List<Sighting.Medium> ofText) {
    Map<URI, Sighting.Medium> media = new LinkedHashMap<>();
    for (int i = 0; i < fields.count() && media.size() < Caps.MEDIA; i++) {
      Element element = fields.element(i);
      switch (fields.name(i)) {
        case "enclosure", "media:content" -> add(element, "url", type(element), media);
        case "media:thumbnail" -> add(element, "url", "image", media);
        case "link" -> {
          if (XmlTree.attribute(element, "rel").equalsIgnoreCase("enclosure")) {
            add(element, "href", type(element), media);
          }
        }
        default -> {}
      }
    }
    for (Sighting.Medium medium : ofText) {
      if (media.size() < Caps.MEDIA) media.putIfAbsent(medium.url(), medium);
    }
    return List.copyOf(media.values());
  }

  private void add(
      Element element, String attribute, String type, Map<URI, Sighting.Medium> media) {
    String written = XmlTree.attribute(element, attribute);
    if (written.isEmpty()) return;
    WebAddress.of(written, base)
        .ifPresent(url -> media.putIfAbsent(url, new Sighting.Medium(url, type, "")));
  }

  private static String type(Element element) {
    String type = XmlTree.attribute(element, "type");
    if (type.isEmpty()) type = XmlTree.attribute(element, "medium");
    return type.length() > 100 ? "" : type.toLowerCase(Locale.ROOT);
  }

  private static OptionalLong number(String text) {
    if (text.isEmpty() || text.length() > 15) return OptionalLong.empty();
    try {
      long number = Long.parseLong(text);
      return number < 0 ? OptionalLong.empty() : OptionalLong.of(number);
    } catch (NumberFormatException noNumber) {
      return OptionalLong.empty();
    }
  }

  private static String cut(String id) {
    return id.length() > Caps.EXTERNAL_ID ? "" : id;
  }
}
