package earshot.listening.files;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tables that break off, are written in other characters than they say, or are made to hurt.
class BrokenTablesTest {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final String JSON_ROW = "{\"date\":\"2026-11-20T10:15:00Z\",\"text\":\"%s\"}";
  private static final long GIGABYTE = 1L << 30;

  @TempDir private Path folder = Path.of("");

  @Test
  void aTableCutWithinQuotesKeepsTheRowsBefore() throws IOException {
    Gathered read = read("date,text\n2026-11-20,one\n2026-11-21,\"two\nlines\"\n2026-11-22,\"thr");

    assertEquals(List.of("one", "two\nlines"), read.texts());
    assertEquals(
        List.of(
            new Rejected(
                "row 4",
                "The file breaks off within this row, or a quotation mark in it is never closed.")),
        read.rejected);
  }

  @Test
  void linesOfJsonCutWithinALineKeepTheLinesBefore() throws IOException {
    String line = JSON_ROW + "\n";

    Gathered read = read(line.formatted("one") + line.formatted("two") + "{\"date\":\"2026-1");

    assertEquals(List.of("one", "two"), read.texts());
    assertEquals(List.of(new Rejected("line 3", "The line is no JSON object.")), read.rejected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kettle sings and sings", "чайник поёт и поёт", "やかんが歌っています"})
  void utf16WithoutAMarkIsReadInEveryScript(String words) throws IOException {
    String rows = "date,text\n2026-11-20," + words + "\n2026-11-21," + words + "!\n";

    for (Charset charset : List.of(UTF_16LE, UTF_16BE)) {
      Gathered read = read(rows.getBytes(charset));

      assertEquals(List.of(words, words + "!"), read.texts(), charset.name());
    }
  }

  @Test
  void westernBytesInAFileThatSaysItIsUtf8AreReadAsWhatTheyAre() throws IOException {
    byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    Gathered read =
        read(joined(mark, "date,text\n2026-11-20,Café “Größe”\n".getBytes(WINDOWS_1252)));

    assertEquals(List.of("Café “Größe”"), read.texts());
  }

  @Test
  void aFilePutTogetherFromTwoEncodingsIsReadInBoth() throws IOException {
    byte[] first = "date,text\n2026-11-20,Käse aus Köln\n2026-11-20,schön\n".getBytes(UTF_8);

    Gathered read = read(joined(first, "2026-11-21,Größe\n".getBytes(WINDOWS_1252)));

    assertEquals(List.of("Käse aus Köln", "schön", "Größe"), read.texts());
  }

  @Test
  void westernBytesFarDownInAFileAreReadAsWhatTheyAre() throws IOException {
    byte[] plain = ("date,text\n" + "2026-11-20,plain\n".repeat(9_000)).getBytes(UTF_8);
    byte[] last = "2026-11-21,Größe\n2026-11-22,😀 \uD83D\uDE80\n".getBytes(WINDOWS_1252);

    Gathered read = read(joined(plain, last));

    assertEquals("Größe", read.texts().get(9_000));
    assertEquals(9_002, read.posts.size());
  }

  @Test
  void charactersAcrossTheEndOfABufferStayWhole() throws IOException {
    String text = "x" + "😀ö".repeat(20_000);

    String read = new Encodings(UTF_8, 0).text(text.getBytes(UTF_8));

    assertEquals(text, read);
  }

  @Test
  void zerosInATableAreLeftOut() throws IOException {
    String rows = "date,text\n" + "2026-11-20,a kettle that sings\n".repeat(5);

    Gathered read = read(rows + "2026-11-21,ket\0tle\n2026-11-22,\0\n");

    assertEquals("kettle", read.texts().get(5));
    assertEquals(List.of("row 8"), read.rejected.stream().map(Rejected::place).toList());
  }

  @Test
  void bytesThatAreNoTextAreNoTable() throws IOException {
    byte[] picture = new byte[4_000];
    for (int i = 0; i < picture.length; i++) picture[i] = (byte) (i * 7 % 251 % 40);
    Path file = Files.write(folder.resolve("picture.csv"), picture);

    assertTrue(Formats.of(Head.of(file)).isEmpty());
  }

  @Test
  void mixedLineEndsEndLines() throws IOException {
    Gathered read =
        read("date,text\r\n2026-11-20,one\n2026-11-20,two\r2026-11-20,\"three\r\nlines\"\r\n");

    assertEquals(List.of("one", "two", "three\nlines"), read.texts());
    assertEquals(List.of(), read.rejected);
  }

  @Test
  void aLineOf64MegabytesCostsItselfOnly() throws IOException {
    longLine(64 << 20);
  }

  @Test
  @Tag("soak")
  void aLineOfAGigabyteCostsItselfOnly() throws IOException {
    longLine(GIGABYTE);
  }

  private static void longLine(long bytes) throws IOException {
    String row = "2026-11-20T10:15:00Z,%s\n";
    List<String> quoted =
        rows(
            "date,text\n" + row.formatted("first") + "2026-11-20,\"",
            bytes,
            "\"\n" + row.formatted("last"));
    List<String> plain =
        rows(
            "date,text\n" + row.formatted("first") + "2026-11-20,",
            bytes,
            "\n" + row.formatted("last"));
    String json = JSON_ROW.formatted("first") + "\n{\"text\":\"";
    List<String> lines = rows(json, bytes, "\"}\n" + JSON_ROW.formatted("last") + "\n");
    List<String> list = rows("[" + JSON_ROW.formatted("first") + ",{\"text\":\"", bytes, "\"}]");

    assertEquals(List.of("first", "bad row 3: A cell is longer than 1 MB.", "last"), quoted);
    assertEquals(quoted, plain);
    assertEquals(List.of("first", "bad line 2: The line is longer than 1 MB.", "last"), lines);
    assertEquals(
        List.of("first", "bad record 2: A value is longer than 1 MB or too deeply nested."), list);
  }

  @Test
  void aDiskThatFailsMidwayIsNoEndOfTheTable() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("pulled out");
          }

          @Override
          public int read(byte[] into, int from, int most) throws IOException {
            throw new IOException("pulled out");
          }
        };
    String csv = "date,text\n" + "2026-11-20,one\n".repeat(9);
    String json = "[" + JSON_ROW.formatted("one") + ",";

    for (String start : List.of(csv, json)) {
      Tables.Known table = known(start, () -> new SequenceInputStream(bytes(start), failing));
      List<String> read = new ArrayList<>();
      assertThrows(IOException.class, () -> table.table().rows(new Kept(read)));
    }
  }

  // From a generator: nothing of it lies on a disk or in memory.
  private static List<String> rows(String before, long filling, String after) throws IOException {
    List<String> read = new ArrayList<>();
    CsvTable.Bytes whole =
        () ->
            new SequenceInputStream(
                new SequenceInputStream(bytes(before), new Endless(filling)), bytes(after));
    known(before, whole).table().rows(new Kept(read));
    return read;
  }

  private static Tables.Known known(String start, CsvTable.Bytes bytes) {
    String ended = start.endsWith("\"") && start.startsWith("date") ? start + "x\"\n" : start;
    return Tables.known(new Head(ended.getBytes(UTF_8), List.of()), bytes).orElseThrow();
  }

  private record Kept(List<String> read) implements Table.Rows {
    @Override
    public void row(String place, Table.Cells cells) {
      read.add(cells.of("text"));
    }

    @Override
    public void bad(String place, String reason) {
      read.add("bad " + place + ": " + reason);
    }
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private static byte[] joined(byte[] one, byte[] other) {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(one);
    both.writeBytes(other);
    return both.toByteArray();
  }

  private Gathered read(String text) throws IOException {
    return read(text.getBytes(UTF_8));
  }

  private Gathered read(byte[] bytes) throws IOException {
    return Gathered.from(Files.write(folder.resolve("given"), bytes));
  }
}
