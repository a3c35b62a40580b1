package earshot.listening;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.FailureReason;
import earshot.model.Provenance;
import earshot.model.Repair;
import earshot.model.Sighting;
import earshot.model.SourceId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.ObjectMapper;

/// Small hostile and broken documents: each gives what its note says, and nothing they name is
/// opened.
class EvilFeedTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final String SECRET = "canary-7d1f";

  @Test
  void everyHostileFileEndsAsItsNoteSaysAndNothingIsContacted(@TempDir Path folder)
      throws IOException {
    Path evil = Corpus.folder("evil");
    Path secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
    List<String> wrong = new ArrayList<>();
    try (ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String web = "http://127.0.0.1:" + listener.getLocalPort();
      for (List<String> row : Corpus.table(evil.resolve("expected.tsv"))) {
        byte[] body = armed(Corpus.bytes(evil.resolve(row.get(0))), secret.toUri().toString(), web);
        ParsedFeed parsed = parse(body);
        List<FeedItem> items = FeedCorpusTest.items(parsed);
        if (items.size() != Integer.parseInt(row.get(1))) wrong.add(row + ": " + items.size());
        if (items.isEmpty()) continue;
        String title = items.getFirst().words().title();
        String link = items.getFirst().identity().permalink().map(URI::toString).orElse("");
        String expected = row.get(2).isEmpty() ? title : json(row.get(2));
        if (!title.equals(expected)) wrong.add(row + ": " + title);
        if (!link.equals(row.get(3))) wrong.add(row + ": " + link);
        if (items.toString().contains(SECRET)) wrong.add(row + ": the file was read");
      }
      listener.setSoTimeout(1);
      assertFalse(wasContacted(listener));
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void activeMarkupLeavesOnlyItsText() {
    FeedItem item = only("active_html.xml");
    assertEquals("hi go bye", item.words().plain());
    assertFalse(item.words().html().contains("script"), item.words().html());
    assertFalse(item.words().html().contains("href"), item.words().html());
  }

  @Test
  void nestedBasesAreResolvedInMarkup() {
    FeedItem item = only("atom_xhtml.xml");
    assertTrue(item.words().html().contains("<a href=\"http://b.example/x/sub/y\">"));
  }

  @Test
  void splitCharacterDataIsJoined() {
    assertEquals("x ]]> y", only("cdata_nested.xml").words().plain());
  }

  @Test
  void namesAndAttributesAreMatchedWithoutCase() {
    assertEquals(Instant.parse("2024-01-01T10:00:00Z"), only("case.xml").published().orElseThrow());
  }

  @Test
  void aFutureDateIsKeptAndNotBelieved() {
    List<FeedItem> items = FeedCorpusTest.items(read("future_date.xml"));
    Sighting future = seen(items.get(0));
    assertEquals(NOW, future.time().effective());
    assertEquals("Mon, 01 Jan 2091 00:00:00 GMT", future.time().raw());
    assertTrue(future.repaired().contains(Repair.DATE_FUTURE));
    assertEquals(NOW, seen(items.get(1)).time().effective());
    assertTrue(items.get(1).repaired().contains(Repair.DATE_UNREADABLE));
    assertEquals(Instant.parse("2024-05-06T05:08:09Z"), seen(items.get(2)).time().effective());
  }

  @Test
  void aGuidIsALinkOnlyWhenItIsAnAddressAndNotDenied() {
    List<FeedItem> items = FeedCorpusTest.items(read("guid_not_url.xml"));
    assertEquals("http://e.com/2", items.get(1).identity().permalink().orElseThrow().toString());
    FeedItem denied = only("unquoted_attr.xml");
    assertEquals("1", denied.identity().externalId().orElseThrow());
    assertTrue(denied.identity().permalink().isEmpty());
  }

  @Test
  void aReusedIdIsNotTrusted() {
    for (String file : List.of("dup_guid.xml", "json_number_id.json")) {
      ParsedFeed.Document feed = (ParsedFeed.Document) read(file);
      assertTrue(feed.repaired().contains(Repair.IDS_REUSED), file);
      for (FeedItem item : feed.items()) assertTrue(item.identity().externalId().isEmpty());
      assertFalse(feed.items().get(0).identityHash() == feed.items().get(1).identityHash());
    }
  }

  @Test
  void withoutIdAndLinkTheWordsIdentify() {
    List<FeedItem> items = FeedCorpusTest.items(read("no_ids.xml"));
    assertEquals(items.get(0).identityHash(), items.get(2).identityHash());
    assertFalse(items.get(0).identityHash() == items.get(1).identityHash());
  }

  @Test
  void onlyWebAddressesBecomePermalinks() {
    List<String> links =
        FeedCorpusTest.items(read("script_links.xml")).stream()
            .map(item -> item.identity().permalink().map(URI::toString).orElse("none"))
            .toList();
    assertEquals(List.of("none", "none", "none", "http://e.com/1", "https://e.com/a%20b"), links);
  }

  @Test
  void relativeLinksStartFromTheSite() {
    List<FeedItem> items = FeedCorpusTest.items(read("relative_links.xml"));
    assertEquals(
        "https://cdn.example/x", items.get(1).identity().permalink().orElseThrow().toString());
    assertTrue(items.getFirst().repaired().contains(Repair.RELATIVE_LINK));
  }

  @Test
  void aCutDocumentGivesTheItemsBeforeTheCut() {
    List<FeedItem> items = FeedCorpusTest.items(read("trunc.xml"));
    assertEquals("two", items.get(5).words().title());
    for (String file : List.of("trunc.xml", "trunc_cdata.xml", "json_truncated.json")) {
      ParsedFeed.Document feed = (ParsedFeed.Document) read(file);
      assertTrue(feed.repaired().contains(Repair.TRUNCATED), file);
    }
  }

  @Test
  void markupInsideADescriptionBelongsToIt() {
    assertEquals(
        "para\nx", FeedCorpusTest.items(read("unclosed_tag.xml")).getFirst().words().plain());
    assertEquals("drawing", only("svg_title.xml").words().plain());
  }

  @Test
  void conventionalPrefixesWorkUndeclared() {
    FeedItem item = only("undeclared_ns.xml");
    assertEquals("Bob", item.author().name());
    assertEquals("<p>x</p>", item.words().html());
  }

  @Test
  void aVideoHasItsDescriptionItsViewsAndItsId() {
    FeedItem item = only("yt.xml");
    assertEquals("DESC", item.words().plain());
    assertEquals(123, item.counts().views().orElseThrow());
    assertEquals("yt:video:1", item.identity().externalId().orElseThrow());
    assertEquals("youtube", item.identity().idSpace());
  }

  @Test
  void whatIsNoFeedSaysWhy() {
    assertEquals(FailureReason.HTML, reason("captive_portal.html"));
    assertEquals(FailureReason.HTML, reason("html_page.xml"));
    assertEquals(FailureReason.EMPTY, reason("empty.xml"));
    assertEquals(FailureReason.NOT_A_FEED, reason("utf7.xml"));
    assertEquals(FailureReason.BAD_SHAPE, reason("json_items_object.json"));
    assertTrue(read("empty_channel.xml") instanceof ParsedFeed.Document);
  }

  @Test
  void whatWasMendedIsNamed() {
    assertRepaired("bare_amp.xml", Repair.BARE_AMPERSAND);
    assertRepaired("control.xml", Repair.CONTROL_CHARS);
    assertRepaired("leading_junk.xml", Repair.LEADING_JUNK);
    assertRepaired("trailing_junk.xml", Repair.TRAILING_JUNK);
    assertRepaired("mismatched.xml", Repair.MISMATCHED_TAGS);
    assertRepaired("undeclared_ns.xml", Repair.UNDECLARED_PREFIX);
    assertRepaired("unquoted_attr.xml", Repair.UNQUOTED_ATTRIBUTE);
    assertRepaired("wrong_enc.xml", Repair.CHARSET_MISLABELLED);
    assertRepaired("says_latin1_is_utf8.xml", Repair.CHARSET_MISLABELLED);
    assertRepaired("gzip_twice.xml.gz", Repair.DOUBLE_GZIP);
    assertRepaired("script_links.xml", Repair.SCHEME_DROPPED);
    assertRepaired("xxe_file.xml", Repair.UNKNOWN_ENTITY);
  }

  private static void assertRepaired(String file, Repair repair) {
    ParsedFeed.Document feed = (ParsedFeed.Document) read(file);
    assertTrue(feed.repaired().contains(repair), file + " " + feed.repaired());
  }

  private static FailureReason reason(String file) {
    return ((ParsedFeed.Unreadable) read(file)).reason();
  }

  private static Sighting seen(FeedItem item) {
    return item.sightedBy(new SourceId(1), NOW, Provenance.POLLED);
  }

  private static FeedItem only(String file) {
    List<FeedItem> items = FeedCorpusTest.items(read(file));
    assertEquals(1, items.size());
    return items.getFirst();
  }

  private static ParsedFeed read(String file) {
    return parse(Corpus.bytes(Corpus.folder("evil").resolve(file)));
  }

  private static ParsedFeed parse(byte[] body) {
    return FeedParser.parse(body, FeedOrigin.of(URI.create("https://feed.example/f.xml")));
  }

  private static byte[] armed(byte[] body, String file, String web) {
    byte[] once = replaced(body, "@CANARY_FILE@", file);
    return replaced(once, "@CANARY_HTTP@", web);
  }

  private static byte[] replaced(byte[] body, String mark, String value) {
    String text = new String(body, java.nio.charset.StandardCharsets.ISO_8859_1);
    String wideMark = latin(mark.getBytes(UTF_16LE));
    return text.replace(mark, latin(value.getBytes(UTF_8)))
        .replace(wideMark, latin(value.getBytes(UTF_16LE)))
        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  private static String json(String text) {
    return new ObjectMapper().readTree(text).asString();
  }

  private static boolean wasContacted(ServerSocket listener) throws IOException {
    try {
      listener.accept().close();
      return true;
    } catch (SocketTimeoutException nobody) {
      return false;
    }
  }
}
