package earshot.ui.sources.egress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sizes;
import earshot.ui.kit.Threads;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the page "What left this computer" shows.
class EgressViewModelTest {
  private static final Instant NOW = Instant.parse("2026-11-19T14:32:00Z");
  private static final Messages WORDS =
      Messages.of(EgressPane.class, new Formats(ZoneOffset.UTC, Locale.ENGLISH));

  private final SampleEgress book = new SampleEgress(NOW);
  private final EgressViewModel model =
      new EgressViewModel(
          book, new Threads(Runnable::run, Runnable::run), InstantSource.fixed(NOW), WORDS);

  @Test
  void hostsThatWereSentMostComeFirst() {
    model.shown();
    assertEquals("www.reddit.com", model.rows().getFirst().line().host());
    assertEquals(
        "9 hosts · 3,181 requests · 1.3 MB sent · 73 MB received", model.totalProperty().get());
  }

  @Test
  void nothingIsSaidInASentence() {
    book.clear();
    model.shown();
    assertEquals(EgressViewModel.Phase.EMPTY, model.phaseProperty().get());
    assertEquals("", model.totalProperty().get());
  }

  @Test
  void theSearchLooksIntoHostsPurposesAndSources() {
    model.shown();
    model.findProperty().set("logging in");
    assertEquals(List.of("bsky.social"), hosts());
    model.findProperty().set("CAFÉ");
    assertEquals(List.of("forum.cafetalk.example"), hosts());
  }

  private List<String> hosts() {
    return model.rows().stream().map(row -> row.line().host()).toList();
  }

  @Test
  void aSourceThatIsGoneIsStillCounted() {
    model.shown();
    model.findProperty().set("council");
    assertEquals(
        List.of("a removed source", "City council minutes"), model.rows().getFirst().sources());
  }

  @Test
  void aHostOpensWithItsLatestExchanges() {
    model.shown();
    model.open(Optional.of(model.rows().get(3)));
    EgressViewModel.Opened opened = model.openedProperty().get().orElseThrow();
    assertEquals(20, opened.lines().size());
    assertEquals("19 Nov, 14:28", opened.lines().getFirst().when());
  }

  @Test
  void theTableIsCopiedWithWholeNumbers() {
    model.shown();
    model.findProperty().set("brewnotes");
    assertEquals(
        """
        host,purpose,requests,bytes_sent,bytes_received,last,sources
        brewnotes.example,Polling,672,288900,1210000,2026-11-19T14:29:00Z,Brewnotes Weekly
        """,
        model.csv());
  }

  @Test
  void aCommaIsQuotedInACell() {
    model.shown();
    model.findProperty().set("cafetalk");
    assertTrue(model.csv().contains("\"Café forum, latest\""));
  }

  @ParameterizedTest
  @CsvSource({"0, 0 B", "999, 999 B", "9440, 9.4 kB", "999600, 1.0 MB", "84000000, 84 MB"})
  void sizesAreShort(long bytes, String said) {
    assertEquals(said, Sizes.of(bytes));
  }
}
