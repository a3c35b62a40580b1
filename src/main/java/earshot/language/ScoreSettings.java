package earshot.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a workspace decides about its scores.
///
/// @param lists its own words, at most one list for a language; those in English stand beside the
///   general list
/// @param threshold from which compound on a text is positive, and below minus which negative; in
///   (0, 1)
/// @param learned what was learned from people's labels, where it is switched on
public record ScoreSettings(
    List<WordList> lists, double threshold, Optional<LearnedModel> learned) {
  /// No words of its own, the usual threshold, and nothing learned.
  public static final ScoreSettings DEFAULT = new ScoreSettings(List.of(), Vader.DEFAULT_THRESHOLD);

  /// With nothing learned.
  public ScoreSettings(List<WordList> lists, double threshold) {
    this(lists, threshold, Optional.empty());
  }

  /// Checks the threshold and leaves out empty lists.
  ///
  /// @throws IllegalArgumentException when the threshold is out of range, or a language has two
  ///   lists
  public ScoreSettings {
    lists = lists.stream().filter(list -> !list.isEmpty()).toList();
    if (lists.stream().map(WordList::language).distinct().count() < lists.size()) {
      throw new IllegalArgumentException("a language can have one word list only");
    }
    if (!(threshold > 0 && threshold < 1)) {
      throw new IllegalArgumentException(
          "give a threshold between 0 and 1 instead of " + threshold);
    }
  }

  /// The list of a language; empty when it has none.
  public WordList list(String language) {
    return lists.stream()
        .filter(list -> list.language().equals(language))
        .findFirst()
        .orElseGet(() -> new WordList(language, Map.of(), Map.of()));
  }

  /// The same with another list in the place of that of its language.
  public ScoreSettings with(WordList list) {
    var others =
        new ArrayList<>(
            lists.stream().filter(each -> !each.language().equals(list.language())).toList());
    others.add(list);
    others.sort(Comparator.comparing(WordList::language));
    return new ScoreSettings(others, threshold, learned);
  }

  /// The same with another threshold.
  public ScoreSettings withThreshold(double from) {
    return new ScoreSettings(lists, from, learned);
  }

  /// The same with what was learned switched on, or off where it is absent.
  public ScoreSettings with(Optional<LearnedModel> model) {
    return new ScoreSettings(lists, threshold, model);
  }
}
