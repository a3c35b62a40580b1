package earshot.replies.check;

import earshot.language.PersonalData;
import earshot.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what a draft says about a person: addresses, numbers, orders, places.
final class Facts {
  private static final Pattern NUMBERED =
      Pattern.compile(
          "\\b(?:order|booking|ticket|case|reference|ref|invoice|account|customer|policy|parcel"
              + "|tracking|reservation|membership|loyalty)(?: (?:number|no|nr|id|code|ref))?[ .:]{0,2}"
              + "(?<id>#?[a-z]{0,4}-?\\d[a-z0-9-]{2,30})\\b|(?<!\\S)(?<hash>#\\d{4,20})\\b");

  private static final Pattern PLACE =
      Pattern.compile(
          "(?i:\\byou(?:r (?:home|house|flat|apartment|office|job|work|street|village|town"
              + "|city|neighbou?rhood|area|local (?:shop|store|branch|café|cafe))|'re| are| live"
              + "| work| moved| come| study)?\\b[^.!?\\n]{0,12}?\\b(?:in|at|from|near|to|of|is) )"
              + "(?<place>\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+){0,2})");

  private static final Pattern OF_US =
      Pattern.compile("\\b(?:us|our|we|ours|me|my)\\b[^.!?\\n]{0,40}$");
  private static final Pattern OF_THEM =
      Pattern.compile("\\b(?:your|yours|you)\\b[^.!?\\n]{0,40}$");

  /// Hosts where people, not firms, have their mail.
  private static final Set<String> MAIL_OF_PEOPLE =
      Set.of(
          "gmail.com",
          "googlemail.com",
          "outlook.com",
          "hotmail.com",
          "hotmail.co.uk",
          "live.com",
          "yahoo.com",
          "yahoo.co.uk",
          "icloud.com",
          "me.com",
          "aol.com",
          "gmx.de",
          "gmx.net",
          "web.de",
          "proton.me",
          "protonmail.com",
          "msn.com",
          "orange.fr",
          "free.fr");

  private static final int BEFORE = 60;

  private Facts() {}

  /// What kind of fact it is.
  enum Kind {
    EMAIL("a mail address"),
    PHONE("a telephone number"),
    IBAN("an account number"),
    CARD("a card number"),
    NUMBER("an order or customer number"),
    PLACE("a place"),
    KNOWN("something you know of this person");

    private final String named;

    Kind(String named) {
      this.named = named;
    }

    String named() {
      return named;
    }

    boolean isAccount() {
      return this == IBAN || this == CARD;
    }
  }

  /// A fact where it stands.
  ///
  /// @param ofUs whether it is the client's own, such as its help line
  record Fact(Kind kind, Span span, String text, boolean ofUs) {}

  /// Everything of the kind, in no order.
  static List<Fact> in(Written draft) {
    List<Fact> facts = new ArrayList<>();
    String region = draft.draft.ours().region();
    for (PersonalData.Found found : PersonalData.find(draft.body, region)) {
      Span span = new Span(found.from(), found.to());
      facts.add(
          new Fact(Kind.valueOf(found.kind().name()), span, draft.text(span), ofUs(draft, found)));
    }
    Matcher numbers = NUMBERED.matcher(draft.lower);
    while (numbers.find()) {
      String group = numbers.group("id") != null ? "id" : "hash";
      add(draft, Kind.NUMBER, new Span(numbers.start(group), numbers.end(group)), facts);
    }
    Matcher places = PLACE.matcher(draft.body);
    while (places.find()) {
      add(draft, Kind.PLACE, new Span(places.start("place"), places.end("place")), facts);
    }
    return facts;
  }

  private static void add(Written draft, Kind kind, Span span, List<Fact> facts) {
    boolean free =
        facts.stream()
            .map(Fact::span)
            .noneMatch(each -> span.from() < each.to() && each.from() < span.to());
    if (free) facts.add(new Fact(kind, span, draft.text(span), false));
  }

  /// Addresses, numbers and orders in what somebody said elsewhere.
  static List<String> personal(String text, String region) {
    List<String> found = new ArrayList<>();
    for (PersonalData.Found each : PersonalData.find(text, region)) {
      found.add(text.substring(each.from(), each.to()));
    }
    Matcher numbers = NUMBERED.matcher(Written.lowered(text));
    while (numbers.find()) {
      String group = numbers.group("id") != null ? "id" : "hash";
      found.add(text.substring(numbers.start(group), numbers.end(group)));
    }
    return found;
  }

  /// Whether the text says it too, however it is written there.
  static boolean isIn(Fact fact, String text) {
    return switch (fact.kind()) {
      case PHONE, IBAN, CARD, NUMBER -> bare(text).contains(significant(bare(fact.text())));
      case EMAIL, PLACE, KNOWN -> Phrases.contains(text, fact.text());
    };
  }

  /// The last nine signs: a number may be written with or without its country.
  private static String significant(String bare) {
    return bare.length() <= 9 ? bare : bare.substring(bare.length() - 9);
  }

  private static String bare(String text) {
    StringBuilder bare = new StringBuilder();
    for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
      if (Character.isLetterOrDigit(c)) bare.append(c);
    }
    return bare.toString();
  }

  private static boolean ofUs(Written draft, PersonalData.Found found) {
    String before = draft.lower.substring(Math.max(0, found.from() - BEFORE), found.from());
    return switch (found.kind()) {
      case EMAIL -> !OF_THEM.matcher(before).find() && !isMailOfPeople(draft, found);
      case PHONE -> OF_US.matcher(before).find() && !OF_THEM.matcher(before).find();
      case IBAN, CARD -> false;
    };
  }

  private static boolean isMailOfPeople(Written draft, PersonalData.Found found) {
    String address = draft.lower.substring(found.from(), found.to());
    return MAIL_OF_PEOPLE.contains(address.substring(address.indexOf('@') + 1));
  }
}
