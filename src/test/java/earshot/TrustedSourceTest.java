package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.listening.TlsStand;
import earshot.model.BrandRole;
import earshot.model.PollAttempt;
import earshot.model.Source;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import earshot.ui.Fx;
import earshot.ui.UiTest;
import earshot.ui.kit.Look;
import earshot.ui.sources.FetchedTrial;
import earshot.ui.sources.Trial;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A source on a host whose certificate nobody vouches for, in the window and in the terminal.
@UiTest
class TrustedSourceTest {
  private static final String FEED =
      """
      <rss version="2.0"><channel><title>Intranet</title>
      <item><guid>1</guid><title>Northwind opens a shop</title></item></channel></rss>\
      """;

  @TempDir private Path folder;
  private TlsStand stand;

  @BeforeEach
  void open() throws Exception {
    stand = new TlsStand("localhost", FEED);
  }

  @AfterEach
  void close() throws Exception {
    stand.close();
  }

  @Test
  void aKeyIsLookedAtTrustedAndTakenBackInTheWindow() throws Exception {
    Machine machine = OpenWindow.machine(ZoneId.of("Europe/London"));
    try (Workspace workspace =
            Workspace.open(folder.resolve("w"), machine, Outside.web(machine.clock()));
        OpenWindow window = new OpenWindow(workspace, OpenWindow.Ways.NONE, 1440, 900)) {
      workspace.brands().add("Northwind", BrandRole.OWN, "northwind", "test");
      Source source = added(workspace);
      polled(workspace);
      assertTrue(said(workspace).startsWith("The certificate of localhost is signed by nobody"));
      window.fill(Look.LIGHT, false);
      window.press("#place-sources");
      window.awaits("#sources-table");
      Fx.run(() -> window.table("#sources-table").getSelectionModel().select(0));
      window.awaits("#step-certificate");
      window.press("#step-certificate");
      window.awaits("#certificate-trust");
      pictures(window);
      assertEquals(0, stand.asked.get(), "nothing is sent before somebody decides");
      window.press("#certificate-trust");
      window.awaits("#step-distrust");
      assertEquals(
          stand.key(), workspace.sources().terms(source.id()).trusted().orElseThrow().sha256());
      polled(workspace);
      assertTrue(stand.asked.get() > 0);
      window.awaits("#step-distrust");
      window.press("#step-distrust");
      window.until(() -> window.find("#step-distrust").isEmpty());
      assertTrue(workspace.sources().terms(source.id()).trusted().isEmpty());
    }
  }

  private static void pictures(OpenWindow window) {
    if (System.getProperty("earshot.pictures") == null) return;
    for (Look look : Pictures.LOOKS) {
      Pictures.wanted().take(window, look, "certificate", "#source-certificate");
    }
  }

  @Test
  void aKeyIsTrustedByACommandAndAnotherIsRefusedAgain() throws Exception {
    Path workspace = folder.resolve("w");
    String address = "https://localhost:" + stand.port() + "/feed";
    assertEquals(0, Console.at(workspace, "add-source", address, "--allow-private").code());
    JsonNode shown = Console.at(workspace, "sources", "trust", "1", "--json").json().getFirst();
    assertEquals("CN=localhost", shown.get("subject").asString());
    assertEquals(stand.key(), shown.get("key").asString());
    assertEquals("failed", outcome(workspace));
    assertEquals(0, Console.at(workspace, "sources", "trust", "1", "--key", stand.key()).code());
    assertEquals("news", outcome(workspace));
    assertEquals(0, Console.at(workspace, "sources", "distrust", "--ids", "1").code());
    assertEquals("failed", outcome(workspace));
    assertEquals(
        0, Console.at(workspace, "sources", "trust", "1", "--key", "ab".repeat(32)).code());
    assertEquals("failed", outcome(workspace));
    String changed = Console.at(workspace, "sources").out();
    assertTrue(changed.contains("is not the one you trusted any more"), changed);
    String told = Console.at(workspace, "sources", "trust", "1").out();
    assertTrue(told.contains(stand.key()) && told.contains("ab".repeat(32)), told);
    assertEquals(1, Console.at(workspace, "sources", "trust", "1", "--key", "12").code());
    assertEquals(1, Console.at(workspace, "sources", "trust", "9").code());
    assertTrue(Console.at(workspace, "journal").out().contains("trust changed"));
  }

  @Test
  void whoTriesItMayAddItAllTheSame() {
    String address = "https://localhost:" + stand.port() + "/feed";
    Trial tried = new FetchedTrial(() -> new Earshot().trial()).tryAddress(address, true);
    Trial.Unbelieved host = assertInstanceOf(Trial.Unbelieved.class, tried);
    assertTrue(host.sentence().contains("signed by nobody"), host.sentence());
    assertEquals(0, stand.asked.get());
  }

  private static String outcome(Path workspace) {
    return Console.at(workspace, "poll", "--once", "--json")
        .json()
        .getFirst()
        .get("outcome")
        .asString();
  }

  private static String said(Workspace workspace) {
    return workspace
        .sources()
        .statuses()
        .getFirst()
        .last()
        .map(PollAttempt::result)
        .orElseThrow()
        .sentence();
  }

  private static void polled(Workspace workspace) throws InterruptedException {
    assertEquals(1, workspace.poller().askEachOnce(false, attempt -> {}));
  }

  private Source added(Workspace workspace) {
    return workspace
        .sources()
        .add(
            new Source.SourceSetup(
                SourceKind.FEED,
                "any-feed",
                "Intranet news",
                URI.create("https://localhost:" + stand.port() + "/feed"),
                SourceRole.OWN,
                true,
                ""));
  }
}
