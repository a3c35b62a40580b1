package earshot.search;

import earshot.model.HostName;
import earshot.model.Label;
import earshot.model.SourceId;
import earshot.model.SourceKind;
import earshot.model.Trait;
import earshot.search.QueryTree.Comparison;
import earshot.search.QueryTree.Moment;
import earshot.search.QueryTree.Standing;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads what stands behind the colon of a field that is not a text.
final class FieldValues {
  private static final Map<Character, ChronoUnit> UNITS =
      Map.of(
          'm',
          ChronoUnit.MINUTES,
          'h',
          ChronoUnit.HOURS,
          'd',
          ChronoUnit.DAYS,
          'w',
          ChronoUnit.WEEKS);
  private static final String DATES =
      "Write a day, as 2026-11-01, a minute, as 2026-11-01T14:00, or 7d for seven days ago.";

  private static final int LONGEST_CODE = 3;

  private FieldValues() {}

  /// Reads the value of one of the fields that are not texts.
  ///
  /// @throws QueryError with the values that are known
  static QueryTree read(QueryField field, Lexeme value, Place place) {
    return switch (field) {
      case URL -> new QueryTree.Url(address(value), place);
      case SITE -> new QueryTree.Site(host(value), place);
      case LANG -> new QueryTree.Language(language(value), place);
      case TYPE -> new QueryTree.Kind(oneOf(SourceKind.values(), field, value), place);
      case SENTIMENT -> new QueryTree.Sounds(oneOf(Label.values(), field, value), place);
      case IS -> is(value, place);
      case RATING -> rating(value, place);
      case BEFORE -> new QueryTree.Dated(true, moment(field, value), place);
      case AFTER -> new QueryTree.Dated(false, moment(field, value), place);
      case TITLE, AUTHOR, SOURCE, RAW, BRAND, TAG, STORY, SEARCH ->
          throw new IllegalArgumentException(field + " has no value of its own");
    };
  }

  /// A source by number; absent when the value is a name.
  static Optional<QueryTree> source(Lexeme value, Place place) {
    if (value.kind() == Lexeme.Kind.QUOTED || !isNumber(value.text())) return Optional.empty();
    if (value.text().length() > 9 || Integer.parseInt(value.text()) == 0) {
      throw Mistake.badValue(value, "source", "Write its name or its number.");
    }
    return Optional.of(new QueryTree.From(new SourceId(Integer.parseInt(value.text())), place));
  }

  private static String address(Lexeme value) {
    String start = Addresses.start(value.text());
    if (start.isEmpty()) throw Mistake.badValue(value, "url", "Write how it starts.");
    return start;
  }

  private static String host(Lexeme value) {
    String cure = "Write a host, as example.org; for a part of a site, use url:.";
    try {
      String host = HostName.ascii(value.text().toLowerCase(Locale.ROOT), 0);
      boolean clean =
          !host.isEmpty()
              && !host.startsWith(".")
              && host.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-._".indexOf(c) >= 0);
      if (clean) return host;
    } catch (IllegalArgumentException notAHost) {
      throw Mistake.badValue(value, "site", cure);
    }
    throw Mistake.badValue(value, "site", cure);
  }

  private static String language(Lexeme value) {
    String tag = value.text().toLowerCase(Locale.ROOT);
    boolean clean =
        tag.length() >= 2
            && tag.length() <= 35
            && tag.chars()
                .allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
    // No code is longer than three letters (BCP 47), so that this can only be a name.
    if (clean && tag.split("-", 2)[0].length() <= LONGEST_CODE) return tag;
    return Arrays.stream(Locale.getISOLanguages())
        .filter(code -> Locale.of(code).getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(tag))
        .findFirst()
        .orElseThrow(
            () ->
                Mistake.badValue(
                    value, "lang", "Write a language code, as en or pt-br, or its English name."));
  }

  private static <E extends Enum<E>> E oneOf(E[] constants, QueryField field, Lexeme value) {
    return Arrays.stream(constants)
        .filter(constant -> constant.name().equalsIgnoreCase(value.text()))
        .findFirst()
        .orElseThrow(
            () ->
                Mistake.badValue(
                    value,
                    field.written(),
                    "Write one of: "
                        + Arrays.stream(constants)
                            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  private static QueryTree is(Lexeme value, Place place) {
    String written = value.text().toLowerCase(Locale.ROOT);
    for (Standing standing : Standing.values()) {
      if (standing.written().equals(written)) return new QueryTree.Is(standing, place);
    }
    for (Trait trait : Trait.values()) {
      if (trait.written().equals(written)) return new QueryTree.Has(trait, place);
    }
    Stream<String> known =
        Stream.concat(
            Arrays.stream(Standing.values()).map(Standing::written),
            Arrays.stream(Trait.values()).map(Trait::written));
    throw Mistake.badValue(
        value, "is", "Write one of: " + known.collect(Collectors.joining(", ")) + ".");
  }

  private static QueryTree rating(Lexeme value, Place place) {
    String text = value.text();
    int dots = text.indexOf("..");
    if (dots >= 0) {
      double low = number(value, text.substring(0, dots));
      double high = number(value, text.substring(dots + 2));
      if (low > high) throw badRating(value);
      return new QueryTree.Rated(Comparison.BETWEEN, low, high, place);
    }
    Comparison how = Comparison.EQUAL;
    if (text.startsWith(">=")) how = Comparison.AT_LEAST;
    else if (text.startsWith("<=")) how = Comparison.AT_MOST;
    else if (text.startsWith(">")) how = Comparison.MORE;
    else if (text.startsWith("<")) how = Comparison.LESS;
    double bound = number(value, text.substring(how.sign().length()));
    return new QueryTree.Rated(how, bound, bound, place);
  }

  /// A plain decimal number with at most six digits on either side of the point.
  private static double number(Lexeme value, String text) {
    int point = text.indexOf('.');
    String whole = point < 0 ? text : text.substring(0, point);
    String part = point < 0 ? "0" : text.substring(point + 1);
    boolean fits = whole.length() <= 6 && part.length() <= 6;
    if (!fits || !isNumber(whole) || !isNumber(part)) throw badRating(value);
    return Double.parseDouble(text);
  }

  private static QueryError badRating(Lexeme value) {
    return Mistake.badValue(value, "rating", "Write rating:4, rating:>=4 or rating:1..3.");
  }

  private static Moment moment(QueryField field, Lexeme value) {
    String text = value.text();
    Optional<ChronoUnit> unit =
        text.length() < 2
            ? Optional.empty()
            : Optional.ofNullable(UNITS.get(text.charAt(text.length() - 1)));
    if (unit.isPresent()) {
      String amount = text.substring(0, text.length() - 1);
      if (!isNumber(amount) || amount.length() > 5) {
        throw Mistake.badValue(value, field.written(), DATES);
      }
      return new Moment.Ago(Integer.parseInt(amount), unit.get());
    }
    try {
      if (text.length() == 10) return new Moment.Point(LocalDate.parse(text).atStartOfDay(), true);
      if (text.length() == 16) return new Moment.Point(LocalDateTime.parse(text), false);
    } catch (DateTimeException unreadable) {
      throw Mistake.badValue(value, field.written(), DATES);
    }
    throw Mistake.badValue(value, field.written(), DATES);
  }

  static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
