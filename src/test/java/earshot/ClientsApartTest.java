package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.cli.Commands;
import earshot.listening.HostGate;
import earshot.listening.secret.Secret;
import earshot.listening.secret.SecretRef;
import earshot.model.BrandRole;
import earshot.model.Client;
import earshot.model.MentionFilter;
import earshot.model.Source.SourceSetup;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import earshot.model.TimeRange;
import earshot.model.WorkMode;
import earshot.replies.check.Company;
import earshot.storage.AlertStore;
import earshot.storage.ClientList;
import earshot.storage.Progress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two clients in one process, both listening: nothing of the one reaches what belongs to the
/// other.
class ClientsApartTest {
  private static final int CANARIES = Canaries.EACH;

  @TempDir private Path folder;
  private FeedServer server;
  private ClientList list;
  private Path a;
  private Path b;

  @BeforeEach
  void begin() throws IOException {
    server = new FeedServer();
    list = new ClientList(folder.resolve("data").resolve("workspace"));
    a = folder.resolve("data").resolve("workspace");
    b = folder.resolve("data").resolve("clients").resolve("b");
  }

  @AfterEach
  void end() {
    server.close();
  }

  @Test
  void clientAsCanariesAppearNowhereInB() throws IOException, InterruptedException {
    Path outOfA = Files.createDirectories(folder.resolve("out").resolve("a"));
    Path outOfB = Files.createDirectories(folder.resolve("out").resolve("b"));
    String said;
    try (Clients clients = clients()) {
      list.put(Client.of(a, "Northwind Coffee", "fern"));
      list.put(Client.of(b, "Lakeside Books", "plum"));
      Workspace ofA = clients.open(a);
      Workspace ofB = clients.open(b);
      live(ofA, "northwind", "coffee", "CANARY");
      live(ofB, "lakeside", "books", "plain");
      secrets(ofA);
      for (Workspace each : List.of(ofA, ofB)) {
        assertTrue(Files.exists(each.safekeeping().backUp(Progress.NONE).kept().file()));
      }
      Files.writeString(outOfA.resolve("said.txt"), said(ofA, "CANARY", outOfA));
      said = said(ofB, "plain", outOfB);
      Files.writeString(outOfB.resolve("said.txt"), said);
      StringBuilder lines = new StringBuilder();
      new WorkingClients(clients).lines().forEach(line -> lines.append(line).append('\n'));
      Files.writeString(outOfB.resolve("lines.txt"), lines);
      assertEquals(0, Canaries.foundBy(ofB));
      assertEquals(CANARIES, Canaries.foundBy(ofA), "the index of A finds its own");
    }
    Files.writeString(
        outOfB.resolve("process.txt"),
        String.join(" ", ProcessHandle.current().info().arguments().orElse(new String[0]))
            + System.getenv());
    assertEquals(List.of(), Canaries.below(b));
    assertEquals(List.of(), Canaries.below(outOfB));
    assertEquals(List.of(), Canaries.below(folder.resolve("data").resolve("logs")));
    assertEquals(List.of(), Canaries.below(folder.resolve("data").resolve("clients.json")));
    theScanFindsWhatIsAs(outOfA);
    assertEquals(List.of(), openToOthers(folder.resolve("data")));
  }

  /// Each kind of file that is empty of canaries in B holds them in A.
  private void theScanFindsWhatIsAs(Path outOfA) throws IOException {
    List<String> ofA = Canaries.below(a);
    List<String> out = Canaries.below(outOfA);
    for (int i = 0; i < CANARIES; i++) {
      String text = Canaries.text(i).toLowerCase(Locale.ROOT);
      String secret = Canaries.secret(i).toLowerCase(Locale.ROOT);
      assertTrue(holds(ofA, "backups/", text), "packed in a backup: " + text);
      assertTrue(holds(ofA, "mentions-", text), "in the database: " + text);
      assertTrue(holds(ofA, "secrets.json", secret), secret);
      for (String kind : List.of("all.csv", "all.jsonl", "all.earshot!")) {
        assertTrue(holds(out, kind, text), kind + ": " + text);
      }
    }
    assertTrue(holds(ofA, "index/", "canarytext"), "in the index");
    assertTrue(holds(ofA, "mentions-", "canarydraft"));
    assertTrue(holds(out, "subject/", "canarytext"), "in what a person is given: " + out);
    assertTrue(holds(out, "said.txt", "canarytext"));
    assertTrue(holds(ofA, "mentions-", "canaryauthor"), "in alerts and people");
    for (String place :
        List.of("month.html:", "month.html!data", "month.pdf!text", "month.pdf!data")) {
      assertTrue(holds(out, place, "canarysource"), "in the report: " + place);
    }
  }

  private static boolean holds(List<String> hits, String where, String canary) {
    return hits.stream().anyMatch(hit -> hit.startsWith(where) && hit.contains(": " + canary));
  }

  @Test
  void twoClientsThatAskOneHostKeepItsPause() throws InterruptedException {
    Machine machine = new Earshot().machine(() -> false);
    Shared shared = new Shared(Shared.gate(machine), Company.alone());
    HostGate.Visit visit = HostGate.Visit.to(URI.create("https://host.example/f"), false, true);
    Outside.Maker maker = Outside.web(machine.clock(), shared);
    try (Workspace one = Workspace.open(folder.resolve("one"), machine, maker);
        Workspace other = Workspace.open(folder.resolve("other"), machine, maker)) {
      try (HostGate.Turn.Go _ = go(one.road().gate().ask(visit))) {
        assertTrue(other.road().gate().ask(visit) instanceof HostGate.Turn.Later);
      }
      HostGate.Turn.Later soon = (HostGate.Turn.Later) other.road().gate().ask(visit);
      assertTrue(soon.pause().compareTo(Duration.ofMillis(400)) > 0, soon.toString());
      one.road().gate().refused(visit.url(), Optional.of(Duration.ofHours(1)));
      assertTrue(other.road().gate().heldUntil(visit.url()).isPresent());
    }
  }

  private static HostGate.Turn.Go go(HostGate.Turn turn) {
    return (HostGate.Turn.Go) turn;
  }

  /// A day in the life of a client: what a feed says, found, answered and kept.
  private void live(Workspace workspace, String name, String feed, String mark)
      throws InterruptedException {
    workspace.brands().add(name + " " + feed, BrandRole.OWN, name, "test");
    workspace.modes().change(WorkMode.HANDS_ON, "the test answers", "test");
    workspace
        .sources()
        .add(
            new SourceSetup(
                SourceKind.FEED,
                "any-feed",
                mark + "source",
                server.feed(feed),
                SourceRole.COMMUNITY,
                true,
                ""));
    for (int i = 0; i < CANARIES; i++) {
      String said = mark.equals("CANARY") ? Canaries.text(i) : "plain " + i;
      server.publish(feed, feed + i, name + " is terrible " + said, Instant.now().minusSeconds(i));
    }
    workspace.poller().askEachOnce(false, attempt -> {});
    workspace.index().refresh();
    assertEquals(CANARIES, workspace.stores().mentions().total());
    var mentions =
        workspace.mentions().page(MentionFilter.ALL, Optional.empty(), CANARIES).mentions();
    for (var mention : mentions.subList(0, 5)) {
      var drafts = workspace.replying().drafts("ana");
      var draft = drafts.openOrMake(mention.id());
      drafts.save(draft.id(), "We are sorry. " + mark + "draft" + mention.id().value());
    }
    String pasted = name + " is terrible " + (mark.equals("CANARY") ? Canaries.text(0) : "plain");
    Console paste =
        new OneDesk(workspace)
            .given(
                pasted,
                "paste",
                "--text",
                "-",
                "--author",
                "@" + mark + "author",
                "--url",
                "https://courier.example/" + feed);
    assertEquals(Commands.DONE, paste.code(), paste.err());
    workspace.stories();
    workspace.alerts().look();
    var rule = workspace.stores().alertRules().all().getFirst();
    Instant at = workspace.machine().clock().instant();
    String evidence = DesktopNoticesTest.raised(mark + "author is loud").alert().evidence();
    var raising = new AlertStore.Raising(new TimeRange(at.minusSeconds(60), at), at, evidence);
    assertEquals(1, workspace.stores().alerts().checked(rule, at, List.of(raising)).size());
  }

  private static void secrets(Workspace workspace) {
    for (int i = 0; i < CANARIES; i++) {
      workspace
          .secrets()
          .keep(
              new SecretRef("token", "https://host" + i + ".example"),
              new Secret(Canaries.secret(i)));
    }
  }

  /// Everything commands say and write of a client.
  private static String said(Workspace workspace, String mark, Path out) {
    OneDesk desk = new OneDesk(workspace);
    String day = LocalDate.now(ZoneOffset.UTC).toString();
    String before = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
    StringBuilder said = new StringBuilder();
    Stream.of(
            List.of("search", "terrible"),
            List.of("sources"),
            List.of("drafts"),
            List.of("alerts"),
            List.of("stories"),
            List.of("egress"),
            List.of("journal"),
            List.of("people"),
            List.of("searches"),
            List.of("templates"),
            List.of("work"),
            List.of("doctor"),
            written("export", out, "all.csv", "--query", "terrible"),
            written("export", out, "all.jsonl", "--query", "terrible"),
            written("export", out, "all.earshot", "--query", "terrible"),
            written("report", out, "month.html", "--from", before, "--to", day),
            written("report", out, "month.pdf", "--from", before, "--to", day),
            List.of(
                "subject", "courier.example:" + mark + "author", out.resolve("subject").toString()))
        .forEach(
            command -> {
              Console console = desk.run(command.toArray(String[]::new));
              assertEquals(Commands.DONE, console.code(), command + console.err());
              boolean quiet = console.out().startsWith("No alerts");
              assertFalse(quiet, "an alert was raised");
              said.append(console.out()).append(console.err());
            });
    return said.toString();
  }

  private static List<String> written(String command, Path out, String name, String... options) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of(options));
    all.add(out.resolve(name).toString());
    return all;
  }

  private static List<String> openToOthers(Path where) throws IOException {
    try (Stream<Path> all = Files.walk(where)) {
      List<String> open = new ArrayList<>();
      for (Path file : all.toList()) {
        String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        if (!mode.endsWith("------")) open.add(mode + " " + where.relativize(file));
      }
      return open;
    }
  }

  private Clients clients() {
    return new Clients(list, new Earshot().machine(() -> false), each -> {});
  }
}
