package earshot.listening.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that want to cost more than they may are read in a process of 256 MB, make no file, and
/// end in a sentence.
@Tag("soak")
class BombsTest {
  @TempDir Path bombs;
  @TempDir Path elsewhere;

  @Test
  void fortyBombsEndInASentenceWithin256Megabytes() throws Exception {
    plant();
    long planted;
    try (Stream<Path> all = Files.list(bombs)) {
      planted = all.count();
    }
    assertTrue(planted >= 40, () -> planted + " only");
    Path said = elsewhere.resolve("said.txt");
    Process reading =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                BombsTest.class.getName(),
                bombs.toString())
            .directory(elsewhere.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertEquals(0, reading.waitFor(), () -> text(said));
    assertEquals(planted, text(said).lines().filter(line -> line.startsWith("ended ")).count());
    try (Stream<Path> made = Files.list(elsewhere)) {
      assertEquals(List.of(said), made.toList(), "nothing is unpacked");
    }
    try (Stream<Path> still = Files.list(bombs)) {
      assertEquals(planted, still.count());
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException gone) {
      return "";
    }
  }

  /// Reads every file of a folder and prints a line for each.
  public static void main(String[] args) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of(args[0]))) {
      files = all.sorted().toList();
    }
    for (Path file : files) {
      Counting counted = new Counting();
      Head head = Head.of(file);
      Contents contents =
          new Contents(file, head, new earshot.model.SourceId(1), Collected.NOW, Choices.NONE);
      try {
        var reader = Formats.of(head);
        if (reader.isPresent()) reader.get().read(contents, counted);
        else counted.said = "of no kind that is read";
      } catch (FileRefused refused) {
        counted.said = String.valueOf(refused.getMessage());
      }
      if (counted.said.isEmpty()) throw new IllegalStateException(file + " ended without a word");
      System.out.println("ended " + file.getFileName() + ": " + counted.said);
    }
  }

  /// Counts and forgets.
  private static final class Counting implements Records {
    private String said = "";

    @Override
    public void take(earshot.model.Sighting post) {}

    @Override
    public void reject(String place, String reason) {
      said = reason;
    }

    @Override
    public void skip(String kind) {
      if (said.isEmpty()) said = kind;
    }
  }

  private void plant() throws IOException {
    int[] sizes = {2, 8, 40};
    String[] names = {"data/tweets.js", "outbox.json", "posts/your_posts_1.json", "a.eml"};
    for (String name : names) {
      for (int size : sizes) {
        byte[] zeros = new byte[size << 20];
        String file = name.replace('/', '-') + size;
        zip(file, new ZipCraft().add(ZipCraft.deflated(name, zeros)));
        zip(
            file + "-lies",
            new ZipCraft().add(ZipCraft.deflated(name, zeros).both(l -> l.size(10))));
      }
      zip(
          "nested-" + name.replace('/', '-'),
          new ZipCraft()
              .add(ZipCraft.stored(name, new ZipCraft().add(ZipCraft.text(name)).bytes())));
    }
    deep();
    lines();
    zip("wacz", wacz());
    Files.write(bombs.resolve("bomb.warc.gz"), gzip(warcOfZeros()));
    Files.write(bombs.resolve("bomb.tar.gz"), gzip(tarOfZeros()));
    ZipCraft many = new ZipCraft().add(ZipCraft.text("data/tweets.js"));
    zip("count-lies", many.counting(0xFFFE));
  }

  private void zip(String name, ZipCraft zip) throws IOException {
    Files.write(bombs.resolve(name + ".zip"), zip.bytes());
  }

  private void deep() throws IOException {
    for (int depth : new int[] {20, 900, 100_000}) {
      String deep = "[".repeat(depth);
      Files.writeString(
          bombs.resolve("deep-x-" + depth), "window.YTD.tweets.part0 = [{\"tweet\":{\"a\":" + deep);
      Files.writeString(
          bombs.resolve("deep-m-" + depth),
          "{\"type\":\"OrderedCollection\",\"orderedItems\":[{\"a\":" + deep);
      Files.writeString(
          bombs.resolve("deep-v-" + depth),
          "{\"__twarc\":1,\"data\":" + deep + "]".repeat(depth) + "}");
    }
  }

  private void lines() throws IOException {
    String[] starts = {
      "window.YTD.tweets.part0 = [{\"tweet\":{\"full_text\":\"",
      "{\"type\":\"OrderedCollection\",\"orderedItems\":[{\"content\":\"",
      "{\"__twarc\":1,\"data\":[{\"text\":\"",
    };
    for (int i = 0; i < starts.length; i++) {
      try (OutputStream out =
          new BufferedOutputStream(Files.newOutputStream(bombs.resolve("line-" + i)))) {
        out.write(starts[i].getBytes(UTF_8));
        byte[] words = "words ".repeat(20_000).getBytes(UTF_8);
        for (long written = 0; written < 1L << 30; written += words.length) out.write(words);
      }
    }
  }

  private static ZipCraft wacz() throws IOException {
    return new ZipCraft()
        .add(ZipCraft.stored("datapackage.json", "{}".getBytes(UTF_8)))
        .add(ZipCraft.stored("archive/data.warc.gz", gzip(warcOfZeros())));
  }

  private static byte[] warcOfZeros() {
    String head =
        String.join(
            "\r\n",
            "WARC/1.0",
            "WARC-Type: resource",
            "WARC-Target-URI: https://a.example/",
            "WARC-Date: 2026-11-01T00:00:00Z",
            "WARC-Record-ID: <urn:uuid:1>",
            "Content-Type: text/html",
            "Content-Length: 50000000",
            "",
            "");
    ByteArrayOutputStream warc = new ByteArrayOutputStream();
    warc.writeBytes(head.getBytes(UTF_8));
    warc.writeBytes(new byte[50_000_000]);
    return warc.toByteArray();
  }

  private static byte[] tarOfZeros() {
    byte[] head = new byte[512];
    put(head, 0, "outbox.json");
    put(head, 124, "%011o".formatted(50_000_000));
    put(head, 148, "        ");
    put(head, 156, "0");
    put(head, 257, "ustar");
    int sum = 0;
    for (byte each : head) sum += each & 0xFF;
    put(head, 148, "%06o\0 ".formatted(sum));
    ByteArrayOutputStream tar = new ByteArrayOutputStream();
    tar.writeBytes(head);
    tar.writeBytes(new byte[50_000_000]);
    return tar.toByteArray();
  }

  private static void put(byte[] into, int at, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    System.arraycopy(bytes, 0, into, at, bytes.length);
  }

  private static byte[] gzip(byte[] whole) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(whole);
    }
    return packed.toByteArray();
  }
}
