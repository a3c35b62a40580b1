package earshot.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.insight.SentimentSeries;
import earshot.insight.SentimentSeries.Bucket;
import earshot.model.CoverageLevel;
import earshot.model.TimeRange;
import earshot.ui.Fx;
import earshot.ui.Snap;
import earshot.ui.UiTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

@UiTest
final class StackedChartTest {
  private static final int WIDTH = 600;
  private static final int HEIGHT = 160;

  @Test
  void theBrushCanBeMovedWithKeys() {
    Fx.run(
        () -> {
          StackedChart chart = laidOut();
          chart.selectionProperty().set(hours(10, 12));
          type(chart, ".");
          assertEquals(hours(11, 13), chart.selectionProperty().get());
          type(chart, ",");
          type(chart, ",");
          assertEquals(hours(9, 11), chart.selectionProperty().get());
          type(chart, "0");
          assertEquals(Optional.empty(), chart.selectionProperty().get());
        });
  }

  @Test
  void arrowsReadAndEnterChooses() {
    Fx.run(
        () -> {
          StackedChart chart = laidOut();
          String whole = chart.getAccessibleText();
          press(chart, KeyCode.RIGHT, false);
          press(chart, KeyCode.RIGHT, false);
          assertTrue(chart.getAccessibleText().startsWith("Fri 13 Nov 01:00–02:00, "));
          assertNotEquals(whole, chart.getAccessibleText());
          press(chart, KeyCode.ENTER, false);
          press(chart, KeyCode.RIGHT, true);
          assertEquals(hours(1, 3), chart.selectionProperty().get());
        });
  }

  @Test
  void draggingChoosesARange() {
    Fx.run(
        () -> {
          StackedChart chart = laidOut();
          Pane layer = (Pane) chart.lookup(".es-brush").getParent();
          drag(layer, 200, 320);
          Optional<TimeRange> chosen = chart.selectionProperty().get();
          assertTrue(chosen.isPresent());
          assertFalse(chosen.get().from().isBefore(ChartScaleTest.hour(48)));
          assertFalse(chosen.get().to().isAfter(ChartScaleTest.hour(88)));
        });
  }

  @Test
  void aGapIsHatchedAndNeverZero() {
    List<Bucket> buckets = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      CoverageLevel level = i == 1 ? CoverageLevel.NONE : CoverageLevel.FULL;
      buckets.add(
          new Bucket(ChartScaleTest.hour(i), ChartScaleTest.hour(i + 1), Map.of(), level, false));
    }
    TimeRange range = new TimeRange(ChartScaleTest.hour(0), ChartScaleTest.hour(4));
    WritableImage image =
        Fx.get(
            () -> {
              StackedChart chart = new StackedChart(Formats.SYSTEM);
              chart.compact(true);
              chart.show(new SentimentSeries(range, Duration.ofHours(1), buckets, 0.75, 1));
              return Snap.image(chart, 400, 56, Look.LIGHT);
            });
    assertTrue(colours(image, 100, 200).size() > 1, "the gap has a pattern");
    assertEquals(1, colours(image, 202, 300).size(), "watched time without mentions is empty");
  }

  @Test
  void theSentenceNamesSumHighestAndGap() {
    Fx.run(
        () -> {
          SentimentSeries series = Gallery.series(168, Duration.ofHours(1));
          String sentence = laidOut().getAccessibleText();
          String sum = Formats.SYSTEM.number(series.total());
          assertTrue(
              sentence.startsWith("Mentions per hour, 13 November to 19 November: " + sum + ", "),
              sentence);
          assertTrue(sentence.contains(", highest "), sentence);
          assertTrue(sentence.endsWith(", one gap of 5 hours."), sentence);
        });
  }

  @Test
  void theLegendGivesWayWhereAWindowIsNarrowAndComesBack() {
    Fx.run(
        () -> {
          Region legend = laidOut().legend();
          HBox head = new HBox(legend);
          Snap.image(head, 1_200, 40, Look.LIGHT);
          double whole = legend.prefWidth(-1);
          int all = head.lookupAll(".es-legend-item").size();

          assertEquals(all, shown(head, whole));
          assertTrue(head.minWidth(-1) < 100, "it forces nobody to be wide: " + head.minWidth(-1));
          assertEquals(1, shown(head, 150));
          assertEquals(all, shown(head, whole));
        });
  }

  /// How many entries a legend has room for.
  private static long shown(HBox head, double width) {
    head.resize(width, 40);
    head.layout();
    return head.lookupAll(".es-legend-item").stream().filter(Node::isVisible).count();
  }

  @Test
  void theTableHasARowForEveryBucket() {
    Fx.run(
        () -> {
          ChartTable table = laidOut().drawing().table();
          assertEquals(168, table.rows().size());
          assertEquals("Fri 13 Nov 00:00–01:00", table.rows().getFirst().getFirst().shown());
          assertEquals("No coverage", table.rows().get(52).getLast().shown());
          assertEquals("", table.rows().get(52).get(1).plain(), "a gap is not zero");
        });
  }

  private static StackedChart laidOut() {
    StackedChart chart = Gallery.chart(168, Duration.ofHours(1));
    Snap.image(chart, WIDTH, HEIGHT, Look.LIGHT);
    return chart;
  }

  private static Optional<TimeRange> hours(int from, int to) {
    return Optional.of(new TimeRange(ChartScaleTest.hour(from), ChartScaleTest.hour(to)));
  }

  private static Set<Integer> colours(WritableImage image, int from, int to) {
    Set<Integer> colours = new HashSet<>();
    for (int x = from; x < to; x++) {
      for (int y = 2; y < 50; y++) colours.add(image.getPixelReader().getArgb(x, y));
    }
    return colours;
  }

  private static void type(StackedChart chart, String character) {
    Event.fireEvent(
        chart,
        new KeyEvent(
            KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false));
  }

  private static void press(StackedChart chart, KeyCode code, boolean shift) {
    Event.fireEvent(
        chart, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
  }

  private static void drag(Pane layer, double from, double to) {
    layer.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, layer, from, true));
    layer.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, layer, to, true));
    layer.fireEvent(mouse(MouseEvent.MOUSE_RELEASED, layer, to, false));
  }

  private static MouseEvent mouse(
      javafx.event.EventType<MouseEvent> type, Pane layer, double x, boolean down) {
    return new MouseEvent(
        type,
        x,
        80,
        x,
        80,
        MouseButton.PRIMARY,
        1,
        false,
        false,
        false,
        false,
        down,
        false,
        false,
        false,
        false,
        false,
        new PickResult(layer, x, 80));
  }
}
