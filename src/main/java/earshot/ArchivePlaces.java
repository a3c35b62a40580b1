package earshot;

import earshot.archive.ReviewMerge;
import earshot.listening.folder.WatchedFolder;
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
    frame.whenLedgerAsked(
        () -> {
          frame.open("sources");
          sources.get().showEgress();
        });
    OnDemand<ImportScreen> imports =
        new OnDemand<>(
            () ->
                imports(
                    source -> {
                      timeline.showAll(source);
                      frame.open("timeline");
                    },
                    folder -> {
                      frame.open("sources");
                      sources.get().watchFolder(folder);
                    }));
    Runnable toImports = () -> around.roads().imports().accept(ImportScreen.ARCHIVE);
    OnDemand<ArchivesScreen> archives = new OnDemand<>(() -> archives(toImports));
    // Each page is one line: its id, its word and its screen.
    List<Tabbed.Page> pages =
        List.of(
            new Tabbed.Page("archives", words.get("place.archives"), archives),
            new Tabbed.Page("imports", words.get("page.imports"), imports),
            new Tabbed.Page("reports", words.get("page.reports"), new OnDemand<>(this::reports)),
            new Tabbed.Page("backup", words.get("page.backup"), new OnDemand<>(this::backup)),
            new Tabbed.Page(
                "keeping", words.get("page.keeping"), new OnDemand<>(() -> keeping(frame))));
    Tabbed tabs = new Tabbed("archives-tabs", pages);
    Consumer<String> to =
        page -> {
          frame.open("archives");
          tabs.open(page);
        };
    around
        .roads()
        .imports()
        .leadsTo(
            format -> {
              to.accept("imports");
              imports.get().guide(format);
            });
    around.roads().archivesAre(to);
    around
        .roads()
        .drops()
        .leadsTo(
            new DropRoad.Ends(
                file -> {
                  to.accept("archives");
                  archives.get().open(file);
                },
                file -> {
                  to.accept("archives");
                  archives.get().review(file);
                },
                file -> {
                  frame.open("sources");
                  sources.get().importList(file);
                },
                file -> {
                  to.accept("imports");
                  imports.get().choose(file);
                }));
    PlaceDeeds deeds = new PlaceDeeds(words, around.notice());
    return new Place("archives", Icon.ARCHIVES, words.get("place.archives"), tabs, List.of())
        .offering(() -> deeds.archives(tabs));
  }

  private ImportScreen imports(Consumer<SourceId> show, Consumer<WatchedFolder> watch) {
    StoredImports desk =
        new StoredImports(
            workspace.imports(), workspace.stores().mentions(), workspace.brands()::all);
    return new ImportScreen(
        new ImportViewModel(desk, threads, said()),
        said(),
        new ImportScreen.Ways(around.files(), around.saves(), show, watch));
  }

  private ArchivesScreen archives(Runnable toImports) {
    StoredArchives desk =
        new StoredArchives(
            workspace.safekeeping().bundles(),
            workspace.stores(),
            workspace::index,
            new ReviewMerge(workspace.stores(), workspace::changed),
            windows()::beside,
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

  /// Opens windows on archives, without those whom this workspace has forgotten.
  ArchiveWindows windows() {
    return new ArchiveWindows(
        workspace.machine(), workspace.stores().keeping().forgetting()::forgotten, threads.jobs());
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

  private KeepingScreen keeping(ShellViewModel frame) {
    return new KeepingPlace(workspace, threads, formats).page(around.history(), frame::openLedger);
  }

  // The place has one book of words; its pages share it.
  private Messages said() {
    return Messages.of(BackupScreen.class, formats);
  }
}
