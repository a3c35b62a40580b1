package earshot.language;

import earshot.language.Word.Origin;
import earshot.language.Word.Phrase;
import earshot.language.Word.Rating;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds what is known about a word from its letters, without making a string of them.
final class Vocabulary {
  /// Knows no word.
  static final Vocabulary EMPTY = new Vocabulary(List.of(), Map.of());

  private static final Word UNLISTED_EMOJI = emoji("", 0);

  /// Open addressing with linear steps; never more than half full, `UNKNOWN` marks a free place.
  private final Word[] table;

  private final int mask;
  private final Map<Integer, Word> emoji;

  private final boolean phrases;

  private Vocabulary(List<Word> words, Map<Integer, Word> emoji) {
    table = new Word[Math.max(Integer.highestOneBit(words.size()) << 2, 1024)];
    mask = table.length - 1;
    Arrays.fill(table, Word.UNKNOWN);
    for (Word word : words) {
      int place = spread(word.low.hashCode()) & mask;
      while (table[place] != Word.UNKNOWN) place = (place + 1) & mask;
      table[place] = word;
    }
    this.emoji = Map.copyOf(emoji);
    phrases = words.stream().anyMatch(word -> word.phrases.length > 0);
  }

  /// The words of the original.
  static Vocabulary strict(Lexicon lexicon) {
    return new Vocabulary(words(ratings(lexicon), Map.of()), Map.of());
  }

  /// The words of the original with our emoji and changes, and those of the workspace.
  static Vocabulary plus(Lexicon lexicon, WordList own) {
    Map<String, Rating> ratings = ratings(lexicon);
    ValenceFile.read("plus-words.tsv")
        .forEach((word, value) -> ratings.put(word, new Rating(value, Origin.LEXICON)));
    Map<Integer, Word> emoji = emoji();
    var phrases = new LinkedHashMap<String, List<Phrase>>();
    own.values()
        .forEach(
            (phrase, value) -> {
              var rating = new Rating(value, Origin.WORD_LIST);
              List<String> parts = List.of(phrase.split(" ", -1));
              if (parts.size() > 1) {
                phrases
                    .computeIfAbsent(parts.getFirst(), first -> new ArrayList<>())
                    .add(new Phrase(parts, new Word(phrase, rating, List.of())));
              } else if (Emoji.isEmoji(phrase.codePointAt(0))) {
                emoji.put(phrase.codePointAt(0), emoji(phrase, value));
              } else {
                ratings.put(phrase, rating);
              }
            });
    return new Vocabulary(words(ratings, phrases), emoji);
  }

  private static Map<String, Rating> ratings(Lexicon lexicon) {
    var ratings = new HashMap<String, Rating>();
    lexicon
        .valences()
        .forEach((word, value) -> ratings.put(word, new Rating(value, Origin.LEXICON)));
    return ratings;
  }

  private static List<Word> words(Map<String, Rating> ratings, Map<String, List<Phrase>> phrases) {
    var all = new HashMap<>(ratings);
    for (String word : Modifiers.NEGATORS) all.putIfAbsent(word, Rating.NONE);
    for (String word : Modifiers.BOOSTERS) all.putIfAbsent(word, Rating.NONE);
    for (String word : Modifiers.DAMPENERS) all.putIfAbsent(word, Rating.NONE);
    for (Role role : Role.values()) {
      if (role != Role.NONE) all.putIfAbsent(role.word, Rating.NONE);
    }
    for (Idiom idiom : Idiom.ALL) {
      for (String word : idiom.words()) all.putIfAbsent(word, Rating.NONE);
    }
    for (List<Phrase> sameStart : phrases.values()) {
      sameStart.sort(Comparator.comparingInt(phrase -> -phrase.words().size()));
      for (Phrase phrase : sameStart) {
        for (String word : phrase.words()) all.putIfAbsent(word, Rating.NONE);
      }
    }
    var words = new ArrayList<Word>();
    all.forEach(
        (low, rating) -> words.add(new Word(low, rating, phrases.getOrDefault(low, List.of()))));
    return words;
  }

  private static Map<Integer, Word> emoji() {
    var emoji = new HashMap<Integer, Word>();
    ValenceFile.read("emoji-valence.tsv")
        .forEach((sign, value) -> emoji.put(sign.codePointAt(0), emoji(sign, value)));
    return emoji;
  }

  private static Word emoji(String sign, double value) {
    return new Word(sign, new Rating(value, Origin.EMOJI), List.of());
  }

  /// The word spelt by these lower-case letters.
  ///
  /// @param hash the letters' hash as `String.hashCode` counts it
  Word find(char[] low, int from, int to, int hash) {
    for (int place = spread(hash) & mask; ; place = (place + 1) & mask) {
      Word word = table[place];
      if (word == Word.UNKNOWN) return Word.UNKNOWN;
      if (spells(word.low, low, from, to)) return word;
    }
  }

  Word find(String low) {
    return find(low.toCharArray(), 0, low.length(), low.hashCode());
  }

  /// The word of an emoji by its first code point; unlisted ones have no value.
  Word emoji(int codePoint) {
    return emoji.getOrDefault(codePoint, UNLISTED_EMOJI);
  }

  boolean listsEmoji(int codePoint) {
    return emoji.containsKey(codePoint);
  }

  /// Whether any phrase counts as one word.
  boolean hasPhrases() {
    return phrases;
  }

  private static boolean spells(String word, char[] low, int from, int to) {
    if (word.length() != to - from) return false;
    for (int i = from; i < to; i++) if (word.charAt(i - from) != low[i]) return false;
    return true;
  }

  /// The upper bits of a string's hash vary more than the lower ones.
  private static int spread(int hash) {
    return hash ^ (hash >>> 16);
  }
}
