package earshot.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Which mentions in work are meant.
///
/// @param lanes lists to be shown; groups one after the other, those of a group mixed by their time
/// @param assignee only what this person has
/// @param before only what is due before then
public record WorkFilter(
    List<List<Lane>> lanes, Optional<String> assignee, Optional<Instant> before) {
  private static final List<List<Lane>> ALL =
      List.of(Lane.OURS, List.of(Lane.WAITING), List.of(Lane.SENT));

  /// Everything that is in work and awake: what is ours first, by when it is due.
  public static final WorkFilter EVERYTHING =
      new WorkFilter(ALL, Optional.empty(), Optional.empty());

  /// Copies the lists.
  public WorkFilter {
    lanes = lanes.stream().map(List::copyOf).toList();
  }

  /// One list.
  public static WorkFilter of(Lane lane) {
    return EVERYTHING.in(lane);
  }

  /// Where an answer is ours to give and due before then: overdue with now, today with midnight.
  public static WorkFilter dueBefore(Instant then) {
    return new WorkFilter(List.of(Lane.OURS), Optional.empty(), Optional.of(then));
  }

  /// The same, one list of it only.
  public WorkFilter in(Lane lane) {
    return new WorkFilter(List.of(List.of(lane)), assignee, before);
  }

  /// The same, what one person has only.
  public WorkFilter of(String person) {
    return new WorkFilter(lanes, Optional.of(person), before);
  }
}
