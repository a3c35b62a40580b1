package earshot;

import earshot.listening.InventedReader;
import earshot.model.Brand;
import earshot.model.BrandRole;
import earshot.model.Source.SourceSetup;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import earshot.ui.shell.SettingsDesk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens windows: on a person's workspace, and on the throw-away one of the demonstration.
final class Windows {
  private static final Logger LOG = LoggerFactory.getLogger(Windows.class);
  private static final Duration DEMO_PACE = Duration.ofSeconds(7);

  private final Earshot program;

  Windows(Earshot program) {
    this.program = program;
  }

  /// Opens the window on a workspace and returns when it was closed.
  int open(Path folder) {
    Machine machine = program.machine(Platform::isFxApplicationThread);
    try (Workspace workspace = Workspace.open(folder, machine, Outside.web(program.clock()))) {
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
                    stage.setOnHidden(closed -> end(window, workspace, folder));
                  });
            });
  }

  private static void end(Window window, Workspace workspace, Path folder) {
    window.leave();
    Thread.ofPlatform()
        .name("work-close")
        .start(
            () -> {
              workspace.close();
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

    Window show(Stage stage, EarshotApp app, Windows windows) {
      Window window =
          new Window(workspace, stage, app, windows.program, () -> windows.demoBeside(app));
      stage.setOnHidden(closed -> window.leave());
      window.show(brands, settings, invented);
      return window;
    }
  }

  private Workspace invented(Path folder) {
    Machine machine = program.machine(Platform::isFxApplicationThread);
    InventedReader voices = new InventedReader(machine.clock());
    Workspace workspace =
        Workspace.open(folder, machine, (gate, contact) -> new Outside(voices, () -> {}));
    workspace
        .brands()
        .add(
            "Northwind Coffee",
            BrandRole.OWN,
            "\"northwind coffee\" OR northwind OR @northwindcoffee",
            "demo");
    workspace.brands().add("Harbor Roast", BrandRole.RIVAL, "\"harbor roast\"", "demo");
    workspace.brands().add("Juniper Lane", BrandRole.RIVAL, "\"juniper lane\"", "demo");
    for (InventedReader.Invented place : InventedReader.SOURCES) {
      workspace.sources().every(workspace.sources().add(setup(place)), DEMO_PACE);
    }
    try {
      workspace.poller().askEachOnce(false, attempt -> {});
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
    return workspace;
  }

  private static SourceSetup setup(InventedReader.Invented place) {
    return new SourceSetup(
        SourceKind.FEED,
        "any-feed",
        place.name(),
        URI.create("https://" + place.host() + "/feed"),
        SourceRole.COMMUNITY,
        // Nobody is asked, so no pace of hosts holds either.
        true,
        "");
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
