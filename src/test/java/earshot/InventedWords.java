package earshot;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/// A language nobody speaks, with the little words of one people do: some words are said often,
/// most hardly ever, as Zipf found.
final class InventedWords {
  private static final int WORDS = 24_000;
  private static final double FLATTENED = 2.7;

  private final String tag;
  private final List<String> words;
  private final double[] upTo;

  private InventedWords(String tag, List<String> words) {
    this.tag = tag;
    this.words = words;
    upTo = new double[words.size()];
    double sum = 0;
    for (int rank = 0; rank < upTo.length; rank++) upTo[rank] = sum += 1 / (rank + FLATTENED);
    for (int rank = 0; rank < upTo.length; rank++) upTo[rank] /= sum;
  }

  /// The same words every time.
  ///
  /// @param tag of the language whose little words are used
  /// @param syllables from which the other words are made
  static InventedWords of(String tag, String little, String syllables) {
    String[] parts = syllables.split(" ", -1);
    Set<String> words = new LinkedHashSet<>(List.of(little.split(" ", -1)));
    SplittableRandom random = new SplittableRandom(tag.hashCode());
    while (words.size() < WORDS) {
      StringBuilder word = new StringBuilder();
      // Words that are said often are short.
      int most = words.size() < 300 ? 2 : words.size() < 3_000 ? 3 : 4;
      int length = 1 + random.nextInt(most);
      for (int i = 0; i <= length; i++) word.append(parts[random.nextInt(parts.length)]);
      words.add(word.toString());
    }
    return new InventedWords(tag, List.copyOf(words));
  }

  /// All that are used.
  static List<InventedWords> languages() {
    List<InventedWords> all = new ArrayList<>();
    all.add(
        of(
            "en",
            "the and to of a in is it that for on you this with was are have not they at",
            "al bri con dar el fen gor hal ing jas ker lin mo nor ost per qui ran sto tal un ver"
                + " wen yar zim th sha pre ment er ly"));
    all.add(
        of(
            "de",
            "der die und das ist nicht ich ein zu es mit auf den sie für im dem auch von an",
            "ab ber chen dor ei fal gen hau ig jar kel lich mun nach ober pfer rau schen tor ung"
                + " ver wal zen ö ü"));
    all.add(
        of(
            "es",
            "de la que el en y a los se del las un por con no una su para es al",
            "al bar ción der es fue gan hor ir jo lar mien nar ol par que rio sar to ur ver zar"
                + " ñ á"));
    all.add(
        of(
            "fr",
            "de la le et les des en un du une que est pour qui dans sur pas plus il ce",
            "ai bou cha du eau fer gue hor ille jou lan ment noi oir pou que rer sion tou ur ver é"
                + " è"));
    all.add(
        of(
            "it",
            "di che e la il un a per in una sono mi ho lo ma con ti non le si",
            "al ber chi do el fi gia mo na ore pa que re sta ti ul ver zio sco llo"));
    return List.copyOf(all);
  }

  String tag() {
    return tag;
  }

  /// The word of this rank, the most said first.
  String word(int rank) {
    return words.get(rank);
  }

  /// A word as people would use it.
  String any(SplittableRandom random) {
    double place = random.nextDouble();
    int low = 0;
    int high = upTo.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (upTo[middle] < place) low = middle + 1;
      else high = middle;
    }
    return words.get(low);
  }
}
