package earshot;

import earshot.intake.start.Start;
import earshot.listening.SourceTrial;
import earshot.model.Brand;
import earshot.ui.brands.BrandsScreen;
import earshot.ui.brands.FirstRun;
import earshot.ui.brands.FirstRunViewModel;
import earshot.ui.clients.ClientButton;
import earshot.ui.jobs.JobsViewModel;
import earshot.ui.kit.Browser;
import earshot.ui.kit.FileAsk;
import earshot.ui.kit.FileSave;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Icon;
import earshot.ui.kit.KeyFilter;
import earshot.ui.kit.Keys;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Notice;
import earshot.ui.kit.OnDemand;
import earshot.ui.kit.Screen;
import earshot.ui.kit.Threads;
import earshot.ui.kit.UndoHistory;
import earshot.ui.palette.PaletteViewModel;
import earshot.ui.shell.BackgroundNotices;
import earshot.ui.shell.Place;
import earshot.ui.shell.SettingsDesk;
import earshot.ui.shell.Shell;
import earshot.ui.shell.ShellViewModel;
import earshot.ui.sources.SourcesScreen;
import earshot.ui.timeline.TimelineScreen;
import earshot.ui.work.DueBadge;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

/// One window over one workspace: the first-run page until there is a brand, then the frame with
/// its places. Lives on the FX thread.
final class Window {
  private final Workspace workspace;
  private final Outfit outfit;
  private final Messages words;
  private final UndoHistory history = new UndoHistory();
  private final Notice notice = new Notice(history);
  private final Roads roads = new Roads();
  private final Threads threads;
  private final Places places;
  private final ObjectProperty<Optional<Instant>> offlineSince =
      new SimpleObjectProperty<>(this, "offlineSince", Optional.empty());
  private final WorkingListening listening;
  private final StackPane root = new StackPane();
  private Optional<AtWork> atWork = Optional.empty();

  /// What the computer gives a window.
  ///
  /// @param trials gives ways to the outside for addresses that are tried once
  /// @param sample opens another window with invented voices
  /// @param beside drills and other clients
  /// @param title hears what the window is called
  record Outfit(
      Browser browser,
      FileAsk files,
      FileSave saves,
      Supplier<SourceTrial> trials,
      Runnable sample,
      Beside beside,
      Consumer<String> title) {}

  /// Builds a window that shows nothing yet.
  Window(Workspace workspace, Outfit outfit) {
    this.workspace = workspace;
    this.outfit = outfit;
    Formats formats = new Formats(workspace.zone(), Locale.ENGLISH);
    words = Messages.of(Window.class, formats);
    Keys.are(KeyTable.acts(words));
    KeyFilter.on(root, this::place);
    threads = Threads.ofWindow("work-screen-").noting(outfit.beside().jobs());
    places =
        new Places(
            workspace,
            threads,
            formats,
            new Places.Around(
                outfit.browser(),
                outfit.files(),
                outfit.saves(),
                notice,
                history,
                outfit.trials(),
                roads));
    Offline offline = clients().map(ClientSeat::offline).orElseGet(() -> Offline.of(workspace));
    offlineSince.set(offline.since());
    listening =
        new WorkingListening(
            workspace, offline, since -> Platform.runLater(() -> offlineSince.set(since)));
  }

  /// What is on screen.
  Parent root() {
    return root;
  }

  /// The stylesheets of all screens, for [earshot.ui.kit.Theme#dress].
  static String[] sheets() {
    return Sheets.all();
  }

  /// Fills the window: the first-run page while there is no brand, else the places.
  ///
  /// @param brands the workspace's brands
  /// @param settings what was chosen before
  /// @param invented whether the voices are invented, which is said beside the name
  void fill(List<Brand> brands, SettingsDesk.Values settings, boolean invented) {
    if (brands.isEmpty()) welcome(settings);
    else work(brands, settings, invented);
  }

  /// Leaves what is on screen, so that drafts are kept; the workspace is closed by whoever opened
  /// it.
  void leave() {
    atWork.ifPresent(AtWork::stop);
  }

  /// Comes back to the place that was left, with all in it as it was.
  ///
  /// @return whether there are places to come back to
  boolean back() {
    atWork.ifPresent(left -> left.start(left.shell().place()));
    return atWork.isPresent();
  }

  /// Shows what is in a file: nothing is brought in before it was seen.
  void take(Path file) {
    roads.drops().take(file);
  }

  /// Gives the keys to what is on screen.
  void focus() {
    root.requestFocus();
  }

  /// Where one is, such as `insights`; empty while there is no brand.
  String place() {
    return atWork.map(left -> left.shell().place()).orElse("");
  }

  private Optional<ClientSeat> clients() {
    return outfit.beside().clients();
  }

  private String note(boolean invented) {
    if (outfit.beside().drill().running().isPresent()) return words.get("workspace.drill");
    return invented ? words.get("workspace.sample") : "";
  }

  private void welcome(SettingsDesk.Values settings) {
    outfit.title().accept(words.get("title.none"));
    FirstRunViewModel model =
        new FirstRunViewModel(
            places.brandDesk(), threads, Messages.of(BrandsScreen.class, words.formats()));
    Consumer<Optional<Start.Kept>> through =
        kept ->
            threads
                .background()
                .execute(
                    () -> {
                      List<Brand> brands = workspace.brands().all();
                      Platform.runLater(
                          () -> {
                            work(brands, settings, false);
                            kept.ifPresent(this::tell);
                          });
                    });
    FirstRun page =
        new FirstRun(
            model,
            places.wizard(),
            places.forms(),
            new FirstRun.Steps(
                through, outfit.sample(), roads.imports(), places.archives().windows()::beside));
    roads.drops().opens(places.archives().windows()::beside, threads);
    root.getChildren().setAll(page.root());
    clients()
        .map(seat -> seat.welcome(words, page.asksForName()))
        .ifPresent(root.getChildren()::add);
    page.shown();
  }

  private void tell(Start.Kept kept) {
    notice.undoable(
        BrandsScreen.said(kept, Messages.of(BrandsScreen.class, words.formats())),
        () -> threads.background().execute(kept.undo()));
  }

  private void work(List<Brand> brands, SettingsDesk.Values settings, boolean invented) {
    Messages frame = Messages.of(Shell.class, words.formats());
    ShellViewModel model =
        new ShellViewModel(
            listening, workspace.live(), threads, workspace.machine().clock(), frame);
    KeptSettings kept = new KeptSettings(workspace);
    SettingsPlace settled = new SettingsPlace(workspace, words, threads, places.around(), settings);
    PeoplePlace people =
        new PeoplePlace(workspace, words, new PeoplePlace.Around(notice, history, threads));
    TimelineScreen timeline =
        places.timeline(
            new AroundTimeline(
                model,
                offlineSince,
                roads.queries(),
                outfit.saves(),
                () -> places.answering().beside(people.parts(() -> model.open("replies")))));
    model.whenSearched(timeline::search);
    model.zoneProperty().set(kept.zoneToTell());
    Place queries =
        places
            .queries()
            .place(
                new OnDemand<>(() -> places.brands(() -> model.open("timeline"))),
                timeline,
                new QueryPlaces.Comes(() -> model.open("brands"), () -> model.open("timeline")));
    AlertPlace watching =
        new AlertPlace(
            workspace,
            words,
            new AlertPlace.Around(
                notice,
                threads,
                timeline,
                model,
                new AlertPlace.Tools(outfit.saves(), places::copyReply, outfit.beside().drill())));
    OnDemand<SourcesScreen> sources = new OnDemand<>(places::sources);
    ReplyPlaces answering = places.answering();
    DueBadge due = answering.badge();
    model.answersDueProperty().bind(due.due());
    earshot.ui.shell.Workspace own = Places.whose(brands, note(invented), words);
    earshot.ui.shell.Workspace whose = clients().map(seat -> seat.whose(own)).orElse(own);
    outfit.title().accept(words.get("title", whose.name()));
    Optional<ClientButton> button = clients().map(seat -> seat.button(whose));
    Place archives = places.archives().place(words, model, sources, timeline);
    PlaceDeeds deeds = new PlaceDeeds(words, notice);
    PaletteViewModel palette =
        new PalettePlace(workspace, words, threads)
            .palette(new PalettePlace.Around(model, timeline, sources, people));
    JobsViewModel jobs = new Unasked(workspace, words).in(outfit.beside().jobs());
    Shell made =
        new Shell(
            whose,
            new Shell.Models(model, settled.chosen(), places.mode(), button, palette, jobs),
            List.of(
                place("timeline", Icon.TIMELINE, timeline, KeyHints.of(KeyHints.KEYS, words))
                    .offering(() -> deeds.timeline(timeline)),
                place(
                    "insights",
                    Icon.INSIGHTS,
                    places.insights(timeline, () -> model.open("timeline"), offlineSince),
                    KeyHints.of(KeyHints.INSIGHT_KEYS, words)),
                answering.place(timeline, offlineSince, people, words),
                place("sources", Icon.SOURCES, sources, List.of())
                    .offering(() -> deeds.sources(sources::get)),
                queries,
                watching.place(),
                archives,
                settled.place(places, outfit.beside(), deeds)),
            notice);
    root.getChildren().setAll(made.root());
    roads.drops().from(root);
    BackgroundNotices told =
        new BackgroundNotices(
                notice,
                threads,
                frame,
                new BackgroundNotices.Steps(
                    () -> model.open("sources"), workspace.sources()::undoMove, roads::toArchives))
            .ofSources(settled::tellsOfSources);
    Runnable front =
        () -> {
          button.ifPresent(each -> each.follow().run());
          MishapNotice.by(notice, words);
        };
    AtWork begun = new AtWork(made, watching, due, told, workspace.live(), front);
    atWork = Optional.of(begun);
    begun.start(clients().map(ClientSeat::place).orElse(""));
    roads.imports().open();
  }

  private Place place(String id, Icon icon, Screen screen, List<Place.KeyHint> keys) {
    return new Place(id, icon, words.get("place." + id), screen, keys);
  }
}
