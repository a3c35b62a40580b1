package earshot;

import earshot.archive.ReviewMerge;
import earshot.model.SourceId;
import earshot.reports.Definition;
import earshot.ui.archive.ArchivesScreen;
import earshot.ui.archive.ArchivesViewModel;
import earshot.ui.archive.BackupScreen;
import earshot.ui.archive.BackupViewModel;
import earshot.ui.archive.ImportScreen;
import earshot.ui.archive.ImportViewModel;
import earshot.ui.archive.ReportsScreen;
import earshot.ui.archive.ReportsViewModel;
import earshot.ui.archive.StoredArchives;
import earshot.ui.archive.StoredBackups;
import earshot.ui.archive.StoredImports;
import earshot.ui.archive.StoredReports;
import earshot.ui.keeping.KeepingScreen;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.OnDemand;
import earshot.ui.kit.Tabbed;
import earshot.ui.kit.Threads;
import earshot.ui.shell.Place;
import earshot.ui.shell.ShellViewModel;
import earshot.ui.sources.SourcesScreen;
import earshot.ui.timeline.TimelineScreen;
import java.util.List;
import java.util.function.Consumer;

/// Makes the pages of the Archives place: what comes in and goes out as a whole, and what is kept.
record ArchivePlaces(Workspace workspace, Threads threads, Formats formats, Places.Around around) {
  /// @param words of the window
  /// @param frame leads to other places
  /// @param sources shows what left this computer
  /// @param timeline shows what was brought in
  Place place(
      Messages words,
      ShellViewModel frame,
      OnDemand<SourcesScreen> sources,
      TimelineScreen timeline) {
    OnDemand<ImportScreen> imports =
        new OnDemand<>(
            () ->
                imports(
                    source -> {
                      timeline.showAll(source);
                      frame.open("timeline");
                    }));
    Runnable toImports = () -> around.imports().accept(ImportScreen.ARCHIVE);
    // Each page is one line: its id, its word and its screen.
    List<Tabbed.Page> pages =
        List.of(
            new Tabbed.Page(
                "archives", words.get("place.archives"), new OnDemand<>(() -> archives(toImports))),
            new Tabbed.Page("imports", words.get("page.imports"), imports),
            new Tabbed.Page("reports", words.get("page.reports"), new OnDemand<>(this::reports)),
            new Tabbed.Page("backup", words.get("page.backup"), new OnDemand<>(this::backup)),
            new Tabbed.Page(
                "keeping",
                words.get("page.keeping"),
                new OnDemand<>(() -> keeping(frame, sources))));
    Tabbed tabs = new Tabbed("archives-tabs", pages);
    around
        .imports()
        .leadsTo(
            format -> {
              frame.open("archives");
              tabs.open("imports");
              imports.get().guide(format);
            });
    return new Place("archives", Icon.ARCHIVES, words.get("place.archives"), tabs, List.of());
  }

  /// Shows the reports.
  static void toReports(Place archives, ShellViewModel frame) {
    frame.open(archives.id());
    if (archives.screen() instanceof Tabbed pages) pages.open("reports");
  }

  private ImportScreen imports(Consumer<SourceId> show) {
    StoredImports desk =
        new StoredImports(
            workspace.imports(), workspace.stores().mentions(), workspace.brands()::all);
    return new ImportScreen(
        new ImportViewModel(desk, threads, said()),
        said(),
        new ImportScreen.Ways(around.files(), around.saves(), show));
  }

  private ArchivesScreen archives(Runnable toImports) {
    StoredArchives desk =
        new StoredArchives(
            workspace.safekeeping().bundles(),
            workspace.stores(),
            workspace::index,
            new ReviewMerge(workspace.stores(), workspace::changed),
            new ArchiveWindows(
                    workspace.machine(), workspace.stores().keeping().forgetting()::forgotten)
                ::beside,
            workspace.machine().clock(),
            Machine.user());
    ArchivesViewModel model =
        new ArchivesViewModel(
            desk,
            threads,
            said(),
            (sentence, undo) ->
                around.notice().undoable(sentence, () -> threads.background().execute(undo)));
    return new ArchivesScreen(
        model, said(), new ArchivesScreen.Ways(around.files(), around.saves(), toImports));
  }

  private ReportsScreen reports() {
    StoredReports desk =
        new StoredReports(
            () -> Reporting.of(workspace),
            workspace.brands()::all,
            new Definition.Tongue(workspace.zone(), Reporting.LOCALE));
    return new ReportsScreen(
        new ReportsViewModel(desk, threads, said()), said(), around.files(), around.saves());
  }

  private BackupScreen backup() {
    StoredBackups desk =
        new StoredBackups(
            workspace.safekeeping(),
            workspace.stores(),
            workspace.folder(),
            workspace.machine().clock(),
            Machine.user());
    return new BackupScreen(new BackupViewModel(desk, threads, said()), said(), around.files());
  }

  private KeepingScreen keeping(ShellViewModel frame, OnDemand<SourcesScreen> sources) {
    return new KeepingPlace(workspace, threads, formats)
        .page(
            around.history(),
            () -> {
              frame.open("sources");
              sources.get().showEgress();
            });
  }

  // The place has one book of words; its pages share it.
  private Messages said() {
    return Messages.of(BackupScreen.class, formats);
  }
}
