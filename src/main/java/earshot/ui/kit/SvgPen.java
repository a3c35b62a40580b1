package earshot.ui.kit;

import java.util.Locale;
import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;

/// Draws into the text of an SVG file: shapes and words, no pixels.
///
/// The file asks for the typeface Inter and names others for computers without it; it holds no
/// scripts and no addresses to load from.
final class SvgPen implements Pen {
  private final StringBuilder body = new StringBuilder();
  private final double width;
  private final double height;

  SvgPen(double width, double height) {
    this.width = width;
    this.height = height;
  }

  /// The whole file.
  ///
  /// @param title what it shows, for readers of the screen
  String file(String title, String description) {
    return """
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$s" height="%2$s" viewBox="0 0 %1$s %2$s" \
        role="img" font-family="Inter, 'Helvetica Neue', Arial, sans-serif">
        <title>%3$s</title>
        <desc>%4$s</desc>
        %5$s</svg>
        """
        .formatted(n(width), n(height), escaped(title), escaped(description), body);
  }

  @Override
  public void area(Color colour, Rectangle2D where, double round) {
    body.append("<rect x=\"")
        .append(n(where.getMinX()))
        .append("\" y=\"")
        .append(n(where.getMinY()))
        .append("\" width=\"")
        .append(n(where.getWidth()))
        .append("\" height=\"")
        .append(n(where.getHeight()));
    if (round > 0) body.append("\" rx=\"").append(n(round));
    body.append('"').append(fill(colour)).append("/>\n");
  }

  @Override
  public void path(Line line, double... points) {
    double shift = line.width() % 2 == 1 ? 0.5 : 0;
    body.append("<polyline points=\"");
    points(shift, points);
    body.append("\" fill=\"none\"").append(stroke(line)).append("/>\n");
  }

  @Override
  public void shape(Color colour, double... points) {
    body.append("<polygon points=\"");
    points(0, points);
    body.append('"').append(fill(colour)).append("/>\n");
  }

  @Override
  public void disc(Color colour, double x, double y, double radius) {
    circle(fill(colour), x, y, radius);
  }

  @Override
  public void ring(Line line, double x, double y, double radius) {
    circle(" fill=\"none\"" + stroke(line), x, y, radius);
  }

  private void circle(String look, double x, double y, double radius) {
    body.append("<circle cx=\"%s\" cy=\"%s\" r=\"%s\"".formatted(n(x), n(y), n(radius)))
        .append(look)
        .append("/>\n");
  }

  @Override
  public void words(String words, Color colour, Face face, Side side, double x, double baseline) {
    String anchor =
        switch (side) {
          case LEFT -> "start";
          case MIDDLE -> "middle";
          case RIGHT -> "end";
        };
    int weight =
        switch (face.weight()) {
          case REGULAR -> 400;
          case MEDIUM -> 500;
          case STRONG -> 600;
        };
    body.append(
            "<text x=\"%s\" y=\"%s\" font-size=\"%s\" font-weight=\"%d\" text-anchor=\"%s\""
                .formatted(n(x), n(baseline), n(face.size()), weight, anchor))
        .append(fill(colour))
        .append('>')
        .append(escaped(words))
        .append("</text>\n");
  }

  @Override
  public boolean emoji(String cluster, double x, double y, double side) {
    var picture = EmojiPictures.key(cluster).map(EmojiPictures::vectors);
    picture.ifPresent(
        vectors ->
            body.append(
                    "<svg x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" viewBox=\"0 0 36 36\">"
                        .formatted(n(x), n(y), n(side), n(side)))
                .append(inner(vectors))
                .append("</svg>\n"));
    return picture.isPresent();
  }

  // The bundled pictures are whole files; here only what is in them is wanted.
  private static String inner(String svg) {
    int from = svg.startsWith("<svg") ? svg.indexOf('>') + 1 : 0;
    int to = svg.lastIndexOf("</svg>");
    return svg.substring(from, to < from ? svg.length() : to);
  }

  private void points(double shift, double... points) {
    for (int i = 0; i < points.length; i++) {
      body.append(i == 0 ? "" : " ").append(n(points[i] + shift));
    }
  }

  private static String fill(Color colour) {
    return " fill=\"" + hex(colour) + '"' + opacity("fill", colour);
  }

  private static String stroke(Line line) {
    String dash = line.dash() == 0 ? "" : " stroke-dasharray=\"" + n(line.dash()) + '"';
    return " stroke=\""
        + hex(line.colour())
        + "\" stroke-width=\""
        + n(line.width())
        + '"'
        + dash
        + opacity("stroke", line.colour());
  }

  private static String opacity(String of, Color colour) {
    return colour.getOpacity() == 1 ? "" : ' ' + of + "-opacity=\"" + n(colour.getOpacity()) + '"';
  }

  private static String hex(Color colour) {
    return "#%02X%02X%02X"
        .formatted(
            Math.round(colour.getRed() * 255),
            Math.round(colour.getGreen() * 255),
            Math.round(colour.getBlue() * 255));
  }

  /// A number with at most two digits after the point, which is a point everywhere.
  private static String n(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.replaceFirst("\\.?0+$", "");
  }

  /// Words as they may stand in XML; what XML has no way to write becomes U+FFFD.
  static String escaped(String words) {
    StringBuilder out = new StringBuilder(words.length() + 16);
    words
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(allowed(c) ? c : 0xFFFD);
              }
            });
    return out.toString();
  }

  private static boolean allowed(int c) {
    boolean control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
    return !control && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
  }
}
