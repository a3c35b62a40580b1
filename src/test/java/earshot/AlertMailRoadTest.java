package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import earshot.listening.mail.MailAccount;
import earshot.listening.preset.Preset;
import earshot.listening.preset.Presets;
import earshot.listening.secret.Secret;
import earshot.model.BrandRole;
import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.PollAttempt;
import earshot.model.PresetUse;
import earshot.model.Source.SourceSetup;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a real mail server into the archive: every recorded mail of the preset, each find once and
/// with its own address, and the mails as unread as they were.
class AlertMailRoadTest {
  private static final String PASSWORD = "correct horse";

  @TempDir private Path folder;
  private GreenMail server;
  private GreenMailUser user;
  private Workspace workspace;

  @BeforeEach
  void open() {
    server =
        new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP).dynamicPort());
    server.start();
    user = server.setUser("ana@mail.example", "ana@mail.example", PASSWORD);
    workspace = (Workspace) new Earshot().open(folder.resolve("w"));
    workspace.brands().add("Brightkettle", BrandRole.OWN, "brightkettle", "test");
    SourceSetup setup = alerts();
    workspace.secrets().keep(MailAccount.of(setup).secret(), new Secret(PASSWORD));
    var unused = workspace.sources().takeEverything(workspace.sources().add(setup));
  }

  @AfterEach
  void close() {
    workspace.close();
    server.stop();
  }

  @Test
  void theFindsOfAlertMailsArriveUnwrappedAndOnce() throws Exception {
    List<String> recorded = recorded();
    for (String name : recorded) deliver(name);
    List<Flags> before = flags();

    assertEquals("14 entries, 13 stored, 1 known", told(poll()));
    assertEquals(
        Stream.of(
                "",
                "https://blog.example/tea-at-five",
                "https://diario.example/hervidor",
                "https://forum.example/t/9",
                "https://forum.example/t/9?page=2",
                "https://journal.example/bouilloire?page=2",
                "https://ocha.example/%E3%81%8A%E8%8C%B6",
                "https://radio.example/hervidor-del-a%C3%B1o",
                "https://shimbun.example/2026/yukata",
                "https://shop.example/k%C3%BCche/kettles",
                "https://the.example/cinq-heures",
                "https://times.example/2026/11/kettle?id=7&utm_source=alert",
                "https://zeitung.example/wasserkocher?id=7&utm_medium=email")
            .toList(),
        mentions().map(mention -> mention.content().url()).sorted().toList());
    assertTrue(
        mentions().anyMatch(mention -> mention.content().title().equals("ブライトケトル、4000台を回収")));

    assertEquals("0 entries, 0 stored, 0 known", told(poll()));
    assertEquals(13, mentions().count());
    assertEquals(before, flags());
    assertEquals(recorded.size(), inbox().getUnseenCount());
    assertEquals(recorded.size(), inbox().getMessageCount());
  }

  @Test
  void theSameAlertSentAgainAddsOnlyWhatIsNewInIt() throws Exception {
    deliver("mail-alerts-forwarded.eml");
    assertEquals("1 entries, 1 stored, 0 known", told(poll()));
    deliver("mail-alerts-google-sections.eml");
    assertEquals("3 entries, 2 stored, 1 known", told(poll()));
    assertEquals(3, mentions().count());
  }

  private static List<String> recorded() {
    return Presets.builtIn().find("mail-alerts").orElseThrow().recorded().stream()
        .map(Preset.Recorded::fixture)
        .toList();
  }

  private SourceSetup alerts() {
    String port = String.valueOf(server.getImap().getPort());
    return new SourceSetup(
        SourceKind.MAIL,
        PresetUse.of(
            "mail-alerts",
            1,
            Map.of(
                "host",
                "127.0.0.1",
                "port",
                port,
                "user",
                "ana@mail.example",
                "security",
                "plain")),
        "My alerts",
        URI.create("imaps://ana%40mail.example@127.0.0.1:" + port + "/INBOX"),
        SourceRole.PRESS,
        true,
        "");
  }

  private void deliver(String name) throws IOException, MessagingException, FolderException {
    try (InputStream in = Presets.class.getResourceAsStream(name)) {
      MimeMessage mail =
          new MimeMessage(Session.getInstance(new Properties()), Objects.requireNonNull(in, name));
      Date received = Date.from(Instant.now().minusSeconds(3_600));
      inbox().appendMessage(mail, new Flags(), received);
    }
  }

  private PollAttempt poll() throws InterruptedException {
    List<PollAttempt> attempts = Collections.synchronizedList(new ArrayList<>());
    workspace.poller().askEachOnce(false, attempts::add);
    assertEquals(1, attempts.size());
    assertTrue(attempts.getFirst().succeeded(), attempts.getFirst().result().sentence());
    return attempts.getFirst();
  }

  private static String told(PollAttempt attempt) {
    PollAttempt.Yield brought = attempt.yield();
    return "%d entries, %d stored, %d known"
        .formatted(brought.entries(), brought.stored(), brought.known());
  }

  private Stream<Mention> mentions() {
    return workspace.mentions().page(MentionFilter.ALL, Optional.empty(), 50).mentions().stream();
  }

  private List<Flags> flags() throws FolderException {
    return inbox().getMessages().stream().map(StoredMessage::getFlags).toList();
  }

  private MailFolder inbox() throws FolderException {
    return server.getManagers().getImapHostManager().getInbox(user);
  }
}
