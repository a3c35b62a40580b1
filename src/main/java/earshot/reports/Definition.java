package earshot.reports;

import earshot.language.redact.Profile;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// What a report shows, of whom, and when it is made.
///
/// @param name by which it is kept, at most 200 characters
/// @param brands their numbers; none for everything said
/// @param quotes numbers of the mentions that were ticked one by one
public record Definition(
    String name,
    Set<Integer> brands,
    Period period,
    Tongue tongue,
    Set<Section> sections,
    List<Long> quotes,
    Style style) {
  private static final int MOST_QUOTES = 100;

  /// Copies the collections in an order of their own, so that the same report is the same bytes.
  public Definition {
    if (name.isBlank() || name.length() > 200) {
      throw new IllegalArgumentException("Give the report a name of at most 200 characters.");
    }
    if (sections.isEmpty()) throw new IllegalArgumentException("Choose one section or more.");
    if (quotes.size() > MOST_QUOTES) {
      throw new IllegalArgumentException("Tick at most 100 quotes.");
    }
    brands = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(brands));
    sections = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(sections));
    quotes = quotes.stream().distinct().sorted().toList();
  }

  /// The clocks it is read by, and how numbers and days are written.
  ///
  /// @param locale as in BCP 47, such as `en-GB`
  public record Tongue(ZoneId zone, String locale) {
    Locale written() {
      return Locale.forLanguageTag(locale);
    }
  }

  /// How it looks, what it hides, and when it is made by itself.
  public record Style(Look look, Profile hiding, Turn turn) {}

  /// When it is made by itself.
  public enum Turn {
    /// Only when a person asks.
    NEVER,
    /// On Mondays, of the week before.
    WEEKLY,
    /// On the first of a month, of the month before.
    MONTHLY
  }

  /// Everything about the last month.
  public static Definition usual(String name, Tongue tongue) {
    return new Definition(
        name,
        Set.of(),
        Period.last(Period.Kind.LAST_MONTH),
        tongue,
        Set.of(Section.values()),
        List.of(),
        new Style(Look.PLAIN, Profile.NAMES_HIDDEN, Turn.NEVER));
  }

  /// The same about other days.
  public Definition about(Period other) {
    return new Definition(name, brands, other, tongue, sections, quotes, style);
  }
}
