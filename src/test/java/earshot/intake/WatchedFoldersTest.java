package earshot.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import earshot.listening.Health;
import earshot.listening.Polled;
import earshot.listening.SourceReader;
import earshot.listening.files.Choices;
import earshot.listening.files.ColumnMap;
import earshot.listening.files.ColumnMap.Part;
import earshot.listening.files.KeptMaps;
import earshot.listening.folder.FolderReader;
import earshot.listening.folder.WatchedFolder;
import earshot.model.Mention;
import earshot.model.Outcome;
import earshot.model.PollAttempt;
import earshot.model.Source;
import earshot.model.SourceCursor;
import earshot.model.SourceRole;
import earshot.model.SourceStatus;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Folders that are watched and files that grow, on a real disk and database, in virtual time.
class WatchedFoldersTest {
  private static final Duration A_LOOK = Duration.ofMinutes(6);
  private static final String HEAD = "date,text,url\n";

  @TempDir private Path temporary;

  private final VirtualTime time = new VirtualTime(Rig.START);
  private final Script outside = new Script(time);
  private final Map<String, ColumnMap> maps = new HashMap<>();
  private Path folder = Path.of("");
  private Rig rig;

  @BeforeEach
  void open() throws IOException {
    folder = Files.createDirectories(temporary.resolve("exports")).toRealPath();
    rig = new Rig(temporary, time, reader());
  }

  @AfterEach
  void close() {
    time.settle();
    rig.close();
  }

  @Test
  void aNewFileIsReadOnceAndACopyOfItByAnotherNameIsNot() throws IOException {
    watch();
    write("monday.csv", HEAD + row(1) + row(2));
    rig.run(A_LOOK);
    assertEquals(texts(1, 2), texts());

    Files.copy(folder.resolve("monday.csv"), folder.resolve("copy.csv"));
    touch("copy.csv");
    Files.move(folder.resolve("monday.csv"), folder.resolve("renamed.csv"));
    rig.run(A_LOOK);

    assertEquals(texts(1, 2), texts());
    assertEquals(Outcome.UNCHANGED, last().result().outcome());
    assertEquals(List.of(Outcome.NEWS), outcomes().stream().filter(Outcome.NEWS::equals).toList());
  }

  @Test
  void aFileThatIsReadAsAWholeWaitsUntilNobodyWritesIntoIt() throws IOException {
    watch();
    rig.run(Duration.ofSeconds(30));
    write("posts.json", "[" + object(1) + "," + object(2));
    rig.run(Duration.ofMinutes(4).plusSeconds(31));
    write("posts.json", "[" + object(1) + "," + object(2) + "]");
    rig.run(Duration.ofSeconds(40));
    assertEquals(texts(), texts());

    rig.run(A_LOOK);
    assertEquals(texts(1, 2), texts());
  }

  @Test
  void aTableThatGrowsIsReadOnFromItsLastWholeRow() throws IOException {
    watch();
    write("log.csv", HEAD + row(1) + "2026-11-18T10:00:00Z,\"northwind 2\nhalf");
    rig.run(A_LOOK);
    assertEquals(texts(1), texts());

    append("log.csv", " a row\",https://f.example/2\n" + row(3) + "2026-11-18T10:00:00Z,north");
    rig.run(A_LOOK);
    assertEquals(
        new TreeSet<>(List.of("northwind 1", "northwind 2\nhalf a row", "northwind 3")), texts());
    assertEquals(2, lastNews().yield().entries(), "only what is new is read");

    append("log.csv", "wind 4,https://f.example/4");
    rig.run(A_LOOK);
    assertEquals(3, texts().size(), "a row without an end waits");
    rig.run(A_LOOK);
    assertEquals(4, texts().size(), "until nobody has gone on with it for long");

    append("log.csv", "\n" + row(5));
    rig.run(A_LOOK);
    assertEquals(5, texts().size());
  }

  @Test
  void linesOfJsonThatGrowAreReadOnFromTheLastWholeLine() throws IOException {
    watch();
    write("log.jsonl", object(1) + "\n" + object(2).substring(0, 30));
    rig.run(Duration.ofMinutes(30));
    assertEquals(texts(1), texts());

    append("log.jsonl", object(2).substring(30) + "\n" + object(3) + "\n");
    rig.run(A_LOOK);

    assertEquals(texts(1, 2, 3), texts());
    assertEquals(2, lastNews().yield().entries());
    assertEquals("", last().result().sentence());
  }

  @Test
  void aMailboxThatGrowsIsReadOnFromTheLastMailThatIsWhole() throws IOException {
    watch();
    write("box.mbox", mail(1) + mail(2));
    rig.run(Duration.ofMinutes(2));
    assertEquals(1, texts().size());
    rig.run(Duration.ofMinutes(15));
    assertEquals(2, texts().size());

    append("box.mbox", mail(3) + mail(4));
    rig.run(Duration.ofMinutes(20));

    assertEquals(4, texts().size());
    assertEquals(4, rig.stores.mentions().total());
  }

  @Test
  void wideLettersAndTheirMarkAreCountedInBytes() throws IOException {
    watch();
    Files.write(
        folder.resolve("wide.csv"), ("\uFEFF" + HEAD + row(1)).getBytes(StandardCharsets.UTF_16LE));
    touch("wide.csv");
    rig.run(A_LOOK);
    Files.write(
        folder.resolve("wide.csv"),
        row(2).getBytes(StandardCharsets.UTF_16LE),
        StandardOpenOption.APPEND);
    touch("wide.csv");
    rig.run(A_LOOK);

    assertEquals(texts(1, 2), texts());
    assertEquals(1, lastNews().yield().entries());
  }

  @Test
  void aFileThatBeganAnewIsReadAnewAndTheOldOneByItsNewNameIsNot() throws IOException {
    watch();
    write("log.jsonl", object(1) + "\n" + object(2) + "\n");
    rig.run(A_LOOK);

    Files.move(folder.resolve("log.jsonl"), folder.resolve("log.1.jsonl"));
    write("log.jsonl", object(3) + "\n" + object(4) + "\n" + object(5) + "\n");
    rig.run(A_LOOK);

    assertEquals(texts(1, 2, 3, 4, 5), texts());
    assertEquals(3, lastNews().yield().entries(), "the old one is known by its bytes");

    write("log.jsonl", object(1) + "\n");
    rig.run(A_LOOK);
    assertEquals(5, rig.stores.mentions().total(), "cut short, and nothing doubled");
    append("log.jsonl", object(6) + "\n");
    rig.run(A_LOOK);
    assertEquals(texts(1, 2, 3, 4, 5, 6), texts());
  }

  @Test
  void whatIsStoredTwiceIsThereOnce() throws IOException {
    Source source = watch();
    write("a.csv", HEAD + row(1) + row(2));
    Polled same = reader().read(source, SourceCursor.START);

    rig.intake.take(source, same);
    rig.intake.take(source, same);

    assertEquals(2, rig.stores.mentions().total());
  }

  @Test
  void aLargeFileIsReadInPartsAndWhole() throws IOException {
    watch();
    StringBuilder rows = new StringBuilder(HEAD);
    int many = 30_000;
    for (int i = 1; i <= many; i++) {
      rows.append(
          i % 1_000 == 0 ? row(i) : row(i).replace("northwind", "nothing at all said here"));
    }
    write("large.csv", rows.toString());
    rig.run(Duration.ofMinutes(3));

    assertEquals(many / 1_000, texts().size());
    assertTrue(outcomes().size() > 2, "no look takes everything");
    assertEquals(
        many,
        attempts().stream()
            .filter(each -> each.result().outcome() == Outcome.NEWS)
            .mapToInt(each -> each.yield().entries())
            .sum());
  }

  @Test
  void whatCannotBeReadIsToldByItsFileRowAndReason() throws IOException {
    watch();
    write("log.csv", HEAD + row(1) + row(2));
    rig.run(A_LOOK);
    append("log.csv", row(3) + "31.02.2026,northwind never,https://f.example/9\n");
    Files.write(folder.resolve("sheet.xls"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, 0, 0, 0});
    touch("sheet.xls");
    rig.run(A_LOOK);

    String told = health().sentence();
    assertTrue(
        told.contains("“log.csv”: 1 record could not be read (row 5: Its date cannot be read.)"),
        told);
    assertTrue(told.contains("“sheet.xls”: It is of no kind that Earshot reads."), told);
    assertEquals(Health.State.LISTENING, health().state());
    rig.run(A_LOOK);
    assertEquals(
        told.substring(told.indexOf('“')),
        health().sentence().substring(health().sentence().indexOf('“')),
        "a look at what is known forgets nothing, and turns nothing round");

    Files.delete(folder.resolve("sheet.xls"));
    Files.delete(folder.resolve("log.csv"));
    rig.run(A_LOOK);
    assertEquals("", last().result().sentence());
  }

  @Test
  void aFileThatIsReadAsAWholeAndLiesThereTwiceIsReadOnce() throws IOException {
    watch();
    write("posts.json", "[" + object(1) + "," + object(2) + "]");
    rig.run(A_LOOK);
    Files.copy(folder.resolve("posts.json"), folder.resolve("again.json"));
    touch("again.json");
    rig.run(A_LOOK);

    assertEquals(texts(1, 2), texts());
    assertEquals(List.of(Outcome.NEWS), outcomes().stream().filter(Outcome.NEWS::equals).toList());
  }

  @Test
  void whatIsTooMuchForOneLookIsLeftWithWhatToDo() throws IOException {
    watch();
    write("large.json", "[" + object(1) + "]");
    try (FileChannel large =
        FileChannel.open(folder.resolve("large.json"), StandardOpenOption.WRITE)) {
      int unused = large.write(ByteBuffer.wrap(new byte[] {' '}), 256L << 20);
    }
    touch("large.json");
    String many =
        IntStream.rangeClosed(1, 10_001).mapToObj(WatchedFoldersTest::object).collect(joining(","));
    write("many.json", "[" + many + "]");
    for (int i = 1; i <= 3; i++) write("sheet-" + i + ".xls", "\u0000\u0001\u0002" + i);
    rig.run(A_LOOK);

    assertEquals(texts(), texts());
    String told = last().result().sentence();
    assertTrue(told.endsWith(" And 2 files more."), told);
    for (int i = 1; i <= 3; i++) Files.delete(folder.resolve("sheet-" + i + ".xls"));
    rig.run(A_LOOK);
    told = last().result().sentence();
    assertTrue(
        told.contains("“large.json”: It is larger than 256 MB; bring it in by hand with Import."),
        told);
    assertTrue(
        told.contains(
            "“many.json”: It holds more than 10,000 posts; bring it in by hand with Import."),
        told);
  }

  @Test
  void ofVeryManyFilesTheNewestAreLookedAt() throws IOException {
    write("oldest.csv", HEAD + row(7));
    Files.setLastModifiedTime(
        folder.resolve("oldest.csv"), FileTime.from(time.instant().minus(Duration.ofDays(2))));
    for (int i = 1; i <= 2_000; i++) write("copy-" + i + ".csv", HEAD + row(1));
    watch();
    rig.run(A_LOOK);

    assertEquals(texts(1), texts());
    assertEquals(
        "“exports”: Only the newest 2,000 files are looked at; move away what was read.",
        last().result().sentence());
  }

  @Test
  void aLinkThatIsPutInThePlaceOfTheFolderIsNotFollowed() throws IOException {
    watch();
    Files.move(folder, temporary.resolve("away"));
    Path elsewhere = Files.createDirectories(temporary.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("a.csv"), HEAD + row(1));
    Files.setLastModifiedTime(
        elsewhere.resolve("a.csv"), FileTime.from(time.instant().minusSeconds(900)));
    Files.createSymbolicLink(folder, elsewhere);
    rig.run(A_LOOK);

    assertEquals(texts(), texts());
    assertEquals(Health.State.MISSING, health().state());
  }

  @Test
  void aFileThatMayNotBeReadIsToldAndReadOnceItMay() throws IOException {
    assumeFalse("root".equals(System.getProperty("user.name")), "root may read everything");
    watch();
    write("closed.csv", HEAD + row(1));
    Files.setPosixFilePermissions(
        folder.resolve("closed.csv"), PosixFilePermissions.fromString("---------"));
    rig.run(A_LOOK);
    assertTrue(last().result().sentence().contains("“closed.csv”: It cannot be read"));

    Files.setPosixFilePermissions(
        folder.resolve("closed.csv"), PosixFilePermissions.fromString("rw-------"));
    rig.run(A_LOOK);
    assertEquals(texts(1), texts());
  }

  @Test
  void aFolderThatIsGoneIsToldAndWatchedAgainWhenItIsBack() throws IOException {
    watch();
    write("a.csv", HEAD + row(1));
    rig.run(A_LOOK);
    Path away = temporary.resolve("away");
    Files.move(folder, away);
    rig.run(A_LOOK);

    assertEquals(Health.State.MISSING, health().state());
    assertTrue(
        health().sentence().startsWith("“exports” is not there any more. Put it back"),
        health().sentence());
    assertTrue(rig.network.trouble().isEmpty());

    Files.move(away, folder);
    write("b.csv", HEAD + row(2));
    rig.run(A_LOOK);
    assertEquals(texts(1, 2), texts());
    assertEquals(Health.State.LISTENING, health().state());
  }

  @Test
  void workingOfflineDoesNotStopItAndRestingDoes() throws IOException {
    rig.source("s1");
    watch();
    rig.rounds.offline(true);
    write("a.csv", HEAD + row(1));
    rig.run(A_LOOK);
    assertEquals(texts(1), texts());
    assertEquals(List.of(), outside.asked);

    rig.rounds.rest(true);
    write("b.csv", HEAD + row(2));
    rig.run(A_LOOK);
    assertEquals(texts(1), texts());
    assertEquals(List.of(), rig.stores.egress().hosts(java.time.Instant.EPOCH));
  }

  @Test
  void linksHiddenAndUnfinishedFilesAreLeft() throws IOException {
    Path secret = temporary.resolve("secret.csv");
    Files.writeString(secret, HEAD + row(7));
    Files.setLastModifiedTime(secret, FileTime.from(time.instant().minusSeconds(900)));
    Path elsewhere = Files.createDirectories(temporary.resolve("elsewhere"));
    Files.copy(secret, elsewhere.resolve("more.csv"));
    Files.createSymbolicLink(folder.resolve("link.csv"), secret);
    Files.createSymbolicLink(folder.resolve("links"), elsewhere);
    for (String name :
        List.of(".hidden.csv", "a.csv.part", "b.csv.crdownload", "c.csv~", "~$d.csv")) {
      write(name, HEAD + row(8));
    }
    Files.createDirectories(folder.resolve("2026/11"));
    write("2026/11/deep.csv", HEAD + row(1));
    watch();
    rig.run(A_LOOK);

    assertEquals(texts(1), texts());
  }

  @Test
  void aNameThatSteersATerminalIsShownAndNotObeyed() throws IOException {
    watch();
    write("bad\u202Efdp\u001B[2J.bin", "\u0000\u0001\u0002");
    rig.run(A_LOOK);

    String told = last().result().sentence();
    assertTrue(told.contains("⟦U+202E⟧"), told);
    assertTrue(told.chars().noneMatch(c -> c == 0x1B || c == 0x202E), told);
  }

  @Test
  void whatOnlyAPersonCanTellIsAskedOnceForTheFolder() throws IOException {
    write("a.csv", HEAD + "2026-11-18 10:00:00,northwind 1,https://f.example/1\n");
    Source asked = watch();
    rig.run(A_LOOK);
    assertTrue(
        last().result().sentence().contains("“a.csv”: Its times name no zone;"),
        last().result().sentence());

    rig.sources.remove(asked.id());
    watch(Optional.empty(), Choices.NONE.in(ZoneId.of("Europe/Berlin")));
    rig.run(A_LOOK);
    assertEquals("2026-11-18T09:00:00Z", mentions().getFirst().at().toString());
  }

  @Test
  void tablesAreReadByTheKeptMapThatWasChosenOrFits() throws IOException {
    ColumnMap odd = new ColumnMap("odd", Map.of(Part.TEXT, "x", Part.LINK, "y"));
    maps.put("odd", odd);
    write(
        "a.csv",
        "x,y,note\nnorthwind 1,https://f.example/1,northwind is only a note of somebody here\n");
    watch();
    rig.run(A_LOOK);
    assertEquals(texts(1), texts());

    maps.clear();
    rig.sources.remove(rig.sources.statuses().getFirst().source().id());
    watch(Optional.of(odd), Choices.NONE);
    rig.run(A_LOOK);
    assertTrue(last().result().sentence().contains("kept as “odd”, which are not kept any more"));
  }

  @Test
  void aPlaceThatCannotBeWatchedIsRefusedWithAReason() throws IOException {
    Path inside = Files.createDirectories(temporary.resolve("workspace").resolve("logs"));
    WatchedFolders folders = new WatchedFolders(rig.sources, temporary.resolve("workspace"));
    assertRefused(
        "There is no “nowhere”",
        () -> folders.add(temporary.resolve("nowhere"), WatchedFolders.Wish.PLAIN));
    assertRefused(
        "This folder holds the workspace itself",
        () -> folders.add(temporary, WatchedFolders.Wish.PLAIN));
    assertRefused(
        "This folder holds the workspace itself",
        () -> folders.add(inside, WatchedFolders.Wish.PLAIN));
    var unused = folders.add(folder, WatchedFolders.Wish.PLAIN);
    assertRefused(
        "This is watched already as “exports”",
        () -> folders.add(folder, WatchedFolders.Wish.PLAIN));
  }

  private static void assertRefused(String words, Runnable adding) {
    String said =
        String.valueOf(assertThrows(IllegalArgumentException.class, adding::run).getMessage());
    assertTrue(said.startsWith(words), said);
  }

  private SourceReader reader() {
    KeptMaps kept =
        new KeptMaps() {
          @Override
          public Optional<ColumnMap> named(String name) {
            return Optional.ofNullable(maps.get(name));
          }

          @Override
          public Optional<ColumnMap> fitting(List<String> header) {
            return maps.values().stream()
                .filter(map -> header.containsAll(map.columns().values()))
                .findFirst();
          }
        };
    return new FolderReader(kept, outside, time::instant);
  }

  private Source watch() {
    return watch(Optional.empty(), Choices.NONE);
  }

  private Source watch(Optional<ColumnMap> map, Choices choices) {
    WatchedFolder watched = WatchedFolder.at(folder, temporary.resolve("workspace"), map, choices);
    return rig.sources.add(watched.setup(Optional.empty(), SourceRole.COMMUNITY));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text, UTF_8);
    touch(name);
  }

  private void append(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text, UTF_8, StandardOpenOption.APPEND);
    touch(name);
  }

  private void touch(String name) throws IOException {
    Files.setLastModifiedTime(folder.resolve(name), FileTime.from(time.instant()));
  }

  private static String row(int n) {
    return "2026-11-18T10:00:00Z,northwind " + n + ",https://f.example/" + n + "\n";
  }

  private static String object(int n) {
    return "{\"date\":\"2026-11-18T10:00:00Z\",\"text\":\"northwind %d\",\"url\":\"https://f.example/%d\"}"
        .formatted(n, n);
  }

  private static String mail(int n) {
    return "From ana@f.example Wed Nov 18 10:00:00 2026\nFrom: Ana <ana@f.example>\nMessage-ID: <%d@f.example>\nSubject: northwind %d\nDate: Wed, 18 Nov 2026 10:00:00 +0000\n\nnorthwind says %d\n\n"
        .formatted(n, n, n);
  }

  private static Set<String> texts(int... numbers) {
    TreeSet<String> texts = new TreeSet<>();
    for (int n : numbers) texts.add("northwind " + n);
    return texts;
  }

  private Set<String> texts() {
    TreeSet<String> texts = new TreeSet<>();
    mentions().forEach(mention -> texts.add(mention.content().body()));
    return texts;
  }

  private List<Mention> mentions() {
    return rig.stores.mentions().after(0, 500);
  }

  private SourceStatus status() {
    return rig.sources.statuses().stream()
        .filter(each -> each.source().setup().local())
        .findFirst()
        .orElseThrow();
  }

  private PollAttempt last() {
    return status().last().orElseThrow();
  }

  private PollAttempt lastNews() {
    return attempts().stream()
        .filter(each -> each.result().outcome() == Outcome.NEWS)
        .findFirst()
        .orElseThrow();
  }

  private List<PollAttempt> attempts() {
    return rig.stores.coverage().attempts(status().source().id(), 200);
  }

  private List<Outcome> outcomes() {
    return attempts().stream().map(each -> each.result().outcome()).toList();
  }

  private Health.Diagnosis health() {
    return new Health(ZoneOffset.UTC).of(status(), attempts(), time.instant());
  }
}
