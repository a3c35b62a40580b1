package earshot.ui.kit;

import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;

/// Draws with another pen, elsewhere.
record ShiftedPen(Pen pen, double right, double down) implements Pen {
  @Override
  public void area(Color colour, Rectangle2D where, double round) {
    Rectangle2D moved =
        new Rectangle2D(
            where.getMinX() + right, where.getMinY() + down, where.getWidth(), where.getHeight());
    pen.area(colour, moved, round);
  }

  @Override
  public void path(Line line, double... points) {
    pen.path(line, moved(points));
  }

  @Override
  public void shape(Color colour, double... points) {
    pen.shape(colour, moved(points));
  }

  @Override
  public void disc(Color colour, double x, double y, double radius) {
    pen.disc(colour, x + right, y + down, radius);
  }

  @Override
  public void ring(Line line, double x, double y, double radius) {
    pen.ring(line, x + right, y + down, radius);
  }

  @Override
  public void words(String words, Color colour, Face face, Side side, double x, double baseline) {
    pen.words(words, colour, face, side, x + right, baseline + down);
  }

  @Override
  public boolean emoji(String cluster, double x, double y, double side) {
    return pen.emoji(cluster, x + right, y + down, side);
  }

  private double[] moved(double... points) {
    double[] moved = new double[points.length];
    for (int i = 0; i < points.length; i++) moved[i] = points[i] + (i % 2 == 0 ? right : down);
    return moved;
  }
}
