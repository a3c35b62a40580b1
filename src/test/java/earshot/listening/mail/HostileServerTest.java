package earshot.listening.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.listening.Polled;
import earshot.model.Egress;
import earshot.model.FailureReason;
import earshot.model.PresetUse;
import earshot.model.Source;
import earshot.model.SourceCursor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class HostileServerTest {
  private static final String HEAD =
      "Subject: Kettle\\r\\nFrom: Ana <ana@example.org>\\r\\nMessage-ID: <k@example.org>\\r\\n\\r\\n"
          .replace("\\r\\n", "\r\n");
  private static final String TEXT = "It leaks.\r\n";
  private final MailStand.Secrets secrets = new MailStand.Secrets();
  private final List<Egress> left = new ArrayList<>();

  @Test
  void aPieceAnnouncedLargerThanAnyMailEndsTheConversation() {
    Polled.Failed failed =
        failed(command -> on(command, "UID FETCH", "* 1 FETCH (UID 1 BODY[] {2000000000}\r\nabc"));
    assertEquals(FailureReason.TOO_BIG, failed.reason());
  }

  @Test
  void anEndlessRowEndsTheConversation() {
    String row = "* SEARCH" + " 1234567890".repeat(500_000);
    assertEquals(FailureReason.TOO_BIG, failed(command -> on(command, "UID SEARCH", row)).reason());
  }

  @Test
  void aServerThatSaysNothingIsLeftAtTheDeadline() {
    MailLimits hurried =
        new MailLimits(
            Duration.ofMillis(300),
            Duration.ofSeconds(5),
            Duration.ofMillis(600),
            500,
            Duration.ofDays(30));
    Polled.Failed failed = failed(hurried, command -> on(command, "EXAMINE", ""));
    assertEquals(FailureReason.DEADLINE, failed.reason());
    assertEquals(1, left.size());
  }

  @Test
  void aDripThatNeverFallsSilentIsCutAtTheDeadline() {
    MailLimits hurried =
        new MailLimits(
            Duration.ofSeconds(20),
            Duration.ofSeconds(5),
            Duration.ofMillis(400),
            500,
            Duration.ofDays(30));
    Polled.Failed failed = failed(hurried, command -> on(command, "EXAMINE", ""));
    assertEquals(FailureReason.DEADLINE, failed.reason());
    assertEquals("mail.home.arpa answers too slowly.", failed.sentence());
  }

  @Test
  void aConnectionThatDropsMidwayLosesAndDoublesNothing() {
    AtomicInteger texts = new AtomicInteger();
    Function<String, Optional<String>> script =
        command -> {
          if (command.startsWith("UID SEARCH")) return Optional.of("* SEARCH 1 2\r\nTAG OK\r\n");
          if (command.contains("BODYSTRUCTURE"))
            return Optional.of(outline(1) + outline(2) + "TAG OK\r\n");
          if (!command.startsWith("UID FETCH")) return Optional.empty();
          String half = text(1) + "* 2 FETCH (UID 2 BODY[1]<0> {11}\r\nIt l";
          return Optional.of(
              texts.getAndIncrement() == 0
                  ? half + ScriptedServer.GOODBYE
                  : text(1) + text(2) + "TAG OK\r\n");
        };
    try (ScriptedServer server = new ScriptedServer(script);
        MailReader reader = reader(MailStand.QUICK)) {
      Source source = source(server, "");
      Polled.Failed dropped =
          assertInstanceOf(Polled.Failed.class, reader.read(source, SourceCursor.START));
      assertEquals(FailureReason.CONNECT, dropped.reason());
      assertEquals(Optional.empty(), dropped.cursor());
      Polled.News news =
          assertInstanceOf(Polled.News.class, reader.read(source, SourceCursor.START));
      assertEquals(2, news.fresh().size());
      assertEquals("5:2", news.cursor().position());
    }
  }

  @Test
  void aServerThatCannotTellTheStructureIsAskedForTheWholeMail() {
    String mail = HEAD + TEXT;
    Function<String, Optional<String>> script =
        command -> {
          if (!command.startsWith("UID FETCH")) return Optional.empty();
          return Optional.of(
              command.contains("BODYSTRUCTURE")
                  ? "* 1 FETCH (UID 1 BODYSTRUCTURE ((((\r\nTAG OK\r\n"
                  : "* 1 FETCH (UID 1 BODY[]<0> {%d}\r\n%s)\r\nTAG OK\r\n"
                      .formatted(mail.length(), mail));
        };
    Polled.News news = assertInstanceOf(Polled.News.class, polled(MailStand.QUICK, script, ""));
    assertEquals("It leaks.", news.fresh().getFirst().words().plain());
  }

  @Test
  void aStructureNestedWithoutEndHarmsOnlyItsPoll() {
    String deep = "(".repeat(300_000);
    Polled polled =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60),
            () ->
                polled(
                    MailStand.QUICK,
                    command ->
                        on(
                            command,
                            "UID FETCH",
                            "* 1 FETCH (UID 1 BODYSTRUCTURE " + deep + "\r\nTAG OK\r\n"),
                    ""));
    assertTrue(
        polled instanceof Polled.Failed || polled instanceof Polled.Unchanged, polled.toString());
  }

  @Test
  void aTokenIsSentAsATokenAndNeverShown() {
    try (ScriptedServer server = new ScriptedServer(command -> Optional.empty());
        MailReader reader = reader(MailStand.QUICK)) {
      Polled polled = reader.read(source(server, "token"), SourceCursor.START);
      String login =
          server.heard.stream().filter(c -> c.startsWith("AUTHENTICATE")).findFirst().orElse("");
      assertTrue(login.startsWith("AUTHENTICATE XOAUTH2 "), login);
      assertFalse(polled.toString().contains("canary"));
    }
  }

  @Test
  void aServerOutOfOrderIsNotTakenForAWrongPassword() {
    Polled.Failed failed =
        failed(command -> on(command, "AUTHENTICATE", "TAG NO [UNAVAILABLE] try later\r\n"));
    assertEquals(FailureReason.CONNECT, failed.reason());
    assertEquals(Optional.empty(), failed.cursor());
  }

  @Test
  void whatTheServerSaysIsNeverRepeated() {
    Polled.Failed failed =
        failed(command -> on(command, "AUTHENTICATE", "TAG NO you said canary-5\r\n"));
    assertEquals(FailureReason.NEEDS_KEY, failed.reason());
    assertFalse(failed.toString().contains("canary"));
  }

  @Test
  void onlyReadingCommandsAreSent() {
    try (ScriptedServer server = new ScriptedServer(HostileServerTest::oneMail);
        MailReader reader = reader(MailStand.QUICK)) {
      assertInstanceOf(Polled.News.class, reader.read(source(server, ""), SourceCursor.START));
      for (String command : server.heard) {
        assertTrue(
            command.matches(
                "(CAPABILITY|AUTHENTICATE|EXAMINE|UID SEARCH|UID FETCH|NOOP|CLOSE|LOGOUT|LIST).*"),
            command);
        assertFalse(command.contains("BODY["), command);
      }
    }
  }

  @Test
  void aPlainConnectionIsMadeSafeBeforeAnythingIsSaid() {
    try (ScriptedServer server = ScriptedServer.upgrading(HostileServerTest::oneMail);
        MailReader reader = reader(MailStand.QUICK)) {
      Source source = upgraded(MailStand.HOST, server);
      assertInstanceOf(Polled.News.class, reader.read(source, SourceCursor.START));
      assertEquals("STARTTLS", server.heard.getFirst());
      Source other = upgraded("other.home.arpa", server);
      server.heard.clear();
      Polled.Failed failed =
          assertInstanceOf(Polled.Failed.class, reader.read(other, SourceCursor.START));
      assertEquals(FailureReason.TLS, failed.reason());
      assertEquals(List.of("STARTTLS"), server.heard);
    }
  }

  private Source upgraded(String host, ScriptedServer server) {
    Source source = MailStand.source(host, server.port(), "starttls", "INBOX", true);
    secrets.put(MailAccount.of(source.setup()).secret(), "canary-5");
    return source;
  }

  private static Optional<String> oneMail(String command) {
    if (!command.startsWith("UID FETCH")) return Optional.empty();
    return Optional.of((command.contains("BODYSTRUCTURE") ? outline(1) : text(1)) + "TAG OK\r\n");
  }

  private static String outline(int uid) {
    String head = HEAD.replace("<k@", "<k" + uid + "@");
    return ("* %d FETCH (UID %d INTERNALDATE \"23-Nov-2026 10:00:00 +0000\" BODYSTRUCTURE"
            + " (\"text\" \"plain\" (\"charset\" \"utf-8\") NIL NIL \"7bit\" 11 1 NIL NIL NIL)"
            + " BODY[HEADER.FIELDS (FROM SUBJECT)]<0> {%d}\r\n%s)\r\n")
        .formatted(uid, uid, head.length(), head);
  }

  private static String text(int uid) {
    return "* %d FETCH (UID %d BODY[1]<0> {%d}\r\n%s)\r\n".formatted(uid, uid, TEXT.length(), TEXT);
  }

  private static Optional<String> on(String command, String start, String answer) {
    return command.startsWith(start) ? Optional.of(answer) : Optional.empty();
  }

  private Polled.Failed failed(Function<String, Optional<String>> script) {
    return failed(MailStand.QUICK, script);
  }

  private Polled.Failed failed(MailLimits limits, Function<String, Optional<String>> script) {
    Polled polled =
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> polled(limits, script, ""));
    return assertInstanceOf(Polled.Failed.class, polled, polled::toString);
  }

  private Polled polled(
      MailLimits limits, Function<String, Optional<String>> script, String login) {
    try (ScriptedServer server = new ScriptedServer(script);
        MailReader reader = reader(limits)) {
      return reader.read(source(server, login), SourceCursor.START);
    }
  }

  private MailReader reader(MailLimits limits) {
    return MailStand.reader(limits, MailStand.Tls.trust(), secrets, left);
  }

  private Source source(ScriptedServer server, String login) {
    Source plain = MailStand.source(MailStand.HOST, server.port(), "plain", "INBOX", true);
    TreeMap<String, String> params = new TreeMap<>(plain.setup().preset().params());
    params.put("login", login);
    Source.SourceSetup setup = plain.setup();
    Source source =
        new Source(
            plain.id(),
            new Source.SourceSetup(
                setup.kind(),
                PresetUse.of("mail-alerts", 1, params),
                setup.name(),
                setup.url(),
                setup.role(),
                setup.allowPrivate(),
                setup.folder()),
            plain.state(),
            plain.interval(),
            plain.takeEverything());
    secrets.put(MailAccount.of(source.setup()).secret(), "canary-5");
    return source;
  }
}
