package earshot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import earshot.listening.preset.Field;
import earshot.listening.preset.Preset;
import earshot.ui.Fx;
import earshot.ui.Snap;
import earshot.ui.UiTest;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Look;
import earshot.ui.kit.Theme;
import earshot.ui.kit.Threads;
import earshot.ui.sources.preset.MappingPane;
import earshot.ui.sources.preset.MappingViewModel;
import earshot.ui.sources.preset.PresetFormViewModel;
import earshot.ui.sources.preset.PresetListViewModel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where the parts of a JSON answer are is chosen over one answer, and kept as a preset.
@UiTest
class MappingTest {
  private static final String ANSWER =
      """
      {"status": "ok", "tags": [{"name": "kettles"}], "payload": {"posts": [
        {"headline": "Leaks", "said": "My kettle leaks", "web": "https://shop.example/r/1",
         "when": "2026-11-20T08:00:00Z", "who": {"nick": "Kim"}},
        {"headline": "Shines", "said": "It shines", "web": "https://shop.example/r/2",
         "when": "2026-11-19T08:00:00Z", "who": {"nick": "Bo"}}]}}
      """;

  @TempDir private Path folder = Path.of("");
  private final AtomicInteger asked = new AtomicInteger();
  private final List<Preset> kept = new CopyOnWriteArrayList<>();
  private final Stage stage = Fx.get(Stage::new);
  private Optional<HttpServer> server = Optional.empty();
  private Optional<Workspace> workspace = Optional.empty();
  private Optional<MappingPane> pane = Optional.empty();

  @BeforeEach
  void open() throws IOException {
    HttpServer web =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server = Optional.of(web);
    web.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          byte[] body = ANSWER.getBytes(UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    web.start();
    Machine machine = OpenWindow.machine(ZoneOffset.UTC);
    Workspace opened = Workspace.open(folder, machine, Outside.web(machine.clock()));
    workspace = Optional.of(opened);
    Formats formats = new Formats(ZoneOffset.UTC, Locale.ENGLISH);
    PresetListViewModel list =
        new PresetPlace(opened, Threads.ofWindow("work-test-"), formats).list();
    Preset guessing = opened.presets().find("any-json").orElseThrow();
    Fx.run(
        () -> {
          PresetFormViewModel form = list.form(guessing);
          assertTrue(list.canBeMapped(guessing));
          form.ownNetworkProperty().set(true);
          MappingViewModel model = list.mapping(form);
          model.whenKept(kept::add);
          MappingPane made = new MappingPane(model, () -> {});
          pane = Optional.of(made);
          Scene scene = new Scene(made.node(), 420, 900);
          Theme.dress(scene, Sheets.all());
          stage.setScene(scene);
          stage.show();
          ((TextField) find("#map-address")).setText("127.0.0.1:" + web.getAddress().getPort());
        });
  }

  @AfterEach
  void close() {
    Fx.run(stage::hide);
    workspace.ifPresent(Workspace::close);
    server.ifPresent(web -> web.stop(0));
  }

  @Test
  void guessesComeFirstAndWhatIsChosenIsKeptAsAPresetThatReadsTheAnswer() throws IOException {
    assertEquals(0, asked.get());
    Fx.run(
        () -> {
          TextField address = (TextField) find("#map-address");
          address.setText("http://" + address.getText() + "/posts");
          fire("#map-fetch");
        });
    Waiting.until(() -> chosen("#map-title").equals("headline"));
    assertEquals(1, asked.get());
    assertEquals("payload.posts", chosen("#map-list"));
    assertEquals("", chosen("#map-link"));
    choose("#map-link", "web");
    choose("#map-text", "said");
    choose("#map-date", "when");
    choose("#map-authorname", "who.nick");
    Waiting.until(() -> Fx.get(() -> find("#map-came").lookupAll(".first-item").size() == 2));
    picture();
    Fx.run(
        () -> {
          ((TextField) find("#map-name")).setText("Kettle shop");
          fire("#map-keep");
        });
    Waiting.until(() -> !kept.isEmpty());
    Preset preset = workspace.orElseThrow().presets().find("kettle-shop").orElseThrow();
    assertTrue(workspace.orElseThrow().presets().isOwn("kettle-shop"));
    assertEquals("payload.posts", preset.mapping().items());
    assertEquals(
        "who.nick",
        Objects.requireNonNull(preset.mapping().fields().get(Field.AUTHOR_NAME)).source());
    assertTrue(Files.exists(folder.resolve("presets").resolve("kettle-shop.source.json")));
    assertEquals(1, asked.get());
  }

  @Test
  void aCopiedAnswerThatIsBrokenIsToldWithItsPlaceAndTheCure() {
    Fx.run(
        () -> {
          Clipboard.getSystemClipboard()
              .setContent(java.util.Map.of(DataFormat.PLAIN_TEXT, "{\"posts\": [\n  {\"a\" 1}]}"));
          fire("#map-paste");
        });
    String said =
        Fx.get(
            () ->
                find("#mapping").lookupAll(".es-problem").stream()
                    .map(Node::getAccessibleText)
                    .toList()
                    .toString());
    assertTrue(said.contains("Line 2, column "), said);
    assertTrue(said.contains("Copy the whole answer once more"), said);
    assertEquals(0, asked.get());
  }

  private void picture() {
    if (System.getProperty("earshot.pictures") == null) return;
    for (Look look : Pictures.LOOKS) {
      Path file =
          Pictures.wanted()
              .folder()
              .resolve("mapping-" + look.name().toLowerCase(Locale.ROOT) + ".png");
      Snap.png(pane.orElseThrow().node(), 420, 900, look, file, Sheets.all());
    }
  }

  private String chosen(String selector) {
    return Fx.get(
        () ->
            ((ComboBox<?>) find(selector)).getValue() instanceof Optional<?> value
                    && value.isPresent()
                ? path(value.get())
                : "");
  }

  private void choose(String selector, String path) {
    Fx.run(() -> choose((ComboBox<?>) find(selector), path));
  }

  private static <T> void choose(ComboBox<T> box, String path) {
    for (T item : box.getItems()) {
      if (item instanceof Optional<?> value
          && value.isPresent()
          && path(value.get()).equals(path)) {
        box.setValue(item);
      }
    }
  }

  private static String path(Object place) {
    return switch (place) {
      case earshot.listening.preset.JsonSample.Items items -> items.path();
      case earshot.listening.preset.JsonSample.Value value -> value.path();
      default -> throw new AssertionError(place);
    };
  }

  private void fire(String selector) {
    ((ButtonBase) find(selector)).fire();
  }

  private Node find(String selector) {
    Node node = pane.orElseThrow().node().lookup(selector);
    if (node == null) throw new AssertionError("there is no " + selector);
    return node;
  }
}
