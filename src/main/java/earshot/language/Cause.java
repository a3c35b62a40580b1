package earshot.language;

import java.util.Locale;

/// Why a word has the value it has: a set of bits per token, told in words only where shown.
final class Cause {
  static final int NO = 1;
  static final int CAPITALS = 1 << 1;
  static final int LEAST = 1 << 2;
  static final int BUT = 1 << 3;
  static final int DAMPENING_PAIR = 1 << 4;
  private static final int BOOSTED = 1 << 5;
  private static final int NEGATED = 1 << 8;
  private static final int INTENSIFIED = 1 << 11;
  private static final int IDIOM = 1 << 16;

  private Cause() {}

  /// Boosted or dampened by the word `distance` + 1 before.
  static int boosted(int distance) {
    return BOOSTED << distance;
  }

  /// Negated by the word `distance` + 1 before.
  static int negated(int distance) {
    return NEGATED << distance;
  }

  /// Whether some word before negated it.
  static boolean isNegated(int causes) {
    return (causes & (negated(0) | negated(1) | negated(2))) != 0;
  }

  /// Strengthened by `so` or `this`, as in `never so`.
  static int intensified(int distance) {
    return INTENSIFIED << distance;
  }

  static int idiom(Idiom idiom) {
    return (Idiom.ALL.indexOf(idiom) + 1) * IDIOM;
  }

  /// The reason for a token's value, such as `lexicon, don't, very`.
  static String why(Tokens tokens, int i, int causes) {
    String origin = tokens.words[i].rating.origin().why;
    if (causes == 0) return origin;
    var why = new StringBuilder(48);
    if (causes >= IDIOM) {
      why.append("idiom ").append(Idiom.ALL.get(causes / IDIOM - 1));
    } else {
      why.append(origin);
    }
    if ((causes & NO) != 0) why.append(", no");
    if ((causes & CAPITALS) != 0) why.append(", caps");
    for (int distance = 0; distance < 3; distance++) {
      int other = i - distance - 1;
      if ((causes & boosted(distance)) != 0) why.append(", ").append(low(tokens, other));
      if ((causes & negated(distance)) != 0) why.append(", ").append(low(tokens, other));
      if ((causes & intensified(distance)) != 0) why.append(", so or this");
    }
    if ((causes & DAMPENING_PAIR) != 0) why.append(", kind of");
    if ((causes & LEAST) != 0) why.append(", least");
    if ((causes & BUT) != 0) why.append(", but");
    return why.toString();
  }

  private static String low(Tokens tokens, int i) {
    return tokens.written(i).toLowerCase(Locale.ROOT).replace('’', '\'');
  }
}
