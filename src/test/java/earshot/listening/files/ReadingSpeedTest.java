package earshot.listening.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reads large files of each format and measures how fast.
@Tag("soak")
class ReadingSpeedTest {
  private static final int RECORDS = 50_000;

  @TempDir Path folder;

  @Test
  void everyFormatOfRecordsIsReadAtFiveThousandASecondOrMore() throws IOException {
    String text = "The kettle of Brightkettle sings in the morning, number ";
    measure(
        "X archive",
        "window.YTD.tweets.part0 = [",
        i ->
            (i == 0 ? "" : ",")
                + "{\"tweet\":{\"id_str\":\""
                + i
                + "\",\"created_at\":\"Wed Oct 10 20:19:24 +0000 2018\",\"full_text\":\""
                + text
                + i
                + "\"}}\n",
        "]");
    measure(
        "Tweets API v2",
        "",
        i ->
            "{\"id\":\""
                + i
                + "\",\"text\":\""
                + text
                + i
                + "\",\"author_id\":\"5\",\"conversation_id\":\"1\",\"created_at\":\"2026-11-01T00:00:00Z\"}\n",
        "");
    measure(
        "Mastodon",
        "{\"type\":\"OrderedCollection\",\"orderedItems\":[",
        i ->
            (i == 0 ? "" : ",")
                + "{\"type\":\"Create\",\"object\":{\"id\":\"https://s.example/users/a/statuses/"
                + i
                + "\",\"content\":\"<p>"
                + text
                + i
                + "</p>\",\"published\":\"2026-11-19T07:00:00Z\"}}\n",
        "]}");
    measure(
        "Facebook",
        "[",
        i ->
            (i == 0 ? "" : ",")
                + "{\"timestamp\":"
                + (1_700_000_000 + i)
                + ",\"data\":[{\"post\":\""
                + text
                + i
                + "\"}]}\n",
        "]");
    measure(
        "mbox",
        "",
        i ->
            "From a@example.com Fri Nov 20 10:00:00 2026\nFrom: Ana <a@example.com>\nSubject: s"
                + i
                + "\nMessage-ID: <"
                + i
                + "@example.com>\nDate: Fri, 20 Nov 2026 10:00:00 +0000\n\n"
                + text
                + i
                + "\n\n",
        "");
  }

  private void measure(String name, String start, IntFunction<String> record, String end)
      throws IOException {
    Path file = folder.resolve("file");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(start);
      for (int i = 0; i < RECORDS; i++) out.write(record.apply(i));
      out.write(end);
    }
    Collected.of(file);
    long begun = System.nanoTime();
    Collected found = Collected.of(file);
    double seconds = (System.nanoTime() - begun) / 1e9;
    System.out.printf(
        "read %s records=%d per-second=%.0f%n", name, found.posts.size(), RECORDS / seconds);
    assertEquals(RECORDS, found.posts.size());
    assertTrue(RECORDS / seconds > 5_000, name);
  }
}
