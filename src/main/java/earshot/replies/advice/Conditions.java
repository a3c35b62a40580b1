package earshot.replies.advice;

import earshot.model.AddressLevel;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads when a rule fits: `always`, or parts such as `address: direct; kind: complaint` that must
/// all hold.
final class Conditions {
  /// What fits everything.
  static final String ALWAYS = "always";

  private static final String KEYS =
      "mode, opt-out, kind, address, contacts, new direct, peer answered, policy, private matter";
  private static final Pattern CONTACTS = Pattern.compile("(\\d{1,3}) in (\\d{1,3}) days?");

  /// Contacts are known for a year.
  private static final int LONGEST = 365;

  private final String written;
  private final Set<String> keys = new HashSet<>();
  private final List<Condition> read = new ArrayList<>();

  private Conditions(String written) {
    this.written = written;
  }

  /// The parts of a condition; none means that it always fits.
  ///
  /// @throws Misread when it cannot be understood, with the place
  static List<Condition> read(String written) {
    if (written.strip().equals(ALWAYS)) return List.of();
    Conditions reading = new Conditions(written);
    int from = 0;
    for (int at = written.indexOf(';'); at >= 0; at = written.indexOf(';', from)) {
      reading.part(from, at);
      from = at + 1;
    }
    reading.part(from, written.length());
    return List.copyOf(reading.read);
  }

  /// What could not be understood.
  static final class Misread extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int at;
    private final int length;

    private Misread(int at, int length, String message) {
      super(message);
      this.at = at;
      this.length = length;
    }

    /// Where it begins, in UTF-16 units from 0.
    int at() {
      return at;
    }

    /// How many units it covers, at least 1.
    int length() {
      return length;
    }
  }

  private record Word(String text, int at) {
    private Misread misread(String message) {
      return new Misread(at, Math.max(1, text.length()), message);
    }
  }

  private void part(int from, int to) {
    Word whole = word(from, to);
    if (whole.text.isEmpty()) {
      throw whole.misread(
          "A condition is missing here. Write one such as “kind: complaint”, or “always”.");
    }
    int colon = written.indexOf(':', from);
    if (colon < 0 || colon >= to) {
      throw whole.misread(
          "“" + whole.text + "” needs a colon and what it must be, as in “kind: complaint”.");
    }
    Word key = word(from, colon);
    if (!keys.add(key.text)) {
      throw key.misread("“" + key.text + "” stands here twice. Write it once, with commas.");
    }
    read.add(condition(key, colon + 1, to));
  }

  private Condition condition(Word key, int from, int to) {
    Word value = word(from, to);
    return switch (key.text) {
      case "mode" -> new Condition.Listening(either(value, "listening", "hands-on"));
      case "opt-out" -> new Condition.OptedOut(either(value, "yes", "no"));
      case "new direct" -> new Condition.NewDirect(either(value, "yes", "no"));
      case "peer answered" -> new Condition.PeerAnswered(either(value, "yes", "no"));
      case "private matter" -> new Condition.PrivateMatter(either(value, "yes", "no"));
      case "policy" -> new Condition.OffersHelp(either(value, "offer help", "none"));
      case "contacts" -> contacts(value);
      case "kind" ->
          new Condition.KindIn(EnumSet.copyOf(any(from, to, Kind::read, Conditions::kinds)));
      case "address" ->
          new Condition.AddressIn(
              EnumSet.copyOf(any(from, to, Conditions::address, Conditions::addresses)));
      default -> throw key.misread("“" + key.text + "” is no condition. Write " + KEYS + ".");
    };
  }

  private static boolean either(Word value, String yes, String no) {
    if (value.text.equals(yes)) return true;
    if (value.text.equals(no)) return false;
    throw value.misread(named(value) + " is not possible here. Write " + yes + " or " + no + ".");
  }

  private static Condition contacts(Word value) {
    Matcher numbers = CONTACTS.matcher(value.text);
    if (!numbers.matches()) {
      throw value.misread(named(value) + " is no count. Write it as “2 in 30 days”.");
    }
    int least = Integer.parseInt(numbers.group(1));
    int days = Integer.parseInt(numbers.group(2));
    if (least < 1 || days < 1 || days > LONGEST) {
      throw value.misread("Count at least 1 contact, in 1 to " + LONGEST + " days.");
    }
    return new Condition.Contacts(least, days);
  }

  private <T> List<T> any(
      int from,
      int to,
      Function<String, Optional<T>> reader,
      java.util.function.Supplier<String> possible) {
    List<T> found = new ArrayList<>();
    int start = from;
    while (start <= to) {
      int comma = written.indexOf(',', start);
      int end = comma < 0 || comma > to ? to : comma;
      Word word = word(start, end);
      found.add(
          reader
              .apply(word.text)
              .orElseThrow(
                  () ->
                      word.misread(
                          named(word) + " is not known here. Write " + possible.get() + ".")));
      start = end + 1;
    }
    return found;
  }

  private static String named(Word word) {
    return word.text.isEmpty() ? "Nothing" : "“" + word.text + "”";
  }

  private static Optional<AddressLevel> address(String written) {
    for (AddressLevel level : AddressLevel.values()) {
      if (written(level).equals(written)) return Optional.of(level);
    }
    return Optional.empty();
  }

  private static String addresses() {
    return String.join(
        ", ", java.util.Arrays.stream(AddressLevel.values()).map(Conditions::written).toList());
  }

  private static String kinds() {
    return String.join(", ", java.util.Arrays.stream(Kind.values()).map(Kind::written).toList());
  }

  private static String written(AddressLevel level) {
    return level.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// What stands between two places, without the blanks around it, in lower case.
  private Word word(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(written.charAt(start))) start++;
    while (end > start && Character.isWhitespace(written.charAt(end - 1))) end--;
    // A place past the end cannot be pointed at.
    int at = start < end ? start : Math.clamp(from, 0, Math.max(0, written.length() - 1));
    return new Word(written.substring(start, end).toLowerCase(Locale.ROOT), at);
  }
}
