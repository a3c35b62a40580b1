package earshot;

import earshot.model.Brand;
import earshot.model.BrandRole;
import earshot.ui.brands.BrandsScreen;
import earshot.ui.brands.FirstRun;
import earshot.ui.brands.FirstRunViewModel;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Notice;
import earshot.ui.kit.Theme;
import earshot.ui.kit.Threads;
import earshot.ui.shell.FileDialogs;
import earshot.ui.shell.Place;
import earshot.ui.shell.SettingsDesk;
import earshot.ui.shell.SettingsScreen;
import earshot.ui.shell.SettingsViewModel;
import earshot.ui.shell.Shell;
import earshot.ui.shell.ShellViewModel;
import earshot.ui.sources.SourcesScreen;
import earshot.ui.timeline.Surroundings;
import earshot.ui.timeline.TimelineScreen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// One window over one workspace: the first-run page until there is a brand, then the frame with
/// its places. Lives on the FX thread.
final class Window {
  private static final List<String> KEYS =
      List.of("next", "previous", "new", "page", "reply", "no-answer", "undo", "copy");
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;

  private final Workspace workspace;
  private final Stage stage;
  private final Runnable sample;
  private final Messages words;
  private final Notice notice = new Notice();
  private final Threads threads;
  private final Places places;
  private final ObjectProperty<Optional<Instant>> offlineSince =
      new SimpleObjectProperty<>(this, "offlineSince", Optional.empty());
  private final WorkingListening listening;
  private final StackPane root = new StackPane();
  private Optional<Shell> shell = Optional.empty();

  /// Builds a window that is not shown yet.
  ///
  /// @param app opens pages in the browser
  /// @param sample opens another window with invented voices
  Window(Workspace workspace, Stage stage, EarshotApp app, Earshot program, Runnable sample) {
    this.workspace = workspace;
    this.stage = stage;
    this.sample = sample;
    Formats formats = new Formats(workspace.zone(), Locale.ENGLISH);
    words = Messages.of(Window.class, formats);
    threads = new Threads(background(), Platform::runLater);
    places =
        new Places(
            workspace,
            threads,
            formats,
            new Places.Around(app::browse, new FileDialogs(stage), notice, program::trial));
    listening =
        new WorkingListening(workspace, since -> Platform.runLater(() -> offlineSince.set(since)));
  }

  /// Shows the window; sources are asked from now on.
  ///
  /// @param brands the workspace's brands
  /// @param settings what was chosen before
  void show(List<Brand> brands, SettingsDesk.Values settings, boolean invented) {
    if (brands.isEmpty()) welcome(settings);
    else work(brands, settings, invented);
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    Scene scene =
        new Scene(root, Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
    List<String> sheets = new ArrayList<>(TimelineScreen.sheets());
    sheets.add(SourcesScreen.sheet());
    sheets.add(BrandsScreen.sheet());
    sheets.add(Shell.sheet());
    Theme.apply(settings.look());
    Theme.dress(scene, sheets.toArray(String[]::new));
    stage.setScene(scene);
    stage.setMinWidth(1024);
    stage.setMinHeight(640);
    stage.show();
    workspace.poller().start();
  }

  /// Leaves what is on screen, so that drafts are kept; the workspace is closed by whoever opened
  /// it.
  void leave() {
    shell.ifPresent(Shell::stop);
    shell = Optional.empty();
  }

  private void welcome(SettingsDesk.Values settings) {
    stage.setTitle(words.get("title.none"));
    FirstRunViewModel model =
        new FirstRunViewModel(
            places.brandDesk(), threads, Messages.of(BrandsScreen.class, words.formats()));
    Runnable through =
        () ->
            threads
                .background()
                .execute(
                    () -> {
                      List<Brand> brands = workspace.brands().all();
                      Platform.runLater(() -> work(brands, settings, false));
                    });
    FirstRun page = new FirstRun(model, places.forms(), new FirstRun.Steps(through, sample));
    fill(page.root());
    page.shown();
  }

  private void work(List<Brand> brands, SettingsDesk.Values settings, boolean invented) {
    Messages frame = Messages.of(Shell.class, words.formats());
    ShellViewModel model =
        new ShellViewModel(
            listening, workspace.live(), threads, workspace.machine().clock(), frame);
    SettingsViewModel chosen =
        new SettingsViewModel(new KeptSettings(workspace), settings, threads, frame);
    TimelineScreen timeline = places.timeline(new Around(model));
    model.whenSearched(timeline::search);
    earshot.ui.shell.Workspace whose = whose(brands, invented);
    stage.setTitle(words.get("title", whose.name()));
    Shell made =
        new Shell(
            whose,
            model,
            chosen,
            List.of(
                new Place("timeline", Icon.TIMELINE, words.get("place.timeline"), timeline, keys()),
                new Place(
                    "sources",
                    Icon.SOURCES,
                    words.get("place.sources"),
                    places.sources(),
                    List.of()),
                new Place(
                    "brands", Icon.QUERIES, words.get("place.brands"), places.brands(), List.of()),
                new Place(
                    "settings",
                    Icon.SETTINGS,
                    words.get("place.settings"),
                    new SettingsScreen(chosen, Outside.VERSION),
                    List.of())),
            notice);
    shell = Optional.of(made);
    fill(made.root());
    made.start();
  }

  private earshot.ui.shell.Workspace whose(List<Brand> brands, boolean invented) {
    Optional<Brand> own =
        brands.stream().filter(brand -> brand.role() == BrandRole.OWN).findFirst();
    return new earshot.ui.shell.Workspace(
        own.map(Brand::name).orElseGet(() -> words.get("workspace.new")),
        own.map(Brand::colour).orElse("fern"),
        invented ? words.get("workspace.sample") : "");
  }

  private List<Place.KeyHint> keys() {
    return KEYS.stream()
        .map(key -> new Place.KeyHint(words.get("keys." + key), words.get("keys." + key + ".does")))
        .toList();
  }

  private void fill(Parent content) {
    root.getChildren().setAll(content);
  }

  // The virtual threads of views ask stores and are never interrupted: nobody shuts this down.
  private static Executor background() {
    return Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("work-screen-", 1).factory());
  }

  /// What the frame tells the timeline.
  private final class Around implements Surroundings {
    private final ShellViewModel frame;

    Around(ShellViewModel frame) {
      this.frame = frame;
    }

    @Override
    public ObservableValue<Optional<Instant>> offlineSince() {
      return offlineSince;
    }

    @Override
    public void goOnline() {
      frame.workOffline(false);
    }

    @Override
    public void addSource() {
      frame.open("sources");
    }
  }
}
