package earshot;

import earshot.insight.ArchiveFigures;
import earshot.insight.Means;
import earshot.intake.BrandTerms;
import earshot.reports.Reports;

/// Makes reports of an opened workspace.
final class Reporting {
  /// The words of reports are English; a definition may say how its numbers are written.
  static final String LOCALE = "en-GB";

  private Reporting() {}

  /// The reports of a workspace; waits until every mention is in its story. Not on the FX thread.
  static Reports of(Workspace workspace) {
    workspace.stories();
    return new Reports(
        workspace.stores(),
        zone ->
            new ArchiveFigures(
                workspace.stores(),
                new Means(
                    workspace.indexAsItIs(),
                    () -> BrandTerms.tracked(workspace.brands().all()),
                    workspace.machine().clock(),
                    zone)),
        workspace.machine().clock(),
        new Reports.Maker(Outside.VERSION, Places.user()));
  }
}
