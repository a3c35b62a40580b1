package earshot.ui.shell;

import earshot.ui.clients.ClientButton;
import earshot.ui.jobs.JobsPane;
import earshot.ui.jobs.JobsViewModel;
import earshot.ui.kit.Announcement;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Job;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Notice;
import earshot.ui.kit.Screen;
import earshot.ui.kit.Tabbed;
import earshot.ui.kit.Theme;
import earshot.ui.kit.UndoHistory;
import earshot.ui.palette.PalettePane;
import earshot.ui.palette.PaletteViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javafx.util.Duration;

/// The frame of the window: the client's colour, the top bar, the rail, the place one is at, and
/// the status bar.
public final class Shell {
  /// Fired at the window by whoever quits; the button in its frame may only put it away.
  public static final EventType<WindowEvent> QUIT = new EventType<>(WindowEvent.ANY, "QUIT");

  private final ShellViewModel model;
  private final SettingsViewModel settings;
  private final List<Place> places;
  private final Notice notice;
  private final JobsViewModel jobs;
  private final StackPane root = new StackPane();
  private final StackPane content = new StackPane();
  private final KeySheet sheet;
  private final TopBar top;
  private final Timeline clock =
      new Timeline(new KeyFrame(Duration.seconds(1), "tick", tick -> tick()));
  private Optional<Screen> current = Optional.empty();
  private int seconds;

  /// What the frame shows.
  ///
  /// @param mode whether the workspace only listens
  /// @param clients the name of the client that opens the others; absent where there are none
  /// @param palette finds what is stored and does what can be done
  /// @param jobs what takes long
  public record Models(
      ShellViewModel frame,
      SettingsViewModel settings,
      ModeViewModel mode,
      Optional<ClientButton> clients,
      PaletteViewModel palette,
      JobsViewModel jobs) {}

  /// Builds the frame; nothing is asked before [#start].
  ///
  /// @param places in the order of the rail; the first is the timeline, where the search goes
  /// @param notice the window's one notice, shared with the screens
  public Shell(Workspace workspace, Models models, List<Place> places, Notice notice) {
    this.model = models.frame();
    this.settings = models.settings();
    this.places = List.copyOf(places);
    this.notice = notice;
    jobs = models.jobs();
    jobs.placed(this::spot, this::open);
    Messages words = Messages.of(Shell.class);
    sheet = new KeySheet(words, this.places);
    List<Node> whose =
        models
            .clients()
            .<List<Node>>map(each -> List.of(each.node()))
            .orElseGet(() -> TopBar.still(workspace));
    top = new TopBar(whose, model, models.mode(), words, places.getFirst().id());
    ModeSheet mode = new ModeSheet(models.mode(), words, top.mode());
    top.whenCommandsPressed(models.palette()::toggle);
    top.whenThemePressed(this::toggleTheme);
    top.whenHelpPressed(sheet::toggle);
    Rail rail = new Rail(model, this.places, words);
    StatusBar status = new StatusBar(model, jobs, words, () -> model.open("sources"));

    Region line = new Region();
    line.getStyleClass().add("shell-line");
    BorderPane frame =
        new BorderPane(
            content,
            new VBox(line, top.node(), new OfflineNote(model, words).node()),
            null,
            status.node(),
            rail.node());
    status.yieldsTo(notice.node());
    root.getStyleClass().addAll("shell", "es-canvas", "client-" + workspace.colour());
    models
        .clients()
        .ifPresent(
            each ->
                each.colour()
                    .subscribe(
                        (was, now) -> {
                          root.getStyleClass().remove("client-" + was);
                          root.getStyleClass().add("client-" + now);
                        }));
    PalettePane palette =
        new PalettePane(models.palette(), Messages.of(PalettePane.class, words.formats()));
    JobsPane list = new JobsPane(jobs, Messages.of(JobsPane.class, words.formats()));
    root.getChildren()
        .addAll(frame, notice.node(), mode.node(), list.node(), sheet.node(), palette.node());
    root.setId("shell");
    root.addEventHandler(Announcement.TOLD, status::tell);
    content.setId("content");
    // Large text may want more room than there is: then the places shrink, never the frame.
    content.setMinSize(0, 0);
    content.setAlignment(Pos.TOP_LEFT);
    frame.setMinSize(0, 0);

    FrameCommands commands = commands(words, models.clients());
    models.palette().offer(commands::all);
    models.palette().whenSearched(query -> model.search(this.places.getFirst().id(), query));
    sheet.listen(root);
    PaneWalk walk = new PaneWalk(root, () -> panes(rail, status));
    new ShellKeys(
            this.places,
            models.palette(),
            Map.of(
                "palette",
                models.palette()::toggle,
                "panes",
                () -> walk.step(1),
                "panes-back",
                () -> walk.step(-1),
                "escape",
                this::closeTop),
            notice::show)
        .listen(root);
    clock.setCycleCount(Animation.INDEFINITE);
    model.placeProperty().subscribe(this::enter);
    model.noticeProperty().subscribe(this::say);
    settings.lookProperty().subscribe(Theme::apply);
    settings.textPercentProperty().subscribe(percent -> Theme.textSize(percent));
  }

  private FrameCommands commands(Messages words, Optional<ClientButton> clients) {
    UndoHistory history = notice.history();
    FrameCommands commands =
        new FrameCommands(model, places, words)
            .with("slash", Icon.SEARCH, top::focusSearch)
            .with("settings", Icon.SETTINGS, () -> model.open("settings"))
            .with("back", Icon.ARROW_LEFT, model::back)
            .with("forth", Icon.ARROW_RIGHT, model::forth)
            .with("undo", Icon.UNDO, history::undo, history::canUndo)
            .with("redo", Icon.REDO, history::redo, history::canRedo)
            .with("poll", Icon.REFRESH, model::pollNow)
            .with("offline", Icon.OFFLINE, () -> model.workOffline(!model.offlineProperty().get()))
            .with("theme", Icon.THEME, this::toggleTheme)
            .with("larger", Icon.TUNE, () -> settings.textStep(1))
            .with("smaller", Icon.TUNE, () -> settings.textStep(-1))
            .with("as-before", Icon.TUNE, () -> settings.textStep(0))
            .with("full", Icon.EYE, this::fullScreen)
            .with("jobs", Icon.CLOCK, jobs::toggle)
            .with("help", Icon.KEYBOARD, sheet::toggle)
            .with("quit", Icon.CLOSE, this::quit);
    clients.ifPresent(
        each ->
            commands
                .with("clients", Icon.BRAND, each.node()::fire)
                .with("client", Icon.BRAND, each.next()));
    return commands;
  }

  /// The content of the window.
  public Parent root() {
    return root;
  }

  /// The stylesheets of the frame, for [Theme#dress].
  public static String sheet() {
    return Theme.sheet(Shell.class, "shell.css");
  }

  /// Goes to the first place and starts to follow what happens.
  public void start() {
    start("");
  }

  /// The same at another place, where there is one of that id.
  public void start(String place) {
    boolean known = places.stream().anyMatch(each -> each.id().equals(place));
    model.started();
    jobs.started();
    model.begin(known ? place : places.getFirst().id());
    // Where one comes back to the place one left, the model has no news.
    enter(place());
    clock.play();
  }

  /// The id of the place one is at.
  public String place() {
    return model.placeProperty().get();
  }

  /// Leaves the place one is at and stops to follow what happens.
  public void stop() {
    clock.stop();
    model.stopped();
    jobs.stopped();
    current.ifPresent(Screen::hidden);
    current = Optional.empty();
    content.getChildren().clear();
  }

  // Where one is, for whoever is to be led there again.
  private Job.Spot spot() {
    return new Job.Spot(place(), screen(place()).map(Shell::page).orElse(""));
  }

  private static String page(Screen screen) {
    return screen instanceof Tabbed tabs ? tabs.page() : "";
  }

  private void open(Job.Spot spot) {
    if (screen(spot.place()).orElse(null) instanceof Tabbed tabs) tabs.open(spot.page());
    model.open(spot.place());
  }

  private Optional<Screen> screen(String id) {
    return places.stream().filter(place -> place.id().equals(id)).map(Place::screen).findFirst();
  }

  private void enter(String id) {
    Optional<Screen> next = screen(id);
    if (next.isEmpty() || next.equals(current)) return;
    current.ifPresent(Screen::hidden);
    current = next;
    content.getChildren().setAll(next.get().root());
    next.get().shown();
  }

  private List<Node> panes(Rail rail, StatusBar status) {
    List<Node> panes = new ArrayList<>(List.of(top.node(), rail.node()));
    current.ifPresent(
        screen ->
            screen.panes().stream().filter(pane -> pane.getScene() != null).forEach(panes::add));
    panes.add(status.node());
    return panes;
  }

  private void say(String sentence) {
    if (!sentence.isEmpty()) notice.show(sentence);
  }

  // What lies on top hears Escape wherever the keys are.
  private void closeTop() {
    Node focused = root.getScene().getFocusOwner();
    Event.fireEvent(
        focused == null ? root : focused,
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
  }

  private void fullScreen() {
    if (root.getScene().getWindow() instanceof Stage stage) {
      stage.setFullScreen(!stage.isFullScreen());
    }
  }

  // Whoever opened the window may have to ask before.
  private void quit() {
    Window window = root.getScene().getWindow();
    Event.fireEvent(window, new WindowEvent(window, QUIT));
  }

  private void toggleTheme() {
    settings.toggle(Theme.worn().get());
  }

  private void tick() {
    model.tick();
    jobs.tick();
    // Counts come with events; this catches what no event tells, such as a computer that slept.
    if (++seconds % 5 == 0) model.refresh();
  }
}
