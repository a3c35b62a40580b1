package earshot.language;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.analysis.hunspell.SortingStrategy;
import org.apache.lucene.analysis.hunspell.SuggestionTimeoutException;

/// Knows how words of one language are written, from a Hunspell word list on this computer.
///
/// Addresses, handles, tags, abbreviations, words with digits and names in the middle of a sentence
/// are never doubted. Safe on any thread; loading takes a few hundred milliseconds.
public final class Spelling {
  /// The languages whose word lists come with Earshot, as BCP 47 tags.
  public static final List<String> SHIPPED = List.of("en-US", "en-GB");

  private static final int LONGEST_WORD = 60;
  private static final int MOST_SUGGESTIONS = 5;
  private static final int MOST_REMEMBERED = 5_000;
  private static final long SUGGESTING_MILLIS = 250;

  /// A name at the head of a sentence is only doubted when a word is as near as that.
  private static final int NEAR = 2;

  private final Hunspell words;
  private final Map<String, List<String>> suggested = new HashMap<>();
  private final Map<String, Boolean> right = new HashMap<>();

  private Spelling(Hunspell words) {
    this.words = words;
  }

  /// A word nobody knows, between two UTF-16 places of the text.
  public record Unknown(String word, int from, int to) {}

  /// One of the word lists that come with Earshot.
  ///
  /// @param tag one of [#SHIPPED]
  public static Spelling shipped(String tag) {
    if (!SHIPPED.contains(tag)) throw new IllegalArgumentException("no word list for " + tag);
    try (InputStream affixes = resource(tag + ".aff");
        InputStream entries = resource(tag + ".dic")) {
      return of(affixes, entries);
    } catch (IOException | ParseException damaged) {
      throw new IllegalStateException("the word list " + tag + " is damaged", damaged);
    }
  }

  /// A word list from a person's own files.
  ///
  /// @throws IOException when they cannot be read
  /// @throws IllegalArgumentException with one sentence, when they are no such list
  public static Spelling read(Path affixes, Path entries) throws IOException {
    try (InputStream aff = new BufferedInputStream(Files.newInputStream(affixes));
        InputStream dic = new BufferedInputStream(Files.newInputStream(entries))) {
      return of(aff, dic);
    } catch (ParseException | IllegalArgumentException | IllegalStateException damaged) {
      throw new IllegalArgumentException(
          affixes.getFileName() + " and " + entries.getFileName() + " are no Hunspell word list",
          damaged);
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream in = Spelling.class.getResourceAsStream("spelling/" + name);
    if (in == null) throw new IOException("the word list " + name + " is missing");
    return new BufferedInputStream(in);
  }

  private static Spelling of(InputStream affixes, InputStream entries)
      throws IOException, ParseException {
    return new Spelling(
        new Hunspell(new Dictionary(affixes, List.of(entries), false, SortingStrategy.inMemory())));
  }

  /// The words of a text that nobody knows, in their order.
  ///
  /// @param known words that are right all the same, in lower case
  /// @param most how many are looked for
  public synchronized List<Unknown> unknown(String text, Set<String> known, int most) {
    char[] chars = Masks.blank(text);
    List<Unknown> unknown = new ArrayList<>();
    boolean head = true;
    for (int at = 0; at < chars.length && unknown.size() < most; ) {
      if (!isOfWord(chars, at)) {
        head |= endsSentence(chars[at]);
        at++;
        continue;
      }
      int end = at;
      while (end < chars.length && isOfWord(chars, end)) end++;
      if (isPlain(chars, at, end)) {
        String word = new String(chars, at, end - at).replace('’', '\'');
        if (isDoubted(word, head, known)) unknown.add(new Unknown(word, at, end));
      }
      head = false;
      at = end;
    }
    return unknown;
  }

  /// What may be meant by a word, the likeliest first; at most five.
  public synchronized List<String> suggestions(String word) {
    List<String> known = suggested.get(word);
    if (known != null) return known;
    List<String> found;
    try {
      found = words.suggest(word, SUGGESTING_MILLIS);
    } catch (SuggestionTimeoutException late) {
      found = late.getPartialResult();
    }
    List<String> few = found.stream().limit(MOST_SUGGESTIONS).toList();
    if (suggested.size() >= MOST_REMEMBERED) suggested.clear();
    suggested.put(word, few);
    return few;
  }

  private boolean isDoubted(String word, boolean head, Set<String> known) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (known.contains(lower) || known.contains(withoutPossessive(lower))) return false;
    boolean capital = Character.isUpperCase(word.charAt(0));
    if (capital && !head) return false;
    if (isRight(word) || isRight(withoutPossessive(word))) return false;
    if (!capital) return true;
    return !isRight(lower)
        && suggestions(word).stream()
            .anyMatch(each -> distance(each.toLowerCase(Locale.ROOT), lower) <= NEAR);
  }

  /// Asking the list costs ten microseconds a word, and a draft is checked at every pause.
  private boolean isRight(String word) {
    Boolean known = right.get(word);
    if (known != null) return known;
    boolean is = words.spell(word);
    if (right.size() >= MOST_REMEMBERED) right.clear();
    right.put(word, is);
    return is;
  }

  private static String withoutPossessive(String word) {
    return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
  }

  private static boolean isOfWord(char[] chars, int at) {
    char c = chars[at];
    if (Character.isLetterOrDigit(c) || c == '_' || c == '#' || c == '@') return true;
    if (Character.isSurrogate(c) || Character.getType(c) == Character.NON_SPACING_MARK) return true;
    // Within a word: don’t, e.g., northwind.example.
    boolean within = c == '\'' || c == '’' || c == '.';
    return within
        && at > 0
        && at + 1 < chars.length
        && Character.isLetterOrDigit(chars[at - 1])
        && Character.isLetterOrDigit(chars[at + 1]);
  }

  /// Whether it is a word of letters alone, in small letters or with one capital at its head.
  private static boolean isPlain(char[] chars, int from, int to) {
    if (to - from < 2 || to - from > LONGEST_WORD) return false;
    for (int i = from; i < to; i++) {
      char c = chars[i];
      boolean apostrophe = c == '\'' || c == '’';
      if (!Character.isLetter(c) && !apostrophe) return false;
      if (i > from && Character.isUpperCase(c)) return false;
    }
    return true;
  }

  private static boolean endsSentence(char c) {
    return c == '.' || c == '!' || c == '?' || c == '\n' || c == ':';
  }

  /// How many letters must be put in, taken out or changed (Levenshtein 1966).
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) row[j] = j;
    for (int i = 1; i <= one.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        corner = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
