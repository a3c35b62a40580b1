package earshot.model;

/// A plan for a bad day, written on a good one.
///
/// @param content the plan as people edit it: steps, a holding statement, whom to tell; at most
///   65,536 characters
/// @param rev rises with every change, so that two people do not overwrite each other
public record Playbook(
    PlaybookId id, Risk risk, String name, String content, Authored made, int rev) {
  /// A playbook has a name.
  public Playbook {
    if (name.isBlank()) throw new IllegalArgumentException("Give the playbook a name.");
  }
}
