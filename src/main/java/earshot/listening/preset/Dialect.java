package earshot.listening.preset;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.select.QueryParser;

/// How paths look in the answers of a kind of source.
public enum Dialect {
  /// Dots lead into objects and lists: `author.handle`, `links.0.href`.
  JSON {
    @Override
    Optional<String> objection(String path) {
      return STEPS.matcher(path).matches()
          ? Optional.empty()
          : Optional.of("\"" + path + "\" is not a path");
    }
  },
  /// The first child of that name, or an attribute of it: `title`, `im:rating`, `source@url`.
  FEED {
    @Override
    Optional<String> objection(String path) {
      return ELEMENT.matcher(path).matches()
          ? Optional.empty()
          : Optional.of("\"" + path + "\" is not an element, such as im:rating or source@url");
    }
  },
  /// A CSS selector, an attribute of what it finds, or an attribute of the item itself: `h2 a`, `h2
  /// a@href`, `@data-id`.
  PAGE {
    @Override
    Optional<String> objection(String path) {
      int at = attributeStart(path);
      String selector = at < 0 ? path : path.substring(0, at);
      if (at >= 0 && !ATTRIBUTE.matcher(path.substring(at + 1)).matches()) {
        return Optional.of("\"" + path.substring(at) + "\" is not an attribute");
      }
      return selector.isBlank() && at >= 0 ? Optional.empty() : objectionToSelector(selector);
    }
  };

  private static final String STEP = "[^\\s.\\[\\](){}|'\"\\\\#=<>]{1,100}";
  private static final Pattern STEPS =
      Pattern.compile("(?!\\$(?:\\.|$))" + STEP + "(?:\\." + STEP + ")*");
  private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_.-]{0,99}";
  private static final Pattern ELEMENT =
      Pattern.compile(
          "(?:" + NAME + ":)?" + NAME + "(?:@(?:" + NAME + ":)?" + NAME + ")?|@(?:" + NAME + ":)?"
              + NAME);
  private static final Pattern ATTRIBUTE = Pattern.compile("[\\p{L}_:][\\p{L}\\p{N}_:.-]{0,99}");
  private static final Pattern REGEX_SELECTOR = Pattern.compile(":matches|~=");

  /// Why a text is not a path; absent when it is one.
  abstract Optional<String> objection(String path);

  /// Where the attribute of a path of a page begins, its `@` included; negative when it names none.
  public static int attributeStart(String path) {
    int at = path.lastIndexOf('@');
    return at >= 0 && path.indexOf(']', at) < 0 && path.indexOf(')', at) < 0 ? at : -1;
  }

  /// Why a text is not a CSS selector; absent when it is one.
  static Optional<String> objectionToSelector(String selector) {
    if (REGEX_SELECTOR.matcher(selector).find()) {
      return Optional.of("\"" + selector + "\" uses a regular expression, which presets may not");
    }
    try {
      QueryParser.parse(selector);
      return Optional.empty();
    } catch (IllegalArgumentException | IllegalStateException unreadable) {
      return Optional.of("\"" + selector + "\" is not a CSS selector");
    }
  }
}
