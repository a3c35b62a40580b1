package earshot.listening.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.listening.FeedItem;
import earshot.model.Sighting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HostileMailTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TestFactory
  Stream<DynamicTest> bombsHaveAReading() {
    String head = "From: A <a@b.example>\r\nSubject: Bomb\r\nMessage-ID: <b@b>\r\n";
    StringBuilder nested = new StringBuilder(head);
    for (int i = 0; i < 20_000; i++) {
      nested.append("Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n".formatted(i, i));
    }
    return Stream.of(
            List.of("deep multiparts", nested.toString()),
            List.of("a subject of megabytes", "Subject: " + "x".repeat(8 << 20) + "\r\n\r\nText"),
            List.of("a million fields", "X: y\r\n".repeat(1_000_000) + "\r\nText"),
            List.of(
                "a million references", "References: " + "<a@b> ".repeat(1_000_000) + "\r\n\r\nT"),
            List.of(
                "encoded words without end",
                "Subject: " + "=?utf-8?q?a?= ".repeat(100_000) + "\r\n\r\nT"),
            List.of("a folded sender", "From: " + "a\r\n ".repeat(200_000) + "\r\n\r\nT"),
            List.of(
                "many empty parts",
                head
                    + "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
                    + "--b\r\n\r\n".repeat(200_000)),
            List.of(
                "deep markup",
                head
                    + "Content-Type: text/html\r\n\r\n"
                    + "<div><blockquote><a href=x>".repeat(70_000)),
            List.of(
                "an alert of links",
                "From: googlealerts-noreply@google.com\r\nContent-Type: text/html\r\n\r\n"
                    + Stream.iterate(1, i -> i + 1)
                        .limit(20_000)
                        .map(
                            i ->
                                "<div><a href='https://www.google.com/url?url=http://e.example/"
                                    + i
                                    + "'>t"
                                    + i
                                    + "</a>")
                        .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)),
            List.of(
                "quotes of quotes",
                head
                    + "\r\n"
                    + ">".repeat(1_000_000)
                    + "\r\nHi\r\n"
                    + "On 1234 wrote\n".repeat(50_000)),
            List.of("zeros", "\0".repeat(1 << 20)),
            List.of("nothing", ""))
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.getFirst(), () -> readable(each.getLast().getBytes(UTF_8))));
  }

  @Test
  void mailsDamagedAtRandomHaveAReading() {
    long seed = 20261120;
    Random chance = new Random(seed);
    for (String name :
        List.of(
            "google-one", "google-bare", "google-plain", "talkwalker-table", "talkwalker-divs")) {
      byte[] sound = Samples.bytes(name);
      for (int i = 0; i < 60; i++) {
        byte[] damaged = sound.clone();
        for (int hit = 0; hit < 1 + chance.nextInt(30); hit++) {
          damaged[chance.nextInt(damaged.length)] = (byte) chance.nextInt(256);
        }
        readable(java.util.Arrays.copyOf(damaged, 1 + chance.nextInt(damaged.length)));
      }
    }
  }

  @Test
  void theDevelopersCollectionHasAReading() throws IOException {
    Path folder = corpus();
    int mails = 0;
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path mail : all.filter(each -> each.toString().matches(".*\\.(msg|eml)")).toList()) {
        mails++;
        List<FeedItem> items = readable(Files.readAllBytes(mail));
        assertFalse(items.isEmpty(), mail.toString());
      }
    }
    assertTrue(mails >= 78, "only " + mails);
  }

  @Test
  void itsTextsCanBeRead() throws IOException {
    Path folder = corpus();
    assertTrue(
        plain(folder, "mimetools-german-qp.msg").contains("ü")
            || plain(folder, "mimetools-german-qp.msg").contains("ä"));
    assertTrue(plain(folder, "base64-encoded-text.msg").length() > 10);
    assertFalse(plain(folder, "missing-inner-boundary.msg").isBlank());
    assertFalse(plain(folder, "missing-boundary.msg").isBlank());
  }

  private static String plain(Path folder, String name) throws IOException {
    return Finds.in(WholeMail.of(Files.readAllBytes(folder.resolve(name)), Samples.RECEIVED))
        .getFirst()
        .words()
        .plain();
  }

  private static Path corpus() {
    Path folder =
        Path.of(System.getProperty("earshot.corpus", "../shared/corpus"), "archives", "mail");
    Assumptions.assumeTrue(
        Files.isDirectory(folder), "skipped: no test corpus at " + folder.toAbsolutePath());
    return folder;
  }

  private static List<FeedItem> readable(byte[] mail) {
    return assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          List<FeedItem> items = Finds.in(WholeMail.of(mail, Samples.RECEIVED));
          for (FeedItem item : items) {
            Sighting.Words words = item.words();
            assertTrue(words.title().length() <= 1_000);
            assertTrue(words.plain().length() <= 65_536);
            assertTrue(words.html().length() <= 65_536);
            assertFalse(words.html().contains("<script"));
            assertTrue(item.author().name().length() <= 200);
            assertEquals(-1, item.author().name().indexOf('@'));
          }
          return items;
        },
        () -> new String(mail, 0, Math.min(mail.length, 200), ISO_8859_1));
  }
}
