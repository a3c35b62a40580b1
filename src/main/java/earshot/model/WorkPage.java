package earshot.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A page of what is in work, and where the next begins.
///
/// @param next absent on the last page
public record WorkPage(List<Item> items, Optional<Token> next) {
  /// Copies the list.
  public WorkPage {
    items = List.copyOf(items);
  }

  /// One line: the mention and what is done about it.
  public record Item(Mention mention, Work work) {}

  /// A place between two lines.
  ///
  /// @param group which group of lists, from 0
  /// @param turn when the turn of the line before comes
  public record Token(int group, Instant turn, MentionId mention) {}
}
