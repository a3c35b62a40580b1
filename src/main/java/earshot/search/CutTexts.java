package earshot.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The words of an item, each text cut when it is first asked for and once only.
final class CutTexts {
  private final LiveItem item;
  private final Map<TextField, List<Token>> cut = new EnumMap<>(TextField.class);
  private final Map<TextField, WordPlaces> places = new EnumMap<>(TextField.class);

  CutTexts(LiveItem item) {
    this.item = item;
  }

  List<Token> of(TextField text) {
    List<Token> known = cut.get(text);
    if (known != null) return known;
    List<Token> words = text == TextField.TITLE ? title() : Documents.tokens(text, item);
    cut.put(text, words);
    return words;
  }

  /// Where the words of a text stand.
  WordPlaces places(TextField text) {
    return places.computeIfAbsent(text, asked -> new WordPlaces(of(asked)));
  }

  /// The words of title and body begin with those of the title.
  private List<Token> title() {
    List<Token> all = of(TextField.ANYWHERE);
    int end = item.content().title().length();
    int words = 0;
    while (words < all.size() && all.get(words).from() < end) words++;
    return all.subList(0, words);
  }
}
