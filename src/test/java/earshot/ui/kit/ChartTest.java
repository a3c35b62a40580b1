package earshot.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.ui.Fx;
import earshot.ui.Snap;
import earshot.ui.UiTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import javafx.event.Event;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

@UiTest
final class ChartTest {
  private static final Formats FORMATS = Formats.SYSTEM;

  private static IntervalBars shares(String name) {
    return new IntervalBars(
        new IntervalBars.Heads("Share of voice", "Brand", "Stories", "Share", "95 % interval"),
        List.of(
            bar(name, .412, IntervalBars.Fill.OWN),
            bar("Harbor Roast", .329, IntervalBars.Fill.OTHER)),
        IntervalBars.Place.OVER,
        FORMATS);
  }

  private static IntervalBars.Bar bar(String name, double share, IntervalBars.Fill fill) {
    return new IntervalBars.Bar(
        name,
        Optional.empty(),
        fill,
        Optional.of(100L),
        share,
        Optional.of(new IntervalBars.Whisker(share - .01, share + .01, Optional.empty())),
        "40–42");
  }

  private static HeatMap week(int gapAt) {
    List<OptionalDouble> hours = new ArrayList<>(Collections.nCopies(168, OptionalDouble.of(1)));
    hours.set(gapAt, OptionalDouble.empty());
    hours.set(24 + 9, OptionalDouble.of(7.5));
    return new HeatMap("When people talk", hours, DayOfWeek.MONDAY, FORMATS);
  }

  private static Chart laidOut(Drawing drawing) {
    Chart chart = new Chart();
    chart.show(drawing);
    Snap.image(chart, 400, 260, Look.LIGHT);
    return chart;
  }

  @Test
  void arrowsWalkTheWeekAndEnterOpensTheHour() {
    Fx.run(
        () -> {
          Chart chart = laidOut(week(0));
          assertEquals(
              "When people talk, most on Tuesday 09:00: 7.5 an hour", chart.getAccessibleText());
          List<Integer> opened = new ArrayList<>();
          chart.onOpen(opened::add);
          press(chart, KeyCode.RIGHT);
          assertEquals("Monday 00:00: No coverage", chart.getAccessibleText());
          press(chart, KeyCode.DOWN);
          press(chart, KeyCode.RIGHT);
          press(chart, KeyCode.ENTER);
          assertEquals(List.of(25), opened);
          press(chart, KeyCode.UP);
          press(chart, KeyCode.UP);
          assertEquals("Monday 01:00: 1 an hour", chart.getAccessibleText());
        });
  }

  @Test
  void anHourNobodyWatchedIsHatchedAndNeverZero() {
    Fx.run(
        () -> {
          Chart chart = new Chart();
          chart.show(week(50));
          WritableImage image = Snap.image(chart, 400, 260, Look.LIGHT);
          assertTrue(colours(image, chart.spots().get(50).place()).size() > 1, "a pattern");
          assertEquals(1, colours(image, chart.spots().get(51).place()).size(), "one colour");
          assertEquals("", week(50).table().rows().get(2).get(3).plain(), "not zero");
        });
  }

  private static Set<Integer> colours(WritableImage image, Rectangle2D place) {
    Set<Integer> colours = new HashSet<>();
    for (int x = (int) place.getMinX() + 1; x < place.getMaxX() - 1; x++) {
      for (int y = (int) place.getMinY() + 1; y < place.getMaxY() - 1; y++) {
        colours.add(image.getPixelReader().getArgb(x, y));
      }
    }
    return colours;
  }

  @Test
  void theFileHasTheSameMarksAsShapesAndHostileWordsAsWords() {
    Document svg =
        Fx.get(
            () -> {
              Chart chart = laidOut(shares("<script>alert(1)</script>\u0001"));
              String text = ChartSheet.of(chart, "Share & voice", List.of("n = 7,049")).svg();
              return Jsoup.parse(text, "", Parser.xmlParser());
            });
    assertEquals(0, svg.select("script, image, foreignObject").size());
    assertTrue(svg.select("text").eachText().contains("Share & voice"));
    assertTrue(
        svg.select("text").eachText().stream().anyMatch(word -> word.startsWith("<script>")),
        svg.select("text").eachText()::toString);
    assertTrue(svg.select("text").eachText().contains("41.2 %"));
    assertTrue(svg.select("text").eachText().contains("n = 7,049"));
    // Two tracks, two bars, the ground; the whiskers are lines.
    assertEquals(5, svg.select("rect").size());
    assertEquals(12, svg.select("polyline").size());
  }

  @Test
  void thePictureIsTwiceAsFineAndReadableByOthers() throws IOException {
    byte[] png =
        Fx.get(
            () ->
                PngFile.of(
                    ChartSheet.of(laidOut(shares("Northwind")), "Share of voice", List.of())
                        .picture()));
    var image = ImageIO.read(new ByteArrayInputStream(png));
    assertEquals(1920, image.getWidth());
    assertEquals(0xFFFFFFFF, image.getRGB(3, 3), "the ground of the light look");
    assertNotEquals(0xFFFFFFFF, image.getRGB(60, 168), "a bar");
  }

  @Test
  void noCellIsAFormulaAndTheBasisStandsBeneath() {
    String csv = ChartSheet.csv(shares("=1+1").table(), "Share of voice", List.of("n = 7,049"));
    assertTrue(csv.contains("\"'=1+1\",\"100\",\"0.412\",\"0.402\",\"0.422\"\r\n"), csv);
    assertTrue(csv.endsWith("\"n = 7,049\"\r\n"), csv);
  }

  @Test
  void anEmojiGoesIntoTheFileAsItsVectors() {
    String svg =
        Fx.get(
            () -> {
              Chart chart =
                  laidOut(
                      new EmojiBars(
                          "Emoji",
                          List.of("Emoji", "Name", "Mentions"),
                          List.of(new EmojiBars.Count("☕", 212)),
                          FORMATS));
              return ChartSheet.of(chart, "Emoji", List.of()).svg();
            });
    assertTrue(svg.contains("viewBox=\"0 0 36 36\"><"), svg);
  }

  @Test
  void aWeekHasAllItsHoursAndATableNoTornRow() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new HeatMap("", List.of(), DayOfWeek.MONDAY, FORMATS));
    assertThrows(
        IllegalArgumentException.class,
        () -> new ChartTable(List.of("a", "b"), List.of(List.of(ChartTable.Cell.of("x")))));
  }

  @Test
  void aHatchingStaysInsideItsPlace() {
    List<Double> points = new ArrayList<>();
    SvgPen pen = new SvgPen(100, 100);
    pen.hatch(javafx.scene.paint.Color.BLACK, 10, 20, 30, 15);
    Jsoup.parse(pen.file("", ""), "", Parser.xmlParser())
        .select("polyline")
        .forEach(
            line -> {
              for (String n : line.attr("points").split(" ", -1)) points.add(Double.valueOf(n));
            });
    assertFalse(points.isEmpty());
    for (int i = 0; i < points.size(); i += 2) {
      assertTrue(points.get(i) >= 10 && points.get(i) <= 40.5, "x " + points.get(i));
      assertTrue(points.get(i + 1) >= 20 && points.get(i + 1) <= 35.5, "y " + points.get(i + 1));
    }
  }

  private static void press(Chart chart, KeyCode code) {
    Event.fireEvent(
        chart, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }
}
