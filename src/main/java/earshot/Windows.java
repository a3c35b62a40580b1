package earshot;

import earshot.model.Brand;
import earshot.ui.kit.Theme;
import earshot.ui.shell.FileDialogs;
import earshot.ui.shell.SettingsDesk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens windows: on a person's workspace, and on the throw-away one of the demonstration.
final class Windows {
  private static final Logger LOG = LoggerFactory.getLogger(Windows.class);
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;
  private static final double LEAST_WIDTH = 1024;
  private static final double LEAST_HEIGHT = 640;

  /// Sides of the pictures a window manager chooses from.
  private static final List<Integer> ICONS = List.of(16, 32, 48, 64, 128);

  private final Earshot program;

  Windows(Earshot program) {
    this.program = program;
  }

  /// Opens the window on a workspace and returns when it was closed.
  int open(Path folder) {
    Machine machine = program.machine(Platform::isFxApplicationThread);
    try (Workspace workspace = Workspace.open(folder, machine, Outside.web(program.clock()))) {
      DesktopNotices.tell(workspace.alerts(), program.programs());
      Opening opening = Opening.of(workspace, false);
      EarshotApp.run((stage, app) -> opening.show(stage, app, this));
    }
    return 0;
  }

  /// Opens the window on invented voices and returns when it was closed.
  int demo() {
    Path folder = throwAway();
    try (Workspace workspace = invented(folder)) {
      Opening opening = Opening.of(workspace, true);
      EarshotApp.run((stage, app) -> opening.show(stage, app, this));
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
            Window unused = opening.show(stage, app, this, Drilling.in(drill));
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
                    Window window = opening.show(stage, app, this, Drilling.in(drill));
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
              Window unused = opening.show(stage, app, this);
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
                    Window window = opening.show(stage, app, this);
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

  /// A workspace with what its window needs to know first, read before the window is built.
  private record Opening(
      Workspace workspace, List<Brand> brands, SettingsDesk.Values settings, boolean invented) {
    static Opening of(Workspace workspace, boolean invented) {
      return new Opening(
          workspace, workspace.brands().all(), new KeptSettings(workspace).read(), invented);
    }

    /// Shows the window; sources are asked from now on.
    Window show(Stage stage, EarshotApp app, Windows windows) {
      Window window = show(stage, app, windows, Drilling.from(() -> windows.drillBeside(app)));
      workspace.poller().start();
      return window;
    }

    /// Shows the window; nobody is asked by it.
    Window show(Stage stage, EarshotApp app, Windows windows, Drilling drilling) {
      FileDialogs dialogs = new FileDialogs(stage);
      Window window =
          new Window(
              workspace,
              new Window.Outfit(
                  app::browse,
                  dialogs,
                  dialogs,
                  workspace::trial,
                  () -> windows.demoBeside(app),
                  drilling,
                  stage::setTitle));
      stage.setOnHidden(closed -> window.leave());
      window.fill(brands, settings, invented);
      Rectangle2D screen = Screen.getPrimary().getVisualBounds();
      Scene scene =
          new Scene(
              window.root(),
              Math.min(WIDTH, screen.getWidth()),
              Math.min(HEIGHT, screen.getHeight()));
      Theme.apply(settings.look());
      Theme.dress(scene, Window.sheets());
      stage.setScene(scene);
      for (int size : ICONS) stage.getIcons().add(icon(size));
      stage.setMinWidth(LEAST_WIDTH);
      stage.setMinHeight(LEAST_HEIGHT);
      stage.show();
      return window;
    }
  }

  private static Image icon(int size) {
    return new Image(
        Objects.requireNonNull(Windows.class.getResource("icon/" + size + ".png")).toString());
  }

  private Workspace invented(Path folder) {
    return SampleWorkspace.open(folder, program.machine(Platform::isFxApplicationThread));
  }

  private static Path throwAway() {
    try {
      return Files.createTempDirectory("earshot-demo-").resolve("workspace");
    } catch (IOException full) {
      throw new UncheckedIOException("The demonstration needs a little room on the disk.", full);
    }
  }

  private static void delete(Path workspace) {
    try {
      Files.walkFileTree(
          workspace.getParent(),
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes facts)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failed)
                throws IOException {
              Files.delete(folder);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException left) {
      LOG.warn("demonstration left files behind: {}", left.getClass().getSimpleName());
    }
  }
}
