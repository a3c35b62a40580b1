package earshot.language;

import earshot.model.Cue;
import earshot.model.CueKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the first hit of each of many rules in one walk over the words of a text.
///
/// A rule is tried only at three letters with which it can begin, and nearly all rules only where a
/// word begins; that makes a look at a post several times as fast as one search per rule.
final class CueIndex {
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0' ";
  private static final int ZERO = LETTERS.indexOf('0');
  private static final int APOSTROPHE = LETTERS.indexOf('\'');
  private static final int SPACE = LETTERS.indexOf(' ');

  /// Stands for every other character.
  private static final int OTHER = LETTERS.length();

  private static final int KINDS_OF_LETTER = OTHER + 1;

  private final List<CueRule> rules;

  /// For two letters, one bit per rule that can begin so.
  private final long[] begin = new long[KINDS_OF_LETTER * KINDS_OF_LETTER];

  /// For two letters with which some rule can begin, one bit per rule for each letter after them.
  private final long[] @Nullable [] beyond = new long[KINDS_OF_LETTER * KINDS_OF_LETTER][];

  /// Rules that can begin within a word.
  private final long anywhere;

  /// @param kinds of rules, of which there are at most 64
  CueIndex(Set<CueKind> kinds) {
    rules = CueRule.ALL.stream().filter(rule -> kinds.contains(rule.kind())).toList();
    if (rules.size() > Long.SIZE) {
      throw new IllegalStateException("there are more than 64 rules; make a second index");
    }
    long free = 0;
    for (int i = 0; i < rules.size(); i++) {
      place(rules.get(i).pattern(), 1L << i);
      if (!rules.get(i).beginsWithWord()) free |= 1L << i;
    }
    anywhere = free;
  }

  private void place(Pattern pattern, long bit) {
    for (int one = 0; one < OTHER; one++) {
      boolean some = false;
      for (int two = 0; two < OTHER; two++) {
        String letters = "" + LETTERS.charAt(one) + LETTERS.charAt(two);
        if (!canBegin(pattern, letters)) continue;
        int both = one * KINDS_OF_LETTER + two;
        begin[both] |= bit;
        placeBeyond(pattern, bit, letters, both);
        some = true;
      }
      if (some) begin[one * KINDS_OF_LETTER + OTHER] |= bit;
    }
  }

  private void placeBeyond(Pattern pattern, long bit, String letters, int both) {
    long @Nullable [] there = beyond[both];
    long[] thirds = there == null ? new long[KINDS_OF_LETTER] : there;
    beyond[both] = thirds;
    // An unknown third letter, or none, rules nothing out.
    thirds[OTHER] |= bit;
    for (int three = 0; three < OTHER; three++) {
      if (canBegin(pattern, letters + LETTERS.charAt(three))) thirds[three] |= bit;
    }
  }

  // A pattern that fails before it has seen all can never begin so.
  private static boolean canBegin(Pattern pattern, String letters) {
    Matcher matcher = pattern.matcher(letters);
    return matcher.lookingAt() || matcher.hitEnd();
  }

  /// The first hit of each rule, in the order of the rules.
  List<Cue> in(CueText text) {
    Optional<Cue>[] found = none(rules.size());
    Matcher[] matchers = new Matcher[rules.size()];
    long left = -1L >>> (Long.SIZE - rules.size());
    String lower = text.lower();
    boolean inWord = false;
    int letter = letter(lower, 0);
    for (int at = 0; at < lower.length(); at++) {
      int next = letter(lower, at + 1);
      boolean word = isOfWord(lower.charAt(at));
      long can = left & begin[letter * KINDS_OF_LETTER + next];
      if (!word || inWord) can &= anywhere;
      if (can != 0) can &= beyond(lower, at, letter, next);
      if (can != 0) left &= ~tried(text, at, can, matchers, found);
      inWord = word;
      letter = next;
    }
    List<Cue> cues = new ArrayList<>();
    for (Optional<Cue> each : found) each.ifPresent(cues::add);
    return cues;
  }

  private long beyond(String text, int at, int letter, int next) {
    long @Nullable [] thirds = beyond[letter * KINDS_OF_LETTER + next];
    if (thirds == null) return -1L;
    return thirds[at + 2 < text.length() ? letter(text.charAt(at + 2)) : OTHER];
  }

  /// Tries rules at one place; the bits of those that hold.
  private long tried(CueText text, int at, long which, Matcher[] matchers, Optional<Cue>[] found) {
    long held = 0;
    for (long rest = which; rest != 0; rest &= rest - 1) {
      int rule = Long.numberOfTrailingZeros(rest);
      Matcher matcher = matchers[rule];
      if (matcher == null) {
        matcher = rules.get(rule).pattern().matcher(text.lower());
        matcher.useTransparentBounds(true).useAnchoringBounds(false);
        matchers[rule] = matcher;
      }
      if (!matcher.region(at, text.lower().length()).lookingAt()) continue;
      found[rule] = Optional.of(rules.get(rule).cue(text, matcher));
      held |= 1L << rule;
    }
    return held;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Optional<Cue>[] none(int size) {
    Optional<Cue>[] none = new Optional[size];
    Arrays.fill(none, Optional.empty());
    return none;
  }

  private static int letter(String text, int at) {
    return at < text.length() ? letter(text.charAt(at)) : letter(' ');
  }

  private static int letter(char c) {
    if (c >= 'a' && c <= 'z') return c - 'a';
    if (c >= '0' && c <= '9') return ZERO;
    if (c == '\'') return APOSTROPHE;
    return c == ' ' ? SPACE : OTHER;
  }

  // As a pattern's `\w` has it.
  private static boolean isOfWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || (c >= 'A' && c <= 'Z');
  }
}
