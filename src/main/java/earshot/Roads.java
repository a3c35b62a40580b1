package earshot;

/// The ways between places of a window that are made at different times.
final class Roads {
  private final ImportRoad imports = new ImportRoad();
  private final QueryRoad queries = new QueryRoad();
  private final DropRoad drops = new DropRoad();
  private Runnable reports = () -> {};

  /// To the page that imports.
  ImportRoad imports() {
    return imports;
  }

  /// From a mention to queries and rules.
  QueryRoad queries() {
    return queries;
  }

  /// From a dropped file to where it is opened.
  DropRoad drops() {
    return drops;
  }

  /// From now on this shows where a report is made.
  void reportsAre(Runnable there) {
    reports = there;
  }

  /// Shows where a report is made.
  void toReports() {
    reports.run();
  }
}
