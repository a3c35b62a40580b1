package earshot.listening.mail;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes apart an alert mail that has only a plain text: title, outlet and snippet stand in lines
/// above each link.
final class PlainAlert {
  private static final int MOST_ITEMS = 200;
  private static final int MOST_LINES = 12;
  private static final Pattern LINK = Pattern.compile("<?(https?://[^\\s<>]{1,4000})>?");

  private PlainAlert() {}

  /// The finds of a plain text, in its order.
  static List<AlertItem> items(String plain, AlertService service) {
    List<AlertItem> items = new ArrayList<>();
    Set<URI> seen = new HashSet<>();
    List<String> above = new ArrayList<>();
    for (String line : plain.lines().toList()) {
      String text = line.strip();
      Matcher link = LINK.matcher(text);
      boolean isHeading =
          text.startsWith("===") || text.startsWith("---") || text.startsWith("- - ");
      if (link.find()) {
        String before = text.substring(0, link.start()).strip();
        if (!before.isEmpty()) above.add(before);
        Optional<URI> target = service.target(link.group(1));
        if (target.isPresent() && !above.isEmpty() && seen.add(target.get())) {
          items.add(item(target.get(), above));
        }
        above.clear();
        if (items.size() == MOST_ITEMS) return items;
      } else if (isHeading) {
        above.clear();
      } else if (!text.isEmpty()) {
        if (above.size() == MOST_LINES) above.removeFirst();
        above.add(text);
      }
    }
    return items;
  }

  private static AlertItem item(URI link, List<String> above) {
    boolean outlet = above.size() > 2;
    return new AlertItem(
        link,
        above.getFirst(),
        String.join("\n", above.subList(Math.min(above.size(), outlet ? 2 : 1), above.size())),
        outlet ? above.get(1) : "");
  }
}
