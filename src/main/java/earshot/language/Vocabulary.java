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

  /// Open addressing with linear steps, never more than half full.
  private final Word[] table;

  /// The hashes of the words in `table`, so that most unlisted words are told from one array; 0
  /// marks a free place.
  private final int[] hashes;

  private final int mask;
  private final EmojiTable emoji;

  private final boolean phrases;

  private Vocabulary(List<Word> words, Map<Integer, Word> emoji) {
    table = new Word[Math.max(Integer.highestOneBit(words.size()) << 2, 1024)];
    hashes = new int[table.length];
    mask = table.length - 1;
    Arrays.fill(table, Word.UNKNOWN);
    for (Word word : words) {
      int hash = spread(word.low.hashCode());
      int place = hash & mask;
      while (hashes[place] != 0) place = (place + 1) & mask;
      hashes[place] = hash;
      table[place] = word;
    }
    this.emoji = new EmojiTable(emoji);
    phrases = words.stream().anyMatch(word -> word.phrases.length > 0);
  }

  /// Knows no word, but which signs are emoji.
  static Vocabulary ofEmoji() {
    return new Vocabulary(List.of(), emoji());
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
                emoji.put(phrase.codePointAt(0), EmojiTable.word(phrase, value));
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
        .forEach((sign, value) -> emoji.put(sign.codePointAt(0), EmojiTable.word(sign, value)));
    return emoji;
  }

  /// The word spelt by these lower-case letters.
  ///
  /// @param hash the letters' hash as `String.hashCode` counts it
  Word find(char[] low, int from, int to, int hash) {
    int wanted = spread(hash);
    for (int place = wanted & mask; hashes[place] != 0; place = (place + 1) & mask) {
      if (hashes[place] == wanted && spells(table[place].low, low, from, to)) return table[place];
    }
    return Word.UNKNOWN;
  }

  Word find(String low) {
    return find(low.toCharArray(), 0, low.length(), low.hashCode());
  }

  /// The word of an emoji by its first code point; unlisted ones have no value.
  Word emoji(int codePoint) {
    return emoji.get(codePoint);
  }

  boolean listsEmoji(int codePoint) {
    return emoji.get(codePoint) != EmojiTable.UNLISTED;
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

  /// Mixes the upper bits of a string's hash into the lower ones; never 0.
  private static int spread(int hash) {
    int mixed = hash ^ (hash >>> 16);
    return mixed == 0 ? 1 : mixed;
  }
}
