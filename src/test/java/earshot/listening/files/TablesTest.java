package earshot.listening.files;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.listening.files.ColumnMap.Part;
import earshot.model.Sighting;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TablesTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void whatSeparatesCellsIsFoundOut(String separator) throws IOException {
    String rows =
        """
        date,author,text,url
        2026-11-19T10:15:00Z,ann,Kettles sing,https://f.example/1
        2026-11-19T11:15:00Z,bo,They whistle,https://f.example/2
        """;

    Gathered read = read(rows.replace(",", separator));

    assertEquals(List.of("Kettles sing", "They whistle"), read.texts());
    assertEquals(List.of("2026-11-19T10:15:00Z", "2026-11-19T11:15:00Z"), read.times());
    assertEquals("ann", read.posts.getFirst().author().name());
  }

  @Test
  void everyUsualEncodingIsFoundOutWithAndWithoutAMark() throws IOException {
    String rows = "date,text\n2026-11-19T10:15:00Z,Grüße vom Kessel – später mehr\n";
    for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE, Charset.forName("windows-1252"))) {
      assertEquals(List.of("Grüße vom Kessel – später mehr"), read(rows.getBytes(charset)).texts());
    }
    for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
      assertEquals(
          List.of("Grüße vom Kessel – später mehr"),
          read(("\uFEFF" + rows).getBytes(charset)).texts());
    }
    String russian = "date;text\n2026-11-19T10:15:00Z;Чайник сломался вчера\n";
    assertEquals(
        List.of("Чайник сломался вчера"),
        read(russian.getBytes(Charset.forName("windows-1251"))).texts());
  }

  @Test
  void linesBeforeTheHeaderBelongToNoTable() throws IOException {
    Gathered read =
        read(
            """
            Report:,Bulk download
            Brand:,kettle
            From:,Wed Nov 18 00:00:00 UTC 2026
            To:,Fri Nov 20 00:00:00 UTC 2026

            Date,Author,Full Text,Url,Likes
            2026-11-19 12:00:00.0,ann,"two
            lines",https://f.example/1,"1.234"
            """,
            Choices.NONE.in(BERLIN));

    assertEquals(List.of("two\nlines"), read.texts());
    assertEquals(List.of("2026-11-19T11:00:00Z"), read.times());
    assertEquals(OptionalLong.of(1234), read.posts.getFirst().counts().likes());
  }

  @Test
  void dateAndTimeInTwoColumnsAreOneMoment() throws IOException {
    Gathered read = read("Date;Time;Text\n2026-11-20;10:15;kettle\n", Choices.NONE.in(BERLIN));

    assertEquals(List.of("2026-11-20T09:15:00Z"), read.times());
  }

  @Test
  void secondsAndMillisecondsSince1970AreDates() throws IOException {
    Gathered read = read("when,text\n1795162500,one\n1795162500000,two\n");

    assertEquals(List.of("2026-11-20T08:15:00Z", "2026-11-20T08:15:00Z"), read.times());
  }

  @Test
  void timesWithoutZoneAreAskedForOnce() throws IOException {
    String rows = "date,text\n2026-11-20 10:15,one\n2026-11-20 10:16,two\n";

    assertEquals(Set.of(Question.ZONE), read(rows).questions);
    assertEquals(Set.of(), read(rows, Choices.NONE.in(BERLIN)).questions);
  }

  @Test
  void dayAndMonthAreDecidedByTheLastRowOrAsked() throws IOException {
    Gathered open = read("date,text\n03/04/2026,first\n04/03/2026,second\n");
    Gathered decided = read("date,text\n03/04/2026,first\n13/04/2026,second\n");
    Gathered american = read("date,text\n03/04/2026,first\n03/14/2026,second\n");

    assertEquals(Set.of(Question.DAY_ORDER), open.questions);
    assertEquals(List.of("2026-04-03T00:00:00Z", "2026-04-13T00:00:00Z"), decided.times());
    assertEquals(List.of("2026-03-04T00:00:00Z", "2026-03-14T00:00:00Z"), american.times());
    assertEquals(Set.of(), decided.questions);
  }

  @Test
  void aDateThatDoesNotExistRejectsItsRowByNumber() throws IOException {
    Gathered read = read("Datum;Autor;Text\n20.11.2026;Jo;gut\n31.02.2026;Kim;falsch\n;Lu;ohne\n");

    assertEquals(List.of("gut"), read.texts());
    assertEquals(
        List.of(
            new Rejected("row 3", "Its date cannot be read."),
            new Rejected("row 4", "It has no date.")),
        read.rejected);
  }

  @ParameterizedTest
  @CsvSource({
    "'1,234', 1234",
    "'1.234', 1234",
    "'1 234', 1234",
    "1.2K, 1200",
    "17, 17",
    "'1.234.567', 1234567",
    "'2,5', 3"
  })
  void numbersAreReadAsPeopleWriteThem(String written, long number) {
    assertEquals(OptionalLong.of(number), Numbers.count(written));
  }

  @Test
  void aDecimalCommaIsOne() {
    assertEquals(1234.5, Numbers.decimal("1.234,5").orElseThrow());
    assertEquals(1234.5, Numbers.decimal("1,234.5").orElseThrow());
    assertEquals(4.5, Numbers.decimal("4,5").orElseThrow());
  }

  @Test
  void whatLooksLikeAFormulaIsTextAndStaysSo() throws IOException {
    Gathered read = read("date,text\n2026-11-20T10:15:00Z,\"=HYPERLINK(\"\"http://x\"\")\"\n");

    assertEquals(List.of("=HYPERLINK(\"http://x\")"), read.texts());
  }

  @Test
  void addressesOfPeopleAndMachinesAreNeverSuggested() throws IOException {
    Tables.Seen seen =
        Tables.seen(
                head("date,text,ip,user_email,Phone number,Direct message\n2026-11-20,a,b,c,d,e\n"))
            .orElseThrow();

    assertEquals(List.of("ip", "user_email", "Phone number", "Direct message"), seen.leftOut());
    assertTrue(seen.suggested().columns().values().stream().noneMatch(seen.leftOut()::contains));
  }

  @Test
  void theLineOfAGigabyteIsRejectedAndTheRestIsKept() throws IOException {
    for (boolean quoted : new boolean[] {true, false}) {
      Path file = folder.resolve("long" + quoted + ".csv");
      long before = bytes();
      try (OutputStream out = Files.newOutputStream(file)) {
        out.write("date,text\n2026-11-20T10:15:00Z,first\n2026-11-20T10:16:00Z,".getBytes(UTF_8));
        if (quoted) out.write('"');
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) 'x');
        for (int i = 0; i < 40; i++) out.write(block);
        out.write("\n2026-11-20T10:17:00Z,last\n".getBytes(UTF_8));
      }

      Gathered read = Gathered.from(file);

      assertEquals(List.of("first", "last"), read.texts());
      assertEquals(List.of(new Rejected("row 3", "A cell is longer than 1 MB.")), read.rejected);
      assertTrue(bytes() - before < 200 << 20);
    }
  }

  @Test
  void aLongLineOfJsonIsRejectedAndTheRestIsKept() throws IOException {
    String line = "{\"date\":\"2026-11-20T10:15:00Z\",\"text\":\"%s\"}\n";

    Gathered read =
        read(line.formatted("one") + line.formatted("x".repeat(1 << 21)) + line.formatted("two"));

    assertEquals(List.of("one", "two"), read.texts());
    assertEquals(List.of(new Rejected("line 2", "The line is longer than 1 MB.")), read.rejected);
  }

  @Test
  void objectsAreFoundWhereverTheyStand() throws IOException {
    Gathered nested =
        read(
            "{\"meta\":{\"n\":2},\"result\":{\"rows\":["
                + "{\"a\":{\"t\":\"one\"},\"d\":\"2026-11-20\"},"
                + "{\"a\":{\"t\":\"two\"},\"d\":\"2026-11-21\"}]}}");
    Gathered list = read("[{\"text\":\"one\",\"date\":\"2026-11-20\",\"tags\":[\"a\",\"b\"]}]");

    assertEquals(List.of("one", "two"), nested.texts());
    assertEquals(List.of("one"), list.texts());
  }

  @Test
  void jsonThatBreaksOffKeepsWhatCameBefore() throws IOException {
    Gathered read =
        read(
            "[{\"text\":\"one\",\"date\":\"2026-11-20\"},{\"text\":\"two\",\"date\":\"2026-11-20\"},"
                + "{\"text\":\"thr");

    assertEquals(List.of("one", "two"), read.texts());
    assertEquals("record 3", read.rejected.getFirst().place());
  }

  @Test
  void aLineThatIsNoJsonIsRejectedByItsNumber() throws IOException {
    Gathered read =
        read(
            """
            {"id":1,"when":1795162500,"msg":"a kettle sings"}

            not json
            {"id":2,"when":"2026-11-20T08:16:00Z","msg":"x"}
            """);

    assertEquals(List.of("a kettle sings", "x"), read.texts());
    assertEquals(List.of(new Rejected("line 3", "The line is no JSON object.")), read.rejected);
  }

  @Test
  void aNamedMapSaysWhichColumnHoldsWhat() throws IOException {
    ColumnMap map = new ColumnMap("ours", Map.of(Part.TEXT, "b", Part.DATE, "A"));

    Gathered read = read("a,b,c\n2026-11-20,one,two\n", Choices.NONE.by(map));

    assertEquals(List.of("one"), read.texts());
  }

  @Test
  void theSameWordsWithoutAddressAreTheSameInEveryFile() throws IOException {
    Sighting one = read("date,text\n2026-11-20,again\n").posts.getFirst();
    Sighting other = read("date,text\n2026-11-20,again\n2026-11-21,more\n").posts.getFirst();

    assertEquals(one.identity(), other.identity());
    assertEquals("file-record", one.identity().idSpace());
  }

  @Test
  void rowsBeyondAnyBufferAreAllRead() throws IOException {
    String rows =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "2026-11-20T10:15:00Z,\"kettle \"\"no\"\"\n" + i + "\"")
            .collect(Collectors.joining("\r\n", "date,text\r\n", "\r\n"));

    Gathered read = read(rows);

    assertEquals(20_000, read.posts.size());
    assertEquals("kettle \"no\"\n19999", read.texts().getLast());
    assertEquals(List.of(), read.rejected);
  }

  @Test
  void aQuoteThatIsNeverClosedCostsOnlyItsOwnRow() throws IOException {
    StringBuilder rows = new StringBuilder("date,text\n2026-11-20,\"open\n");
    for (int i = 0; i < 60_000; i++) rows.append("2026-11-20,later text ").append(i).append('\n');

    Gathered read = read(rows.toString());

    assertEquals(1, read.rejected.size());
    assertTrue(read.posts.size() > 10_000);
  }

  private static long bytes() {
    Runtime now = Runtime.getRuntime();
    return now.totalMemory() - now.freeMemory();
  }

  private Head head(String text) throws IOException {
    Path file = folder.resolve("head.csv");
    Files.writeString(file, text);
    return Head.of(file);
  }

  private Gathered read(String text) throws IOException {
    return read(text.getBytes(UTF_8));
  }

  private Gathered read(String text, Choices choices) throws IOException {
    Path file = folder.resolve("given.csv");
    Files.writeString(file, text);
    return Gathered.from(file, choices);
  }

  private Gathered read(byte[] bytes) throws IOException {
    Path file = folder.resolve("given");
    Files.write(file, bytes);
    return Gathered.from(file);
  }
}
