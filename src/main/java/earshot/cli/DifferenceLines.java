package earshot.cli;

import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.PageToken;
import earshot.search.Difference;
import earshot.search.Watch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a changed query gains and loses in the archive, as a terminal shows it.
final class DifferenceLines {
  private final Difference difference;
  private final List<Mention> gained;
  private final List<Mention> lost;
  private final MentionLines lines;

  private DifferenceLines(Desk desk, Difference difference) {
    this.difference = difference;
    gained = mentions(difference.gained(), desk);
    lost = mentions(difference.lost(), desk);
    lines = new MentionLines(desk.brands().all(), desk.zone());
  }

  /// Compares two versions over everything stored.
  ///
  /// @throws Refusal when not everything can be searched
  /// @throws earshot.search.QueryError when one of them cannot be read
  static DifferenceLines of(Desk desk, String before, String after) {
    Asked.requireIndex(desk);
    return new DifferenceLines(
        desk, desk.index().difference(asking(before), asking(after), Watch.NONE));
  }

  /// Tells the counts and the newest of each side to a person.
  void say(Terminal terminal) {
    terminal.say(
        "%,d gained, %,d lost, %,d unchanged."
            .formatted(
                difference.gained().count(), difference.lost().count(), difference.unchanged()));
    say(terminal, "Gained", difference.gained(), gained);
    say(terminal, "Lost", difference.lost(), lost);
  }

  /// The same as programs read it.
  Map<String, Object> json() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("gained", difference.gained().count());
    object.put("lost", difference.lost().count());
    object.put("unchanged", difference.unchanged());
    object.put("newestGained", gained.stream().map(lines::json).toList());
    object.put("newestLost", lost.stream().map(lines::json).toList());
    return object;
  }

  private static MentionFilter asking(String query) {
    return new MentionFilter(Set.of(), Set.of(), Set.of(), Set.of(), query, Optional.empty());
  }

  private static List<Mention> mentions(Difference.Side side, Desk desk) {
    return desk.stores().mentions().byIds(side.newest().stream().map(PageToken::id).toList());
  }

  private void say(Terminal terminal, String what, Difference.Side side, List<Mention> newest) {
    if (newest.isEmpty()) return;
    String of = side.count() > newest.size() ? ", the newest %d".formatted(newest.size()) : "";
    terminal.say("");
    terminal.say(what + of + ":");
    terminal.table(
        List.of("id", "when", "label", "brand", "source", "text"),
        newest.stream().map(lines::row).toList());
  }
}
