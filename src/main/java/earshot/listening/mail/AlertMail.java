package earshot.listening.mail;

import earshot.listening.CanonicalUrl;
import earshot.listening.WebAddress;
import earshot.listening.Written;
import earshot.model.Repair;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/// Takes an alert mail apart into the finds it tells of.
///
/// It looks for links that lead to finds and for the words around each, not for the tables and
/// styles of one layout: those change without notice.
final class AlertMail {
  private static final String FIND = "data-find";
  private static final int MOST_ITEMS = 200;
  private static final int MOST_LINKS = 3_000;
  private static final int SHORTEST_SNIPPET = 30;
  private static final int LONGEST_OUTLET = 60;
  private static final Pattern LEADING_MARKS = Pattern.compile("^[\\s•·|–—:-]+");
  private static final Pattern META_DATE = Pattern.compile(".*\\d{1,2}[:.]\\d{2}.*|.*\\d{4}.*");

  private final AlertService service;

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
    page.select("[" + FIND + "]").removeAttr(FIND);
    Map<String, Find> finds = new LinkedHashMap<>();
    for (Element anchor : page.select("a[href]").stream().limit(MOST_LINKS).toList()) {
      Optional<URI> target = service.target(anchor.attr("href"));
      if (target.isEmpty()) continue;
      String key = CanonicalUrl.of(target.get()).orElseGet(target.get()::toString);
      anchor.attr(FIND, key);
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

  /// A copy of what stands around a title: the smallest element that says more than the title, and
  /// nothing of other finds; where there is none, what follows the title up to the next find.
  private Element block(String key, Element title) {
    Element block = title;
    for (Element up = title.parent(); up != null && !up.nameIs("body"); up = up.parent()) {
      if (holdsOther(up, key)) break;
      block = up;
      boolean article = up.attr("itemtype").contains("Article");
      if (article || up.text().length() >= title.text().length() + SHORTEST_SNIPPET) {
        return up.clone();
      }
    }
    Element copy = new Element("div").appendChild(block.clone());
    for (Node next = block.nextSibling(); next != null; next = next.nextSibling()) {
      if (next instanceof Element element && (holdsOther(element, key) || holdsOwn(element))) break;
      copy.appendChild(next.clone());
    }
    return copy;
  }

  private static boolean holdsOther(Element element, String key) {
    return element.select("a[" + FIND + "]").stream()
        .anyMatch(anchor -> !anchor.attr(FIND).equals(key));
  }

  /// Whether a link leads to the service, as in the foot of its mails.
  private boolean holdsOwn(Element element) {
    return element.select("a[href]:not([" + FIND + "])").stream()
        .flatMap(anchor -> WebAddress.of(anchor.attr("href"), Optional.empty()).stream())
        .anyMatch(service::belongs);
  }

  /// What is to be read in a block, without its title and without links that lead elsewhere.
  private static List<String> lines(Element block, String key, String title) {
    for (Element anchor : block.select("a[href]")) {
      boolean isTitle = anchor.text().strip().equals(title);
      if (!anchor.attr(FIND).equals(key) || isTitle) anchor.remove();
    }
    block.select("script, style, img").remove();
    String plain =
        Written.markup("", block.outerHtml(), "", EnumSet.noneOf(Repair.class)).words().plain();
    List<String> lines = new ArrayList<>();
    for (String line : plain.split("\n", -1)) {
      String text = LEADING_MARKS.matcher(line).replaceFirst("").strip();
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
