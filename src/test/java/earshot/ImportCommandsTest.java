package earshot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.archive.ImportPreview;
import earshot.archive.Imports;
import earshot.cli.Commands;
import earshot.listening.files.Choices;
import earshot.listening.files.Question;
import earshot.model.GivenReach;
import earshot.model.ImportRun;
import earshot.model.Mention;
import earshot.model.Source;
import earshot.model.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Files of posts brought into a workspace, looked at, brought again, and taken back.
class ImportCommandsTest {
  private static final String THREE =
      """
      date,author,text,url,ip
      2026-11-18T10:00:00Z,ann,Northwind is great,https://f.example/1,203.0.113.9
      2026-11-18T11:00:00Z,bo,about nothing,https://f.example/2,203.0.113.9
      31.02.2026,cy,Northwind never was,https://f.example/3,203.0.113.9
      2026-11-19T12:00:00Z,di,"=1+1 says Northwind",https://f.example/4,203.0.113.9
      """;

  private OneDesk desk;
  private Path folder = Path.of("");

  @BeforeEach
  void open(@TempDir Path temporary) {
    folder = temporary;
    desk = OneDesk.in(temporary.resolve("w"));
    done("add-brand", "Northwind");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aTableBringsWhatNamesABrandAndSaysWhatItCouldNotRead() throws IOException {
    Path rejects = folder.resolve("rejects.csv");

    JsonNode run =
        done("import", file(THREE), "--json", "--rejects", rejects.toString()).json().getFirst();

    assertEquals(
        List.of(4, 2, 0, 1, 1),
        List.of(
            run.path("read").asInt(),
            run.path("added").asInt(),
            run.path("known").asInt(),
            run.path("unmatched").asInt(),
            run.path("rejected").asInt()));
    assertEquals(
        "\"number\",\"place\",\"reason\"\r\n\"1\",\"row 4\",\"Its date cannot be read.\"\r\n",
        Files.readString(rejects));
    assertEquals(2, done("search", "Northwind", "--json").json().size());
    assertEquals(Set.of("=1+1 says Northwind", "Northwind is great"), texts());
  }

  @Test
  void oneFileThatIsRefusedHoldsUpNoOther() throws IOException {
    Path likes =
        Files.writeString(
            folder.resolve("bookmarks.json"),
            "{\"type\":\"OrderedCollection\",\"id\":\"bookmarks.json\","
                + "\"orderedItems\":[\"https://m.example/1\"]}");
    String absent = folder.resolve("nowhere.csv").toString();

    Console run = desk.run("import", likes.toString(), absent, file(THREE));

    assertEquals(Commands.REFUSED, run.code());
    assertTrue(run.err().contains(likes + ": "), run.err());
    assertTrue(run.err().contains(absent), run.err());
    assertEquals(Set.of("=1+1 says Northwind", "Northwind is great"), texts());
  }

  @Test
  void whatCannotBeReadOfSeveralFilesIsNotWrittenOverEachOther() throws IOException {
    Console run =
        desk.run("import", "--rejects", folder.resolve("r.csv").toString(), file(THREE), "b.csv");

    assertEquals(Commands.WRONG_USE, run.code());
    assertTrue(run.err().contains("one file"), run.err());
    assertEquals(Set.of(), texts());
  }

  @Test
  void whatIsNoPostIsCountedSoThatTheNumbersAddUp() throws IOException {
    String outbox =
        """
        {"type":"OrderedCollection","id":"outbox.json","orderedItems":[
          {"type":"Create","published":"2026-11-18T10:00:00Z","object":{"type":"Note",
            "id":"https://m.example/1","url":"https://m.example/1","content":"Northwind is great",
            "attributedTo":"https://m.example/@ann","published":"2026-11-18T10:00:00Z",
            "to":["https://www.w3.org/ns/activitystreams#Public"]}},
          {"type":"Announce","published":"2026-11-18T11:00:00Z","object":"https://m.example/2"}]}
        """;
    Path file = Files.writeString(folder.resolve("outbox.json"), outbox);

    assertTrue(done("import", file.toString()).out().contains(", 1 left out."));
  }

  @Test
  void aFormulaStaysTextWithinAndIsGuardedOnTheWayOut() throws IOException {
    done("import", file(THREE));
    Path out = folder.resolve("out.csv");

    done("export", "--query", "Northwind", "--format", "csv", out.toString());

    String written = Files.readString(out);
    assertTrue(written.contains("\"'=1+1 says Northwind\""), written);
    assertTrue(!written.contains("\"=1+1"), written);
  }

  @Test
  void aNoticeThatAPostWasDeletedTakesItsTextAndLeavesItsCount() throws IOException {
    String post =
        "{\"id\":\"%s\",\"text\":\"Northwind %s\",\"author_id\":\"5\",\"conversation_id\":\"1\","
            + "\"created_at\":\"2019-09-06T17:25:54.667Z\",\"edit_history_tweet_ids\":[]}\n";
    Path posts = folder.resolve("posts.jsonl");
    Files.writeString(
        posts, post.formatted("1170025343920402432", "one") + post.formatted("77", "two"));
    done("import", posts.toString());
    Path notices = folder.resolve("notices.jsonl");
    Files.writeString(
        notices,
        """
        {"id":"1170025343920402432","action":"delete","created_at":"2019-09-06T17:25:54.667Z","reason":"deleted"}
        {"id":"77","action":"delete","created_at":"2013-06-04T16:25:04+00:00","reason":"protected"}
        {"id":"1170147183095664640","action":"delete","created_at":"2019-09-07T01:30:03.390Z"}
        """);

    String told = done("import", notices.toString(), "--dry-run").out();
    done("import", notices.toString());

    assertTrue(told.contains("2 notices of deleted posts, which are obeyed"), told);
    assertTrue(told.contains("1 notices that name no post"), told);
    assertEquals(Set.of("", "Northwind two"), texts());
    assertEquals(1, done("search", "Northwind", "--json").json().size());
    assertEquals(0, desk.workspace().stores().derivedCheck().run().mended());
    assertEquals(
        1,
        done("journal", "--json").json().stream()
            .filter(row -> row.path("action").asString().equals("withdrawn"))
            .count());
  }

  @Test
  void whatAnotherProgramThoughtOfAPostIsATagAndNotItsLabel() throws IOException {
    String rows =
        """
        Date,Headline,URL,Hit Sentence,Source,Sentiment,Reach
        2026-11-18T10:00:00Z,One,https://f.example/1,Northwind is great,F,Negative,7
        2026-11-18T11:00:00Z,Two,https://f.example/2,Northwind is great,F,Neutral,7
        2026-11-18T12:00:00Z,Three,https://f.example/3,Northwind is great,F,?,7
        """;

    String told = done("import", file(rows), "--dry-run").out();
    done("import", file(rows));
    done("import", file(rows));

    assertTrue(told.contains("sentiment=Sentiment"), told);
    assertTrue(told.contains("is kept as a tag"), told);
    var tags = desk.workspace().stores().tags();
    assertEquals(
        List.of("Meltwater: negative", "Meltwater: neutral"),
        tags.all().stream().map(tag -> tag.name()).toList());
    for (Mention each : mentions()) {
      String title = each.content().title();
      assertEquals(
          title.equals("One")
              ? List.of("Meltwater: negative")
              : title.equals("Two") ? List.of("Meltwater: neutral") : List.of(),
          tags.of(List.of(each.id())).getOrDefault(each.id(), List.of()).stream()
              .map(tag -> tag.name())
              .toList());
      assertEquals(earshot.model.Label.POSITIVE, each.brands().getFirst().label());
    }
    assertEquals(1, done("search", "tag:\"Meltwater: negative\"", "--json").json().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Meltwater  | Date,Headline,URL,Hit Sentence,Source,Sentiment,Reach | 12300
          Brandwatch | Query Name,Date,Snippet,Url,Page Type,Full Text,Reach (new) | 12300
          Brand24    | Date,Text,URL,Source,Sentiment,Estimated social reach | 12300
          Mention    | url,source_type,published_at,description,direct_reach | 12300
          """)
  void howManyMayHaveSeenAPostStandsAsItsMakerGaveIt(String maker, String header, long reach)
      throws IOException {
    List<String> cells =
        Stream.of(header.split(",", -1))
            .map(
                name ->
                    switch (name) {
                      case "Date", "published_at" -> "2026-11-18T10:00:00Z";
                      case "URL", "Url", "url" -> "https://f.example/1";
                      case "Hit Sentence", "Full Text", "Text", "description" -> "Northwind";
                      default -> name.toLowerCase(Locale.ROOT).contains("reach") ? "12.3K" : "x";
                    })
            .toList();
    Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    String told = done("import", file(header + "\n" + String.join(",", cells) + "\n")).out();

    assertTrue(told.contains("read as " + maker), told);
    GivenReach given = reach(mentions().getFirst()).orElseThrow();
    assertEquals(List.of(maker, reach), List.of(given.by(), given.people()));
    assertTrue(!given.measured().isBefore(before) && !given.measured().isAfter(Instant.now()));
  }

  @Test
  void reachInATableOfAnybodysIsThatOfTheFileAndWhatIsNotSaidIsNotZero() throws IOException {
    done(
        "import",
        file(
            """
            date,text,url,reach
            2026-11-18T10:00:00Z,Northwind one,https://f.example/1,0
            2026-11-18T11:00:00Z,Northwind two,https://f.example/2,
            """));

    for (Mention each : mentions()) {
      assertEquals(
          each.content().body().endsWith("one")
              ? Optional.of("given.csv (Table)")
              : Optional.empty(),
          reach(each).map(GivenReach::by));
    }
  }

  @Test
  void theFormatsAreListedWithWhereToGetTheFile() {
    assertTrue(done("import", "--formats").out().contains("Request your archive"));
    assertTrue(
        done("import", "--formats", "--json").json().stream()
            .anyMatch(each -> each.path("format").asString().equals("Meltwater")));
    assertEquals(Commands.WRONG_USE, desk.run("import").code());
  }

  @Test
  void whatIsImportedSaysSoAndProvesNoCoverage() throws IOException {
    done("import", file(THREE));

    Source source = desk.workspace().stores().sources().all().getLast();
    Mention mention = mentions().getFirst();

    assertEquals("given.csv (Table)", source.name());
    assertEquals(source.id(), mention.origin().source());
    assertEquals(List.of(), desk.workspace().stores().sources().statuses());
    assertEquals(Status.NEW, mention.status());
    assertEquals(
        1,
        done("journal", "--json").json().stream()
            .filter(row -> row.path("action").asString().equals("imported"))
            .count());
  }

  @Test
  void theSameFileAgainAddsNothingUnderAnyName() throws IOException {
    done("import", file(THREE));
    Path other = folder.resolve("renamed.txt");
    Files.copy(folder.resolve("given.csv"), other);

    JsonNode again = done("import", other.toString(), "--json").json().getFirst();

    assertEquals(0, again.path("added").asInt());
    assertEquals(2, again.path("known").asInt());
    assertEquals(2, mentions().size());
    assertEquals(1, desk.workspace().stores().sources().all().size());
  }

  @Test
  void rowsOfALaterExportThatAreKnownAreNotDoubled() throws IOException {
    String one = "date,text\n2026-11-18T10:00:00Z,Northwind here\n";
    done("import", file(one));
    Path later = folder.resolve("later.csv");
    Files.writeString(later, one + "2026-11-19T10:00:00Z,Northwind there\n");

    JsonNode run = done("import", later.toString(), "--json").json().getFirst();

    assertEquals(1, run.path("added").asInt());
    assertEquals(1, run.path("known").asInt());
  }

  @Test
  void everythingKeepsAlsoWhatNamesNoBrand() throws IOException {
    JsonNode run = done("import", file(THREE), "--everything", "--json").json().getFirst();

    assertEquals(3, run.path("added").asInt());
    assertEquals(0, run.path("unmatched").asInt());
  }

  @Test
  void aFileThatNamesNoBrandAtAllSaysHowToKeepIt() throws IOException {
    String kettles = file("date,text\n2026-11-18T10:00:00Z,A kettle\n");

    assertTrue(done("import", kettles).err().contains("--everything"));
    assertFalse(done("import", kettles, "--everything").err().contains("--everything"));
  }

  @Test
  void aDryRunShowsAndAddsNothing() throws IOException {
    String out = done("import", file(THREE), "--dry-run").out();

    assertTrue(out.contains("3 posts, 1 record that cannot be read"), out);
    assertTrue(out.contains("3 posts looked at; with a brand: 2."), out);
    assertTrue(out.contains("Left out, for they tell of people: [ip]"), out);
    assertEquals(List.of(), mentions());
    assertEquals(List.of(), desk.workspace().stores().imports().latest(9));
  }

  @Test
  void whatTheFileLeavesOpenIsAskedBeforeAnythingIsStored() throws IOException {
    String rows = "date,text\n03/04/2026 10:15,Northwind one\n";

    Console refused = desk.run("import", file(rows));

    assertEquals(Commands.REFUSED, refused.code());
    assertTrue(refused.err().contains("--zone"), refused.err());
    assertTrue(refused.err().contains("--day-first"), refused.err());
    assertEquals(List.of(), mentions());
    done("import", file(rows), "--zone", "Europe/Berlin", "--day-first", "true");
    assertEquals("2026-04-03T08:15:00Z", mentions().getFirst().at().toString());
  }

  @Test
  void aKeptMapIsUsedAgainByItselfWhereTheColumnsAreTheSame() throws IOException {
    String rows = "a,b,c\n2026-11-18T10:00:00Z,Northwind mapped,x\n";

    done("import", file(rows), "--map", "ours", "--columns", "text=b,date=a");
    ImportPreview next =
        imports()
            .preview(given(rows + "2026-11-19,Northwind,y\n"), Choices.NONE, Imports.Watch.NONE);

    assertEquals("ours", next.columns().name());
    assertEquals("Northwind mapped", next.first().getFirst().post().words().plain());
    assertEquals("ours", desk.workspace().stores().imports().latest(1).getFirst().mapName());
  }

  @Test
  void aRunWithOpenQuestionsIsRefused() throws IOException {
    ImportPreview open =
        imports()
            .preview(
                given("date,text\n2026-11-18 10:00,Northwind\n"), Choices.NONE, Imports.Watch.NONE);

    assertEquals(Set.of(Question.ZONE), open.questions());
    assertThrows(
        IllegalArgumentException.class, () -> imports().run(open, false, Imports.Watch.NONE));
  }

  @Test
  void whatIsNoFileOfPostsIsRefusedInOneSentence() throws IOException {
    Console refused = desk.run("import", file("just some words"));

    assertEquals(Commands.REFUSED, refused.code());
    assertTrue(refused.err().contains("no feeds found, and no posts"), refused.err());
  }

  @Test
  void takingBackLeavesTheWorkspaceAsItWas() throws IOException {
    done("import", file("date,text,url\n2026-11-18T09:00:00Z,Northwind old,https://f.example/1\n"));
    Path second = folder.resolve("second.csv");
    Files.writeString(second, THREE);
    done("import", second.toString());

    long removed = imports().takeBack(imports().latest(1).getFirst(), Imports.Watch.NONE);

    assertEquals(1, removed);
    assertEquals(1, mentions().size());
    assertEquals(1, done("search", "Northwind", "--json").json().size());
    assertEquals(1, desk.workspace().stores().mentions().total());
    assertEquals(ImportRun.State.TAKEN_BACK, imports().latest(1).getFirst().state());
    assertEquals(
        1, done("import", second.toString(), "--json").json().getFirst().path("added").asInt());
  }

  @Test
  void aStoppedRunKeepsWholeBatchesAndGoesOnLater() throws IOException {
    Path many = many(9_000);
    ImportPreview preview = imports().preview(many, Choices.NONE, Imports.Watch.NONE);

    ImportRun stopped = imports().run(preview, false, new StoppedAfter(2_600));
    long kept = desk.workspace().stores().mentions().total();
    ImportRun whole = imports().run(preview, false, Imports.Watch.NONE);

    assertEquals(ImportRun.State.STOPPED, stopped.state());
    assertEquals(kept, stopped.counts().added());
    assertTrue(kept > 0 && kept < 9_000, "kept " + kept);
    assertEquals(0, kept % 200);
    assertEquals(9_000 - kept, whole.counts().added());
    assertEquals(kept, whole.counts().known());
    assertEquals(9_000, desk.workspace().stores().mentions().total());
    assertEquals(9_000, imports().takeBack(whole, Imports.Watch.NONE));
    assertEquals(0, desk.workspace().stores().mentions().total());
  }

  /// Stops when so many records were looked at, and a batch is sure to have come.
  private final class StoppedAfter implements Imports.Watch {
    private final int most;
    private int asked;

    StoppedAfter(int most) {
      this.most = most;
    }

    @Override
    public synchronized boolean stopped() {
      return ++asked > most && desk.workspace().stores().mentions().total() > 0;
    }
  }

  private Path many(int rows) throws IOException {
    return given(
        IntStream.range(0, rows)
            .mapToObj(i -> "2026-11-18T10:00:00Z,Northwind says " + i + ",https://f.example/" + i)
            .collect(Collectors.joining("\n", "date,text,url\n", "\n")));
  }

  private Optional<GivenReach> reach(Mention mention) {
    return desk.workspace().mentions().detail(mention.id()).orElseThrow().reach();
  }

  private Imports imports() {
    return desk.workspace().imports();
  }

  private List<Mention> mentions() {
    return desk.workspace()
        .stores()
        .mentions()
        .page(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 50)
        .mentions();
  }

  private Set<String> texts() {
    return mentions().stream().map(each -> each.content().body()).collect(Collectors.toSet());
  }

  private Path given(String rows) throws IOException {
    Path file = folder.resolve("given.csv");
    Files.write(file, rows.getBytes(UTF_8));
    return file;
  }

  private String file(String rows) throws IOException {
    return given(rows).toString();
  }

  private Console done(String... args) {
    Console console = desk.run(args);
    assertEquals(Commands.DONE, console.code(), console.err());
    return console;
  }
}
