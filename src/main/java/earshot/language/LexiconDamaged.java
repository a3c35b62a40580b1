package earshot.language;

/// Scoring is off, because the English word list is missing or not the one that was checked.
///
/// The message is one sentence for the person at the screen that says what to do.
public final class LexiconDamaged extends Exception {
  private static final long serialVersionUID = 1L;

  LexiconDamaged(String found) {
    super(
        "sentiment scoring is off: the English word list "
            + found
            + "; install Earshot again to get the original one back");
  }
}
