package earshot.search;

import earshot.model.Span;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// Where each word of a text stands.
///
/// Made for each post that may name a brand, so that it is three arrays and no map.
final class WordPlaces {
  private static final int NONE = -1;

  private final List<Token> words;

  /// For each word its position, as phrases count.
  private final int[] positions;

  /// For each word the one before it that is the same, or [#NONE].
  private final int[] before;

  /// For each place of a word by its hash the last of them, or [#NONE]; at least half are free.
  private final int[] last;

  WordPlaces(List<Token> words) {
    this.words = words;
    positions = new int[words.size()];
    before = new int[words.size()];
    last = new int[Integer.highestOneBit(words.size() + 1) << 2];
    Arrays.fill(last, NONE);
    int position = NONE;
    for (int i = 0; i < words.size(); i++) {
      Token word = words.get(i);
      position += word.step();
      positions[i] = position;
      int place = place(word);
      before[i] = last[place];
      last[place] = i;
    }
  }

  /// Whether these words stand one after the other, with the steps they have.
  boolean hold(List<Token> asked) {
    return next(last(asked.getFirst()), asked) != NONE;
  }

  /// Adds each place where these words stand so, from the first of them to the end of the last.
  void addTo(Collection<Span> spans, List<Token> asked) {
    for (int at = next(last(asked.getFirst()), asked); at != NONE; at = next(before[at], asked)) {
      spans.add(new Span(words.get(at).from(), words.get(end(at, asked)).to()));
    }
  }

  private int last(Token word) {
    return last[place(word)];
  }

  private int place(Token word) {
    int hash = word.term().hashCode();
    int place = (hash ^ (hash >>> 16)) & (last.length - 1);
    while (last[place] != NONE && !words.get(last[place]).term().equals(word.term())) {
      place = (place + 1) & (last.length - 1);
    }
    return place;
  }

  /// The first word of the next phrase, from here backwards.
  private int next(int from, List<Token> asked) {
    int at = from;
    while (at != NONE && end(at, asked) == NONE) at = before[at];
    return at;
  }

  /// The last word of the phrase that begins here, or [#NONE] when none does.
  private int end(int at, List<Token> asked) {
    int position = positions[at];
    int found = at;
    for (int i = 1; i < asked.size() && found != NONE; i++) {
      position += asked.get(i).step();
      found = at(asked.get(i), position);
    }
    return found;
  }

  private int at(Token word, int position) {
    int at = last(word);
    while (at != NONE && positions[at] > position) at = before[at];
    return at != NONE && positions[at] == position ? at : NONE;
  }
}
