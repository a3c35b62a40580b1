package earshot.ui.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;

/// Draws the small part of SVG that the bundled pictures use: `path`, `circle`, `ellipse`, `g`.
final class SvgPicture {
  private static final Pattern TAG = Pattern.compile("<(/?)(\\w+)([^>]*?)(/?)>");
  private static final Pattern NUMBER = Pattern.compile("-?\\d*\\.?\\d+(?:e-?\\d+)?");
  private static final Map<String, Pattern> ATTRIBUTES = new ConcurrentHashMap<>();

  private final GraphicsContext canvas;
  private final Deque<Style> groups = new ArrayDeque<>();

  /// What a group hands down.
  private record Style(String fill, double opacity) {}

  private SvgPicture(GraphicsContext canvas) {
    this.canvas = canvas;
    groups.push(new Style("#000", 1));
  }

  /// Draws in a square of 36 units; the caller has set the scale.
  static void draw(String svg, GraphicsContext canvas) {
    SvgPicture picture = new SvgPicture(canvas);
    Matcher tag = TAG.matcher(svg);
    while (tag.find()) picture.tag(tag.group(1), tag.group(2), tag.group(3), tag.group(4));
  }

  private void tag(String closing, String name, String attributes, String empty) {
    if (!closing.isEmpty()) {
      groups.pop();
      canvas.restore();
      return;
    }
    canvas.save();
    transform(attribute(attributes, "transform").orElse(""));
    Style style = style(attributes);
    if (name.equals("g")) {
      groups.push(style);
      if (!empty.isEmpty()) tag("/", name, "", "");
      return;
    }
    shape(name, attributes, style);
    canvas.restore();
  }

  private Style style(String attributes) {
    Style above = groups.element();
    double opacity =
        above.opacity() * number(attributes, "opacity", 1) * number(attributes, "fill-opacity", 1);
    return new Style(attribute(attributes, "fill").orElse(above.fill()), opacity);
  }

  private void shape(String name, String attributes, Style style) {
    canvas.setGlobalAlpha(style.opacity());
    canvas.setFillRule(
        attribute(attributes, "fill-rule").orElse("").equals("evenodd")
            ? FillRule.EVEN_ODD
            : FillRule.NON_ZERO);
    boolean filled = !style.fill().equals("none");
    if (filled) canvas.setFill(Color.web(style.fill()));
    if (name.equals("path")) path(attributes, filled);
    else if (filled) oval(attributes);
  }

  private void path(String attributes, boolean filled) {
    canvas.beginPath();
    canvas.appendSVGPath(attribute(attributes, "d").orElse(""));
    if (filled) canvas.fill();
    attribute(attributes, "stroke")
        .ifPresent(
            colour -> {
              canvas.setStroke(Color.web(colour));
              canvas.setLineWidth(number(attributes, "stroke-width", 1));
              canvas.stroke();
            });
  }

  private void oval(String attributes) {
    double radius = number(attributes, "r", 0);
    double rx = number(attributes, "rx", radius);
    double ry = number(attributes, "ry", radius);
    double x = number(attributes, "cx", 0);
    double y = number(attributes, "cy", 0);
    canvas.fillOval(x - rx, y - ry, 2 * rx, 2 * ry);
  }

  private void transform(String words) {
    if (words.isEmpty()) return;
    double[] n = NUMBER.matcher(words).results().mapToDouble(m -> number(m.group())).toArray();
    if (words.startsWith("matrix")) {
      canvas.transform(n[0], n[1], n[2], n[3], n[4], n[5]);
    } else if (words.startsWith("rotate")) {
      canvas.translate(n[1], n[2]);
      canvas.rotate(n[0]);
      canvas.translate(-n[1], -n[2]);
    }
  }

  private static double number(String attributes, String name, double otherwise) {
    return attribute(attributes, name).map(SvgPicture::number).orElse(otherwise);
  }

  private static double number(String digits) {
    return Double.parseDouble(digits);
  }

  private static Optional<String> attribute(String attributes, String name) {
    Matcher found =
        ATTRIBUTES
            .computeIfAbsent(name, n -> Pattern.compile("(?:^|\\s)" + n + "=\"([^\"]*)\""))
            .matcher(attributes);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }
}
