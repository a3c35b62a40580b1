package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.listening.HttpProxy;
import earshot.listening.WayOut;
import earshot.listening.secret.Secret;
import earshot.listening.secret.SecretRef;
import earshot.storage.Database;
import earshot.storage.Stores;
import earshot.ui.shell.ConnectingDesk.Wish;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectingTest {
  private static final Function<String, Optional<String>> COMPANY =
      name ->
          name.equals("https_proxy") ? Optional.of("http://proxy.company:3128") : Optional.empty();
  private static final Function<String, Optional<String>> HOME = name -> Optional.empty();

  @TempDir private Path folder;

  @Test
  void whatWasChosenHoldsAtTheNextStartAndThePasswordLiesWithTheKeys() {
    try (Workspace workspace = open()) {
      KeptConnecting desk = new KeptConnecting(workspace);
      assertEquals(new Wish("", "", 200), desk.read());
      desk.keep(new Wish("proxy.example.org:8080", "ana", 20), "pass");
      assertEquals(Optional.empty(), workspace.stores().settings().get("proxy-password"));
      SecretRef where = new SecretRef("proxy/password", "http://proxy.example.org:8080");
      assertEquals(
          Optional.of(new Secret("pass")), workspace.road().outside().secrets().find(where));
    }
    try (Workspace again = open()) {
      assertEquals(new Wish("proxy.example.org:8080", "ana", 20), new KeptConnecting(again).read());
      Connecting kept = Connecting.of(again.stores().settings());
      HttpProxy proxy = kept.out(again.road().outside().secrets(), HOME).proxy().orElseThrow();
      assertEquals("proxy.example.org:8080", proxy.place());
      assertEquals(new HttpProxy.Login("ana", "pass"), proxy.login().orElseThrow());
    }
  }

  @Test
  void theSystemsProxyIsUsedWhenItIsAskedForAndElseOnlyNamed() {
    try (Workspace workspace = open()) {
      var secrets = workspace.road().outside().secrets();
      WayOut straight = Connecting.STRAIGHT.out(secrets, COMPANY);
      assertEquals(Optional.empty(), straight.proxy());
      assertEquals("proxy.company:3128", straight.unused().orElseThrow().place());
      WayOut system = new Connecting("system", "", 200).out(secrets, COMPANY);
      assertEquals("proxy.company:3128", system.proxy().orElseThrow().place());
      assertEquals(WayOut.STRAIGHT, new Connecting("system", "", 200).out(secrets, HOME));
    }
  }

  @Test
  void whatCannotBeIsRefusedWithOneSentenceAndChangesNothing() {
    try (Workspace workspace = open()) {
      KeptConnecting desk = new KeptConnecting(workspace);
      refused(desk, new Wish("proxy", "", 200), "host:port");
      refused(desk, new Wish("", "", 7), "Between 8 and 200");
      refused(desk, new Wish("", "", 201), "Between 8 and 200");
      assertEquals(new Wish("", "", 200), desk.read());
    }
  }

  @Test
  void aValueThatCannotBeReadIsTakenAsNeverChosen() {
    try (Database database = Database.open(folder, InstantSource.system(), () -> false)) {
      Stores stores = new Stores(database);
      stores.settings().put("requests-at-once", "many");
      assertEquals(Connecting.STRAIGHT, Connecting.of(stores.settings()));
    }
  }

  private static void refused(KeptConnecting desk, Wish wish, String why) {
    String said =
        String.valueOf(
            assertThrows(IllegalArgumentException.class, () -> desk.keep(wish, "")).getMessage());
    assertTrue(said.contains(why), said);
  }

  private Workspace open() {
    Machine machine = new Earshot().machine(() -> false);
    return Workspace.open(folder, machine, Outside.web(machine.clock()));
  }
}
