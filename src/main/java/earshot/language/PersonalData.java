package earshot.language;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what leads to a person or an account: mail addresses, telephone numbers, IBANs, card
/// numbers.
///
/// Telephone numbers are valid ones by libphonenumber, for a pattern alone takes `737-800` and
/// `2009-2013` for such; account numbers have the right check sum (ISO 13616, ISO/IEC 7812).
public final class PersonalData {
  private static final Pattern EMAIL =
      Pattern.compile(
          "(?<![\\w.+-])[a-z0-9][a-z0-9._%+-]{0,63}@(?:[a-z0-9-]{1,63}+\\.){1,32}[a-z]{2,24}(?![\\w@])",
          Pattern.CASE_INSENSITIVE);
  static final Pattern IBAN =
      Pattern.compile("(?<![A-Za-z0-9])[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]){11,30}(?![A-Za-z0-9])");
  // Issuers of cards begin with 2 to 6; books, parcels and posts have numbers of that length too.
  static final Pattern CARD = Pattern.compile("(?<![\\w.,+-])[2-6](?:[ -]?[0-9]){12,18}(?![\\w-])");

  /// Digits with what people write between them, enough for a telephone number.
  static final Pattern NUMBER =
      Pattern.compile("[+(]{0,2}[0-9](?:[ ().\\-/\u00A0]{0,3}[0-9]){5,24}");

  private static final int FEWEST_OF_CARD = 13;

  /// Around a number the library looks for letters and signs that make it another one.
  private static final int AROUND = 10;

  private static final int MOST_NUMBERS = 50;

  private PersonalData() {}

  /// What was found.
  public enum Kind {
    /// A mail address.
    EMAIL,
    /// A telephone number.
    PHONE,
    /// An international bank account number.
    IBAN,
    /// A number of a payment card.
    CARD;

    /// As a rule is named, such as `email`.
    public String written() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Something found between two UTF-16 places of a text.
  public record Found(Kind kind, int from, int to) {}

  /// Everything of the kind in a text, in its order, without overlaps. Numbers within links count
  /// for none.
  ///
  /// @param region where national telephone numbers are from, as ISO 3166 has it, such as `GB`;
  ///   `ZZ` finds international ones only
  public static List<Found> find(String text, String region) {
    List<Found> found = new ArrayList<>();
    if (mayHoldAddress(text)) addAll(EMAIL, Kind.EMAIL, text, found);
    if (!NumberStretch.in(text).isEmpty()) {
      String bare = Masks.withoutAddresses(text);
      List<NumberStretch> numbers = NumberStretch.in(bare);
      ibans(bare, numbers, found);
      cards(bare, numbers, found);
      phones(bare, numbers, region, found);
    }
    found.sort(Comparator.comparingInt(Found::from));
    return found;
  }

  /// Handles, which most posts have, stand apart from the word before them.
  private static boolean mayHoldAddress(String text) {
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      if (at > 0 && text.charAt(at - 1) > ' ' && at + 1 < text.length()) return true;
    }
    return false;
  }

  private static void addAll(Pattern pattern, Kind kind, String text, List<Found> found) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) add(new Found(kind, matcher.start(), matcher.end()), found);
  }

  private static void add(Found next, List<Found> found) {
    boolean free =
        found.stream().noneMatch(each -> next.from() < each.to() && each.from() < next.to());
    if (free && found.size() < MOST_NUMBERS) found.add(next);
  }

  private static void ibans(String text, List<NumberStretch> numbers, List<Found> found) {
    Matcher matcher = IBAN.matcher(text).useTransparentBounds(true);
    int free = 0;
    for (NumberStretch number : numbers) {
      int from = number.from() - 2;
      if (!number.afterCountry() || from < free) continue;
      if (!matcher.region(from, text.length()).lookingAt()) continue;
      free = matcher.end();
      // Words in capitals may follow it: the longest stretch that checks counts.
      for (int end = matcher.end(); end - matcher.start() >= 15; end--) {
        boolean whole = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
        if (whole && isIban(text.substring(matcher.start(), end))) {
          add(new Found(Kind.IBAN, matcher.start(), end), found);
          break;
        }
      }
    }
  }

  private static boolean isIban(String written) {
    String plain = written.replace(" ", "");
    if (plain.length() < 15 || plain.length() > 34 || written.endsWith(" ")) return false;
    int rest = 0;
    for (int i = 0; i < plain.length(); i++) {
      int value = Character.digit(plain.charAt((i + 4) % plain.length()), 36);
      rest = (value < 10 ? rest * 10 + value : rest * 100 + value) % 97;
    }
    return rest == 1;
  }

  private static void cards(String text, List<NumberStretch> numbers, List<Found> found) {
    Matcher matcher = CARD.matcher(text).useTransparentBounds(true);
    for (NumberStretch number : numbers) {
      if (number.digits() < FEWEST_OF_CARD) continue;
      matcher.region(number.from(), number.to());
      while (matcher.find()) {
        if (hasLuhnSum(text.substring(matcher.start(), matcher.end()))) {
          add(new Found(Kind.CARD, matcher.start(), matcher.end()), found);
        }
      }
    }
  }

  private static boolean hasLuhnSum(String number) {
    int sum = 0;
    int place = 0;
    for (int i = number.length() - 1; i >= 0; i--) {
      if (!NumberStretch.isDigit(number.charAt(i))) continue;
      int digit = number.charAt(i) - '0';
      int counted = place++ % 2 == 0 ? digit : 2 * digit;
      sum += counted > 9 ? counted - 9 : counted;
    }
    return sum % 10 == 0;
  }

  private static void phones(
      String text, List<NumberStretch> numbers, String region, List<Found> found) {
    Matcher matcher = NUMBER.matcher(text);
    int seen = 0;
    for (NumberStretch number : numbers) {
      if (number.digits() < NumberStretch.FEWEST) continue;
      // Signs of a country or of an area stand before the first digit.
      matcher.region(Math.max(0, number.from() - 2), number.to());
      while (matcher.find() && seen++ < MOST_NUMBERS) {
        int from = Math.max(0, matcher.start() - AROUND);
        int to = Math.min(text.length(), matcher.end() + AROUND);
        for (PhoneNumberMatch match : phones(text.substring(from, to), region)) {
          add(new Found(Kind.PHONE, from + match.start(), from + match.end()), found);
        }
      }
    }
  }

  private static Iterable<PhoneNumberMatch> phones(String around, String region) {
    return Numbers.ALL.findNumbers(around, region, PhoneNumberUtil.Leniency.VALID, MOST_NUMBERS);
  }

  /// Loaded with the first number.
  private static final class Numbers {
    static final PhoneNumberUtil ALL = PhoneNumberUtil.getInstance();
  }
}
