package earshot.listening.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Leaves of a mail what its sender wrote: without the mails it answers, and without the signature.
final class Quotes {
  private static final int LONGEST_LEAD = 300;

  /// How programs mark what they quote, by class, id or kind of element.
  private static final String QUOTED =
      "blockquote[type=cite], .gmail_quote, .gmail_extra .gmail_quote, .gmail_attr,"
          + " .moz-cite-prefix, .yahoo_quoted, .protonmail_quote, .zmail_extra, .OutlookMessageHeader";

  private static final String SIGNATURES =
      ".gmail_signature, .moz-signature, .protonmail_signature_block, #Signature, #signature,"
          + " #ms-outlook-mobile-signature, #AppleMailSignature";

  /// After these everything is quoted.
  private static final String REST_QUOTED = "#divRplyFwdMsg, #appendonsend, #reply-intro";

  /// `On Monday Ana wrote:` in the languages of the larger mail programs.
  private static final Pattern LEAD =
      Pattern.compile(
          "(?:(?:on|am|le|el|il|op|em|den|w dniu|dnia|em) .*(?:wrote|schrieb|a écrit|escribi[óo]"
              + "|ha scritto|schreef|escreveu|skrev|napisał(?:\\(a\\))?|pisze|kirjoitti)"
              + "|.*(?:wrote|schrieb|a écrit|написал(?:а)?|napsal|yazdı))\\b.{0,80}:\\s*");

  private static final Pattern OPENING =
      Pattern.compile("(?:on|am|le|el|il|op|em|den|w dniu|dnia) ");

  private static final Pattern HISTORY =
      Pattern.compile(
          "-{2,}\\s*(?:original message|ursprüngliche nachricht|message d'origine"
              + "|mensaje original|messaggio originale|oorspronkelijk bericht|mensagem original"
              + "|forwarded message)\\s*-{2,}");

  private static final Pattern OUTLOOK_FROM =
      Pattern.compile("(?:from|von|de|da|van|från|fra):\\s+\\S.*");
  private static final Pattern OUTLOOK_SENT =
      Pattern.compile(
          "(?:sent|date|gesendet|datum|envoyé|enviado|inviato|verzonden|skickat|sendt):\\s+\\S.*");

  private static final Pattern SENT_FROM =
      Pattern.compile(
          "(?:sent from my |von meinem .{1,40} gesendet|gesendet von |envoyé de mon |"
              + "enviado desde mi |inviato da(?:l mio)? |get outlook for ).{0,80}");

  private Quotes() {}

  /// The plain text without quotes, history and signature; the whole text when nothing would be
  /// left, as in a mail that is only passed on.
  static String cut(String text) {
    List<String> own = own(text.lines().toList());
    while (!own.isEmpty() && dispensable(own.getLast())) own.removeLast();
    String kept = String.join("\n", own).strip();
    return kept.isEmpty() ? text.strip() : kept;
  }

  /// Takes out of a page what is quoted or a signature; leaves it alone when nothing would be left.
  static Document cut(Document page) {
    Document own = page.clone();
    own.select(QUOTED).remove();
    own.select(SIGNATURES).remove();
    Element rest = own.selectFirst(REST_QUOTED);
    if (rest != null) removeFrom(rest);
    return own.hasText() ? own : page;
  }

  private static void removeFrom(Element first) {
    for (Element each = first; each != null; ) {
      Element next = each.nextElementSibling();
      each.remove();
      each = next;
    }
  }

  private static List<String> own(List<String> lines) {
    List<String> own = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      // RFC 3676, 4.3: two dashes and a blank, of which programs lose the blank.
      if (line.equals("-- ") || line.equals("--")) break;
      if (line.stripLeading().startsWith(">")) continue;
      String plain = line.strip().toLowerCase(Locale.ROOT);
      if (HISTORY.matcher(shortened(plain)).matches()) break;
      if (outlook(plain, lines, i)) break;
      if (leads(plain, lines, i)) {
        if (!quoteFollows(lines, i)) break;
        continue;
      }
      own.add(line);
    }
    return own;
  }

  /// `From:` followed by `Sent:` within three lines.
  private static boolean outlook(String line, List<String> lines, int at) {
    if (!OUTLOOK_FROM.matcher(shortened(line)).matches()) return false;
    for (int i = at + 1; i < Math.min(lines.size(), at + 4); i++) {
      String next = shortened(lines.get(i).strip().toLowerCase(Locale.ROOT));
      if (OUTLOOK_SENT.matcher(next).matches()) return true;
    }
    return false;
  }

  /// Whether a line, or it and the next, introduce a quote.
  private static boolean leads(String line, List<String> lines, int at) {
    if (line.length() > LONGEST_LEAD) return false;
    if (LEAD.matcher(line).matches()) return quoteFollows(lines, at) || looksLikeLead(line);
    if (at + 1 >= lines.size() || line.isEmpty() || line.endsWith(":")) return false;
    String both = line + " " + lines.get(at + 1).strip().toLowerCase(Locale.ROOT);
    return both.length() <= LONGEST_LEAD
        && looksLikeLead(line)
        && OPENING.matcher(line).lookingAt()
        && LEAD.matcher(both).matches();
  }

  /// A year or an hour tells a lead from a sentence such as "what he wrote:".
  private static boolean looksLikeLead(String line) {
    return line.chars().filter(Character::isDigit).count() >= 3;
  }

  private static boolean quoteFollows(List<String> lines, int at) {
    for (int i = at + 1; i < Math.min(lines.size(), at + 4); i++) {
      if (lines.get(i).stripLeading().startsWith(">")) return true;
    }
    return false;
  }

  private static boolean dispensable(String line) {
    String plain = line.strip().toLowerCase(Locale.ROOT);
    return plain.isEmpty() || SENT_FROM.matcher(shortened(plain)).matches();
  }

  private static String shortened(String line) {
    return line.length() <= LONGEST_LEAD ? line : line.substring(0, LONGEST_LEAD);
  }
}
