package earshot.insight;

import static earshot.insight.Archive.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.BrandId;
import earshot.model.CueKind;
import earshot.model.Label;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.SourceId;
import earshot.model.Theme;
import earshot.model.ThemeStatus;
import earshot.model.TimeRange;
import earshot.model.Units;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemesTest {
  private Archive archive;
  private BrandId northwind;
  private SourceId forum;

  @BeforeEach
  void open(@TempDir Path folder) {
    archive = new Archive(folder);
    northwind = archive.brand("northwind");
    forum = archive.source("forum");
  }

  @AfterEach
  void close() {
    archive.close();
  }

  @Test
  void evidenceIsWhatWasPickedAndWhatTheQueryFinds() {
    say("burnt taste", "ana", 1);
    say("burnt again", "bo", 2);
    say("like ash", "bo", 3);
    archive.indexed();
    Theme theme = archive.stores.themes().make(about("Burnt", "burnt"), ids(1, 3), "ana");
    ThemeFigures.Card card = archive.themes.board().getFirst();
    assertEquals(theme, card.theme());
    assertEquals(new Units(3, 3, 2), card.evidence());
    assertEquals(Optional.empty(), card.rates());
  }

  @Test
  void theBoardBeginsWithWhatIsOpenAndManySay() {
    say("a", "ana", 1);
    say("b", "bo", 1);
    Theme few = archive.stores.themes().make(about("Few", ""), ids(1), "ana");
    archive.stores.themes().make(about("Many", ""), ids(1, 2), "ana");
    Theme declined = archive.stores.themes().make(about("Declined", ""), ids(1, 2), "ana");
    decide(declined, ThemeStatus.DECLINED, NOW.minusSeconds(60));
    assertEquals(
        List.of("Many", few.about().name(), "Declined"),
        archive.themes.board().stream().map(card -> card.theme().about().name()).toList());
  }

  @Test
  void aFixShowsInTheRates() {
    archive.watched(forum, new TimeRange(NOW.minus(Duration.ofDays(40)), NOW));
    List<MentionId> all = new ArrayList<>();
    for (int i = 1; i <= 15; i++) {
      say("burnt", "a" + i, i <= 12 ? 15 : 5);
      all.add(new MentionId(i));
    }
    Theme theme = archive.stores.themes().make(about("Burnt", ""), all, "ana");
    decide(theme, ThemeStatus.FIXED, NOW.minus(Duration.ofDays(10)));
    BeforeAfter rates = archive.themes.board().getFirst().rates().orElseThrow();
    assertEquals(12, rates.before().mentions());
    assertEquals(28, rates.before().coveredDays(), 1e-6);
    assertEquals(3, rates.after().mentions());
    assertEquals(10, rates.after().coveredDays(), 1e-6);
    assertEquals(.3 / (12 / 28.0), rates.change().orElseThrow().value(), 1e-6);
  }

  @Test
  void aSeedDrawsTheSameQuotesAndOneAVoice() {
    for (int i = 1; i <= 20; i++) say("words " + i, "voice" + i % 8, 1);
    List<MentionId> all = new ArrayList<>();
    for (int i = 1; i <= 20; i++) all.add(new MentionId(i));
    Theme theme = archive.stores.themes().make(about("Burnt", ""), all, "ana");
    List<Mention> quotes = archive.themes.detail(theme.id(), 7).orElseThrow().quotes();
    assertEquals(quotes, archive.themes.detail(theme.id(), 7).orElseThrow().quotes());
    assertEquals(5, quotes.size());
    assertEquals(5, new HashSet<>(quotes.stream().map(q -> q.content().author()).toList()).size());
    boolean other = false;
    for (int seed = 8; seed < 12; seed++) {
      other |= !quotes.equals(archive.themes.detail(theme.id(), seed).orElseThrow().quotes());
    }
    assertTrue(other, "another seed draws others");
  }

  @Test
  void theKeyFiguresCountWhatWasClosedInTheWindow() {
    Theme old = archive.stores.themes().make(about("Old", ""), ids(), "ana");
    decide(old, ThemeStatus.FIXED, NOW.minus(Duration.ofDays(90)));
    Theme lately = archive.stores.themes().make(about("Lately", ""), ids(), "ana");
    decide(lately, ThemeStatus.DECLINED, NOW.minus(Duration.ofDays(1)));
    archive.stores.themes().make(about("Open", ""), ids(), "ana");
    Scope scope = Scope.of(northwind, new TimeRange(NOW.minus(Duration.ofDays(7)), NOW));
    assertEquals(
        new KeyFigures.Board(1, 0, 1, 1, 1), Themes.count(archive.stores.themes().all(), scope));
  }

  private void decide(Theme theme, ThemeStatus status, Instant at) {
    Theme.Decision decision = new Theme.Decision(status, "bo", "New roaster", Optional.of(at));
    archive.stores.themes().decide(theme.id(), theme.rev(), decision);
  }

  private Theme.About about(String name, String query) {
    return new Theme.About(Optional.of(northwind), name, CueKind.COMPLAINT, query);
  }

  private void say(String text, String by, int daysAgo) {
    archive
        .post(text)
        .by(by)
        .sounding(Label.NEGATIVE)
        .about(northwind)
        .ago(Duration.ofDays(daysAgo))
        .in(forum);
  }

  private static List<MentionId> ids(long... ids) {
    return java.util.Arrays.stream(ids).mapToObj(MentionId::new).toList();
  }
}
