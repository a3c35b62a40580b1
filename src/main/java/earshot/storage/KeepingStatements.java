package earshot.storage;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

/// The statements behind keeping and deleting whose speed depends on the planner, with sample
/// values.
final class KeepingStatements {
  private static final int PAGE = 200;

  private KeepingStatements() {}

  /// @param soon a time before which few posts are to be looked up
  static List<Statements.Shaped> all(Instant soon) {
    Long[] fifty = LongStream.rangeClosed(1_001, 1_050).boxed().toArray(Long[]::new);
    return List.of(
        shaped("old mentions", RetentionStore.OLD, PAGE, 1_000L, 9_000L, PAGE),
        shaped("brands of old mentions", RetentionStore.OF_BRANDS, 100, (Object) fifty),
        shaped("posts to look up", PresenceStore.DUE, PAGE, soon, PAGE),
        shaped("said first by an account", PersonRemoval.FIRST_OF_AUTHOR, PAGE, 7L, PAGE),
        shaped("drafts of the deleted", DeletedRows.DRAFTS, 50, (Object) fifty),
        shaped("accounts of the deleted", DeletedRows.AUTHORS, 50, (Object) fifty));
  }

  private static Statements.Shaped shaped(String name, String sql, int limit, Object... samples) {
    return new Statements.Shaped(name, sql, limit, List.of(samples));
  }
}
