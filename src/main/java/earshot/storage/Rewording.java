package earshot.storage;

/// Writes a query that says one name so that it says another; any other query comes back as it is.
@FunctionalInterface
public interface Rewording {
  /// The query with the new name.
  String reword(String query, String before, String after);
}
