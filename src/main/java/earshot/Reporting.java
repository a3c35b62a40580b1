package earshot;

import earshot.insight.ArchiveFigures;
import earshot.insight.Means;
import earshot.intake.BrandTerms;
import earshot.intake.LiveEvent;
import earshot.reports.Reports;
import earshot.search.SearchIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes reports of an opened workspace.
final class Reporting {
  /// The words of reports are English; a definition may say how its numbers are written.
  static final String LOCALE = "en-GB";

  private static final String FOLDER = "reports";
  private static final Logger LOG = LoggerFactory.getLogger(Reporting.class);

  private Reporting() {}

  /// The reports of a workspace; waits until every mention is in its story. Not on the FX thread.
  static Reports of(Workspace workspace) {
    workspace.stories();
    return making(workspace, workspace.indexAsItIs());
  }

  /// Makes what is due by itself into the workspace's folder of reports.
  static void makeDue(Workspace workspace, SearchIndex index) {
    Reports reports = making(workspace, index);
    if (!reports.isAnyDue() || !index.isReady()) return;
    // Whoever closes the workspace waits for this: nothing may be begun from here.
    workspace.housework().placing().settle();
    for (Reports.Made made : reports.makeDue(workspace.folder().resolve(FOLDER))) {
      LOG.info("report made sections={}", made.snapshot().parts().size());
      workspace
          .live()
          .publish(new LiveEvent.ReportMade(made.snapshot().definition().name(), made.file()));
    }
  }

  private static Reports making(Workspace workspace, SearchIndex index) {
    return new Reports(
        workspace.stores(),
        zone ->
            new ArchiveFigures(
                workspace.stores(),
                new Means(
                    index,
                    () -> BrandTerms.tracked(workspace.brands().all()),
                    workspace.machine().clock(),
                    zone)),
        workspace.machine().clock(),
        new Reports.Maker(Outside.VERSION, Machine.user()));
  }
}
