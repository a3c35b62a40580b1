package earshot;

import earshot.cli.NoDisplay;
import earshot.ui.kit.Edges;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/// Starts the toolkit and hands the first window over to whoever asked for it.
public final class EarshotApp extends Application {
  // The toolkit makes the application itself, so what it should do has to lie where it is found.
  private static volatile BiConsumer<Stage, EarshotApp> first = (stage, app) -> Platform.exit();

  private Optional<Heartbeat> heart = Optional.empty();

  /// For the toolkit, which makes the application by its class.
  public EarshotApp() {}

  /// Opens the toolkit and returns when the last window was closed.
  ///
  /// @throws NoDisplay when the display cannot be used
  static void run(BiConsumer<Stage, EarshotApp> window) {
    first = window;
    try {
      Edges.clean();
      Application.launch(EarshotApp.class);
    } catch (UnsupportedOperationException named) {
      // So says the toolkit of a display that it cannot open; what the window throws comes wrapped.
      throw new NoDisplay(named);
    }
  }

  @Override
  public void start(Stage stage) {
    first.accept(stage, this);
    heart = Optional.of(Heartbeat.of(Platform::runLater));
  }

  @Override
  public void stop() {
    heart.ifPresent(Heartbeat::close);
  }

  /// Opens an address in the person's own browser, as an argument and never through a shell.
  void browse(URI address) {
    String scheme = Optional.ofNullable(address.getScheme()).orElse("");
    if (Set.of("http", "https", "mailto").contains(scheme)) {
      getHostServices().showDocument(address.toASCIIString());
    }
  }
}
