package earshot;

import java.util.function.Consumer;

/// The ways between places of a window that are made at different times.
final class Roads {
  private final ImportRoad imports = new ImportRoad();
  private final QueryRoad queries = new QueryRoad();
  private final DropRoad drops = new DropRoad();
  private Consumer<String> archives = page -> {};

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

  /// From now on this shows the pages of archives, by their ids.
  void archivesAre(Consumer<String> there) {
    archives = there;
  }

  /// Shows a page of archives, such as `reports`.
  void toArchives(String page) {
    archives.accept(page);
  }
}
