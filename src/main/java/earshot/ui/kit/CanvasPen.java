package earshot.ui.kit;

import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Draws on the screen.
final class CanvasPen implements Pen {
  private static final double SHARP = 2;

  private final GraphicsContext canvas;

  CanvasPen(GraphicsContext canvas) {
    this.canvas = canvas;
  }

  /// The typeface of words; JavaFX knows the middle weights only as families of their own.
  static Font font(Face face) {
    return Font.font(
        switch (face.weight()) {
          case REGULAR -> "Inter";
          case MEDIUM -> "Inter Medium";
          case STRONG -> "Inter Semi Bold";
        },
        face.size());
  }

  @Override
  public void area(Color colour, Rectangle2D where, double round) {
    canvas.setFill(colour);
    if (round == 0) {
      canvas.fillRect(where.getMinX(), where.getMinY(), where.getWidth(), where.getHeight());
    } else {
      canvas.fillRoundRect(
          where.getMinX(),
          where.getMinY(),
          where.getWidth(),
          where.getHeight(),
          round * 2,
          round * 2);
    }
  }

  @Override
  public void path(Line line, double... points) {
    use(line);
    canvas.beginPath();
    // Half a pixel lies in the middle of a pixel, so that thin lines are not two grey ones.
    double shift = line.width() % 2 == 1 ? 0.5 : 0;
    for (int i = 0; i < points.length; i += 2) {
      if (i == 0) canvas.moveTo(points[i] + shift, points[i + 1] + shift);
      else canvas.lineTo(points[i] + shift, points[i + 1] + shift);
    }
    canvas.stroke();
  }

  @Override
  public void shape(Color colour, double... points) {
    canvas.setFill(colour);
    canvas.beginPath();
    for (int i = 0; i < points.length; i += 2) {
      if (i == 0) canvas.moveTo(points[i], points[i + 1]);
      else canvas.lineTo(points[i], points[i + 1]);
    }
    canvas.closePath();
    canvas.fill();
  }

  @Override
  public void disc(Color colour, double x, double y, double radius) {
    canvas.setFill(colour);
    canvas.fillOval(x - radius, y - radius, radius * 2, radius * 2);
  }

  @Override
  public void ring(Line line, double x, double y, double radius) {
    use(line);
    canvas.strokeOval(x - radius, y - radius, radius * 2, radius * 2);
  }

  @Override
  public void words(String words, Color colour, Face face, Side side, double x, double baseline) {
    canvas.setFill(colour);
    canvas.setFont(font(face));
    canvas.setTextBaseline(VPos.BASELINE);
    canvas.setTextAlign(
        switch (side) {
          case LEFT -> TextAlignment.LEFT;
          case MIDDLE -> TextAlignment.CENTER;
          case RIGHT -> TextAlignment.RIGHT;
        });
    canvas.fillText(words, x, baseline);
  }

  @Override
  public boolean emoji(String cluster, double x, double y, double side) {
    var key = EmojiPictures.key(cluster);
    if (key.isEmpty()) return false;
    Image picture = EmojiPictures.image(key.get(), (int) Math.ceil(side * SHARP));
    canvas.drawImage(picture, x, y, side, side);
    return true;
  }

  private void use(Line line) {
    canvas.setStroke(line.colour());
    canvas.setLineWidth(line.width());
    if (line.dash() == 0) canvas.setLineDashes();
    else canvas.setLineDashes(line.dash(), line.dash());
  }
}
