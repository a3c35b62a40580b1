package earshot.model;

/// What is done with mentions that match a query, as soon as they arrive.
///
/// @param rank rules act in rising order; where two disagree on status or hiding, the first decides
/// @param rev rises with every change of what it says, so that two people do not overwrite each
///   other
public record Rule(RuleId id, int rank, Terms terms, Authored made, int rev) {
  /// What a rule says.
  ///
  /// @param name for people, at most 200 characters
  /// @param query which mentions it is about, at most 20,000 characters
  /// @param enabled whether it acts on mentions that arrive
  public record Terms(String name, String query, RuleAction action, boolean enabled) {
    /// The same, acting or resting.
    public Terms enabled(boolean now) {
      return new Terms(name, query, action, now);
    }
  }
}
