package earshot.replies.template;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Puts what a person says into the places of a text.
public final class Filling {
  private static final Pattern NUMBER = Pattern.compile("[+\\-−#]?\\d[\\d.,’' \\u00a0/\\-]*");
  private static final Pattern DAY =
      Pattern.compile(
          "(today|tomorrow|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
              + "|\\d{1,2}[./]\\s?\\d{1,2}[./]\\s?(?:\\d{2}|\\d{4})?"
              + "|\\d{1,2}(?:st|nd|rd|th)?\\s+\\p{L}{3,12}\\.?(?:\\s+\\d{4})?"
              + "|\\p{L}{3,12}\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+\\d{4})?)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private Filling() {}

  /// The text with this value wherever the same is asked for.
  ///
  /// @throws IllegalArgumentException with a sentence, when the value does not fit; a blank never
  ///   does
  public static String fill(String text, Placeholder place, String value) {
    String fit = fitting(place, value);
    StringBuilder filled = new StringBuilder();
    int at = 0;
    for (Placeholder each : Placeholders.in(text)) {
      if (!each.asksLike(place)) continue;
      filled.append(text, at, each.span().from()).append(fit);
      at = each.span().to();
    }
    return filled.append(text.substring(at)).toString();
  }

  /// The value as it is written into a text.
  ///
  /// @throws IllegalArgumentException with a sentence, when it does not fit
  public static String fitting(Placeholder place, String value) {
    String given = value.strip();
    if (given.isEmpty()) throw new IllegalArgumentException("Say the " + place.name() + ".");
    if (given.contains("{{") || given.contains("}}")) {
      throw new IllegalArgumentException("Braces cannot stand in what you fill in.");
    }
    return switch (place.kind()) {
      case TEXT -> given;
      case DATE -> date(given);
      case NUMBER -> number(given);
      case CHOICE -> choice(place.options(), given);
    };
  }

  private static String date(String given) {
    try {
      return WRITTEN.format(LocalDate.parse(given));
    } catch (DateTimeException spoken) {
      if (DAY.matcher(given).matches()) return given;
      throw new IllegalArgumentException(
          "This is not a day. Write 2026-11-24, 24 November or Friday.", spoken);
    }
  }

  private static String number(String given) {
    if (NUMBER.matcher(given).matches()) return given;
    throw new IllegalArgumentException("This is not a number.");
  }

  private static String choice(List<String> options, String given) {
    return options.stream()
        .filter(option -> option.equalsIgnoreCase(given))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException("Choose one of: " + String.join(", ", options) + "."));
  }
}
