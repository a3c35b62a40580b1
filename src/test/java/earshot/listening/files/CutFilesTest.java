package earshot.listening.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Files of every family that break off: what came before is kept, and the place is named.
class CutFilesTest {
  private static final int POSTS = 40;

  @TempDir private Path folder = Path.of("");

  /// One of each kind of file whose end can be told.
  enum Family {
    X_ARCHIVE(
        "window.YTD.tweets.part0 = [",
        "{\"tweet\": {\"id_str\": \"%1$d\", \"full_text\": \"post %1$d\","
            + " \"created_at\": \"Wed Oct 10 20:19:24 +0000 2018\"}}",
        ",\n",
        "]"),
    TWEETS(
        "",
        "{\"id\":\"%1$d\",\"text\":\"post %1$d\",\"author_id\":\"5\",\"conversation_id\":\"1\"}",
        "\n",
        "\n"),
    MASTODON(
        "{\"type\":\"OrderedCollection\",\"orderedItems\":[",
        "{\"type\":\"Create\",\"object\":{\"id\":\"https://s.example/%1$d\","
            + "\"content\":\"<p>post %1$d</p>\",\"published\":\"2026-11-19T07:00:00Z\"}}",
        ",\n",
        "]}"),
    FACEBOOK("[", "{\"timestamp\":17636%1$05d,\"data\":[{\"post\":\"post %1$d\"}]}", ",\n", "]"),
    CSV("date,text\n", "2026-11-20T10:15:00Z,\"post %1$d\"", "\n", "\n"),
    JSON("[", "{\"date\":\"2026-11-20T10:15:00Z\",\"text\":\"post %1$d\"}", ",\n", "]"),
    JSON_LINES("", "{\"date\":\"2026-11-20T10:15:00Z\",\"text\":\"post %1$d\"}", "\n", "\n"),
    WARC("", "", "", "") {
      @Override
      String record(int number) {
        String page =
            "<html><title>T</title><article><p>post %d. %s</p></article></html>"
                .formatted(number, "Many words of a page. ".repeat(10));
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
        return """
            WARC/1.0\r
            WARC-Type: response\r
            WARC-Target-URI: https://a.example/%1$d\r
            WARC-Date: 2026-11-01T00:00:00Z\r
            WARC-Record-ID: <urn:uuid:%1$d>\r
            Content-Type: application/http; msgtype=response\r
            Content-Length: %2$d\r
            \r
            %3$s\r
            \r
            """
            .formatted(number, http.length(), http);
      }
    };

    private final String before;
    private final String record;
    private final String between;
    private final String after;

    Family(String before, String record, String between, String after) {
      this.before = before;
      this.record = record;
      this.between = between;
      this.after = after;
    }

    String record(int number) {
      return record.formatted(number);
    }

    byte[] whole() {
      return IntStream.range(1, POSTS + 1)
          .mapToObj(this::record)
          .collect(Collectors.joining(between, before, after))
          .getBytes(UTF_8);
    }

    /// Broken off within the last post.
    byte[] cut() {
      byte[] whole = whole();
      return Arrays.copyOf(whole, whole.length - record(POSTS).length() / 2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFileThatBreaksOffKeepsWhatCameBeforeAndNamesThePlace(Family family) throws IOException {
    assertEquals(POSTS, read(family.whole()).posts.size());

    Collected cut = read(family.cut());

    assertEquals(POSTS - 1, cut.posts.size(), cut::toString);
    Rejected rejected = cut.rejected.getFirst();
    assertTrue(rejected.reason().endsWith("."), rejected.reason());
    assertTrue(rejected.place().contains(String.valueOf(POSTS)) || family == Family.CSV);
  }

  @Test
  void aPackedArchiveThatBreaksOffKeepsWhatCameBeforeAndNamesTheMember() throws IOException {
    byte[] outbox = Family.MASTODON.whole();
    byte[] packed = gzip(tar(Map.of("outbox.json", outbox)));

    assertEquals(POSTS, read(packed).posts.size());

    Collected cut = read(Arrays.copyOf(packed, packed.length * 2 / 3));

    assertTrue(cut.posts.size() > 0 && cut.posts.size() < POSTS, cut::toString);
    assertTrue(cut.rejected.stream().anyMatch(each -> each.place().startsWith("outbox.json")));
  }

  @Test
  void aZipThatBreaksOffIsRefusedAsAWholeAndOneWithADamagedMemberIsReadWithoutIt()
      throws IOException {
    String tweets = new String(Family.X_ARCHIVE.whole(), UTF_8);
    ZipCraft.Entry first = ZipCraft.deflated("data/tweets.js", tweets.getBytes(UTF_8));
    ZipCraft zip = new ZipCraft();
    zip.add(first);
    zip.add(
        ZipCraft.deflated(
            "data/tweets-part1.js",
            tweets.replace("part0", "part1").replace("\"post", "\"more").getBytes(UTF_8)));
    byte[] whole = zip.bytes();
    assertEquals(2 * POSTS, read(whole).posts.size());

    Collected cut = read(Arrays.copyOf(whole, whole.length / 2));
    byte[] flipped = whole.clone();
    for (int i = 0; i < 20; i++) flipped[200 + i] ^= 0x55;
    Collected damaged = read(flipped);

    assertEquals(0, cut.records(), cut::toString);
    assertTrue(damaged.posts.size() >= POSTS, damaged::toString);
    assertTrue(damaged.posts.size() < 2 * POSTS, damaged::toString);
    assertTrue(
        damaged.rejected.stream().anyMatch(each -> each.place().startsWith("data/tweets.js")),
        damaged::toString);
  }

  @Test
  void aRecordThatHasLostItsAddressIsPassedOver() throws IOException {
    String warc = new String(Family.WARC.whole(), UTF_8);

    Collected found = read(warc.replaceFirst("WARC-Target-URI", "WARC-Targe!-URI").getBytes(UTF_8));

    assertEquals(POSTS - 1, found.posts.size(), found::toString);
    assertEquals(Map.of("records that are no pages", 1), found.skipped);
  }

  private Collected read(byte[] bytes) throws IOException {
    return Collected.of(Files.write(folder.resolve("given"), bytes));
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  // Headers as in POSIX.1-1988: name, mode, owners, size, time, sum, kind.
  private static byte[] tar(Map<String, byte[]> members) {
    ByteArrayOutputStream tar = new ByteArrayOutputStream();
    members.forEach(
        (name, content) -> {
          byte[] header = new byte[512];
          put(header, 0, name);
          put(header, 100, "0000644");
          put(header, 108, "0000000");
          put(header, 116, "0000000");
          put(header, 124, String.format(Locale.ROOT, "%011o", content.length));
          put(header, 136, "00000000000");
          put(header, 148, "        ");
          header[156] = '0';
          put(header, 257, "ustar");
          int sum = 0;
          for (byte each : header) sum += each & 0xFF;
          put(header, 148, String.format(Locale.ROOT, "%06o\0 ", sum));
          tar.writeBytes(header);
          tar.writeBytes(content);
          tar.writeBytes(new byte[(512 - content.length % 512) % 512]);
        });
    tar.writeBytes(new byte[1_024]);
    return tar.toByteArray();
  }

  private static void put(byte[] into, int at, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    System.arraycopy(bytes, 0, into, at, bytes.length);
  }
}
