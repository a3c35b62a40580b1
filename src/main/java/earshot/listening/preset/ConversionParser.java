package earshot.listening.preset;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads one conversion of an expression, such as `date("yyyyMMdd", UTC)`.
final class ConversionParser {
  private static final List<String> KNOWN =
      List.of(
          "epoch", "epochMillis", "number", "date", "last", "before", "lang", "unwrap", "strip");
  private static final Set<String> DECIMAL_COMMA =
      Set.of("de", "fr", "es", "it", "pt", "nl", "pl", "ru", "tr", "sv", "da", "cs", "fi", "el");

  private final ExpressionParser expression;

  ConversionParser(ExpressionParser expression) {
    this.expression = expression;
  }

  Conversion conversion() throws Malformed {
    int start = expression.position();
    String name = expression.word();
    return switch (name) {
      case "epoch" -> new Conversion.Epoch(false);
      case "epochMillis" -> new Conversion.Epoch(true);
      case "number" -> number();
      case "date" -> date();
      case "last" -> new Conversion.Last(mark());
      case "before" -> before();
      case "lang" -> new Conversion.Lang();
      case "unwrap" -> new Conversion.Unwrap();
      case "strip" -> new Conversion.Strip();
      default -> throw new Malformed(unknown(name), start);
    };
  }

  private static String unknown(String name) {
    return (name.isEmpty() ? "a conversion is missing after |>" : "unknown conversion " + name)
        + NearestName.suggestion(name, KNOWN).orElse(" (known: " + String.join(", ", KNOWN) + ")");
  }

  private Conversion number() throws Malformed {
    if (!expression.took('(')) return new Conversion.Figure(false);
    String language = expression.quoted();
    close();
    return new Conversion.Figure(DECIMAL_COMMA.contains(language.toLowerCase(Locale.ROOT)));
  }

  private Conversion date() throws Malformed {
    open();
    int start = expression.position();
    String pattern = expression.quoted();
    ZoneId zone = expression.took(',') ? zone() : ZoneOffset.UTC;
    close();
    try {
      return new Conversion.Date(formatter(pattern), zone);
    } catch (IllegalArgumentException odd) {
      throw new Malformed("\"" + pattern + "\" is not a date pattern, such as yyyy-MM-dd", start);
    }
  }

  private ZoneId zone() throws Malformed {
    int start = expression.position();
    String name = expression.word();
    try {
      return ZoneId.of(name);
    } catch (DateTimeException odd) {
      throw new Malformed("\"" + name + "\" is not a time zone, such as UTC", start);
    }
  }

  private static DateTimeFormatter formatter(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(withPlainYears(pattern))
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  // A year "of era" needs an era before a strict reading takes it; everybody writes y for the year.
  private static String withPlainYears(String pattern) {
    StringBuilder out = new StringBuilder(pattern);
    boolean quoted = false;
    for (int i = 0; i < out.length(); i++) {
      if (out.charAt(i) == '\'') quoted = !quoted;
      else if (out.charAt(i) == 'y' && !quoted) out.setCharAt(i, 'u');
    }
    return out.toString();
  }

  private String mark() throws Malformed {
    open();
    int start = expression.position();
    String mark = expression.quoted();
    close();
    if (mark.isEmpty()) throw new Malformed("the text to look for is empty", start);
    return mark;
  }

  private Conversion before() throws Malformed {
    int start = expression.position();
    String mark = mark();
    if (mark.indexOf('{') < 0) return new Conversion.Before(new Term.Literal(mark));
    try {
      return new Conversion.Before(
          new ExpressionParser(mark, expression.dialect()).spacedTemplate());
    } catch (Malformed inner) {
      throw new Malformed(inner.wrong(), start + inner.at());
    }
  }

  private void open() throws Malformed {
    if (!expression.took('(')) throw new Malformed("a ( is missing", expression.position());
  }

  private void close() throws Malformed {
    if (!expression.took(')')) throw new Malformed("a ) is missing", expression.position());
  }
}
