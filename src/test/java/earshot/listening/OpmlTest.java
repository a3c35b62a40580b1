package earshot.listening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpmlTest {
  @Test
  void foldersNamesAndSitesAreKept() {
    OpmlList list =
        read(
            "<opml version='2.0'><head><title> My list </title></head><body><outline"
                + " text='News'><outline title='Local'><outline type='rss' text='A'"
                + " xmlUrl='https://a.example/feed' htmlUrl='https://a.example/' category='/x, y'/>"
                + "</outline></outline><OUTLINE XMLURL='https://b.example/feed'/></body></opml>");
    assertEquals("My list", list.title());
    assertEquals(
        List.of(
            new OpmlList.Outline(
                "A",
                URI.create("https://a.example/feed"),
                Optional.of(URI.create("https://a.example/")),
                "News/Local",
                List.of("/x", "y"),
                false),
            new OpmlList.Outline(
                "b.example",
                URI.create("https://b.example/feed"),
                Optional.empty(),
                "",
                List.of(),
                false)),
        list.outlines());
  }

  @Test
  void whatIsTheSameFeedIsTakenOnce() {
    OpmlList list =
        read(
            "<opml><body><outline xmlUrl='https://a.example/feed'/>"
                + "<outline xmlUrl='http://A.example/feed/?utm_source=x'/></body></opml>");
    assertEquals(1, list.outlines().size());
    assertEquals(1, list.duplicates().size());
  }

  @Test
  void hostsOfOnesOwnNetworkAreFlaggedAndOddOnesRefusedWithTheirLine() {
    OpmlList list =
        read(
            """
            <opml><body>
            <outline text='NAS' xmlUrl='http://nas.local/feed'/>
            <outline text='Trick' xmlUrl='http://2130706433/feed'/>
            <outline text='File' xmlUrl='file:///etc/passwd'/>
            <outline text='Empty' xmlUrl=''/></body></opml>\
            """);
    assertTrue(list.outlines().getFirst().ownNetwork());
    assertEquals(
        List.of("3 Trick", "4 File", "5 Empty"),
        list.rejected().stream().map(line -> line.line() + " " + line.text()).toList());
    assertTrue(list.outlines().getFirst().ownNetwork());
  }

  @Test
  void aListWithoutFeedsIsEmpty() {
    for (String text : List.of("", "<opml/>", "nonsense", "<html><body>hi</body></html>")) {
      assertEquals(List.of(), read(text).outlines(), text);
    }
  }

  @Test
  void outlinesThatWereNeverClosedAreStillFeeds() {
    OpmlList list =
        read(
            "<opml><body><outline xmlUrl='https://a.example/1'>"
                + "<outline xmlUrl='https://a.example/2'><outline text='F'>"
                + "<outline xmlUrl='https://a.example/3'>");
    assertEquals(
        List.of("", "", "F"), list.outlines().stream().map(OpmlList.Outline::folder).toList());
  }

  @Test
  void anAddressThatSpiltOutOfItsTagIsStillRead() {
    OpmlList list =
        read(
            "<opml><body><outline text='A' description=\"by <a href=\"https://b.example\""
                + " rel=\"x\">b</a>.\" xmlUrl=\"https://a.example/feed\" type=\"rss\" /><outline"
                + " xmlUrl='https://c.example/feed'/></body></opml>");
    assertEquals(
        List.of("https://a.example/feed", "https://c.example/feed"),
        list.outlines().stream().map(outline -> outline.feed().toString()).toList());
  }

  @Test
  void moreThanFiftyThousandOutlinesAreCut() {
    String many = "<outline xmlUrl='a.example'/>".repeat(50_001);
    OpmlList list = read("<opml><body>" + many + "</body></opml>");
    assertTrue(list.cut());
    assertEquals(49_999, list.duplicates().size());
  }

  @Test
  void moreThanTwentyMegabytesAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Opml.read(new byte[20_000_001]));
  }

  @Test
  void thirtySixThousandFeedsInFortyLevelsAreReadInFiveSeconds() {
    StringBuilder text = new StringBuilder("<opml><body>");
    for (int i = 0; i < 40; i++) text.append("<outline text='Level ").append(i).append("'>");
    for (int i = 0; i < 36_000; i++) {
      text.append("<outline type='rss' text='Feed ").append(i);
      text.append("' xmlUrl='https://h")
          .append(i)
          .append(".example/feed?id=")
          .append(i)
          .append("'/>\n");
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    // Time of this thread alone: the machine may be busy with something else.
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    OpmlList list = Opml.read(bytes);
    Duration took = Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
    assertEquals(36_000, list.outlines().size());
    assertEquals(40, list.outlines().getLast().folder().split("/").length);
    assertEquals(0, list.duplicates().size());
    assertTrue(took.compareTo(Duration.ofSeconds(5)) < 0, "took " + took);
  }

  @Test
  void realListsGiveTheirNumberOfFeeds() throws IOException {
    Path corpus = Path.of(System.getProperty("earshot.corpus", "../shared/corpus"), "opml");
    Path expected = corpus.resolve("expected.tsv");
    assumeTrue(Files.exists(expected), "skipped: no corpus of lists at " + corpus);
    for (String line : Files.readAllLines(expected).subList(1, 45)) {
      String[] cells = line.split("\t", -1);
      OpmlList list = Opml.read(Files.readAllBytes(corpus.resolve(cells[0])));
      int all = list.outlines().size() + list.duplicates().size() + list.rejected().size();
      assertEquals(Integer.parseInt(cells[1]), all, cells[0] + " " + list.rejected());
      // The list counts different letters, Earshot different feeds.
      int letters = Integer.parseInt(cells[2]);
      int feeds = list.outlines().size() + list.rejected().size();
      assertTrue(feeds <= letters && feeds >= letters * 0.97, cells[0] + " " + feeds);
    }
  }

  @Test
  void aListIsReadFromAFile(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("feeds.opml");
    Files.writeString(file, "<opml><body><outline xmlUrl='https://a.example/feed'/></body></opml>");
    assertEquals(1, Opml.read(file).outlines().size());
  }

  @Test
  void aFileThatIsNotThereIsNamed(@TempDir Path folder) {
    IOException said =
        assertThrows(IOException.class, () -> Opml.read(folder.resolve("feeds.opml")));
    assertEquals(
        "“feeds.opml” cannot be read; check that it is there and its permissions.",
        said.getMessage());
  }

  private static OpmlList read(String text) {
    return Opml.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
