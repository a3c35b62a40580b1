package earshot.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.listening.files.PictureFile;
import earshot.model.DateSource;
import earshot.model.Mention;
import earshot.model.Provenance;
import earshot.model.Status;
import earshot.search.Facet;
import earshot.ui.Fx;
import earshot.ui.Sample;
import earshot.ui.UiTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@UiTest
class TimelineScreenTest {
  private final TimelineStage on = new TimelineStage();

  @AfterEach
  void close() {
    on.close();
  }

  @Test
  void newMentionsWaitBehindThePillAndTheListDoesNotMove() {
    Node pill = on.screen.root().lookup("#pill");
    double before = on.yOf(9_998);
    on.arrives(60_001);
    on.arrives(60_002);
    assertTrue(pill.isVisible());
    assertEquals(before, on.yOf(9_998));
    on.hands.click(pill);
    TimelineStage.settle();
    assertFalse(pill.isVisible());
    assertEquals(60_002, on.list().getItems().getFirst().id().value());
    assertTrue(on.yOf(60_002) < before);
  }

  @Test
  void whatIsInSightStaysInPlaceWhileRowsAreReadAboveAndBelow() {
    Fx.run(() -> on.list().scrollTo(300));
    TimelineStage.settle();
    for (int n = 0; n < 12; n++) {
      Fx.run(() -> on.model().cards().inSight(0, on.list().getItems().size() - 1));
    }
    TimelineStage.settle();
    long first = on.cells().getFirst().getItem().id().value();
    double y = on.yOf(first);
    assertFalse(on.model().cards().atNewest());
    Fx.run(() -> on.model().cards().inSight(0, 5));
    assertEquals(y, on.yOf(first), 1.0);
  }

  @Test
  void jAndKMoveTheSelectionAndTheDetailFollows() {
    on.hands.type(KeyCode.J, KeyCode.J);
    on.hands.type(KeyCode.ENTER);
    TimelineStage.settle();
    Label ordinal = (Label) on.screen.root().lookup("#ordinal");
    assertEquals("2 of 1,251", ordinal.getText());
    assertEquals("Pia Sandgrove", shownAuthor());
    on.hands.type(KeyCode.K);
    TimelineStage.settle();
    assertEquals("grindsize22", shownAuthor());
    assertEquals(0, on.list().getSelectionModel().getSelectedIndex());
    on.hands.type(KeyCode.ESCAPE);
    TimelineStage.settle();
    assertEquals(Optional.empty(), Optional.ofNullable(on.screen.root().lookup("#side")));
  }

  private String shownAuthor() {
    return ((Label) on.screen.root().lookup(".detail-author")).getText();
  }

  @Test
  void aLanguageNarrowsTheListAndItsChipTakesThatBack() {
    on.hands.click("#unfold");
    TimelineStage.settle();
    Fx.run(() -> ((ToggleButton) on.screen.root().lookup("#language-ar")).fire());
    TimelineStage.settle();
    assertTrue(
        on.model().cards().rows().stream()
            .allMatch(card -> card.mention().content().lang().equals("ar")));
    long arabic = on.model().cards().shown().get();
    assertTrue(arabic > 0 && arabic < 100, arabic + " are Arabic");
    // The other languages keep their counts, so that one more can be chosen.
    assertEquals(
        1_251,
        Objects.requireNonNull(on.model().counts().counts().get().facets().get(Facet.LANGUAGE))
            .stream()
            .mapToLong(CountsViewModel.FacetRow::count)
            .sum());
    on.hands.click(".filter-chips .es-chip-button");
    TimelineStage.settle();
    assertEquals(1_251, on.model().cards().shown().get());
  }

  @Test
  void draggingOnTheChartNarrowsTheList() {
    Bounds chart = Fx.get(() -> boundsOnScreen(on.screen.root().lookup("#chart")));
    double y = chart.getMaxY() - chart.getHeight() / 2;
    on.hands.drag(new Point2D(chart.getMaxX() - 160, y), new Point2D(chart.getMaxX() - 20, y));
    TimelineStage.settle();
    assertTrue(on.model().filter().brush().get().isPresent());
    assertTrue(on.model().cards().shown().get() < 1_251);
    assertTrue(on.model().cards().rows().stream().allMatch(this::isBrushed));
    on.hands.click(".es-chip-button");
    TimelineStage.settle();
    assertEquals(1_251, on.model().cards().shown().get());
  }

  @Test
  void theWheelWithCtrlAndTheKeysChangeHowWideColumnsAre() {
    Node chart = on.screen.root().lookup("#chart");
    Fx.run(() -> chart.fireEvent(wheel(40)));
    assertEquals(Duration.ofMinutes(15), drawn());
    Fx.run(() -> chart.fireEvent(typed("-")));
    Fx.run(() -> chart.fireEvent(typed("-")));
    assertEquals(Duration.ofDays(1), drawn());
    Fx.run(() -> chart.fireEvent(typed("+")));
    assertEquals(Duration.ofHours(1), drawn());
  }

  private Duration drawn() {
    return on.model().chart().series().get().orElseThrow().bucket();
  }

  private static KeyEvent typed(String character) {
    return new KeyEvent(
        KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false);
  }

  private static ScrollEvent wheel(double up) {
    return new ScrollEvent(
        ScrollEvent.SCROLL,
        10,
        10,
        10,
        10,
        false,
        true,
        false,
        false,
        false,
        false,
        0,
        up,
        0,
        up,
        ScrollEvent.HorizontalTextScrollUnits.NONE,
        0,
        ScrollEvent.VerticalTextScrollUnits.NONE,
        0,
        0,
        null);
  }

  @Test
  void theChartTurnsIntoATableAndGoesIntoAFile(@TempDir Path folder) throws IOException {
    on.timeline.written = folder;
    Node chart = on.screen.root().lookup("#chart");
    Fx.run(() -> chart.fireEvent(typed("T")));
    TimelineStage.settle();
    TableView<?> table = (TableView<?>) on.screen.root().lookup(".es-figure-table");
    assertEquals(7 * 24, table.getItems().size());
    Fx.run(
        () ->
            ((MenuButton) on.screen.root().lookup("#timeline-chart-menu"))
                .getItems().stream()
                    .filter(item -> "timeline-chart-csv".equals(item.getId()))
                    .forEach(MenuItem::fire));
    String csv = Files.readString(folder.resolve("timeline-chart.csv"));
    assertTrue(csv.contains("1,251 mentions"), csv);
    Fx.run(() -> table.fireEvent(typed("T")));
    TimelineStage.settle();
    assertNull(on.screen.root().lookup(".es-figure-table"));
  }

  @Test
  void whatHappenedIsToldAtItsFlagByKeys() {
    on.timeline.events.add(
        new ChartHints.Event(Sample.NOW.minus(Duration.ofHours(30)), "Ember launch", "Launch"));
    Fx.run(() -> on.model().chart().refresh());
    TimelineStage.settle();
    Label tip = (Label) on.screen.root().lookup("#flag-tip");
    assertFalse(tip.isVisible());
    Fx.run(() -> on.screen.root().lookup("#flag-0").requestFocus());
    assertTrue(tip.isVisible());
    assertEquals("Ember launch, Launch", tip.getText());
    Fx.run(() -> on.list().requestFocus());
    assertFalse(tip.isVisible());
  }

  @Test
  void theFarWindowsAreInAMenuThatNamesTheOneThatHolds() {
    MenuButton far = (MenuButton) on.screen.root().lookup("#window-far");
    assertEquals("Further back", far.getText());
    Fx.run(() -> far.getItems().get(1).fire());
    TimelineStage.settle();
    assertEquals("Everything", far.getText());
    assertEquals(new Window.Everything(), on.model().filter().window().get());
    assertFalse(on.screen.root().lookup("#days-from").getParent().isVisible());
    Fx.run(() -> far.getItems().get(2).fire());
    TimelineStage.settle();
    DatePicker from = (DatePicker) on.screen.root().lookup("#days-from");
    Fx.run(() -> from.setValue(LocalDate.of(2026, 11, 17)));
    assertEquals(
        new Window.Days(LocalDate.of(2026, 11, 17), LocalDate.of(2026, 11, 19)),
        on.model().filter().window().get());
    assertEquals("Custom", far.getText());
    Fx.run(() -> from.setValue(LocalDate.of(2026, 11, 30)));
    assertEquals(LocalDate.of(2026, 11, 17), days().from());
  }

  private Window.Days days() {
    return (Window.Days) on.model().filter().window().get();
  }

  private boolean isBrushed(Card card) {
    return on.model().filter().brush().get().orElseThrow().contains(card.mention().at());
  }

  private static Bounds boundsOnScreen(Node node) {
    return node.localToScreen(node.getBoundsInLocal());
  }

  @Test
  void everyVisibleCardHasItsPreferredHeight() {
    assertTrue(on.cells().size() > 2);
    for (CardCell cell : on.cells()) {
      double wanted = Fx.get(() -> cell.prefHeight(cell.getWidth()));
      assertEquals(wanted, cell.getHeight(), 0.5, cell.getItem().mention().content().body());
    }
  }

  @Test
  void anArabicPostDoesNotStopTheList() {
    for (int width : new int[] {980, 940, 901, 867, 820, 777}) {
      Fx.run(
          () -> {
            on.stage.setWidth(width);
            on.list().scrollTo(4);
          });
      TimelineStage.settle();
    }
    assertTrue(
        on.cells().stream()
            .anyMatch(cell -> cell.getItem().mention().content().lang().equals("ar")));
    on.hands.type(KeyCode.J);
    TimelineStage.settle();
    assertEquals(1, on.model().cards().ordinal());
  }

  @Test
  void aReviewSaysWhatItGaveAndWhoSaysHowManySawIt() {
    on.arrives(Sample.review(60_001, Sample.NOW.minusSeconds(1), 4.5, "Northwind Coffee, tried."));
    on.hands.type(KeyCode.N, KeyCode.HOME, KeyCode.ENTER);
    TimelineStage.settle();
    CardCell first = on.cells().getFirst();
    assertTrue(first.getAccessibleText().contains("4.5 of 5"), first.getAccessibleText());
    assertTrue(
        on.screen.root().lookup("#side").lookupAll(".label").stream()
            .anyMatch(chip -> ((Label) chip).getText().equals("4.5 of 5")));
    assertEquals(
        "Reach as Brandwatch gave it on 19 Nov 2026: 12,300",
        on.screen.root().lookup("#detail-reach").getAccessibleText());
  }

  @Test
  void aDateNobodyCanBelieveIsCalledUnclearAndSaysWhy() {
    Instant next = Sample.NOW.plus(Duration.ofDays(1_500));
    Mention odd = Sample.mention(60_001, Sample.NOW.minusSeconds(1), "Northwind Coffee, one day.");
    on.arrives(Sample.dated(odd, Optional.of(next), DateSource.SEEN));
    on.hands.type(KeyCode.N, KeyCode.HOME, KeyCode.ENTER);
    TimelineStage.settle();
    String when = ((Label) on.screen.root().lookup("#detail-times")).getText();
    assertTrue(when.startsWith("Date unclear, seen "), when);
    String why = String.valueOf(on.screen.root().lookup("#detail-date").getAccessibleText());
    assertTrue(why.contains("had not come yet"), why);
    String card = on.cells().getFirst().getAccessibleText();
    assertTrue(card.contains(", seen "), card);
    on.hands.type(KeyCode.J);
    TimelineStage.settle();
    assertNull(on.screen.root().lookup("#detail-date"));
  }

  @Test
  void whatAPersonBroughtInIsMarkedAsSuch() {
    Mention post = Sample.mention(60_001, Sample.NOW.minusSeconds(1), "Northwind Coffee, pasted.");
    on.arrives(Sample.come(post, Provenance.PASTED));
    on.hands.type(KeyCode.N, KeyCode.HOME, KeyCode.ENTER);
    TimelineStage.settle();
    assertEquals("Pasted", ((Label) on.screen.root().lookup("#detail-brought")).getText());
    on.hands.type(KeyCode.J);
    TimelineStage.settle();
    assertNull(on.screen.root().lookup("#detail-brought"));
  }

  @Test
  void aPictureThatWasBroughtStandsBelowTheTextAndNeverWiderThanThePane() {
    Mention post = Sample.mention(60_001, Sample.NOW.minusSeconds(1), "Northwind Coffee, pasted.");
    on.timeline.pictures.put(post.id(), PictureFile.of(2_000, 100, new int[200_000]));
    on.arrives(Sample.come(post, Provenance.PASTED));
    on.hands.type(KeyCode.N, KeyCode.HOME, KeyCode.ENTER);
    TimelineStage.settle();
    ImageView picture = (ImageView) on.screen.root().lookup("#detail-evidence");
    Region pane = (Region) on.screen.root().lookup("#detail");
    assertEquals(2_000, picture.getImage().getWidth());
    assertTrue(picture.getLayoutBounds().getWidth() <= pane.getWidth(), "fits the pane");
    assertTrue(picture.getLayoutBounds().getWidth() > pane.getWidth() / 2, "and fills it");
    on.hands.type(KeyCode.J);
    TimelineStage.settle();
    assertFalse(on.screen.root().lookup("#detail-evidence").getParent().isVisible());
  }

  @Test
  void theHeadSaysHowManyWereBroughtIn() {
    long brought =
        Sample.week().stream()
            .filter(m -> m.brands().getFirst().brand().equals(Sample.NORTHWIND.id()))
            .filter(m -> m.origin().provenance().brought())
            .count();
    assertTrue(brought > 0);
    String total = ((Label) on.screen.root().lookup("#total")).getText();
    assertTrue(total.contains(" · " + brought + " brought in"), total);
  }

  @Test
  void aScoredWordIsUnderlinedAndNamed() {
    on.hands.type(KeyCode.J, KeyCode.ENTER);
    TimelineStage.settle();
    Node text = on.screen.root().lookup("#detail-text");
    List<Text> scored = text.lookupAll(".es-word.negative").stream().map(Text.class::cast).toList();
    assertEquals(
        Set.of("trouble", "burnt", "bitter"),
        new HashSet<>(scored.stream().map(Text::getText).toList()));
    assertTrue(scored.stream().allMatch(Text::isUnderline));
    List<String> named =
        on.screen.root().lookupAll(".why-line").stream().map(Node::getAccessibleText).toList();
    assertEquals("bitter, −1.8", named.getFirst());
    assertTrue(named.contains("burnt, −1.3, your own word list"));
  }

  @Test
  void wBringsWhyAMentionIsHereIntoSight() {
    on.hands.type(KeyCode.J);
    TimelineStage.settle();
    on.hands.type(KeyCode.W);
    TimelineStage.settle();
    Bounds scroll = Fx.get(() -> inScene(on.screen.root().lookup(".detail-scroll")));
    Bounds why = Fx.get(() -> inScene(on.screen.root().lookup("#why-here")));
    assertTrue(why.getMinY() >= scroll.getMinY() - 1, why + " in " + scroll);
    assertTrue(why.getMinY() < scroll.getMaxY(), why + " in " + scroll);
  }

  private static Bounds inScene(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  @Test
  void noAnswerIsAKeyWithItsReasonAndUndoAnother() {
    on.hands.type(KeyCode.J, KeyCode.E, KeyCode.DIGIT1);
    TimelineStage.settle();
    assertEquals(Status.NO_ACTION, on.list().getItems().getFirst().mention().status());
    on.hands.type(KeyCode.Z);
    TimelineStage.settle();
    assertEquals(Status.NEW, on.list().getItems().getFirst().mention().status());
  }

  @Test
  void anAnswerIsTypedCopiedAndMarkedAsSentByKeys() {
    on.hands.type(KeyCode.J, KeyCode.R);
    TimelineStage.settle();
    on.hands.write("Hi jerk");
    TimelineStage.settle();
    assertEquals("Hi jerk", on.model().reply().text().get());
    assertEquals(1, on.model().cards().ordinal());
    on.hands.push(KeyCode.CONTROL, KeyCode.ENTER);
    TimelineStage.settle();
    assertEquals(List.of("Hi jerk"), on.timeline.copied);
    on.hands.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
    TimelineStage.settle();
    on.hands.type(KeyCode.ENTER);
    TimelineStage.settle();
    assertEquals(Status.SENT, on.list().getItems().getFirst().mention().status());
  }

  @Test
  void leavingAScreenLeavesNoSubscription() {
    assertEquals(1, on.timeline.live.listeners());
    Fx.run(on.screen::hidden);
    assertEquals(0, on.timeline.live.listeners());
    assertEquals(0, on.timeline.clock.waiting());
    Fx.run(on.screen::shown);
    assertEquals(1, on.timeline.live.listeners());
    Fx.run(() -> on.timeline.clock.pass(Duration.ofMinutes(1)));
    assertEquals(Sample.NOW.plusSeconds(60), on.model().now().get());
  }
}
