package earshot.storage;

import static earshot.storage.Stored.NOW;
import static earshot.storage.Stored.item;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.BrandId;
import earshot.model.MentionId;
import earshot.model.SourceId;
import earshot.model.Status;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanTest {
  private static final int MENTIONS = 20_000;
  private static final Instant MIDDLE = NOW.minus(Duration.ofMinutes(MENTIONS / 2));
  private static final Pattern SCANS = Pattern.compile("scanCount: (\\d+)");

  private static Stored stored;

  @BeforeAll
  static void seed(@TempDir Path folder) {
    stored = Stored.fresh(folder.resolve("ws"));
    Random random = new Random(1);
    BrandId often = stored.brand("often");
    List<BrandId> others = IntStream.range(0, 9).mapToObj(i -> stored.brand("brand" + i)).toList();
    List<SourceId> sources =
        IntStream.range(0, Statements.SOURCES).mapToObj(i -> stored.source("s" + i)).toList();
    for (int n = 0; n < MENTIONS; n += 500) {
      List<Stored.Item> items = new ArrayList<>();
      for (int i = n; i < n + 500; i++) {
        BrandId brand = random.nextInt(3) == 0 ? often : others.get(random.nextInt(9));
        items.add(item("i" + i).published(NOW.minus(Duration.ofMinutes(i))).about(brand));
      }
      stored.take(sources.get(n / 500), items.toArray(Stored.Item[]::new));
    }
    List<MentionId> closed =
        IntStream.range(1, 2_000).mapToObj(i -> new MentionId(i * 10L)).toList();
    stored.stores.mentions().setStatus(closed, Status.CLOSED);
    // Hidden mentions are filtered as a remainder of the index; a page must still be cheap.
    stored.database.write(
        rows ->
            rows.change("UPDATE mention SET shown = FALSE WHERE MOD(id, 10) < 3")
                + rows.change(
                    "UPDATE mention_brand SET shown = FALSE WHERE MOD(mention_id, 10) < 3"));
    stored.database.write(PlanTest::seedStories);
    stored.database.write(PlanTest::seedPolls);
    stored.database.write(PlanTest::seedEgress);
    stored.database.write(PlanTest::seedAsking);
    stored.database.write(PlanTest::seedAdvice);
    stored.database.write(PlanTest::seedJournal);
    stored.database.write(PlanTest::seedWork);
    stored.database.write(PlanTest::seedImports);
    stored.database.write(rows -> rows.change("ANALYZE"));
  }

  // All say the same words; every second mention is in a story of forty.
  private static int seedStories(Rows rows) throws SQLException {
    rows.change("UPDATE mention SET story_id = id - MOD(id, 80) + 1 WHERE MOD(id, 2) = 1");
    return rows.change(
        """
        INSERT INTO story (id, first_mention_id, first_at, size)
        SELECT story_id, story_id, MIN(effective_at), COUNT(*)
        FROM mention
        WHERE story_id IS NOT NULL
        GROUP BY story_id\
        """);
  }

  // Each source was asked 200 times, every half hour, and each time something may have been missed.
  private static int seedPolls(Rows rows) throws SQLException {
    rows.change(
        """
        INSERT INTO poll_attempt
        SELECT 1000000 + a.x * 1000 + s.id, s.id, DATEADD('MINUTE', (a.x - 190) * 30, t.middle),
          t.middle, 1, NULL, '', 200, 'example.org', 1, 1, TRUE, FALSE, NULL, 1, 1, 1, 1, '', NULL,
          NULL, TRUE, '', FALSE
        FROM source s, SYSTEM_RANGE(1, 200) a,
          (VALUES (CAST(? AS TIMESTAMP(3) WITH TIME ZONE))) t (middle)\
        """,
        MIDDLE);
    return rows.change(
        """
        INSERT INTO coverage_span
        SELECT source_id, started_at, DATEADD('MINUTE', 20, started_at), 1
        FROM poll_attempt
        WHERE id > 1000000\
        """);
  }

  // A million exchanges would be the same: what is read does not depend on how many there are.
  private static int seedEgress(Rows rows) throws SQLException {
    return rows.change(
        """
        INSERT INTO egress
        SELECT x, DATEADD('SECOND', CASE WHEN x <= 500 THEN 1000 + x ELSE 0 - x END, t.middle),
          CONCAT('h', MOD(x, 50), '.example'), 'poll', MOD(x, 40) + 1, 100, 1000
        FROM SYSTEM_RANGE(1, 20000),
          (VALUES (CAST(? AS TIMESTAMP(3) WITH TIME ZONE))) t (middle)\
        """,
        MIDDLE);
  }

  // Each mention was decided about twice.
  private static int seedJournal(Rows rows) throws SQLException {
    return rows.change(
        """
        INSERT INTO journal
        SELECT 1000000 + x, CURRENT_TIMESTAMP, 'ana', 'hidden',
          CONCAT('mention:', MOD(x, 10000)), '', NULL, '', ''
        FROM SYSTEM_RANGE(1, 20000)\
        """);
  }

  // Many files, one of which could not be read; many reports, one of which was made every hour.
  private static int seedImports(Rows rows) throws SQLException {
    rows.change(
        """
        INSERT INTO import_run
        SELECT x, 1, 'f.csv', CONCAT('sha-', x), 'Table', '', 9, 9, 0, 0, 0, 2, CURRENT_TIMESTAMP,
          CURRENT_TIMESTAMP, 'ana'
        FROM SYSTEM_RANGE(1, 5000)\
        """);
    rows.change(
        "INSERT INTO import_reject SELECT 7, x, 'row', 'no date' FROM SYSTEM_RANGE(1, 20000)");
    rows.change(
        "INSERT INTO import_map SELECT x, CONCAT('map ', x), '', CURRENT_TIMESTAMP, 'ana', 1"
            + " FROM SYSTEM_RANGE(1, 200)");
    rows.change(
        "INSERT INTO report SELECT x, CONCAT('report ', x), '', FALSE, CURRENT_TIMESTAMP, 'ana', 0"
            + " FROM SYSTEM_RANGE(1, 300)");
    return rows.change(
        """
        INSERT INTO report_run
        SELECT x, 1 + MOD(x, 2), CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, 'r.html', '', '', '1',
          DATEADD('HOUR', x, CURRENT_TIMESTAMP), 'ana'
        FROM SYSTEM_RANGE(1, 9000)\
        """);
  }

  // Half of everything is tagged and changed by a run, what is not shown is hidden for a reason.
  private static int seedAsking(Rows rows) throws SQLException {
    rows.change("INSERT INTO tag (id, name, colour) VALUES (1, 'press', 'fern')");
    rows.change("INSERT INTO tag (id, name, colour) VALUES (2, 'crisis', 'plum')");
    for (int tag = 1; tag <= 2; tag++) {
      rows.change(
          "INSERT INTO mention_tag SELECT ?, id, stored_at, '' FROM mention WHERE MOD(id, 2) = 0",
          tag);
      rows.change("INSERT INTO rule_act SELECT ?, id FROM mention WHERE MOD(id, 2) = 0", tag);
      rows.change(
          "INSERT INTO theme_mention SELECT ?, id, stored_at, '' FROM mention WHERE MOD(id, 2) = 0",
          tag);
    }
    for (int brand = 1; brand <= 10; brand++) {
      rows.change(
          """
          INSERT INTO query_example
          SELECT ? * 100 + x, ?, NULL, TRUE, '', 'words', CURRENT_TIMESTAMP, ''
          FROM SYSTEM_RANGE(1, 20)\
          """,
          brand,
          brand);
    }
    return rows.change(
        "INSERT INTO hidden SELECT id, 1, 'spam', stored_at FROM mention WHERE NOT shown");
  }

  // People say of half of everything what it is, and overrule the advice on it.
  private static int seedAdvice(Rows rows) throws SQLException {
    rows.change(
        """
        INSERT INTO mention_mark
        SELECT id, 2, 'seen', stored_at, 'ana' FROM mention WHERE MOD(id, 2) = 0\
        """);
    return rows.change(
        """
        INSERT INTO advice_overruled
        SELECT id, 'R13', 4, 1, 'a good reason', stored_at, 'ana' FROM mention
        WHERE MOD(id, 2) = 0\
        """);
  }

  // Everything is in work, in seven lists, with five people, each due a minute after the last.
  private static int seedWork(Rows rows) throws SQLException {
    rows.change(
        """
        INSERT INTO note
        SELECT x, x, 'words', CURRENT_TIMESTAMP, '' FROM SYSTEM_RANGE(1, 20000)\
        """);
    return rows.change(
        """
        INSERT INTO work (mention_id, assignee, priority, rev, lane, turn_at)
        SELECT id, CONCAT('p', MOD(id, 5)), 3, 1, 1 + MOD(id, 7), effective_at
        FROM mention\
        """);
  }

  @AfterAll
  static void close() {
    stored.close();
  }

  @Test
  void everyShapedStatementReadsLittleMoreThanItReturns() {
    int today = Midnights.number(NOW, Stored.ZONE);
    assertAll(Statements.all(MIDDLE, today).stream().map(shaped -> () -> check(shaped)));
  }

  @Test
  void everyStatementBehindPeopleReadsLittleMoreThanItReturns() {
    Instant newest = NOW.minus(Duration.ofMinutes(20));
    assertAll(PeopleStatements.all(MIDDLE, newest).stream().map(shaped -> () -> check(shaped)));
  }

  @Test
  void everyStatementBehindRulesReadsLittleMoreThanItReturns() {
    assertAll(AskingStatements.all().stream().map(shaped -> () -> check(shaped)));
  }

  @Test
  void everyStatementBehindFiguresReadsLittleMoreThanItReturns() {
    assertAll(FigureStatements.all(MIDDLE).stream().map(shaped -> () -> check(shaped)));
  }

  @Test
  void everyStatementBehindWorkReadsLittleMoreThanItReturns() {
    assertAll(WorkStatements.all(MIDDLE).stream().map(shaped -> () -> check(shaped)));
  }

  @Test
  void whatIsDeletedIsFoundByItsIndex() {
    assertAll(KeepingStatements.all(MIDDLE).stream().map(shaped -> () -> check(shaped)));
  }

  @Test
  void everyStatementBehindImportsAndReportsReadsLittleMoreThanItReturns() {
    assertAll(ImportStatements.all(7, 2).stream().map(shaped -> () -> check(shaped)));
  }

  /// The test itself can fail: these are the spellings it must catch.
  @Test
  void knownBadSpellingsAreCaught() {
    String unsorted = MentionPages.OF_BRAND.replace("brand_id DESC, ", "");
    String wide =
        MentionPages.ALL.replace(
            "effective_at <= ? AND (effective_at < ? OR id < ?)",
            "(effective_at < ? OR (effective_at = ? AND id < ?))");
    var page = Statements.all(MIDDLE, 0);
    var brand = new Statements.Shaped("bad", unsorted, 51, page.get(3).samples());
    var all = new Statements.Shaped("bad", wide, 51, page.get(1).samples());
    var seen =
        new Statements.Shaped(
            "bad",
            "SELECT mention_id FROM sighting WHERE ext_hash = ANY(?) AND source_id = ?",
            2,
            List.of(new Long[] {1L, 2L}, 1));
    assertEquals(List.of(false, false, false), List.of(fine(brand), fine(all), fine(seen)));
  }

  private static void check(Statements.Shaped shaped) {
    assertTrue(fine(shaped), shaped.name() + "\n" + plan(shaped));
  }

  private static boolean fine(Statements.Shaped shaped) {
    String plan = plan(shaped);
    if (shaped.sorted() && !plan.contains("index sorted")) return false;
    return scans(plan).stream().allMatch(scan -> scan <= 4L * shaped.limit());
  }

  private static String plan(Statements.Shaped shaped) {
    return stored.database.read(
        rows ->
            rows.first(
                    "EXPLAIN ANALYZE " + shaped.sql(),
                    row -> row.text("PLAN"),
                    shaped.samples().toArray())
                .orElseThrow());
  }

  private static List<Long> scans(String plan) {
    List<Long> scans = new ArrayList<>();
    Matcher matcher = SCANS.matcher(plan);
    while (matcher.find()) scans.add(Long.parseLong(matcher.group(1)));
    return scans;
  }
}
