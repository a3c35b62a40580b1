package earshot.storage;

import java.util.List;
import java.util.stream.LongStream;

/// The statements behind imports and reports whose speed depends on the planner, with sample
/// values.
final class ImportStatements {
  private static final int PAGE = 200;
  private static final Long[] FIFTY =
      LongStream.rangeClosed(1_001, 1_050).boxed().toArray(Long[]::new);

  private ImportStatements() {}

  /// @param run one of many, whose rejected records are many too
  /// @param report one of which many documents were made
  static List<Statements.Shaped> all(int run, int report) {
    return List.of(
        shaped("last imports", ImportStore.ALL, 51, 51),
        shaped("an import", ImportStore.BY_ID, 1, run),
        shaped("imports of a file", ImportStore.BY_SHA, 5, "sha-" + run),
        shaped("rejected records", ImportStore.REJECTED, PAGE, run, 3_000L, PAGE),
        shaped("what an import brought", ImportStore.BROUGHT, PAGE, 1, Long.MIN_VALUE, PAGE),
        shaped("seen elsewhere", ImportStore.ELSEWHERE, 5, 1_001L, 1),
        shaped("begun to be answered", ImportStore.ANSWERED, 5, 1_001L),
        shaped("kept maps", ImportStore.MAPS, PAGE),
        shaped("a kept map", ImportStore.MAP, 1, "map 7"),
        shaped("mention of a platform's id", IdentityStore.BY_KEY, 5, 7L, 7L),
        shaped("mentions of marks", IdentityStore.BY_KEYS, 50, (Object) FIFTY),
        shaped("reach as given", ReachRows.OF, 3, 1_001L),
        shaped("rest of mentions", RetoldStore.REST, 50, (Object) FIFTY),
        shaped("ids of mentions", RetoldStore.IDS, 100, (Object) FIFTY),
        shaped("picture of a mention", EvidenceStore.OF_MENTION, 3, 1_001L),
        shaped("kept reports", ReportStore.ALL, 2 * PAGE),
        shaped("a report", ReportStore.NAMED, 1, "report " + report),
        shaped("documents of a report", ReportStore.RUNS, PAGE, report, PAGE));
  }

  private static Statements.Shaped shaped(String name, String sql, int limit, Object... samples) {
    return new Statements.Shaped(name, sql, limit, List.of(samples));
  }
}
