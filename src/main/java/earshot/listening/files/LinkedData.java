package earshot.listening.files;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;

/// The posts that a page declares in JSON-LD with the words of schema.org.
final class LinkedData {
  private static final int DEEPEST = 12;

  private final Document page;
  private final Optional<URI> address;
  private final List<Post> posts = new ArrayList<>();

  LinkedData(Document page, Optional<URI> address) {
    this.page = page;
    this.address = address;
  }

  List<Post> posts() {
    for (Element script : page.select("script[type=application/ld+json]")) {
      JsonRecords.value(script.data().strip(), JsonRecords.LONGEST)
          .ifPresent(value -> look(value, 0));
    }
    return posts;
  }

  private void look(JsonRecord value, int depth) {
    JsonNode node = value.node();
    if (depth > DEEPEST || posts.size() >= Declared.MOST) return;
    if (node.isArray()) {
      for (JsonRecord each : value.list()) look(each, depth + 1);
    } else if (node.isObject()) {
      type(value).ifPresent(type -> post(value, type));
      for (JsonNode inside : node) {
        if (inside.isContainer()) look(new JsonRecord(inside), depth + 1);
      }
    }
  }

  private static Optional<String> type(JsonRecord value) {
    return value.list("@type").stream().map(JsonRecord::text).filter(Declared::isPost).findFirst();
  }

  private void post(JsonRecord thing, String type) {
    String text = first(thing, "articleBody", "reviewBody", "text", "description");
    String title = first(thing, "headline", "name");
    if (text.isEmpty() && title.isEmpty()) return;
    Post post = new Post().title(title).lang(first(thing, "inLanguage"));
    if (text.indexOf('<') >= 0 && text.indexOf('>') > 0) post.markup(text);
    else post.text(text);
    String own = own(thing);
    if (!own.isEmpty()) post.link(own);
    else if (Declared.isPart(type)) post.on(address);
    else post.link(address.map(URI::toString).orElse(""));
    JsonRecord author = thing.list("author").stream().findFirst().orElse(thing.in("creator"));
    String name = author.node().isObject() ? first(author, "name") : author.text();
    post.by(name, author.text("alternateName"), author.text("url"));
    post.in(thing.text("publisher", "name"));
    StructuredDates.of(first(thing, "datePublished", "dateCreated", "uploadDate"), post);
    rating(thing, post);
    post.counts(
        thing.count("upvoteCount"),
        OptionalLong.empty(),
        thing.count("commentCount"),
        OptionalLong.empty());
    posts.add(post);
  }

  /// The thing's own address: its `url`, or an id that is one; never one within the page.
  private String own(JsonRecord thing) {
    for (String each :
        List.of(thing.text("url"), thing.text("@id"), thing.text("mainEntityOfPage", "@id"))) {
      boolean web = each.startsWith("http://") || each.startsWith("https://");
      if (web && !each.contains("#")) return each;
      if (web && each.equals(thing.text("url"))) return each;
    }
    return "";
  }

  private static void rating(JsonRecord thing, Post post) {
    String given = thing.text("reviewRating", "ratingValue");
    if (given.isEmpty()) return;
    String most = thing.text("reviewRating", "bestRating");
    try {
      post.rated(
          Double.parseDouble(given.replace(',', '.')),
          most.isEmpty() ? 5 : Double.parseDouble(most.replace(',', '.')));
    } catch (NumberFormatException unreadable) {
      post.rated(0, 0);
    }
  }

  private static String first(JsonRecord thing, String... names) {
    for (String name : names) {
      String found = thing.text(name);
      if (!found.isBlank()) return found;
    }
    return "";
  }
}
