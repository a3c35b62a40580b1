package earshot.ui.archive;

import earshot.model.Brand;
import earshot.reports.Definition;
import earshot.reports.Reports;
import earshot.reports.Snapshot;
import earshot.reports.Verdict;
import earshot.storage.Progress;
import java.nio.file.Path;
import java.util.List;

/// Makes, keeps and verifies the reports of a workspace; never call it on the FX thread.
public interface ReportsDesk {
  /// A new report about the last month.
  Definition usual(String name);

  /// Those that are kept, by name.
  List<Reports.Kept> all();

  /// Those a report can be about.
  List<Brand> brands();

  /// What a report would say now.
  ///
  /// @throws RuntimeException with a sentence, when figures cannot be computed
  Preview preview(Definition definition);

  /// Keeps a definition under its name.
  void keep(Definition definition);

  /// Removes a definition from the list; documents stay where they are.
  void remove(int id);

  /// Writes a document and keeps its definition.
  ///
  /// @throws RuntimeException with a sentence, when it cannot be written
  void make(Definition definition, Path file, Progress progress);

  /// Compares a document that was handed out with the workspace.
  ///
  /// @throws RuntimeException with a sentence, when it is none
  Verdict verify(Path file);

  /// A client's logo as a definition carries it.
  ///
  /// @throws RuntimeException with a sentence, when it is no picture
  String logo(Path file);

  /// A look at a report before it is made.
  ///
  /// @param quotable what may be ticked, as it would be quoted
  record Preview(List<Reports.Told> told, List<Snapshot.Quote> quotable) {
    /// Copies the lists.
    public Preview {
      told = List.copyOf(told);
      quotable = List.copyOf(quotable);
    }
  }
}
