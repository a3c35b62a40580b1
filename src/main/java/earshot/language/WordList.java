package earshot.language;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What words and phrases mean to this client, beside the general list: `war zone` is no war to a
/// maker of games.
///
/// @param values phrases of one to five words in lower case with values from −4 to 4; 0 takes a
///   word out of the general list
public record WordList(Map<String, Double> values) {
  /// No words of one's own.
  public static final WordList NONE = new WordList(Map.of());

  private static final int LONGEST = 5;

  /// Puts the phrases into lower case without outer punctuation.
  ///
  /// @throws IllegalArgumentException when a phrase is empty or too long, or a value out of range
  public WordList {
    var checked = new TreeMap<String, Double>();
    values.forEach((phrase, value) -> checked.put(checked(phrase, value), value));
    values = Map.copyOf(checked);
  }

  private static String checked(String phrase, double value) {
    List<String> words = Tokenizer.words(phrase);
    if (words.isEmpty() || words.size() > LONGEST) {
      throw new IllegalArgumentException("give one to five words instead of \"" + phrase + '"');
    }
    if (!(value >= -4 && value <= 4)) {
      throw new IllegalArgumentException(
          "give \"" + phrase + "\" a value from -4 to 4 instead of " + value);
    }
    return String.join(" ", words);
  }
}
