package earshot.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/// The words of one screen, from the `messages.properties` beside it.
///
/// The file is UTF-8; `messages_de.properties` and the like override it key by key. `{0}`, `{1}` …
/// stand for arguments; apostrophes and other braces are plain text.
public final class Messages {
  private final Properties words;
  private final Class<?> screen;
  private final Formats formats;

  private Messages(Properties words, Class<?> screen, Formats formats) {
    this.words = words;
    this.screen = screen;
    this.formats = formats;
  }

  /// The words beside a class, in English and the computer's time zone.
  public static Messages of(Class<?> screen) {
    return of(screen, Formats.SYSTEM);
  }

  /// The words beside a class, in the language of the formats.
  ///
  /// @throws IllegalArgumentException when there is no `messages.properties` beside the class
  public static Messages of(Class<?> screen, Formats formats) {
    Properties words = new Properties();
    if (!read(screen, "messages.properties", words)) {
      throw new IllegalArgumentException("no messages.properties beside " + screen.getName());
    }
    Locale locale = formats.locale();
    read(screen, "messages_" + locale.getLanguage() + ".properties", words);
    return new Messages(words, screen, formats);
  }

  /// The words of a key with its arguments; numbers are written as the locale does, everything else
  /// as its own text.
  ///
  /// @throws MissingResourceException when the key is not in the file
  public String get(String key, Object... args) {
    String pattern = words.getProperty(key);
    if (pattern == null) {
      throw new MissingResourceException(
          "add \"" + key + "\" to the messages beside " + screen.getName(), screen.getName(), key);
    }
    return filled(pattern, args);
  }

  /// The words of `key.one` or `key.other`; `{0}` is the number itself, `{1}` the first argument.
  public String plural(String key, long n, Object... args) {
    Object[] all = new Object[args.length + 1];
    all[0] = n;
    System.arraycopy(args, 0, all, 1, args.length);
    return get(key + (n == 1 ? ".one" : ".other"), all);
  }

  /// Numbers and dates in the same language.
  public Formats formats() {
    return formats;
  }

  /// All keys; tests compare them with the keys in use.
  public Set<String> keys() {
    return new TreeSet<>(words.stringPropertyNames());
  }

  private String filled(String pattern, Object[] args) {
    StringBuilder out = new StringBuilder(pattern.length() + 16);
    int at = 0;
    while (at < pattern.length()) {
      int end = pattern.indexOf('}', at);
      boolean hole =
          pattern.charAt(at) == '{' && end == at + 2 && Character.isDigit(pattern.charAt(at + 1));
      if (hole) {
        out.append(shown(args[pattern.charAt(at + 1) - '0']));
        at = end + 1;
      } else {
        out.append(pattern.charAt(at++));
      }
    }
    return out.toString();
  }

  private String shown(Object arg) {
    return switch (arg) {
      case Integer n -> formats.number(n);
      case Long n -> formats.number(n);
      case Double n -> formats.decimal(n, 2);
      // Names and words of strangers stand in sentences, and in what is read aloud.
      default -> earshot.model.Shown.text(arg.toString());
    };
  }

  private static boolean read(Class<?> screen, String name, Properties into) {
    try (InputStream file = screen.getResourceAsStream(name)) {
      if (file == null) return false;
      into.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      return true;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
