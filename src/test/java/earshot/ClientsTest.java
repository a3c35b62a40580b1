package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.intake.SourceSetups;
import earshot.listening.KeyPlace;
import earshot.listening.preset.Preset;
import earshot.listening.preset.PresetChoice;
import earshot.listening.secret.Secret;
import earshot.listening.secret.SecretRef;
import earshot.listening.secret.SecretStore;
import earshot.model.BrandRole;
import earshot.model.Charter;
import earshot.model.Client;
import earshot.model.JournalAction;
import earshot.model.Source;
import earshot.model.Source.SourceSetup;
import earshot.model.SourceRole;
import earshot.model.WorkMode;
import earshot.replies.check.CheckDesk;
import earshot.replies.check.CheckRule;
import earshot.storage.ClientList;
import earshot.storage.StorageRefused;
import earshot.storage.WorkspaceRemoval;
import earshot.ui.clients.ClientLine;
import earshot.ui.clients.ClientsDesk;
import earshot.ui.clients.NewClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several clients in one program.
class ClientsTest {
  @TempDir private Path folder;
  private ClientList list;
  private Clients clients;
  private WorkingClients desk;

  @BeforeEach
  void begin() {
    list = new ClientList(folder.resolve("data").resolve("workspace"));
    clients = begun();
    desk = new WorkingClients(clients);
  }

  @AfterEach
  void end() {
    clients.close();
  }

  @Test
  void aNewClientHasAFolderOfItsOwnAndSaysWhyOneListens() {
    Client made = desk.create(wish("Lakeside Books", WorkMode.LISTENING));
    assertTrue(made.folder().startsWith(folder.resolve("data").resolve("clients")));
    Workspace workspace = clients.opened(made.folder()).orElseThrow();
    assertEquals(
        "answer readers who ask", workspace.stores().settings().charter().read().purpose());
    assertEquals(WorkMode.LISTENING, workspace.modes().mode());
    List<JournalAction> noted =
        workspace.stores().journal().page(Optional.empty(), 10).stream()
            .flatMap(entry -> JournalAction.of(entry.action()).stream())
            .toList();
    assertTrue(noted.contains(JournalAction.SETTING_CHANGED), noted.toString());
    assertTrue(noted.contains(JournalAction.MODE_CHANGED), noted.toString());
  }

  @Test
  void oneThatCannotBeOpenedSaysWhyAndTheOthersListen() throws IOException {
    Path damaged = folder.resolve("damaged");
    Files.createDirectories(damaged);
    Files.writeString(damaged.resolve("workspace.json"), "{");
    list.put(Client.of(damaged, "Damaged", "rust"));
    list.put(Client.of(folder.resolve("good"), "Good", "moss"));
    clients.openAll(false);
    assertEquals(2, clients.opened().size());
    ClientLine line = line("Damaged");
    ClientLine.Refused refused = (ClientLine.Refused) line.standing();
    assertTrue(refused.why().contains("damaged"), refused.why());
    assertEquals(new ClientLine.Open(0, 0, 0), line("Good").standing());
  }

  @Test
  void oneThatAnotherProgramHasOpenSaysSo() {
    Path taken = folder.resolve("taken");
    list.put(Client.of(taken, "Taken", "rust"));
    try (Workspace _ = (Workspace) new Earshot().open(taken)) {
      clients.openAll(false);
      ClientLine.Refused refused = (ClientLine.Refused) line("Taken").standing();
      assertTrue(refused.why().contains("another Earshot"), refused.why());
    }
    Workspace now = clients.open(taken);
    assertTrue(clients.opened().contains(now));
    assertEquals(new ClientLine.Open(0, 0, 0), line("Taken").standing());
  }

  @Test
  void whoIsPutAsideIsAskedNoMoreAndKeepsItsFiles() {
    Client made = desk.create(wish("Lakeside Books", WorkMode.LISTENING));
    desk.enable(made.folder(), false);
    assertEquals(new ClientLine.Aside(), line("Lakeside Books").standing());
    assertTrue(clients.opened(made.folder()).isEmpty());
    assertTrue(Files.exists(made.folder().resolve("workspace.json")));
    desk.remove(made.folder());
    assertTrue(list.in(made.folder()).isEmpty());
    assertTrue(Files.exists(made.folder().resolve("workspace.json")));
    assertEquals("Lakeside Books", named(desk.add(made.folder()).folder(), "Lakeside Books"));
  }

  @Test
  void theClientOnScreenStaysOpenWhenItIsPutAsideButNobodyIsAskedForIt() {
    Client made = desk.create(wish("Lakeside Books", WorkMode.LISTENING));
    desk.shows(Optional.of(made.folder()));
    desk.enable(made.folder(), false);
    assertTrue(clients.opened(made.folder()).isPresent());
    assertTrue(clients.rests(made.folder()));
    clients.work(true);
    clients.work(false);
    assertTrue(clients.rests(made.folder()), "being offline for a while wakes nobody");
    assertThrows(IllegalArgumentException.class, () -> desk.remove(made.folder()));
    desk.enable(made.folder(), true);
    assertFalse(clients.rests(made.folder()));
  }

  @Test
  void oneThatWasPutAsideIsShownWithoutAskingAnybodyAndComesBackToTheListAsItWas() {
    Client made = desk.create(wish("Lakeside Books", WorkMode.LISTENING));
    desk.enable(made.folder(), false);
    Workspace unused = clients.open(made.folder());
    assertTrue(clients.rests(made.folder()));
    Client gone = list.in(made.folder()).orElseThrow();
    desk.remove(made.folder());
    desk.putBack(gone);
    assertEquals(Optional.of(gone), list.in(made.folder()));
  }

  @Test
  void aDeletionThatWasCutShortLetsNobodyInAndIsEndedByTheNextStart() throws IOException {
    Client made = desk.create(wish("Lakeside Books", WorkMode.LISTENING));
    clients.close(made.folder());
    // As a kill after the first steps leaves it: without its name, and a part of the rest.
    Files.move(
        made.folder().resolve("workspace.json"), made.folder().resolve("deleted-workspace.json"));
    StorageRefused refused =
        assertThrows(StorageRefused.class, () -> clients.open(made.folder()).close());
    assertTrue(String.valueOf(refused.getMessage()).contains("being deleted"));
    assertTrue(list.in(made.folder()).isPresent());
    WorkspaceRemoval.goOn(list);
    assertFalse(Files.exists(made.folder()));
    assertTrue(list.in(made.folder()).isEmpty());
  }

  @Test
  void whileAnotherProgramHasItOpenNothingOfAClientIsDeleted() {
    Client made = desk.create(wish("Lakeside Books", WorkMode.LISTENING));
    assertThrows(StorageRefused.class, () -> WorkspaceRemoval.run(made.folder(), list));
    assertTrue(Files.exists(made.folder().resolve("workspace.json")));
    assertTrue(list.in(made.folder()).isPresent());
  }

  @Test
  void oneWhoseFileIsDamagedGoesWithoutBeingCounted() throws IOException {
    Client made = desk.create(wish("Lakeside Books", WorkMode.LISTENING));
    assertInstanceOf(ClientsDesk.Counted.class, desk.going(made.folder()).contents());
    clients.close(made.folder());
    try (var files = Files.newDirectoryStream(made.folder(), "*.mv.db")) {
      for (Path file : files) Files.write(file, new byte[4_096]);
    }
    assertInstanceOf(ClientsDesk.Shut.class, desk.going(made.folder()).contents());
    desk.delete(made.folder());
    assertFalse(Files.exists(made.folder()));
    assertTrue(list.in(made.folder()).isEmpty());
  }

  @Test
  void whatIsReachedByALinkGoesAndTheLinkAndOtherThingsStay() throws IOException {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), disk);
    Path elsewhere = Files.writeString(folder.resolve("elsewhere.zip"), "mine");
    list.put(Client.of(link, "Lakeside Books", "plum"));
    Workspace made = clients.open(link);
    assertEquals(link, made.folder());
    Files.createSymbolicLink(link.resolve("notes"), folder);
    Path backups = Files.createDirectories(link.resolve("backups"));
    Files.createSymbolicLink(backups.resolve("mine.zip"), elsewhere);
    assertEquals(List.of("backups/mine.zip", "notes"), desk.going(link).reach().stays());
    desk.delete(link);
    assertEquals(List.of("backups", "notes"), names(disk));
    assertEquals("mine", Files.readString(elsewhere));
    assertTrue(Files.isSymbolicLink(link));
    assertTrue(list.in(link).isEmpty());
  }

  @Test
  void noKeyOfAClientThatIsDeletedStaysInTheKeyStore() {
    clients.work(true);
    Client made = desk.create(wish("Lakeside Books", WorkMode.LISTENING));
    Workspace workspace = clients.opened(made.folder()).orElseThrow();
    List<SecretRef> kept = new ArrayList<>();
    for (String id : List.of("x-recent", "youtube-search")) {
      Preset search = workspace.presets().find(id).orElseThrow();
      PresetChoice.Ready words =
          (PresetChoice.Ready) PresetChoice.of(search, Map.of("q", "lakeside"));
      SourceSetup setup =
          SourceSetups.of(search, words, Optional.empty(), SourceRole.COMMUNITY, false);
      Source source = workspace.sources().add(setup);
      if (kept.isEmpty()) workspace.sources().remove(source.id());
      kept.add(KeyPlace.of(search, setup).orElseThrow());
    }
    Connecting proxy = new Connecting("proxy.example:3128", "ana", 200);
    proxy.keep(workspace.stores().settings());
    kept.add(proxy.password(any -> Optional.empty()).orElseThrow());
    SecretStore secrets = workspace.secrets();
    kept.forEach(each -> secrets.keep(each, new Secret("canary")));
    SourceKeys.forget(workspace);
    kept.forEach(each -> assertEquals(Optional.empty(), secrets.find(each), each.name()));
  }

  @Test
  void theUsualClientLeavesANewOneInItsPlaceAndTheOthersComeFirst() {
    Path usual = folder.resolve("data").resolve("workspace");
    Workspace _ = clients.open(usual);
    named(usual, "Northwind Coffee");
    Client other = desk.create(wish("Lakeside Books", WorkMode.LISTENING));
    desk.shows(Optional.of(usual));
    assertThrows(IllegalArgumentException.class, () -> desk.delete(usual));
    desk.shows(Optional.of(other.folder()));
    assertTrue(desk.going(usual).usual());
    desk.delete(usual);
    assertFalse(Files.exists(usual));
    assertEquals(Optional.of(""), list.in(usual).map(Client::name));
    assertEquals(
        List.of(other.folder()),
        list.all().stream().filter(Client::enabled).map(Client::folder).toList());
  }

  @Test
  void aFolderWithoutAWorkspaceIsNotTaken() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThrows(IllegalArgumentException.class, () -> desk.add(empty));
    assertEquals(List.of(), List.of(empty.toFile().list()));
  }

  @Test
  void aClientNobodyNamedIsCalledAsItsBrand() {
    Workspace usual = clients.open(folder.resolve("data").resolve("workspace"));
    usual.brands().add("Northwind Coffee", BrandRole.OWN, "northwind", "test");
    clients.close();
    clients = begun();
    clients.openAll(false);
    assertTrue(list.called("northwind coffee").isPresent());
  }

  @Test
  void theNameOfAClientBlocksInTheAnswersOfOthersFromTheMomentItIsAdded() {
    Client first = desk.create(wish("Northwind Coffee", WorkMode.HANDS_ON));
    CheckDesk checks = clients.opened(first.folder()).orElseThrow().replying().checks("ana");
    String body = "As our friends of Lakeside Books say, tomorrow.";
    assertFalse(found(checks, body, CheckRule.OTHER_CLIENT));
    desk.create(wish("Lakeside Books", WorkMode.LISTENING));
    assertTrue(found(checks, body, CheckRule.OTHER_CLIENT));
  }

  @Test
  void wordsCopiedFromOneClientBlockInTheAnswersOfAnother() {
    Client first = desk.create(wish("Northwind Coffee", WorkMode.HANDS_ON));
    Client second = desk.create(wish("Lakeside Books", WorkMode.HANDS_ON));
    String copied = "Batch 1142 was roasted too dark, and we took it off the shelf this morning.";
    clients.copied().copied(first.folder(), first.name(), copied);
    CheckDesk ofSecond = clients.opened(second.folder()).orElseThrow().replying().checks("ana");
    CheckDesk ofFirst = clients.opened(first.folder()).orElseThrow().replying().checks("ana");
    assertTrue(found(ofSecond, "Hello, " + copied + " Best, Ana", CheckRule.COPIED_ELSEWHERE));
    assertFalse(found(ofFirst, "Hello, " + copied, CheckRule.COPIED_ELSEWHERE));
    assertFalse(found(ofSecond, "The book is on its way.", CheckRule.COPIED_ELSEWHERE));
  }

  @Test
  void workingOfflineHoldsForAllAndForThoseOpenedLater() {
    Client first = desk.create(wish("Northwind Coffee", WorkMode.LISTENING));
    clients.work(true);
    assertTrue(clients.since().isPresent());
    Client second = desk.create(wish("Lakeside Books", WorkMode.LISTENING));
    for (Client each : List.of(first, second)) {
      Workspace workspace = clients.opened(each.folder()).orElseThrow();
      assertTrue(
          new WorkingListening(workspace, clients, since -> {}).status().mode()
              instanceof earshot.ui.shell.ListeningStatus.Offline);
    }
  }

  private static boolean found(CheckDesk checks, String body, CheckRule rule) {
    return checks.check(checks.aboutNobody(), Optional.empty(), List.of(), body).findings().stream()
        .anyMatch(
            finding ->
                finding.rule() == rule
                    && finding.severity() == earshot.replies.check.Severity.BLOCK);
  }

  private static List<String> names(Path place) throws IOException {
    try (Stream<Path> all = Files.list(place)) {
      return all.map(each -> String.valueOf(each.getFileName())).sorted().toList();
    }
  }

  private String named(Path client, String name) {
    desk.change(client, name, "plum");
    return list.in(client).orElseThrow().name();
  }

  private ClientLine line(String name) {
    return desk.lines().stream()
        .filter(line -> line.client().isCalled(name))
        .findFirst()
        .orElseThrow();
  }

  private static NewClient wish(String name, WorkMode mode) {
    return new NewClient(name, "plum", new Charter("answer readers who ask", ""), mode);
  }

  private Clients begun() {
    return new Clients(list, new Earshot().machine(() -> false), each -> {});
  }
}
