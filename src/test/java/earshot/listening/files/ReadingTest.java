package earshot.listening.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Sighting;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files written from the documented shapes of their services are read as those services mean them.
class ReadingTest {
  @TempDir Path folder;

  private Collected read(String file, byte[] bytes) throws IOException {
    return Collected.of(Files.write(folder.resolve(file), bytes));
  }

  private Collected read(String file, String text) throws IOException {
    return read(file, text.getBytes(UTF_8));
  }

  private static byte[] zip(Map<String, String> members) {
    ZipCraft zip = new ZipCraft();
    members.forEach((name, text) -> zip.add(ZipCraft.deflated(name, text.getBytes(UTF_8))));
    return zip.bytes();
  }

  private static final String TWEETS =
      """
      window.YTD.tweets.part0 = [
        {"tweet": {"id_str": "11", "created_at": "Wed Oct 10 20:19:24 +0000 2018",
          "full_text": "Tea &amp; toast &lt;3 https://t.co/a", "lang": "en", "favorite_count": "3",
          "entities": {"urls": [{"url": "https://t.co/a", "expanded_url": "https://b.example/"}]}}},
        {"tweet": {"id_str": "12", "created_at": "never", "full_text": "undated"}}
      ]
      """;

  @Test
  void anXArchiveGivesOwnPostsWithTheirWriterAndTheirLinks() throws IOException {
    Collected found =
        read(
            "x.zip",
            zip(
                Map.of(
                    "data/tweets.js",
                    TWEETS,
                    "data/direct-messages.js",
                    "window.YTD.direct_messages.part0 = [{}]",
                    "data/account.js",
                    "window.YTD.account.part0 = [{\"account\":{\"username\":\"ana\","
                        + "\"email\":\"a@b.example\",\"accountDisplayName\":\"Ana\"}}]")));
    assertEquals(List.of("Tea & toast <3 https://b.example/"), found.texts());
    assertEquals(
        List.of(new Rejected("data/tweets.js, record 2", "Its date cannot be read.")),
        found.rejected);
    Sighting post = found.posts.getFirst();
    assertEquals("Ana", post.author().name());
    assertEquals("ana", post.author().handle());
    assertEquals(3, post.counts().likes().orElseThrow());
    assertEquals(Instant.parse("2018-10-10T20:19:24Z"), post.time().effective());
  }

  @Test
  void aPostOfXIsTheSameWhetherPolledOrImported() throws IOException {
    Sighting.Identity own = read("tweets.js", TWEETS).posts.getFirst().identity();
    assertEquals(Optional.of("11"), own.externalId());
    assertEquals("x", own.idSpace());
    assertEquals(Optional.of("x.com/i/web/status/11"), own.canonicalUrl());
    Sighting.Identity collected =
        read(
                "c.jsonl",
                "{\"data\":[{\"id\":\"11\",\"text\":\"t\",\"author_id\":\"5\","
                    + "\"conversation_id\":\"11\"}],\"includes\":{}}\n")
            .posts
            .getFirst()
            .identity();
    assertEquals(own.externalId(), collected.externalId());
    assertEquals(own.idSpace(), collected.idSpace());
    assertEquals(own.canonicalUrl(), collected.canonicalUrl());
  }

  @Test
  void aDamagedLineOfCollectedPostsIsNamedAndTheNextIsRead() throws IOException {
    String line = "{\"id\":\"%d\",\"text\":\"t\",\"author_id\":\"5\",\"conversation_id\":\"1\"}\n";
    Collected found = read("c.jsonl", line.formatted(1) + "{\"id\": oops\n" + line.formatted(3));
    assertEquals(2, found.posts.size());
    assertEquals("line 2", found.rejected.getFirst().place());
  }

  @Test
  void facebooksTextsAreMendedOnlyWhereTheyWereBroken() throws IOException {
    String mojibake = new String("Grüße ☕".getBytes(UTF_8), ISO_8859_1);
    Collected found =
        read(
            "your_posts_1.json",
            "[{\"timestamp\":1763600000,\"data\":[{\"post\":\"%s\"}]},".formatted(mojibake)
                + "{\"timestamp\":1763600001,\"data\":[{\"post\":\"Déjà vu\"}]},"
                + "{\"timestamp\":1763600002,\"attachments\":[]}]");
    assertEquals(List.of("Grüße ☕", "Déjà vu"), found.texts());
    assertEquals(Map.of("entries without words", 1), found.skipped);
  }

  @Test
  void aRedditArchiveGivesPostsAndCommentsAndNothingElse() throws IOException {
    Collected found =
        read(
            "reddit.zip",
            zip(
                Map.of(
                    "posts.csv",
                    "\uFEFFid,permalink,date,ip,subreddit,gildings,title,url,body\r\n"
                        + "p9,/r/tea/comments/p9/y/,2025-06-01 10:00:00 UTC,203.0.113.9,tea,0,"
                        + "Which kettle?,,Brightkettle or stove\r\n",
                    "comments.csv",
                    "id,permalink,date,ip,subreddit,gildings,link,parent,body,media\n"
                        + "k1,/r/tea/comments/p1/x/k1/,2025-05-18 04:35:32 UTC,203.0.113.9,tea,0,"
                        + ",t3_p1,\"=two\nlines\",\n"
                        + "k2,/r/tea/comments/p1/x/k2/,2025-05-18 04:36:32 UTC,,tea,0,,,[removed],\n"
                        + "k3,/r/tea/comments/p1/x/k3/,2025-13-18 04:36:32 UTC,,tea,0,,,late,\n",
                    "chat_history.csv",
                    "message_id,message,username\n1,secret,ana\n",
                    "old/posts.csv",
                    "when,what\n1,2\n")));
    assertEquals(
        List.of("=two\nlines", "Brightkettle or stove"), found.texts().stream().sorted().toList());
    assertEquals(Map.of("removed posts", 1), found.skipped);
    assertEquals(
        List.of(
            new Rejected("comments.csv, row 4", "Its date cannot be read."),
            new Rejected(
                "old/posts.csv", "It has not the columns of posts or comments from Reddit.")),
        found.rejected.stream().sorted(java.util.Comparator.comparing(Rejected::place)).toList());
    assertEquals(
        List.of("t1_k1", "t3_p9"),
        found.posts.stream().map(p -> p.identity().externalId().orElseThrow()).sorted().toList());
  }

  @Test
  void aPageWhoseRecorderUnpackedItIsReadInSpiteOfItsHeader() throws IOException {
    Collected found =
        read(
            "a.warc",
            warc()
                .replace("Content-Type: text/html\r\n", "Content-Type: text/html\r\nA: gzip\r\n")
                .replace("A: gzip", "Content-Encoding: gzip")
                .replaceFirst("Content-Length: \\d+", "Content-Length: " + (httpLength() + 24)));
    assertEquals(1, found.posts.size(), found::toString);
  }

  private static int httpLength() {
    String warc = warc();
    return warc.length() - warc.indexOf("HTTP/1.1") - 4;
  }

  private static final String MAILBOX =
      """
      From a@example.com Fri Nov 20 10:00:00 2026
      From: Ana <a@example.com>
      Subject: one

      >From the start
      >>From quoted
      From here on

      From b@example.com Fri Nov 20 11:00:00 2026
      Subject: two

      yes
      """;

  @Test
  void aMailboxKeepsItsMailsApartAndKnowsWhoWroteThem() throws IOException {
    Collected found = read("two.mbox", MAILBOX);
    assertEquals(List.of("From the start\nFrom here on", "yes"), found.texts());
    assertEquals("Ana", found.posts.getFirst().author().name());
  }

  @Test
  void oneQuoteBeforeFromIsTheMailboxesOwn() throws IOException {
    List<String> mails = new ArrayList<>();
    Mailboxes.each(
        new ByteArrayInputStream(MAILBOX.getBytes(UTF_8)),
        mail -> mails.add(new String(mail, UTF_8)));
    assertEquals(2, mails.size());
    assertTrue(mails.getFirst().contains("\nFrom the start\n>From quoted\nFrom here on\n"));
  }

  @Test
  void aSavedPageGivesTheReviewsItDeclares() throws IOException {
    Collected found =
        read(
            "page.html",
            "<!doctype html><html><head><link rel=canonical href='https://shop.example/k'>"
                + "<script type='application/ld+json'>{\"@type\":\"Product\",\"review\":["
                + "{\"@type\":\"Review\",\"author\":{\"name\":\"Ana\"},\"reviewBody\":\"It leaks\","
                + "\"datePublished\":\"2026-11-02\",\"reviewRating\":{\"ratingValue\":\"2\"}},"
                + "{\"@type\":\"Review\",\"reviewBody\":\"Fine\"}]}</script></head></html>");
    assertEquals(List.of("It leaks", "Fine"), found.texts());
    assertEquals(
        "https://shop.example/k",
        found.posts.getFirst().identity().permalink().orElseThrow().toString());
    assertEquals(Optional.empty(), found.posts.getFirst().identity().canonicalUrl());
    assertEquals(2, found.posts.getFirst().counts().rating().orElseThrow().given());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body>Only words</body></html>",
        "<opml version='2.0'><body/></opml>",
        "filedesc://x.arc 0.0.0.0 2026 text/plain 1",
        "{\"id\":\"bookmarks.json\",\"type\":\"OrderedCollection\",\"orderedItems\":[]}"
      })
  void whatIsNotReadHereIsRefusedWithASentence(String text) throws IOException {
    Collected found = read("file", text);
    assertTrue(found.refused.endsWith(".") || found.refused.endsWith(")."), found::toString);
    assertEquals(0, found.records());
  }

  @Test
  void aWrongEncodingEndsNothing() throws IOException {
    assertEquals(1, read("tweets.js", TWEETS.getBytes(UTF_16LE)).posts.size());
    assertEquals(
        1, read("tweets.js", TWEETS.replace("Tea", "Té").getBytes(ISO_8859_1)).posts.size());
  }

  @Test
  void whereverAFileBreaksOffNoExceptionComesOut() throws IOException {
    for (byte[] whole : samples()) {
      for (int part = 1; part < 20; part++) {
        Collected found = read("cut", Arrays.copyOf(whole, whole.length * part / 20));
        assertTrue(found.records() >= 0);
      }
    }
  }

  @Test
  void flippedBitsNeverBringAnExceptionOut() throws IOException {
    flip(40);
  }

  @Test
  @Tag("soak")
  void flippedBitsNeverBringAnExceptionOutInThousands() throws IOException {
    flip(2_000);
  }

  private void flip(int times) throws IOException {
    Random random = new Random(7);
    for (byte[] whole : samples()) {
      for (int i = 0; i < times; i++) {
        byte[] flipped = whole.clone();
        int at = random.nextInt(flipped.length);
        flipped[at] ^= (byte) (1 << random.nextInt(8));
        assertTrue(read("flipped", flipped).records() >= 0);
      }
    }
  }

  /// One of each kind, small.
  private static List<byte[]> samples() {
    return List.of(
        TWEETS.getBytes(UTF_8),
        zip(Map.of("data/tweets.js", TWEETS)),
        "{\"data\":[{\"id\":\"1\",\"text\":\"t\",\"author_id\":\"5\"}],\"includes\":{}}\n"
            .getBytes(UTF_8),
        warc().getBytes(UTF_8),
        ("{\"type\":\"OrderedCollection\",\"orderedItems\":[{\"type\":\"Create\",\"object\":"
                + "{\"id\":\"https://s.example/users/a/statuses/1\",\"content\":\"<p>hi</p>\","
                + "\"published\":\"2026-11-19T07:00:00Z\"}}]}")
            .getBytes(UTF_8),
        "From: a@b.example\nSubject: s\n\nwords\n".getBytes(UTF_8));
  }

  private static String warc() {
    String page =
        "<html><title>T</title><article><p>"
            + "Many words of a page. ".repeat(10)
            + "</p></article></html>";
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/p\r\n"
        + "WARC-Date: 2026-11-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
        + http.length()
        + "\r\n\r\n"
        + http
        + "\r\n\r\n";
  }

  @Test
  void aPageInAWebArchiveIsAPostWithItsAddress() throws IOException {
    Collected found = read("a.warc", warc());
    assertEquals(1, found.posts.size(), found::toString);
    assertEquals(Optional.of("a.example/p"), found.posts.getFirst().identity().canonicalUrl());
  }
}
