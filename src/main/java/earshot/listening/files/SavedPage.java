package earshot.listening.files;

import earshot.listening.Charsets;
import earshot.listening.WebAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// A web page that was kept: finds the posts it declares, or the text it is about. Nothing the page
/// names is loaded.
final class SavedPage {
  private static final int DEEPEST = 256;

  /// Browsers note in a comment where a page was saved from.
  private static final Pattern SAVED_FROM =
      Pattern.compile("(?:saved from url=\\(\\d+\\)|\\burl: )(https?://[^\\s>]+)");

  private static final int LOOKED_AT = 2_000;

  private final Document page;
  private final Optional<URI> address;

  private SavedPage(Document page, Optional<URI> address) {
    this.page = page;
    this.address = address;
  }

  /// Reads a page; every sequence of bytes has a reading.
  ///
  /// @param at where it was answered; absent for one that tells it itself, or nobody knows
  static SavedPage of(byte[] bytes, Optional<URI> at, Optional<String> charset) {
    String text = Charsets.decode(bytes, charset).text();
    Document page =
        Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(text, at.map(URI::toString).orElse(""));
    return new SavedPage(page, at.or(() -> told(page, text)));
  }

  private static Optional<URI> told(Document page, String text) {
    Element canonical = page.selectFirst("link[rel=canonical][href]");
    if (canonical != null) {
      Optional<URI> found = WebAddress.of(canonical.attr("href"), Optional.empty());
      if (found.isPresent()) return found;
    }
    Optional<URI> named = WebAddress.of(meta(page, "og:url"), Optional.empty());
    if (named.isPresent()) return named;
    Matcher comment = SAVED_FROM.matcher(text.substring(0, Math.min(text.length(), LOOKED_AT)));
    return comment.find() ? WebAddress.of(comment.group(1), Optional.empty()) : Optional.empty();
  }

  /// The posts the page declares: in JSON-LD, else in microdata, else the article it says it is.
  List<Post> declared() {
    List<Post> inScripts = new LinkedData(page, address).posts();
    if (!inScripts.isEmpty()) return inScripts;
    List<Post> inMarkup = new Microdata(page, address).posts();
    if (!inMarkup.isEmpty()) return inMarkup;
    boolean article =
        meta(page, "og:type").equals("article") || !meta(page, "article:published_time").isEmpty();
    return article ? itself() : List.of();
  }

  /// The posts it declares; where it declares none, the page as one post when it has a text.
  List<Post> orItself() {
    List<Post> declared = declared();
    return declared.isEmpty() ? itself() : declared;
  }

  private List<Post> itself() {
    String title = meta(page, "og:title");
    Post post =
        new Post()
            .link(address.map(URI::toString).orElse(""))
            .title(title.isEmpty() ? page.title() : title)
            .in(meta(page, "og:site_name"))
            .lang(page.select("html").attr("lang"));
    String author =
        meta(page, "author").isEmpty() ? meta(page, "article:author") : meta(page, "author");
    if (!author.startsWith("http")) post.by(author, "", "");
    String text = MainText.of(page);
    if (text.isEmpty()) post.text(meta(page, "og:description"));
    else post.markup(text);
    StructuredDates.of(meta(page, "article:published_time"), post);
    boolean words = !text.isEmpty() || !meta(page, "og:description").isEmpty();
    return words && post.saysSomething() ? List.of(post) : List.of();
  }

  private static String meta(Document page, String name) {
    for (Element meta : page.select("meta[content]")) {
      if (meta.attr("property").equals(name) || meta.attr("name").equals(name)) {
        return meta.attr("content").strip();
      }
    }
    return "";
  }
}
