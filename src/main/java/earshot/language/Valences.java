package earshot.language;

import static earshot.language.Modifiers.BOOST;
import static earshot.language.Modifiers.CAPITALS;
import static earshot.language.Modifiers.INTENSE;
import static earshot.language.Modifiers.NEGATION;

/// The value of each token after the words around it have had their say.
///
/// These are the rules of the original program (Hutto & Gilbert 2014) with its known bugs; `but` is
/// not among them, because it weighs the whole text.
final class Valences {
  final double[] values;
  final int[] causes;

  private final Word[] words;
  private final boolean[] upper;
  private final boolean mixedCase;
  private final int count;

  private double value;
  private int cause;
  private final boolean negatesOnce;

  private Valences(Tokens tokens, boolean negatesOnce) {
    this.negatesOnce = negatesOnce;
    count = tokens.count;
    words = tokens.words;
    upper = tokens.upper;
    mixedCase = tokens.mixedCase();
    values = new double[count];
    causes = new int[count];
  }

  /// The values of these tokens.
  ///
  /// @param negatesOnce whether of several negations before a word one counts
  static Valences of(Tokens tokens, boolean negatesOnce) {
    var valences = new Valences(tokens, negatesOnce);
    for (int i = 0; i < tokens.count; i++) {
      if (tokens.words[i].scored) valences.judge(i);
    }
    return valences;
  }

  private void judge(int i) {
    Word word = words[i];
    if (word.emoji) {
      values[i] = word.rating.value();
      return;
    }
    if (word.boost != 0) return;
    if (word.role == Role.KIND && role(i + 1) == Role.OF) return;
    value = word.rating.value();
    cause = 0;
    applyNo(i);
    if (upper[i] && mixedCase) {
      value += value > 0 ? CAPITALS : -CAPITALS;
      cause |= Cause.CAPITALS;
    }
    for (int distance = 0; distance < 3 && i > distance; distance++) {
      int other = i - distance - 1;
      if (words[other].scored) continue;
      boost(other, distance);
      negate(i, distance);
      if (distance == 2) applyIdioms(i);
    }
    applyLeast(i);
    values[i] = value;
    causes[i] = cause;
  }

  private void applyNo(int i) {
    if (words[i].role == Role.NO && i + 1 < count && words[i + 1].scored) value = 0;
    Role before = role(i - 1);
    if (before == Role.NO
        || role(i - 2) == Role.NO
        || (role(i - 3) == Role.NO && (before == Role.OR || before == Role.NOR))) {
      value = NEGATION * words[i].rating.value();
      cause |= Cause.NO;
    }
  }

  private void boost(int other, int distance) {
    double change = words[other].boost;
    if (change == 0) return;
    if (value < 0) change = -change;
    if (upper[other] && mixedCase) change += value > 0 ? CAPITALS : -CAPITALS;
    if (distance == 1) change *= 0.95;
    if (distance == 2) change *= 0.9;
    value += change;
    cause |= Cause.boosted(distance);
  }

  private void negate(int i, int distance) {
    if (negatesOnce && Cause.isNegated(cause)) return;
    if (distance > 0 && isIntense(i, distance)) {
      value *= INTENSE;
      cause |= Cause.intensified(distance);
    } else if (!(distance > 0 && isWithoutDoubt(i, distance)) && words[i - distance - 1].negates) {
      value *= NEGATION;
      cause |= Cause.negated(distance);
    }
  }

  private boolean isIntense(int i, int distance) {
    boolean near = isSoOrThis(i - 1);
    boolean never = role(i - distance - 1) == Role.NEVER;
    // At distance two a mere "so" before the word is enough: a slip of the original that is kept.
    return distance == 1 ? never && near : (never && isSoOrThis(i - 2)) || near;
  }

  private boolean isWithoutDoubt(int i, int distance) {
    return role(i - distance - 1) == Role.WITHOUT
        && (role(i - 1) == Role.DOUBT || (distance == 2 && role(i - 2) == Role.DOUBT));
  }

  private boolean isSoOrThis(int i) {
    Role role = role(i);
    return role == Role.SO || role == Role.THIS;
  }

  private void applyIdioms(int i) {
    if (!(idiom(i - 1, 2) || idiom(i - 2, 3) || idiom(i - 2, 2) || idiom(i - 3, 3))) {
      idiom(i - 3, 2);
    }
    idiom(i, 2);
    idiom(i, 3);
    if (isDampeningPair(i - 3)) dampen();
    if (isDampeningPair(i - 2)) dampen();
  }

  private void dampen() {
    value -= BOOST;
    cause |= Cause.DAMPENING_PAIR;
  }

  /// Takes the value of an idiom of this length when one begins here.
  private boolean idiom(int from, int length) {
    for (Idiom idiom : words[from].idioms) {
      if (idiom.length == length && idiom.continues(words, count, from)) {
        value = idiom.value;
        cause = Cause.idiom(idiom);
        return true;
      }
    }
    return false;
  }

  private boolean isDampeningPair(int from) {
    Role first = role(from);
    Role second = role(from + 1);
    return (first == Role.JUST && second == Role.ENOUGH)
        || ((first == Role.KIND || first == Role.SORT) && second == Role.OF);
  }

  private void applyLeast(int i) {
    if (role(i - 1) != Role.LEAST || words[i - 1].scored) return;
    Role before = role(i - 2);
    if (before == Role.AT || before == Role.VERY) return;
    value *= NEGATION;
    cause |= Cause.LEAST;
  }

  private Role role(int i) {
    return i < 0 || i >= count ? Role.NONE : words[i].role;
  }
}
