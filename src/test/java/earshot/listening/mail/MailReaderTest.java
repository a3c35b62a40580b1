package earshot.listening.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.listening.Polled;
import earshot.model.Egress;
import earshot.model.FailureReason;
import earshot.model.Provenance;
import earshot.model.Repair;
import earshot.model.Sighting;
import earshot.model.Source;
import earshot.model.SourceCursor;
import earshot.model.TrustedKey;
import jakarta.mail.Flags;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MailReaderTest {
  private static final Instant LATELY = MailStand.NOW.minusSeconds(3600);
  private MailStand stand = MailStand.plain();

  @AfterEach
  void close() {
    stand.close();
  }

  @Test
  void alertMailsArriveAsTheirItemsOnce() {
    for (String name : List.of("google-one", "google-bare", "talkwalker-table")) {
      stand.deliver(Samples.bytes(name), LATELY);
    }
    Polled.News news = news(stand.read(SourceCursor.START));
    // The recall stands in two of the mails.
    assertEquals(
        List.of(
            "Brightkettle recalls a kettle",
            "Kettle of the year",
            "Tea at five, with a Brightkettle",
            "Brightkettle leaks",
            "Angebote der Woche"),
        titles(news).stream().sorted(java.util.Comparator.comparing(EXPECTED::indexOf)).toList());
    assertTrue(news.fresh().stream().allMatch(s -> s.provenance() == Provenance.MAIL));
    assertEquals(6, news.contents().entries());
  }

  private static final List<String> EXPECTED =
      List.of(
          "Brightkettle recalls a kettle",
          "Kettle of the year",
          "Tea at five, with a Brightkettle",
          "Brightkettle leaks",
          "Angebote der Woche");

  @Test
  void aSecondPollOfTheSameFolderBringsNothing() {
    stand.deliver(Samples.bytes("google-one"), LATELY);
    SourceCursor after = news(stand.read(SourceCursor.START)).cursor();
    Polled.Unchanged same = assertInstanceOf(Polled.Unchanged.class, stand.read(after));
    assertEquals(after, same.cursor());
    assertTrue(same.exchange().validatorHit());
    stand.deliver(plain("Later", "<later@example.org>", "One more."));
    assertEquals(List.of("Later"), titles(news(stand.read(same.cursor()))));
  }

  @Test
  void noMailIsMarkedAsRead() {
    stand.deliver(Samples.bytes("google-one"), LATELY);
    stand.deliver(plain("A question", "<q@example.org>", "Is it loud?"));
    List<Flags> before = stand.flags();
    news(stand.read(SourceCursor.START));
    assertEquals(before, stand.flags());
    assertEquals(2, stand.inbox().getUnseenCount());
    assertTrue(stand.flags().stream().noneMatch(flags -> flags.contains(Flags.Flag.SEEN)));
    assertEquals(2, stand.inbox().getMessageCount());
  }

  @Test
  void anOrdinaryMailIsOneSighting() {
    stand.deliver(
        """
        From: =?utf-8?q?Ana_M=C3=BCller?= <ana.mueller@example.org>
        Subject: =?utf-8?B?V2Fzc2Vya29j?= =?utf-8?B?aGVyIGthcHV0?=
        Date: Mon, 23 Nov 2026 09:30:00 +0100 (CET)
        Message-ID: <m3@example.org>
        In-Reply-To: <m2@example.org>
        References: <m1@example.org> <m2@example.org>
        Content-Type: text/plain; charset=utf-8

        My kettle leaks since Friday.

        On Sun, 22 Nov 2026 at 10:11, Support wrote:
        > Does it leak?

        --\s
        Ana Müller
        ana.mueller@example.org
        """);
    Sighting only = news(stand.read(SourceCursor.START)).fresh().getFirst();
    assertEquals("Wasserkocher kaput", only.words().title().substring(0, 18));
    assertEquals("My kettle leaks since Friday.", only.words().plain());
    assertEquals("Ana Müller", only.author().name());
    assertEquals(Optional.of("m3@example.org"), only.identity().externalId());
    assertEquals("message-id", only.identity().idSpace());
    assertEquals(
        new Sighting.Conversation("m2@example.org", "m1@example.org"), only.conversation());
    assertEquals(Instant.parse("2026-11-23T08:30:00Z"), only.time().effective());
    assertFalse(only.toString().contains("ana.mueller@"), "no address is kept");
  }

  @Test
  void aFolderNumberedAnewTellsNothingTwice() {
    stand.deliver(Samples.bytes("google-one"), LATELY);
    stand.deliver(plain("A question", "<q@example.org>", "Is it loud?"));
    SourceCursor after = news(stand.read(SourceCursor.START)).cursor();
    MailPosition place = MailPosition.in(after);
    SourceCursor elsewhere = after.at(place.at(place.validity() + 1, 900).encoded());
    Polled.Unchanged same = assertInstanceOf(Polled.Unchanged.class, stand.read(elsewhere));
    assertEquals(after.position(), same.cursor().position());
    assertEquals(3, same.contents().orElseThrow().entries());
    assertTrue(same.contents().orElseThrow().overlap());
  }

  @Test
  void aFolderThatWasMadeAnewTellsOnlyWhatIsNewInIt() {
    Source alerts = stand.source("Alerts");
    stand.makeAnew("Alerts");
    stand.deliver("Alerts", Samples.bytes("google-one"), LATELY);
    SourceCursor after = news(stand.read(alerts, SourceCursor.START)).cursor();
    stand.makeAnew("Alerts");
    // The mail that is new has the number that an old one had.
    stand.deliver("Alerts", mail("A question", "<q@example.org>", "Is it loud?"), LATELY);
    stand.deliver("Alerts", Samples.bytes("google-one"), LATELY);
    Polled.News news = news(stand.read(alerts, after));
    assertNotEquals(MailPosition.in(after).validity(), MailPosition.in(news.cursor()).validity());
    assertEquals(List.of("A question"), titles(news));
  }

  @Test
  void afterTheBrandsHaveChangedEverythingIsToldAgain() {
    stand.deliver(plain("A question", "<q@example.org>", "Is it loud?"));
    SourceCursor after = news(stand.read(SourceCursor.START)).cursor();
    SourceCursor forgotten =
        new SourceCursor(
            after.etag(),
            after.lastModified(),
            after.bodySha256(),
            after.seen(),
            "",
            after.position());
    assertEquals(List.of("A question"), titles(news(stand.read(forgotten))));
  }

  @Test
  void mailsOlderThanThirtyDaysAreLeftAlone() {
    stand.deliver(
        bytes(plain("Old", "<old@example.org>", "x")), Instant.parse("2026-09-01T00:00:00Z"));
    assertInstanceOf(Polled.Unchanged.class, stand.read(SourceCursor.START));
    stand.deliver(plain("New", "<new@example.org>", "y"));
    SourceCursor after =
        assertInstanceOf(Polled.News.class, stand.read(SourceCursor.START)).cursor();
    assertEquals(2, MailPosition.in(after).uid());
  }

  @Test
  void manyMailsAreReadInOrderAFewAtATime() {
    pagedInOrder(70, 25);
  }

  @Test
  @Tag("soak")
  void twoThousandMailsAreReadInOrder() {
    pagedInOrder(2_000, 500);
  }

  private void pagedInOrder(int mails, int atOnce) {
    stand.close();
    stand = MailStand.plain(limited(atOnce));
    for (int i = 0; i < mails; i++) {
      stand.deliver(
          bytes(
              plain("Mail " + i, "<n" + i + "@example.org>", "Text " + i)
                  .replace("Mon, 23 Nov 2026 09:30:00 +0000", LATELY.plusSeconds(i).toString())),
          LATELY.plusSeconds(i));
    }
    SourceCursor cursor = SourceCursor.START;
    List<String> told = new ArrayList<>();
    List<Integer> portions = new ArrayList<>();
    while (stand.read(cursor) instanceof Polled.News news) {
      portions.add(news.fresh().size());
      told.addAll(titles(news));
      assertEquals(told.size() < mails, news.contents().repairs().contains(Repair.ITEM_CAP));
      cursor = news.cursor();
    }
    assertEquals((mails + atOnce - 1) / atOnce, portions.size());
    assertEquals(IntStream.range(0, mails).mapToObj(i -> "Mail " + i).toList(), told);
  }

  @Test
  void aPasswordRefusedThreeTimesIsTriedNoMore() {
    stand.secrets.put(stand.account().secret(), "wrong");
    SourceCursor cursor = SourceCursor.START;
    for (int i = 1; i <= 3; i++) {
      Polled.Failed failed = failed(stand.read(cursor));
      assertEquals(FailureReason.NEEDS_KEY, failed.reason());
      assertFalse(failed.sentence().contains("wrong"));
      cursor = failed.cursor().orElseThrow();
    }
    assertEquals(3, stand.left.size());
    Polled.Failed silent = failed(stand.read(cursor));
    assertEquals(3, stand.left.size(), "the server must not be asked a fourth time");
    assertEquals(
        "mail.home.arpa did not accept the password for ana@example.org three times. Earshot asks"
            + " no more, so that the account is not locked: enter it again.",
        silent.sentence());
    stand.secrets.put(stand.account().secret(), "correct horse");
    assertInstanceOf(Polled.Unchanged.class, stand.read(cursor));
  }

  @Test
  void withoutAPasswordNobodyIsAsked() {
    stand.secrets.forget(stand.account().secret());
    Polled.Failed failed = failed(stand.read(SourceCursor.START));
    assertEquals(FailureReason.NEEDS_KEY, failed.reason());
    assertEquals(List.of(), stand.left);
  }

  @Test
  void aMissingFolderIsNamedWithThoseThereAre() {
    Polled.Failed failed = failed(stand.read(stand.source("Alarms"), SourceCursor.START));
    assertEquals(FailureReason.MISSING, failed.reason());
    assertEquals(
        "mail.home.arpa has no folder “Alarms”. There are: INBOX. Choose another one.",
        failed.sentence());
  }

  @Test
  void eachConnectionIsOneLineInTheBookOfWhatLeft() {
    stand.deliver(plain("A question", "<q@example.org>", "Is it loud?"));
    Polled polled = stand.read(SourceCursor.START);
    Egress line = stand.left.getFirst();
    assertEquals(1, stand.left.size());
    assertEquals(Egress.Purpose.MAIL, line.purpose());
    assertEquals("mail.home.arpa", line.host());
    assertTrue(line.bytesOut() > 200, line.toString());
    assertTrue(line.bytesIn() >= polled.exchange().bytesWire(), line.toString());
    assertTrue(polled.exchange().bytesWire() > 500, line.toString());
  }

  @Test
  void mailIsReadOverASafeConnection() {
    stand.close();
    stand = MailStand.safe();
    stand.deliver(plain("A question", "<q@example.org>", "Is it loud?"));
    assertEquals(List.of("A question"), titles(news(stand.read(SourceCursor.START))));
    assertEquals(
        "imaps://ana%40example.org@mail.home.arpa:" + stand.port() + "/INBOX",
        stand.account().url().toString());
  }

  @Test
  void aCertificateForAnotherHostIsRefusedBeforeThePassword() {
    stand.close();
    stand = MailStand.safe();
    var other = MailStand.source("other.home.arpa", stand.port(), "tls", "INBOX", true);
    stand.secrets.put(MailAccount.of(other.setup()).secret(), "correct horse");
    Polled.Failed failed = failed(stand.read(other, SourceCursor.START));
    assertEquals(FailureReason.TLS, failed.reason());
  }

  @Test
  void aServerThatNobodyVouchesForIsReadByTheKeyThatIsTrusted() {
    stand.close();
    stand = MailStand.safe();
    stand.deliver(plain("A question", "<q@example.org>", "Is it loud?"));
    var source = stand.source("INBOX");
    try (MailReader reader = stand.believing(trusted(MailStand.Tls.key()))) {
      assertEquals(List.of("A question"), titles(news(reader.read(source, SourceCursor.START))));
    }
    try (MailReader reader = stand.believing(trusted("ab".repeat(32)))) {
      Polled.Failed failed = failed(reader.read(source, SourceCursor.START));
      assertEquals(FailureReason.TLS, failed.reason());
      assertTrue(failed.sentence().contains("not the one you trusted"), failed.sentence());
    }
  }

  private static TrustedKey trusted(String key) {
    return new TrustedKey(MailStand.HOST, key, MailStand.NOW);
  }

  @Test
  void noPasswordTravelsWithoutASafeConnection() {
    var upgrade = MailStand.source(MailStand.HOST, stand.port(), "starttls", "INBOX", true);
    stand.secrets.put(MailAccount.of(upgrade.setup()).secret(), "correct horse");
    Polled.Failed failed = failed(stand.read(upgrade, SourceCursor.START));
    assertEquals(FailureReason.TLS, failed.reason());
    assertEquals(
        "mail.home.arpa offers no safe connection, and Earshot sends no password without one.",
        failed.sentence());
  }

  @Test
  void aServerInTheOwnNetworkNeedsPermission() {
    for (String host : List.of("mail.home.arpa", "127.0.0.1", "[::1]", "mail.example.org")) {
      for (String security : List.of("tls", "starttls", "plain")) {
        var source = MailStand.source(host, stand.port(), security, "INBOX", false);
        stand.secrets.put(MailAccount.of(source.setup()).secret(), "correct horse");
        Set<FailureReason> reasons =
            security.equals("plain")
                ? Set.of(FailureReason.TLS, FailureReason.BAD_ADDRESS)
                : Set.of(FailureReason.PRIVATE_ADDRESS);
        assertTrue(reasons.contains(failed(stand.read(source, SourceCursor.START)).reason()));
      }
    }
    assertEquals(List.of(), stand.left, "nobody may have been connected to");
  }

  static MailLimits limited(int mails) {
    MailLimits quick = MailStand.QUICK;
    return new MailLimits(quick.silence(), quick.enough(), quick.whole(), mails, quick.since());
  }

  private static byte[] mail(String subject, String id, String text) {
    return plain(subject, id, text).replace("\n", "\r\n").getBytes(UTF_8);
  }

  static String plain(String subject, String id, String text) {
    return """
    From: Ana <ana@example.org>
    Subject: %s
    Date: Mon, 23 Nov 2026 09:30:00 +0000
    Message-ID: %s

    %s
    """
        .formatted(subject, id, text);
  }

  private static byte[] bytes(String mail) {
    return mail.getBytes(UTF_8);
  }

  static List<String> titles(Polled.News news) {
    return news.fresh().stream().map(sighting -> sighting.words().title()).toList();
  }

  static Polled.News news(Polled polled) {
    return assertInstanceOf(Polled.News.class, polled, () -> polled.toString());
  }

  static Polled.Failed failed(Polled polled) {
    return assertInstanceOf(Polled.Failed.class, polled, () -> polled.toString());
  }
}
