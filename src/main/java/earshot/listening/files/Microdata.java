package earshot.listening.files;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The posts that a page declares in its markup (HTML microdata with the words of schema.org).
final class Microdata {
  private final Document page;
  private final Optional<URI> address;

  Microdata(Document page, Optional<URI> address) {
    this.page = page;
    this.address = address;
  }

  List<Post> posts() {
    List<Post> posts = new ArrayList<>();
    for (Element thing : page.select("[itemscope][itemtype]")) {
      String type = thing.attr("itemtype");
      if (posts.size() == Declared.MOST || !Declared.isPost(type)) continue;
      post(thing, type).ifPresent(posts::add);
    }
    return posts;
  }

  private Optional<Post> post(Element thing, String type) {
    Element body = property(thing, "articleBody", "reviewBody", "text", "description");
    String title = value(property(thing, "headline", "name"));
    if (body == null && title.isEmpty()) return Optional.empty();
    Post post = new Post().title(title);
    if (body != null && !body.hasAttr("content")) post.markup(body.html());
    else post.text(value(body));
    String own = value(property(thing, "url"));
    if (own.startsWith("http")) post.link(own);
    else if (Declared.isPart(type)) post.on(address);
    else post.link(address.map(URI::toString).orElse(""));
    Element author = property(thing, "author", "creator");
    if (author != null) {
      Element name = author.hasAttr("itemscope") ? property(author, "name") : author;
      post.by(value(name), "", "");
    }
    StructuredDates.of(value(property(thing, "datePublished", "dateCreated")), post);
    Element rating = property(thing, "reviewRating");
    if (rating != null) rate(rating, post);
    return Optional.of(post);
  }

  private static void rate(Element rating, Post post) {
    String given = value(property(rating, "ratingValue"));
    String most = value(property(rating, "bestRating"));
    if (!given.matches("\\d{1,3}(?:\\.\\d+)?")) return;
    post.rated(
        Double.parseDouble(given),
        most.matches("\\d{1,3}(?:\\.\\d+)?") ? Double.parseDouble(most) : 5);
  }

  /// The first element that gives one of these properties to the thing itself, not to one in it.
  private static @org.jspecify.annotations.Nullable Element property(
      Element thing, String... names) {
    for (String name : names) {
      for (Element each : thing.select("[itemprop~=(^|\\s)" + name + "(\\s|$)]")) {
        Element owner = each.parent();
        while (owner != null && owner != thing && !owner.hasAttr("itemscope")) {
          owner = owner.parent();
        }
        if (each != thing && owner == thing) return each;
      }
    }
    return null;
  }

  private static String value(@org.jspecify.annotations.Nullable Element property) {
    if (property == null) return "";
    for (String attribute : new String[] {"content", "datetime", "href"}) {
      if (property.hasAttr(attribute)) return property.attr(attribute).strip();
    }
    return property.text().strip();
  }
}
