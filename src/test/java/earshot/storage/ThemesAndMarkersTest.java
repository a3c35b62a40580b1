package earshot.storage;

import static earshot.storage.Stored.NOW;
import static earshot.storage.Stored.item;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earshot.model.BrandId;
import earshot.model.CueKind;
import earshot.model.Marker;
import earshot.model.MarkerKind;
import earshot.model.MentionId;
import earshot.model.Theme;
import earshot.model.ThemeStatus;
import earshot.model.TimeRange;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemesAndMarkersTest {
  private static final Theme.About BURNT =
      new Theme.About(Optional.empty(), "Burnt taste", CueKind.COMPLAINT, "burnt");
  private static final Marker.About LAUNCH =
      new Marker.About(Optional.empty(), MarkerKind.LAUNCH, "Ember Blend launch", "");

  private Stored stored;
  private ThemeStore themes;
  private MarkerStore markers;

  @BeforeEach
  void open(@TempDir Path folder) {
    stored = Stored.fresh(folder.resolve("ws"));
    themes = stored.stores.themes();
    markers = stored.stores.markers();
    stored.take(stored.source("forum"), item("a"), item("b"), item("c"));
  }

  @AfterEach
  void close() {
    stored.close();
  }

  @Test
  void aThemeKeepsItsMentionsAndWhatWasDecided() {
    Theme theme = themes.make(BURNT, ids(1, 2, 99), "ana");
    assertEquals(ids(1, 2), themes.mentions(theme.id()));
    assertEquals(Set.of(theme.id()), themes.of(new MentionId(1)));
    Theme.Decision fixed =
        new Theme.Decision(ThemeStatus.FIXED, "bo", "New roaster", Optional.of(NOW));
    Theme decided = themes.decide(theme.id(), theme.rev(), fixed);
    assertEquals(fixed, decided.decision());
    assertEquals(List.of(decided), themes.all());
    // Taken back by deciding as it was.
    assertEquals(
        Theme.Decision.NONE, themes.decide(theme.id(), decided.rev(), theme.decision()).decision());
  }

  @Test
  void whoDecidesOnAnOldThemeIsToldSo() {
    Theme theme = themes.make(BURNT, ids(), "ana");
    themes.describe(theme.id(), theme.rev(), BURNT);
    assertThrows(ChangedMeanwhile.class, () -> themes.describe(theme.id(), theme.rev(), BURNT));
  }

  @Test
  void whatIsClosedWasClosedAtSomeTime() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Theme.Decision(ThemeStatus.DECLINED, "", "", Optional.empty()));
  }

  @Test
  void mentionsGoInAndOutOnceAndComeBack() {
    Theme theme = themes.make(BURNT, ids(1), "ana");
    assertEquals(Set.of(new MentionId(2)), themes.put(theme.id(), ids(1, 2), "ana"));
    assertEquals(Set.of(new MentionId(1)), themes.take(theme.id(), ids(1, 3)));
    assertEquals(ids(2), themes.mentions(theme.id()));
  }

  @Test
  void aRemovedThemeComesBackWithItsMentions() {
    Theme theme = themes.make(BURNT, ids(1, 2), "ana");
    ThemeStore.Removed removed = themes.remove(theme.id());
    assertEquals(List.of(), themes.all());
    assertEquals(Set.of(), themes.of(new MentionId(1)));
    assertEquals(theme, themes.putBack(removed));
    assertEquals(ids(1, 2), themes.mentions(theme.id()));
  }

  @Test
  void aDeletedMentionLeavesItsThemes() {
    Theme theme = themes.make(BURNT, ids(1, 2), "ana");
    stored.stores.mentions().erase(new MentionId(1));
    assertEquals(ids(2), themes.mentions(theme.id()));
  }

  @Test
  void aMarkerIsChangedRemovedAndPutBack() {
    Marker drawn = markers.add(LAUNCH, NOW, Optional.empty(), "ana");
    Optional<Instant> end = Optional.of(NOW.plusSeconds(60));
    Marker changed = markers.change(drawn.id(), drawn.rev(), LAUNCH, NOW, end);
    assertEquals(end, changed.to());
    assertThrows(
        ChangedMeanwhile.class, () -> markers.change(drawn.id(), drawn.rev(), LAUNCH, NOW, end));
    assertEquals(changed, markers.remove(drawn.id()));
    assertEquals(List.of(), markers.all());
    assertEquals(changed, markers.putBack(changed));
  }

  @Test
  void aMarkerEndsAfterItBegins() {
    assertThrows(
        IllegalArgumentException.class, () -> markers.add(LAUNCH, NOW, Optional.of(NOW), "ana"));
  }

  @Test
  void aWindowHasItsMarkersAndThoseOfAllBrands() {
    BrandId ours = stored.brand("ours");
    BrandId theirs = stored.brand("theirs");
    Marker all = markers.add(LAUNCH, NOW, Optional.empty(), "ana");
    Marker own = markers.add(about(ours), NOW.plusSeconds(60), Optional.empty(), "ana");
    markers.add(about(theirs), NOW, Optional.empty(), "ana");
    markers.add(LAUNCH, NOW.minus(Duration.ofDays(2)), Optional.empty(), "ana");
    TimeRange window = new TimeRange(NOW.minusSeconds(60), NOW.plusSeconds(600));
    assertEquals(List.of(all, own), markers.within(Optional.of(ours), window));
    assertEquals(3, markers.within(Optional.empty(), window).size());
  }

  private static Marker.About about(BrandId brand) {
    return new Marker.About(Optional.of(brand), MarkerKind.CAMPAIGN, "Posters", "");
  }

  private static List<MentionId> ids(long... ids) {
    return java.util.Arrays.stream(ids).mapToObj(MentionId::new).toList();
  }
}
