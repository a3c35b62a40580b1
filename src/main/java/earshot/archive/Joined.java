package earshot.archive;

import java.util.List;
import java.util.Map;

/// What people of another workspace had said of its mentions, once it was taken in.
///
/// @param people one plan each, with the labels that differ and how far the two agree
/// @param tags how many mentions got a tag that they did not have here, by its name
public record Joined(List<ReviewMerge.Plan> people, Map<String, Integer> tags, Runnable undo) {
  /// Nobody had said anything.
  public static final Joined NOTHING = new Joined(List.of(), Map.of(), () -> {});

  /// Copies the collections.
  public Joined {
    people = List.copyOf(people);
    tags = Map.copyOf(tags);
  }

  /// Whether nobody had said anything.
  public boolean isEmpty() {
    return people.isEmpty() && tags.isEmpty();
  }

  /// Every label that differs; the one here stays.
  public List<ReviewMerge.Conflict> conflicts() {
    return people.stream().flatMap(plan -> plan.conflicts().stream()).toList();
  }
}
