package earshot.language;

import java.util.List;

/// All that the rules know about one word; tokens of the same word share one object.
final class Word {
  /// A word without any part in the rules.
  static final Word UNKNOWN = new Word("", Rating.NONE, List.of(), Grammar.ENGLISH);

  /// An unlisted word that holds `n't`; the blank keeps it from being equal to any word.
  static final Word UNKNOWN_NEGATOR = new Word(" n't", Rating.NONE, List.of(), Grammar.ENGLISH);

  final String low;
  final Rating rating;

  /// Whether the word is "in the lexicon" for its neighbours.
  final boolean scored;

  final boolean emoji;
  final boolean negates;
  final double boost;
  final Role role;

  /// The idioms that begin with this word.
  final Idiom[] idioms;

  /// The phrases of the workspace that begin with this word, longest first.
  final Phrase[] phrases;

  Word(String low, Rating rating, List<Phrase> phrases, Grammar grammar) {
    this.low = low;
    this.rating = rating;
    this.phrases = phrases.toArray(Phrase[]::new);
    scored = rating.value != 0;
    emoji = rating.origin == Origin.EMOJI;
    negates = grammar.negates(low);
    // Who gives a booster a value in the workspace wants the value.
    boolean valued = rating.origin == Origin.WORD_LIST && rating.value != 0;
    boost = valued ? 0 : grammar.boost(low);
    role = grammar.role(low);
    idioms = grammar.idioms(low);
  }

  /// Where a value comes from.
  enum Origin {
    LEXICON("lexicon"),
    EMOJI("emoji"),
    WORD_LIST("word list");

    final String why;

    Origin(String why) {
      this.why = why;
    }
  }

  /// A value from −4 to 4 and where it comes from; 0 is no value.
  record Rating(double value, Origin origin) {
    static final Rating NONE = new Rating(0, Origin.LEXICON);
  }

  /// A phrase of the workspace, which counts as one word.
  record Phrase(List<String> words, Word whole) {}
}
