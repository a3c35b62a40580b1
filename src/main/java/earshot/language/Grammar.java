package earshot.language;

import earshot.model.WordRole;
import java.util.Set;

/// The words that change others, and which rules of the engine hold for a language.
///
/// @param english whether the rules that are made of English words hold: idioms, `least`, `but`,
///   `no`, `n't`, and several negations for one word
record Grammar(Set<String> negators, Set<String> boosters, Set<String> dampeners, boolean english) {
  static final Grammar ENGLISH =
      new Grammar(Modifiers.NEGATORS, Modifiers.BOOSTERS, Modifiers.DAMPENERS, true);

  /// The grammar of another language, as far as its word list tells.
  static Grammar of(WordList list) {
    return new Grammar(
        list.of(WordRole.NEGATOR), list.of(WordRole.BOOSTER), list.of(WordRole.DAMPENER), false);
  }

  boolean negates(String low) {
    return negators.contains(low) || (english && low.contains("n't"));
  }

  /// What the word adds to the one after it.
  double boost(String low) {
    if (boosters.contains(low)) return Modifiers.BOOST;
    return dampeners.contains(low) ? -Modifiers.BOOST : 0;
  }

  Role role(String low) {
    if (!english) return Role.NONE;
    for (Role role : Role.values()) if (role.word.equals(low)) return role;
    return Role.NONE;
  }

  Idiom[] idioms(String low) {
    if (!english) return new Idiom[0];
    return Idiom.ALL.stream().filter(idiom -> idiom.first.equals(low)).toArray(Idiom[]::new);
  }
}
