package earshot.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

/// The statements behind figures, themes and markers whose speed depends on the planner, with
/// sample values.
final class FigureStatements {
  private FigureStatements() {}

  /// All of them.
  ///
  /// @param middle a time in the midst of the mentions
  static List<Statements.Shaped> all(Instant middle) {
    Instant soon = middle.plus(Duration.ofMinutes(10));
    Instant last = middle.plus(Duration.ofDays(3_650));
    Long[] apart = LongStream.rangeClosed(1, 50).mapToObj(i -> i * 390).toArray(Long[]::new);
    return List.of(
        shaped("window of all", WindowStore.OF_ALL, 10, middle, soon),
        shaped("window with hidden ones", VoiceStore.WITH_HIDDEN, 10, middle, soon),
        shaped("window of a brand", WindowStore.OF_BRAND, 10, 1, middle, soon),
        shaped("scores of a window", WindowStore.SCORED, 10, 1, middle, soon),
        shaped("window of found", WindowStore.OF_IDS, 50, (Object) apart),
        shaped("window of found and brand", WindowStore.OF_IDS_AND_BRAND, 50, apart, 1),
        shaped("texts of a window", WindowStore.TEXTS, 50, (Object) apart),
        shaped("polled", CoverageStore.POLLED, 10 * Statements.SOURCES, middle, last),
        shaped(
            "polled of two", CoverageStore.POLLED_OF_SOME, 20, new Integer[] {1, 2}, middle, last),
        shaped("picked of these", ThemeStore.SOME, 50, apart, 1),
        shaped("themes of a mention", ThemeStore.OF_MENTION, 2, 390L),
        shaped("decisions about", JournalStore.ABOUT, 20, "mention:7", 20),
        shaped("newest decisions", JournalStore.PAGE, 20, 1_009_000L, 20),
        shaped("wordings of a mention", JournalStore.VERSIONS, 21, 390L),
        shaped("last decision", JournalRows.HEAD, 1));
  }

  private static Statements.Shaped shaped(String name, String sql, int limit, Object... samples) {
    return new Statements.Shaped(name, sql, limit, List.of(samples));
  }
}
