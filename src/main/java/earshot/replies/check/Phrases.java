package earshot.replies.check;

/// Looks for one phrase as whole words, whatever its case and accents.
final class Phrases {
  private Phrases() {}

  /// Whether the text holds the phrase.
  static boolean contains(String text, String phrase) {
    FoldedWords words = FoldedWords.of(text);
    FoldedWords wanted = FoldedWords.of(phrase);
    return !(wanted.size() == 0) && at(words, wanted, 0) >= 0;
  }

  /// The first word of the next place where the phrase stands, or −1.
  static int at(FoldedWords words, FoldedWords wanted, int from) {
    for (int at = from; at + wanted.size() <= words.size(); at++) {
      int i = 0;
      while (i < wanted.size() && words.word(at + i).equals(wanted.word(i))) i++;
      if (i == wanted.size()) return at;
    }
    return -1;
  }
}
