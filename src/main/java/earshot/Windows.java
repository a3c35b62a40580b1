package earshot;

import earshot.archive.Scratch;
import earshot.storage.ClientList;
import earshot.storage.StorageRefused;
import earshot.ui.kit.Jobs;
import earshot.ui.shell.FileDialogs;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;

/// Opens windows: on a person's workspace, and on the throw-away one of the demonstration.
final class Windows {
  private final Earshot program;
  private final HandedFiles files = new HandedFiles();

  Windows(Earshot program) {
    this.program = program;
  }

  /// Opens the window on a workspace and returns when it was closed.
  int open(Path folder) {
    Machine machine = program.machine(Platform::isFxApplicationThread);
    Renewals renewals = new Renewals(machine);
    Doorstep.Ground ground = new Doorstep.Ground(machine.keys(), program.doubts(), renewals);
    if (ground.asks(folder)) return alone(folder, machine, ground);
    try (Workspace workspace = Workspace.open(folder, machine, Outside.web(program.clock()))) {
      workspace.housework().letTheWindowFirst();
      DesktopNotices.tell(workspace.alerts(), workspace.stores().settings(), program.programs());
      Opening opening = Opening.of(workspace, false);
      EarshotApp.run(
          (stage, app) -> {
            keepPlace(stage);
            Window unused = show(opening, stage, app);
          });
    }
    return 0;
  }

  /// Files for the window that is open or opens next.
  HandedFiles files() {
    return files;
  }

  private void keepPlace(Stage stage) {
    WindowPlace.keep(stage, program.home());
    KeptKeys.hold(program.home());
    KeptWidths.hold(program.home());
    KeptHints.hold(program.home());
  }

  private int alone(Path folder, Machine machine, Doorstep.Ground ground) {
    AtomicReference<Optional<Workspace>> opened = new AtomicReference<>(Optional.empty());
    EarshotApp.run(
        (stage, app) -> {
          // The page stands where the window will be, or that would jump when it comes.
          keepPlace(stage);
          new LockedWindow(folder, ground)
              .show(
                  stage,
                  () -> {
                    Workspace workspace =
                        Workspace.open(folder, machine, Outside.web(program.clock()));
                    opened.set(Optional.of(workspace));
                    Opening opening = Opening.of(workspace, false);
                    return () -> {
                      Window unused = show(opening, stage, app);
                    };
                  });
        });
    ground.renewals().close();
    Objects.requireNonNull(opened.get()).ifPresent(Workspace::close);
    return 0;
  }

  /// Opens the window on all clients of the list and returns when it was closed.
  ///
  /// @param first which one is shown first
  int open(ClientList list, Path first) {
    Machine machine = program.machine(Platform::isFxApplicationThread);
    try (Clients clients =
        new Clients(
            list,
            machine,
            each ->
                DesktopNotices.tell(each.alerts(), each.stores().settings(), program.programs()))) {
      if (clients.ground().asks(first)) {
        EarshotApp.run(show(clients, shown -> shown.beginAsking(first)));
        return 0;
      }
      Optional<Opening> opening = Optional.empty();
      String refused = "";
      try {
        opening = Optional.of(Opening.of(clients.open(first), false));
      } catch (StorageRefused why) {
        // With others to go on with, the window opens all the same and says why.
        if (list.all().size() == 1) throw why;
        refused = String.valueOf(why.getMessage());
      }
      Optional<Opening> begun = opening;
      String said = refused;
      EarshotApp.run(show(clients, shown -> shown.begin(begun, said)));
    }
    return 0;
  }

  private BiConsumer<Stage, EarshotApp> show(Clients clients, Consumer<ClientStage> begin) {
    return (stage, app) -> {
      Jobs jobs = new Jobs(program.clock());
      ClientStage shown =
          new ClientStage(
              clients,
              new ClientStage.Computer(
                  (opening, beside) ->
                      opening.window(
                          stage,
                          app,
                          () -> demoBeside(app),
                          new Beside(
                              Drilling.from(() -> drillBeside(app)),
                              beside.clients(),
                              beside.anew(),
                              beside.jobs())),
                  new FileDialogs(stage)::folder,
                  Windows::copied,
                  stage::setTitle,
                  files,
                  jobs));
      keepPlace(stage);
      stage.setOnHidden(closed -> shown.leave());
      begin.accept(shown);
      Leaving leaving =
          new Leaving(clients::opened, jobs, new ClosedWindow(program.home())::listens);
      Opening.show(leaving.over(shown.root(), stage), stage);
      stage.focusedProperty().subscribe(shown::focused);
    };
  }

  /// The text of the clipboard, or empty; on the FX thread.
  static String copied() {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    return clipboard.hasString() ? String.valueOf(clipboard.getString()) : "";
  }

  /// Opens the window on invented voices and returns when it was closed.
  int demo() {
    Path folder = throwAway();
    try (Workspace workspace = invented(folder)) {
      Opening opening = Opening.of(workspace, true);
      EarshotApp.run((stage, app) -> show(opening, stage, app));
    } finally {
      delete(folder);
    }
    return 0;
  }

  /// Opens the window on a drill and returns when it was closed.
  int drill(Optional<Path> backup) {
    Path folder = throwAway();
    Machine machine = program.machine(Platform::isFxApplicationThread);
    try (Drill drill = Drills.open(folder, backup, machine)) {
      Opening opening = Opening.of(drill.workspace(), false);
      EarshotApp.run(
          (stage, app) -> {
            drill.whenEnded(() -> Platform.runLater(stage::close));
            drill.start();
            Window unused = show(opening, stage, app, Drilling.in(drill));
          });
    } finally {
      delete(folder);
    }
    return 0;
  }

  /// Goes through a drill at once and returns its report.
  String drillThrough(Optional<Path> backup) {
    Path folder = throwAway();
    try (Drill drill = Drills.open(folder, backup, program.machine(() -> false))) {
      return Drills.through(drill);
    } finally {
      delete(folder);
    }
  }

  /// Opens one more window with a drill while the program runs.
  private void drillBeside(EarshotApp app) {
    Thread.ofPlatform()
        .daemon()
        .name("work-drill-open")
        .start(
            () -> {
              Path folder = throwAway();
              Drill drill =
                  Drills.open(
                      folder, Optional.empty(), program.machine(Platform::isFxApplicationThread));
              Opening opening = Opening.of(drill.workspace(), false);
              Platform.runLater(
                  () -> {
                    Stage stage = new Stage();
                    Window window = show(opening, stage, app, Drilling.in(drill));
                    drill.whenEnded(() -> Platform.runLater(stage::close));
                    stage.setOnHidden(closed -> end(window, drill::close, folder));
                    drill.start();
                  });
            });
  }

  /// Opens the window on invented voices for somebody who walks through it, and returns when it was
  /// closed.
  ///
  /// @param walk gets the window once it is shown
  /// @param before gets the folder of the workspace while no window has it open
  void rehearse(Consumer<Stage> walk, Consumer<Path> before) {
    Path folder = throwAway();
    try {
      invented(folder).close();
      before.accept(folder);
      Machine machine = program.machine(Platform::isFxApplicationThread);
      try (Workspace workspace = SampleWorkspace.again(folder, machine)) {
        Opening opening = Opening.of(workspace, true);
        EarshotApp.run(
            (stage, app) -> {
              Window unused = show(opening, stage, app);
              walk.accept(stage);
            });
      }
    } finally {
      delete(folder);
    }
  }

  /// Opens one more window on invented voices while the program runs.
  private void demoBeside(EarshotApp app) {
    Thread.ofPlatform()
        .daemon()
        .name("work-demo")
        .start(
            () -> {
              Path folder = throwAway();
              Workspace workspace = invented(folder);
              Opening opening = Opening.of(workspace, true);
              Platform.runLater(
                  () -> {
                    Stage stage = new Stage();
                    Window window = show(opening, stage, app);
                    stage.setOnHidden(closed -> end(window, workspace::close, folder));
                  });
            });
  }

  private static void end(Window window, Runnable close, Path folder) {
    window.leave();
    Thread.ofPlatform()
        .name("work-close")
        .start(
            () -> {
              close.run();
              delete(folder);
            });
  }

  /// Shows the window over one workspace alone; sources are asked from now on.
  private Window show(Opening opening, Stage stage, EarshotApp app) {
    Window window = show(opening, stage, app, Drilling.from(() -> drillBeside(app)));
    opening.workspace().poller().start();
    return window;
  }

  /// The same; nobody is asked by it.
  private Window show(Opening opening, Stage stage, EarshotApp app, Drilling drilling) {
    Beside beside = Beside.of(drilling);
    Window window = opening.window(stage, app, () -> demoBeside(app), beside);
    stage.setOnHidden(closed -> window.leave());
    Leaving leaving = new Leaving(() -> List.of(opening.workspace()), beside.jobs(), () -> false);
    opening.show(stage, leaving.over(window.root(), stage));
    files.to(window::take);
    return window;
  }

  private Workspace invented(Path folder) {
    return SampleWorkspace.open(folder, program.machine(Platform::isFxApplicationThread));
  }

  private static Path throwAway() {
    return Scratch.make().folder().resolve("workspace");
  }

  private static void delete(Path workspace) {
    new Scratch(Objects.requireNonNull(workspace.getParent())).close();
  }
}
