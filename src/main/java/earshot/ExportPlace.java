package earshot;

import earshot.ui.archive.BackupScreen;
import earshot.ui.archive.ExportSheet;
import earshot.ui.archive.ExportViewModel;
import earshot.ui.archive.StoredExport;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import earshot.ui.timeline.TimelineScreen;

/// Lets the timeline write what it shows to a file.
record ExportPlace(Workspace workspace, Threads threads, Formats formats, Places.Around around) {
  /// The same timeline with a way to export.
  TimelineScreen in(TimelineScreen timeline) {
    Messages words = Messages.of(BackupScreen.class, formats);
    StoredExport desk =
        new StoredExport(
            workspace.mentions(),
            workspace.brands()::all,
            workspace.safekeeping().bundles(),
            workspace.stores().journal(),
            Machine.user());
    ExportViewModel model = new ExportViewModel(desk, threads, words, around.notice()::show);
    timeline.offerExport(
        new ExportSheet(model, words, around.saves()).node(),
        (filter, name) -> model.ask(new ExportViewModel.Asked(filter, name)));
    return timeline;
  }
}
