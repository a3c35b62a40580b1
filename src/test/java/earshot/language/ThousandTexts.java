package earshot.language;

/// Scores a thousand texts in a JVM of its own, which is watched for the classes it loads.
final class ThousandTexts {
  private ThousandTexts() {}

  /// Prints a check sum of the scores.
  public static void main(String[] args) throws LexiconDamaged {
    Lexicon lexicon = Lexicon.load();
    Vader strict = Vader.strict(lexicon);
    Vader plus = Vader.plus(lexicon, TrackedTerms.NONE, WordList.NONE);
    double sum = 0;
    for (int i = 0; i < 1_000; i++) {
      String text = "Text " + i + " is not so good, but the queue was horrible 😍 @shop!";
      sum += strict.score(text).compound() + plus.score(text).compound();
    }
    System.out.println("scored " + sum);
  }
}
