package earshot.ui.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Marker;
import earshot.model.Theme;
import earshot.model.ThemeStatus;
import earshot.model.TimeRange;
import earshot.ui.Sample;
import earshot.ui.TestClock;
import earshot.ui.kit.Done;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Every change of a theme or a marker can be taken back.
class ThemesAndMarkersTest {
  private static final Threads AT_ONCE = new Threads(Runnable::run, Runnable::run);

  private final Messages words =
      Messages.of(InsightScreen.class, new Formats(Sample.ZONE, Locale.ENGLISH));
  private final TestClock clock = new TestClock(Sample.NOW);
  private final SampleInsights desk = new SampleInsights();
  private final PretendThemes kept = new PretendThemes(desk);
  private final ThemesViewModel themes = new ThemesViewModel(kept, AT_ONCE, clock, words);
  private final PretendMarkers drawn = new PretendMarkers(desk);
  private final InsightViewModel figures =
      new InsightViewModel(desk, drawn, AT_ONCE, clock, Sample.ZONE);
  private final MarkerModel marker = new MarkerModel(drawn, figures, AT_ONCE, words);

  private Theme theme(String name) {
    return kept.kept.stream()
        .filter(theme -> theme.about().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static void takeBack(Optional<Done> done) {
    done.orElseThrow().undo().orElseThrow().deed().run();
  }

  @Test
  void whatIsMovedToFixedIsFixedNowAndCanBeTakenBack() {
    themes.move(theme("Paper bags tear open"), ThemeStatus.FIXED);
    assertEquals(Optional.of(Sample.NOW), theme("Paper bags tear open").decision().at());
    assertEquals(
        "Paper bags tear open: Fixed.", themes.done().get().map(Done::words).orElseThrow());
    takeBack(themes.done().get());
    assertEquals(Theme.Decision.NONE, theme("Paper bags tear open").decision());
  }

  @Test
  void aNewThemeIsOpenAndCanBeTakenBack() {
    themes.make("  Oat milk ");
    assertEquals(ThemeStatus.OPEN, theme("Oat milk").decision().status());
    takeBack(themes.done().get());
    assertFalse(kept.kept.stream().anyMatch(one -> one.about().name().equals("Oat milk")));
  }

  @Test
  void aRemovedThemeComesBack() {
    Theme gone = theme("Decaf in small bags");
    themes.open(gone.id());
    assertTrue(themes.detail().get().isPresent());
    themes.remove(gone);
    assertFalse(themes.detail().get().isPresent());
    takeBack(themes.done().get());
    assertEquals(gone, theme("Decaf in small bags"));
  }

  @Test
  void nameAndDecisionAreOneStep() {
    Theme before = theme("Queue at the counter");
    Theme.About about =
        new Theme.About(
            before.about().brand(), "Queues", before.about().cue(), before.about().query());
    themes.keep(
        before,
        about,
        new Theme.Decision(ThemeStatus.FIXING, "Imke", "A second till", Optional.empty()));
    assertEquals("Imke", theme("Queues").decision().owner());
    takeBack(themes.done().get());
    assertEquals(before.decision(), theme("Queue at the counter").decision());
  }

  @Test
  void aMarkerIsDrawnOnTheDayThatWasReadAndCanBeTakenBack() {
    marker.draw(new TimeRange(Sample.NOW.minusSeconds(86_400), Sample.NOW));
    assertEquals(LocalDate.of(2026, 11, 18), marker.from().get());
    marker.save();
    assertEquals("Give it a name.", marker.problem().get());
    marker.name().set("Radio spot");
    marker.save();
    assertFalse(marker.open().get());
    assertEquals(3, drawn.kept.size());
    takeBack(marker.done().get());
    assertEquals(2, drawn.kept.size());
  }

  @Test
  void aMarkerMustEndAfterItBegins() {
    marker.look(drawn.kept.getFirst());
    marker.to().set(Optional.of(LocalDate.of(2026, 11, 1)));
    marker.save();
    assertEquals("It must end after it begins.", marker.problem().get());
    assertTrue(marker.open().get());
  }

  @Test
  void aMarkerKeepsItsMinuteUnlessItsDayIsChanged() {
    Marker before = drawn.kept.getFirst();
    marker.look(before);
    assertTrue(marker.rates().get().isPresent(), "before and after are told");
    marker.note().set("in all shops");
    marker.save();
    assertEquals(before.from(), drawn.kept.getLast().from());
    marker.look(drawn.kept.getLast());
    marker.remove();
    assertEquals(1, drawn.kept.size());
    takeBack(marker.done().get());
    assertEquals("in all shops", drawn.kept.getLast().about().note());
  }
}
