package earshot.listening.robots;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The rules of a site's `robots.txt` that hold for one reader (RFC 9309).
///
/// The group that names the reader counts, all of its kind joined; without one the group of `*`.
/// The longest rule that fits a path decides, and allows where two are equally long.
public final class RobotsRules {
  /// No rules: everything may be read.
  public static final RobotsRules NONE = new RobotsRules(List.of());

  private static final int LONGEST_RULE = 4_096;
  private static final int MOST_RULES = 20_000;

  private final List<Rule> rules;

  private record Rule(String pattern, boolean allow) {}

  private RobotsRules(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /// Reads a file; whatever is not a rule is passed over.
  ///
  /// @param token by which the reader is named, such as `EarshotBot`; case does not matter
  public static RobotsRules parse(String text, String token) {
    List<Rule> own = new ArrayList<>();
    List<Rule> everybodys = new ArrayList<>();
    boolean named = false;
    boolean forUs = false;
    boolean forAll = false;
    boolean naming = false;
    for (String line : text.split("[\\r\\n]+", -1)) {
      int colon = line.indexOf(':');
      if (colon < 0) continue;
      String key = bare(line.substring(0, colon)).toLowerCase(Locale.ROOT);
      String value = bare(withoutComment(line.substring(colon + 1)));
      switch (key) {
        case "user-agent" -> {
          if (!naming) {
            forUs = false;
            forAll = false;
          }
          naming = true;
          forUs |= product(value).equalsIgnoreCase(token);
          forAll |= value.equals("*");
          named |= forUs;
        }
        case "allow", "disallow" -> {
          naming = false;
          boolean usable = !value.isEmpty() && value.length() <= LONGEST_RULE;
          if (!usable || own.size() + everybodys.size() >= MOST_RULES) continue;
          Rule rule = new Rule(normal(value), key.equals("allow"));
          if (forUs) own.add(rule);
          if (forAll) everybodys.add(rule);
        }
        default -> {} // such as Sitemap, which belongs to no group
      }
    }
    return new RobotsRules(named ? own : everybodys);
  }

  /// Whether a path may be read.
  ///
  /// @param path with its query, as it stands in the address
  public boolean allows(String path) {
    String asked = normal(path.isEmpty() ? "/" : path);
    if (asked.equals("/robots.txt")) return true;
    int longest = -1;
    boolean allowed = true;
    for (Rule rule : rules) {
      int length = rule.pattern.length();
      boolean decides = length > longest || (length == longest && rule.allow);
      if (!decides || !fits(rule.pattern, asked)) continue;
      longest = length;
      allowed = rule.allow;
    }
    return allowed;
  }

  /// `*` stands for any characters, `$` at the end for the end of the path.
  private static boolean fits(String rule, String path) {
    boolean whole = rule.endsWith("$");
    String pattern = whole ? rule.substring(0, rule.length() - 1) : rule + "*";
    int p = 0;
    int star = -1;
    int retry = 0;
    int at = 0;
    while (at < path.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        retry = at;
        // A star at the end takes all there is.
        if (p == pattern.length()) return true;
      } else if (p < pattern.length() && pattern.charAt(p) == path.charAt(at)) {
        p++;
        at++;
      } else if (star >= 0) {
        p = star + 1;
        at = ++retry;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') p++;
    return p == pattern.length();
  }

  /// The leading product token of a name such as `EarshotBot/2.0 beta`.
  private static String product(String value) {
    int end = 0;
    while (end < value.length()) {
      char c = value.charAt(end);
      boolean part = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
      if (!part) break;
      end++;
    }
    return value.substring(0, end);
  }

  private static String withoutComment(String value) {
    int hash = value.indexOf('#');
    return hash < 0 ? value : value.substring(0, hash);
  }

  private static String bare(String text) {
    String stripped = text.strip();
    return stripped.startsWith("\uFEFF") ? stripped.substring(1).strip() : stripped;
  }

  /// One spelling for each path: escapes in upper case, what needs no escape without one, and
  /// everything that needs one with it (RFC 9309 §2.2.2).
  private static String normal(String path) {
    StringBuilder out = new StringBuilder(path.length() + 16);
    byte[] bytes = path.getBytes(UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      int code = bytes[i] & 0xFF;
      int escaped = code == '%' && i + 2 < bytes.length ? hex(bytes[i + 1], bytes[i + 2]) : -1;
      if (escaped >= 0) {
        i += 2;
        if (isUnreserved(escaped)) out.append((char) escaped);
        else escape(escaped, out);
      } else if (isUnreserved(code) || "!$&'()*+,;=:@/?%".indexOf(code) >= 0) {
        out.append((char) code);
      } else {
        escape(code, out);
      }
    }
    return out.toString();
  }

  private static void escape(int code, StringBuilder out) {
    out.append('%');
    out.append("0123456789ABCDEF".charAt(code >> 4)).append("0123456789ABCDEF".charAt(code & 15));
  }

  private static int hex(byte high, byte low) {
    int first = Character.digit((char) high, 16);
    int second = Character.digit((char) low, 16);
    return first < 0 || second < 0 ? -1 : first * 16 + second;
  }

  private static boolean isUnreserved(int code) {
    boolean letter = (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
    boolean digit = code >= '0' && code <= '9';
    return letter || digit || code == '-' || code == '.' || code == '_' || code == '~';
  }
}
