package earshot.language;

import earshot.model.WordRole;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What words and phrases mean to this client: in English beside the general list, for `war zone`
/// is no war to a maker of games; in another language all that is known of it.
///
/// @param language ISO 639 code such as `en` or `fr`
/// @param values phrases of one to five words in lower case with values from −4 to 4; in English 0
///   takes a word out of the general list
/// @param modifiers words that turn, strengthen or weaken those after them; none in English, which
///   has its own
public record WordList(
    String language, Map<String, Double> values, Map<WordRole, Set<String>> modifiers) {
  /// The language whose general list comes with Earshot.
  public static final String ENGLISH = "en";

  /// No words of one's own.
  public static final WordList NONE = new WordList(Map.of());

  private static final int LONGEST = 5;
  private static final double MOST = 4;

  /// Puts the phrases into lower case without outer punctuation.
  ///
  /// @throws IllegalArgumentException with one sentence, when a phrase is empty or too long, a
  ///   value is out of range, or there is no such language
  public WordList {
    language = checkedLanguage(language);
    var checked = new TreeMap<String, Double>();
    values.forEach((phrase, value) -> checked.put(phrase(phrase), value(phrase, value)));
    values = Map.copyOf(checked);
    var roles = new TreeMap<WordRole, Set<String>>();
    modifiers.forEach((role, words) -> roles.put(role, words(role, words)));
    roles.values().removeIf(Set::isEmpty);
    if (language.equals(ENGLISH) && !roles.isEmpty()) {
      throw new IllegalArgumentException(ENGLISH_MODIFIER);
    }
    modifiers = Map.copyOf(roles);
  }

  static final String ENGLISH_MODIFIER =
      "English has its own negators, boosters and dampeners; give the word a value instead";

  /// Words of the workspace beside the general English list.
  public WordList(Map<String, Double> values) {
    this(ENGLISH, values, Map.of());
  }

  /// Whether nothing is listed.
  public boolean isEmpty() {
    return values.isEmpty() && modifiers.isEmpty();
  }

  /// The words of this role.
  public Set<String> of(WordRole role) {
    return role == WordRole.VALUE ? values.keySet() : modifiers.getOrDefault(role, Set.of());
  }

  /// The same list with one more phrase, or another value for it.
  public WordList with(String phrase, double value) {
    var more = new TreeMap<>(values);
    more.put(phrase(phrase), value);
    return new WordList(language, more, modifiers);
  }

  /// The same list with this word in this role, for roles without a value.
  public WordList with(WordRole role, String word) {
    var roles = new TreeMap<>(modifiers);
    var words = new TreeSet<>(of(role));
    words.add(word);
    roles.put(role, words);
    return new WordList(language, values, roles);
  }

  /// The same list without this phrase or word, whatever its role.
  public WordList without(String phrase) {
    String plain = phrase(phrase);
    var fewer = new TreeMap<>(values);
    fewer.remove(plain);
    var roles = new TreeMap<WordRole, Set<String>>();
    modifiers.forEach(
        (role, words) -> {
          var kept = new TreeSet<>(words);
          kept.remove(plain);
          roles.put(role, kept);
        });
    return new WordList(language, fewer, roles);
  }

  /// The phrase as texts are searched for it: in lower case, without outer punctuation.
  ///
  /// @throws IllegalArgumentException with one sentence, when it has no words or more than five
  public static String phrase(String written) {
    List<String> words = Tokenizer.words(written);
    if (words.isEmpty() || words.size() > LONGEST) {
      throw new IllegalArgumentException("give one to five words instead of \"" + written + '"');
    }
    return String.join(" ", words);
  }

  private static double value(String phrase, double value) {
    if (!(value >= -MOST && value <= MOST)) {
      throw new IllegalArgumentException(
          "give \"" + phrase + "\" a value from -4 to 4 instead of " + value);
    }
    // Minus zero would be another value to the check sum.
    return value == 0 ? 0 : value;
  }

  private static Set<String> words(WordRole role, Set<String> words) {
    if (role == WordRole.VALUE) {
      throw new IllegalArgumentException("give a word with a value its value");
    }
    var checked = new TreeSet<String>();
    for (String word : words) {
      String plain = phrase(word);
      if (plain.contains(" ")) {
        throw new IllegalArgumentException(
            "give single words instead of \""
                + word
                + "\": only phrases with a value may be longer");
      }
      checked.add(plain);
    }
    return Set.copyOf(checked);
  }

  private static String checkedLanguage(String language) {
    if (!language.matches("[a-z]{2,3}")) {
      throw new IllegalArgumentException(
          "name the language by its code, such as fr, instead of \"" + language + '"');
    }
    return language;
  }
}
