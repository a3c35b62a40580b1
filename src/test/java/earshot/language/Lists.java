package earshot.language;

/// The word list that the tests of this room share.
final class Lists {
  static final Lexicon ENGLISH = english();

  private Lists() {}

  private static Lexicon english() {
    try {
      return Lexicon.load();
    } catch (LexiconDamaged e) {
      throw new AssertionError(e);
    }
  }
}
