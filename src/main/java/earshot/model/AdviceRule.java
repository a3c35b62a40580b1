package earshot.model;

/// One row of the table by which advice is given; the first row that fits decides.
///
/// @param id such as `R5`; at most 40 characters, unique in its table
/// @param conditions when it fits, such as `address: direct; kind: complaint`
/// @param verdict what it advises then
/// @param words why, in one sentence
/// @param enabled whether it decides at all
public record AdviceRule(
    String id, String conditions, Advised verdict, String words, Source source, boolean enabled) {
  /// Where a rule comes from.
  ///
  /// @param origin a writing, a study or a person
  /// @param dated when it was written down, such as `2026-11` or `2012-12-01`
  public record Source(String origin, String dated) {}

  /// The same, deciding or resting.
  public AdviceRule enabled(boolean now) {
    return new AdviceRule(id, conditions, verdict, words, source, now);
  }
}
