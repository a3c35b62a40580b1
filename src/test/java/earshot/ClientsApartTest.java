package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.listening.HostGate;
import earshot.listening.secret.Secret;
import earshot.listening.secret.SecretRef;
import earshot.model.BrandRole;
import earshot.model.Client;
import earshot.model.MentionFilter;
import earshot.model.Source.SourceSetup;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import earshot.model.WorkMode;
import earshot.replies.check.Company;
import earshot.storage.ClientList;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two clients in one process, both listening: nothing of the one reaches what belongs to the
/// other.
class ClientsApartTest {
  private static final int CANARIES = 50;

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
    List<String> outputs = new ArrayList<>();
    try (Clients clients = clients()) {
      list.put(Client.of(a, "Northwind Coffee", "fern"));
      list.put(Client.of(b, "Lakeside Books", "plum"));
      Workspace ofA = clients.open(a);
      Workspace ofB = clients.open(b);
      live(ofA, "northwind", "coffee", "CANARY");
      live(ofB, "lakeside", "books", "plain");
      secrets(ofA);
      outputs.addAll(said(ofB));
      new WorkingClients(clients).lines().forEach(line -> outputs.add(line.toString()));
    }
    outputs.add(String.join(" ", ProcessHandle.current().info().arguments().orElse(new String[0])));
    outputs.add(System.getenv().toString());
    assertEquals(List.of(), hits(b, outputs));
    assertEquals(List.of(), hits(folder.resolve("data").resolve("logs"), List.of()));
    assertEquals(
        List.of(), hits(folder.resolve("data").resolve("clients.json"), List.of()), "the list");
    // The scan can fail: it finds them where they belong, and what is planted.
    assertTrue(hits(a, List.of()).size() > CANARIES, "the scan finds nothing at all");
    Files.writeString(b.resolve("planted.txt"), "xx" + text(7) + "xx");
    assertEquals(List.of("planted.txt: " + text(7)), hits(b, List.of()));
    Files.delete(b.resolve("planted.txt"));
    assertEquals(List.of(), openToOthers(folder.resolve("data")));
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
      String said = mark.equals("CANARY") ? text(i) : "plain " + i;
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
    workspace.stories();
    workspace.alerts().look();
    workspace.safekeeping().backUp((done, of) -> {});
  }

  private static void secrets(Workspace workspace) {
    for (int i = 0; i < CANARIES; i++) {
      workspace
          .secrets()
          .keep(new SecretRef("token", "https://host" + i + ".example"), new Secret(secret(i)));
    }
  }

  /// Everything commands say of a client.
  private static List<String> said(Workspace workspace) {
    OneDesk desk = new OneDesk(workspace);
    return Stream.of(
            List.of("search", "terrible"),
            List.of("search", "CANARY*"),
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
            List.of("doctor"))
        .map(
            command -> {
              Console console = desk.run(command.toArray(String[]::new));
              return console.out() + console.err();
            })
        .toList();
  }

  private static String text(int i) {
    return "CANARYTEXT" + (1_000 + i) + "x";
  }

  private static String secret(int i) {
    return "CANARYSECRET" + (1_000 + i) + "x";
  }

  /// Every place where a canary stands, as UTF-8 or UTF-16, whatever its case.
  private static List<String> hits(Path where, List<String> outputs) throws IOException {
    List<String> canaries =
        IntStream.range(0, CANARIES).boxed().flatMap(i -> Stream.of(text(i), secret(i))).toList();
    List<String> hits = new ArrayList<>();
    try (Stream<Path> all = Files.walk(where)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String plain = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        String bytes = (plain + plain.replace("\0", "")).toLowerCase(Locale.ROOT);
        String name = String.valueOf(where.relativize(file));
        for (String canary : canaries) {
          if (bytes.contains(canary.toLowerCase(Locale.ROOT))) {
            hits.add(name + ": " + canary);
          }
        }
        if (bytes.contains("canarydraft") || bytes.contains("canarysource")) hits.add(name);
      }
    }
    for (String output : outputs) {
      String low = output.toLowerCase(Locale.ROOT);
      // The question itself holds the word; what it asked for is longer.
      if (low.contains("canarytext") || low.contains("canarysecret") || low.contains("canarydraft"))
        hits.add("output: " + output);
    }
    return hits;
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
