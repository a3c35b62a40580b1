package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Brand;
import earshot.model.BrandRole;
import earshot.model.SourceStatus;
import earshot.ui.Fx;
import earshot.ui.Hands;
import earshot.ui.UiTest;
import earshot.ui.kit.Look;
import earshot.ui.kit.Theme;
import earshot.ui.shell.SettingsDesk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tried as a new user would: from the first-run page to the first mentions of a typed brand, in
/// the real window, against a server on this machine that stands in for the presets' hosts.
@UiTest
class WizardWindowTest {
  private static final List<String> PRESETS =
      List.of(
          "google-news",
          "gdelt-news",
          "reddit-search",
          "hn-search",
          "mastodon-tag",
          "wikipedia-history");

  @TempDir private Path folder;
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private final Stage stage = Fx.get(Stage::new);
  private final Hands hands = new Hands(stage);
  private ServiceStandIn web;
  private Workspace workspace;

  @SuppressWarnings("NullAway.Init") // made on the FX thread before each test
  private Window window;

  @BeforeEach
  void open() throws IOException {
    web = new ServiceStandIn();
    Path home = folder.resolve("w");
    InstantSource clock = InstantSource.system();
    Machine machine =
        new Machine(
            clock,
            System::nanoTime,
            RandomGenerator.getDefault(),
            ZoneOffset.UTC,
            new Earshot().machine(() -> false).lexicon(),
            Platform::isFxApplicationThread);
    workspace = Workspace.open(home, machine, Outside.web(clock));
    PRESETS.forEach(id -> web.preset(home.resolve("presets"), id));
    web.says(
        "news.google.com",
        200,
        "application/rss+xml",
        ServiceStandIn.rss(
            now.minusSeconds(600), "Brightkettle recalls 4,000 kettles", "Tea prices rise"));
    web.refuses("api.gdeltproject.org", 120);
    web.says(
        "www.reddit.com",
        403,
        "text/html",
        "<html><head><title>Just a moment...</title></head><body>Checking</body></html>");
    web.saysSlowly(
        "hn.algolia.com",
        "application/json",
        """
        {"hits":[{"objectID":"9001","title":"Show HN: Brightkettle over MQTT, and I love it",
        "created_at_i":%d,"author":"mira","points":12,"num_comments":3},
        {"objectID":"9002","story_title":"Ask HN: kettles","comment_text":"My Brightkettle leaks.",
        "created_at_i":%d,"author":"omar"}],"nbPages":3,"page":0}
        """
            .formatted(now.getEpochSecond() - 60, now.getEpochSecond() - 90),
        800);
    web.says("mastodon.social", 200, "application/json", "[]");
    workspace.poller().start();
    show();
  }

  @AfterEach
  void close() {
    Fx.run(
        () -> {
          window.leave();
          stage.hide();
        });
    workspace.close();
    web.close();
  }

  @Test
  void aBrandNameBringsTheFirstMentionWithinTheMinute() {
    long start = System.nanoTime();
    hands.click("#wizard-name");
    hands.write("Brightkettle");
    Waiting.until(() -> Fx.get(() -> find("#wizard-own-network").isPresent()));
    press("#wizard-own-network");
    assertEquals(List.of(), web.asked(), "asked before the button");
    hands.click("#wizard-start");
    Waiting.until(() -> text("#wizard-found-count").equals("3 found"));
    Waiting.until(() -> progress().startsWith("6 sources were asked once"));

    assertEquals(6, web.asked().size(), "one request each: " + web.asked());
    assertNothingStored();
    String lines = lines();
    assertTrue(lines.contains("Refuses readers"), lines);
    assertTrue(lines.contains("It refuses readers (403"), lines);
    assertTrue(lines.contains("Asks us to wait"), lines);
    assertTrue(lines.contains("There is no page of this title"), lines);
    assertTrue(lines.contains("Nothing yet"), lines);

    int before = web.asked().size();
    press("#wizard-keep");
    Waiting.until(() -> rows() == 3);
    assertTrue(System.nanoTime() - start < 60_000_000_000L, "it took longer than a minute");
    assertEquals(
        List.of("Brightkettle"), workspace.brands().all().stream().map(Brand::name).toList());
    assertEquals(3, workspace.sources().statuses().size(), "the refused ones were not ticked");
    assertEquals(before, web.asked().size(), "nobody was asked a second time");
  }

  @Test
  void withoutTheTickNobodyOfTheOwnNetworkIsAsked() {
    hands.click("#wizard-name");
    hands.write("Brightkettle\n");
    Waiting.until(() -> lines().contains("On your own network"));
    assertEquals(List.of(), web.asked());
    assertNothingStored();
  }

  @Test
  void whatWasKeptCanBeTakenBack() {
    hands.click("#wizard-name");
    hands.write("Brightkettle");
    Waiting.until(() -> Fx.get(() -> find("#wizard-own-network").isPresent()));
    press("#wizard-own-network");
    hands.click("#wizard-start");
    Waiting.until(() -> text("#wizard-found-count").equals("3 found"));
    press("#wizard-keep");
    Waiting.until(() -> rows() == 3);
    press(".es-notice .es-link");
    Waiting.until(() -> workspace.brands().all().isEmpty());
    Waiting.until(() -> workspace.sources().statuses().isEmpty());
  }

  @Test
  void theOtherWaysToBeginStayReachable() {
    hands.click("#wizard-name");
    hands.write("Brightkettle");
    hands.click("#first-by-hand");
    Waiting.until(() -> Fx.get(() -> find("#add-address").isPresent()));
    assertEquals(
        List.of(BrandRole.OWN), workspace.brands().all().stream().map(Brand::role).toList());
    assertEquals(List.of(), web.asked());
  }

  @Test
  void aClosedPlaceLeadsToItsImportOnceTheBrandHasAName() {
    Waiting.until(() -> Fx.get(() -> find("#wizard-closed").isPresent()));
    press("#wizard-closed");
    press("#wizard-closed-x-0");
    assertTrue(said("#wizard-name-problem").contains("letters"), "an import needs a brand");
    assertEquals(List.of(), workspace.brands().all());

    hands.click("#wizard-name");
    hands.write("Brightkettle");
    press("#wizard-closed-x-0");

    Waiting.until(() -> Fx.get(() -> find("#import-guide").isPresent()));
    assertTrue(said("#import-guide").startsWith("X archive (own posts): the zip as it is"));
    assertEquals(
        List.of("Brightkettle"), workspace.brands().all().stream().map(Brand::name).toList());
    assertEquals(List.of(), web.asked(), "nobody is asked for an import");
  }

  private void assertNothingStored() {
    assertEquals(List.of(), workspace.brands().all());
    assertEquals(List.<SourceStatus>of(), workspace.sources().statuses());
    assertEquals(0, workspace.stores().mentions().total());
  }

  private void show() {
    SettingsDesk.Values chosen = new SettingsDesk.Values(Look.LIGHT, 100, "");
    Fx.run(
        () -> {
          window =
              new Window(
                  workspace,
                  new Window.Outfit(
                      page -> {},
                      (title, kind, endings) -> Optional.empty(),
                      (title, kind, name) -> Optional.empty(),
                      () -> new Earshot().trial(),
                      () -> {},
                      Beside.of(Drilling.NONE),
                      stage::setTitle));
          window.fill(List.of(), chosen, false);
          Scene scene = new Scene(window.root(), 980, 700);
          Theme.dress(scene, Window.sheets());
          stage.setScene(scene);
          stage.show();
        });
  }

  // While the window is filling, a robot would measure it on another thread.
  private void press(String id) {
    Fx.run(() -> ((ButtonBase) find(id).orElseThrow()).fire());
  }

  private String progress() {
    return said("#wizard-progress");
  }

  private String text(String id) {
    return Fx.get(() -> find(id).map(node -> ((Labeled) node).getText()).orElse(""));
  }

  private String said(String id) {
    return Fx.get(() -> find(id).map(Node::getAccessibleText).orElse(""));
  }

  /// What a reader of the screen is told of the proposed sources.
  private String lines() {
    return Fx.get(
        () ->
            stage.getScene().getRoot().lookupAll(".source-line .check-box").stream()
                .map(
                    tick -> String.valueOf(tick.queryAccessibleAttribute(AccessibleAttribute.TEXT)))
                .collect(Collectors.joining("\n")));
  }

  private int rows() {
    return Fx.get(
        () -> find("#mentions").map(list -> ((ListView<?>) list).getItems().size()).orElse(0));
  }

  private Optional<Node> find(String selector) {
    return Optional.ofNullable(stage.getScene().getRoot().lookup(selector)).filter(this::seen);
  }

  private boolean seen(Node node) {
    return node.isVisible() && (node.getParent() == null || seen(node.getParent()));
  }
}
