package earshot.language.redact;

import earshot.language.PersonalData;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Leaves out of a text what leads to a person: links to accounts, mail addresses, handles,
/// telephone, bank account and card numbers.
final class PersonalText {
  private static final Pattern LINK =
      Pattern.compile(
          "(?i)(?:https?|ftp)://[^\\s<>\"“”]+|(?<![\\w@./-])(?:www\\.|(?:x|twitter|instagram|facebook"
              + "|t|wa|threads|github|linkedin|reddit|tiktok|bsky)\\.(?:com|me|net|app)/)[^\\s<>\"“”]+");

  private static final Pattern MAIL =
      Pattern.compile(
          "(?i)(?:mailto:)?(?<![\\p{L}\\p{N}_])[\\p{L}\\p{N}][\\p{L}\\p{N}._%+'’-]{0,63}[@＠]"
              + "(?:[\\p{L}\\p{N}-]{1,63}\\.){1,10}[\\p{L}]{2,24}(?![\\p{L}\\p{N}_])");

  /// Written so that programs do not find it: `name [at] example (dot) com`.
  private static final Pattern HIDDEN_MAIL =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}][\\p{L}\\p{N}._+-]{0,63}"
              + "(?:\\s*[\\[({<]\\s*(?:at|ät|@)\\s*[\\])}>]\\s*|\\s+(?:at|AT)\\s+(?=[\\d-]*[a-z][\\w-]*\\s+dot\\s+[a-z]{2,4}\\b))"
              + "(?:[\\p{L}\\p{N}-]{1,63}\\s*(?:[\\[({<]\\s*(?:dot|punkt|\\.)\\s*[\\])}>]|\\sdot\\s|\\.)\\s*){1,5}"
              + "[\\p{L}]{2,24}(?![\\p{L}\\p{N}])");

  private static final Pattern HIDING =
      Pattern.compile("(?iu)[\\[({<]\\s*(?:at|ät|@)\\s*[\\])}>]|\\sdot\\s");

  /// `@name`, `@name@host`, `@name.example.social`, `u/name` and their full-width forms.
  private static final Pattern HANDLE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_@＠/.])[@＠]([\\p{L}\\p{N}_](?:[\\p{L}\\p{M}\\p{N}_]|[.-](?=[\\p{L}\\p{N}_])){0,63}"
              + "(?:[@＠](?:[\\p{L}\\p{N}-]{1,63}\\.){1,8}[\\p{L}\\p{N}-]{2,24})?)"
              + "|(?<![\\p{L}\\p{N}_/])/?u/([A-Za-z0-9_-]{2,40})(?![\\p{L}\\p{N}])");

  /// A number as people write telephone numbers, where no rule of a country says whether it is one.
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.,:/#€$£+-])(?:\\+|00|0|\\()[ ]?\\(?\\d(?:[ ().\\-/\\u00A0\\u2011–]{0,3}\\d){5,16}(?![\\p{L}\\p{N}%]|[.,:]\\d)"
              + "|(?<![\\p{L}\\p{N}.,:/#€$£+-])(?:\\d[-. ])?\\d{3}[-. ]\\d{3}[-. ]\\d{4}(?![\\p{L}\\p{N}-]|[.,:]\\d)"
              + "|(?i)(?<=\\b(?:tel|phone|call|mobile|cell|fax|whatsapp|handy|telefon|text|sms|ring)[.:]?[ ]{1,2}"
              + "|\\bme at )\\d(?:[ ().\\-/]{0,2}\\d){5,14}(?![\\p{L}\\p{N}%])");

  private static final Pattern DATE =
      Pattern.compile(
          "0?\\d[./-][01]?\\d[./-](?:19|20)?\\d\\d(?:\\D.*)?|\\d\\d[./-]\\d\\d[./-](?:19|20)\\d\\d(?:\\D.*)?");

  /// The finder gives up after so many.
  private static final int MOST_FOUND = 50;

  private static final int MOST_ROUNDS = 200;

  private final Pseudonyms authors;
  private final Links links;

  PersonalText(Pseudonyms authors, Links links) {
    this.authors = authors;
    this.links = links;
  }

  String without(String text) {
    String out = text;
    if (out.indexOf("://") >= 0 || out.indexOf("www.") >= 0 || out.indexOf('/') >= 0) {
      out = LINK.matcher(out).replaceAll(this::link);
    }
    if (hasAt(out)) {
      out = MAIL.matcher(out).replaceAll("[e-mail]");
      out = HANDLE.matcher(out).replaceAll(this::handle);
    } else if (out.indexOf("u/") >= 0) {
      out = HANDLE.matcher(out).replaceAll(this::handle);
    }
    if (mayHideMail(out)) out = HIDDEN_MAIL.matcher(out).replaceAll("[e-mail]");
    return hasManyDigits(out) ? withoutNumbers(out) : out;
  }

  private String link(MatchResult found) {
    String address = found.group();
    int end = address.length();
    while (end > 0 && ".,;:!?)]}'’*".indexOf(address.charAt(end - 1)) >= 0) end--;
    String rest = address.substring(end);
    return Matcher.quoteReplacement(links.without(address.substring(0, end)) + rest);
  }

  private String handle(MatchResult found) {
    String name = found.group(1) == null ? found.group(2) : found.group(1);
    return Matcher.quoteReplacement(authors.of(name));
  }

  private static boolean hasAt(String text) {
    return text.indexOf('@') >= 0 || text.indexOf('＠') >= 0;
  }

  private static boolean mayHideMail(String text) {
    return HIDING.matcher(text).find();
  }

  private static boolean hasManyDigits(String text) {
    int digits = 0;
    for (int i = 0; i < text.length() && digits < 6; i++) {
      if (Character.isDigit(text.charAt(i))) digits++;
    }
    return digits >= 6;
  }

  private static String withoutNumbers(String text) {
    String out = text;
    // The finder stops after fifty of a text: what is left is found when those are gone.
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<PersonalData.Found> found = PersonalData.find(out, "ZZ");
      if (found.isEmpty()) break;
      out = replaced(out, found);
      if (found.size() < MOST_FOUND) break;
    }
    return PHONE
        .matcher(out)
        .replaceAll(
            number ->
                DATE.matcher(number.group()).matches()
                    ? Matcher.quoteReplacement(number.group())
                    : "[phone]");
  }

  private static String replaced(String text, List<PersonalData.Found> found) {
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    for (PersonalData.Found each : found) {
      out.append(text, at, each.from()).append(words(each.kind()));
      at = each.to();
    }
    return out.append(text, at, text.length()).toString();
  }

  private static String words(PersonalData.Kind kind) {
    return switch (kind) {
      case EMAIL -> "[e-mail]";
      case PHONE -> "[phone]";
      case IBAN -> "[account number]";
      case CARD -> "[card number]";
    };
  }
}
