package earshot.language;

import java.util.Set;

/// The words that turn, strengthen or weaken the words after them (Hutto & Gilbert 2014, §3.2).
final class Modifiers {
  /// What a negation leaves of a value.
  static final double NEGATION = -0.74;

  /// What a booster adds and a dampener takes away.
  static final double BOOST = 0.293;

  /// What capitals add when not everything is in capitals.
  static final double CAPITALS = 0.733;

  /// What `never so` and `never this` do to a value.
  static final double INTENSE = 1.25;

  static final Set<String> NEGATORS =
      words(
          """
          aint arent cannot cant couldnt darent didnt doesnt ain't aren't can't couldn't daren't
          didn't doesn't dont hadnt hasnt havent isnt mightnt mustnt neither don't hadn't hasn't
          haven't isn't mightn't mustn't neednt needn't never none nope nor not nothing nowhere
          oughtnt shant shouldnt uhuh wasnt werent oughtn't shan't shouldn't uh-uh wasn't weren't
          without wont wouldnt won't wouldn't rarely seldom despite
          """);

  static final Set<String> BOOSTERS =
      words(
          """
          absolutely amazingly awfully completely considerable considerably decidedly deeply effing
          enormous enormously entirely especially exceptional exceptionally extreme extremely
          fabulously flipping flippin frackin fracking fricking frickin frigging friggin fully
          fuckin fucking fuggin fugging greatly hella highly hugely incredible incredibly intensely
          major majorly more most particularly purely quite really remarkably so substantially
          thoroughly total totally tremendous tremendously uber unbelievably unusually utter utterly
          very
          """);

  static final Set<String> DAMPENERS =
      words(
          """
          almost barely hardly kinda kindof kind-of less little marginal marginally occasional
          occasionally partly scarce scarcely slight slightly somewhat sorta sortof sort-of
          """);

  private Modifiers() {}

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+", -1));
  }
}
