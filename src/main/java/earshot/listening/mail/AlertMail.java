package earshot.listening.mail;

import earshot.listening.CanonicalUrl;
import earshot.listening.Written;
import earshot.model.Repair;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Takes an alert mail apart into the finds it tells of.
///
/// It looks for links that lead to finds and for the words around each, not for the tables and
/// styles of one layout: those change without notice.
final class AlertMail {
  private static final int MOST_ITEMS = 200;
  private static final int MOST_LINKS = 3_000;
  private static final int SHORTEST_SNIPPET = 30;
  private static final int LONGEST_OUTLET = 60;
  private static final Pattern META_DATE = Pattern.compile(".*\\d{1,2}[:.]\\d{2}.*|.*\\d{4}.*");

  private final AlertService service;
  private final Map<Element, String> keys = new IdentityHashMap<>();

  private AlertMail(AlertService service) {
    this.service = service;
  }

  /// The finds of a mail, in its order; none when it is no alert, or one that cannot be read.
  static List<AlertItem> in(Letter letter) {
    Optional<AlertService> service = AlertService.of(letter);
    if (service.isEmpty()) return List.of();
    List<AlertItem> items =
        letter.html().isBlank()
            ? List.of()
            : new AlertMail(service.get()).items(Pages.of(letter.html()));
    return items.isEmpty() ? PlainAlert.items(letter.plain(), service.get()) : items;
  }

  /// One find while its links are gathered.
  private static final class Find {
    private final URI link;
    private Element title;

    private Find(URI link, Element title) {
      this.link = link;
      this.title = title;
    }
  }

  private List<AlertItem> items(Document page) {
    Map<String, Find> finds = new LinkedHashMap<>();
    for (Element anchor : page.select("a[href]").stream().limit(MOST_LINKS).toList()) {
      Optional<URI> target = service.target(anchor.attr("href"));
      if (target.isEmpty()) continue;
      String key = CanonicalUrl.of(target.get()).orElseGet(target.get()::toString);
      keys.put(anchor, key);
      Find find = finds.computeIfAbsent(key, each -> new Find(target.get(), anchor));
      // A find is often linked twice, once by its picture and once by its title.
      if (anchor.text().length() > find.title.text().length()) find.title = anchor;
    }
    List<AlertItem> items = new ArrayList<>();
    Map<String, Integer> byTitle = new HashMap<>();
    for (Map.Entry<String, Find> find : finds.entrySet()) {
      if (find.getValue().title.text().isBlank() || items.size() == MOST_ITEMS) continue;
      AlertItem item = item(find.getKey(), find.getValue());
      if (byTitle.putIfAbsent(item.link() + " " + item.title(), items.size()) == null) {
        items.add(item);
      }
    }
    return items;
  }

  private AlertItem item(String key, Find find) {
    String title = find.title.text().strip();
    Element block = block(key, find.title);
    String named = block.select("[itemprop=publisher]").text().strip();
    List<String> lines = lines(block, key, title);
    String outlet = named.isEmpty() ? outlet(lines) : named;
    lines.removeIf(line -> line.equals(outlet) || isMeta(line));
    return new AlertItem(find.link, title, String.join("\n", lines), outlet);
  }

  /// The smallest element around a title that says more than the title, and nothing of other finds.
  private Element block(String key, Element title) {
    Element block = title;
    for (Element up = title.parent(); up != null && !up.nameIs("body"); up = up.parent()) {
      if (holdsOther(up, key)) return block;
      block = up;
      boolean article = up.attr("itemtype").contains("Article");
      if (article || up.text().length() >= title.text().length() + SHORTEST_SNIPPET) {
        return block;
      }
    }
    return block;
  }

  private boolean holdsOther(Element element, String key) {
    return element.select("a[href]").stream()
        .map(keys::get)
        .anyMatch(other -> other != null && !other.equals(key));
  }

  /// What is to be read in a block, without its title and without links that lead elsewhere.
  private List<String> lines(Element block, String key, String title) {
    Element copy = block.clone();
    List<Element> links = block.select("a[href]");
    List<Element> copies = copy.select("a[href]");
    for (int i = 0; i < Math.min(links.size(), copies.size()); i++) {
      boolean isTitle = links.get(i).text().strip().equals(title);
      if (!key.equals(keys.get(links.get(i))) || isTitle) copies.get(i).remove();
    }
    copy.select("script, style, img").remove();
    String plain =
        Written.markup("", copy.outerHtml(), "", EnumSet.noneOf(Repair.class)).words().plain();
    List<String> lines = new ArrayList<>();
    for (String line : plain.split("\n", -1)) {
      String text = line.strip();
      if (text.chars().anyMatch(Character::isLetterOrDigit)) lines.add(text);
    }
    return lines;
  }

  /// A short line before the snippet, or the last part of `date | kind | outlet`.
  private static String outlet(List<String> lines) {
    for (String line : lines) {
      if (!isMeta(line)) continue;
      String last = line.substring(line.lastIndexOf('|') + 1).strip();
      if (!last.isEmpty()) return last;
    }
    boolean first = lines.size() > 1 && lines.getFirst().length() <= LONGEST_OUTLET;
    return first ? lines.getFirst() : "";
  }

  private static boolean isMeta(String line) {
    int bar = line.indexOf('|');
    return bar > 0
        && line.length() <= 3 * LONGEST_OUTLET
        && META_DATE.matcher(line.substring(0, bar)).matches();
  }
}
