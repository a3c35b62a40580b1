package earshot.ui.kit;

import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;

/// Draws the marks of a chart: the same commands fill the screen and a file of shapes.
///
/// Lengths are in pixels, y grows downwards, points are `x, y, x, y …`.
interface Pen {
  /// Distance of two lines of a hatching, from left to left.
  double HATCH = 4;

  /// Where the place given for words is.
  enum Side {
    LEFT,
    MIDDLE,
    RIGHT
  }

  /// How heavy words are.
  enum Weight {
    REGULAR,
    MEDIUM,
    STRONG
  }

  /// How words look.
  ///
  /// @param size of the letters in pixels
  record Face(double size, Weight weight) {}

  /// How a line looks.
  ///
  /// @param dash length of the dashes and of the room between them; 0 for a whole line
  record Line(Color colour, double width, double dash) {
    /// A whole line of one pixel.
    Line(Color colour) {
      this(colour, 1, 0);
    }
  }

  /// Fills a rectangle.
  ///
  /// @param round radius of its corners
  void area(Color colour, Rectangle2D where, double round);

  /// Fills a rectangle with square corners.
  default void area(Color colour, double x, double y, double width, double height) {
    if (width > 0 && height > 0) area(colour, new Rectangle2D(x, y, width, height), 0);
  }

  /// Draws a line through points.
  void path(Line line, double... points);

  /// Fills what lies between points.
  void shape(Color colour, double... points);

  /// Fills a circle.
  void disc(Color colour, double x, double y, double radius);

  /// Draws a circle's edge.
  void ring(Line line, double x, double y, double radius);

  /// Writes words in one line.
  ///
  /// @param baseline where the letters stand
  void words(String words, Color colour, Face face, Side side, double x, double baseline);

  /// Draws an emoji in a square; nothing when there is no picture of it.
  ///
  /// @return whether there is a picture
  boolean emoji(String cluster, double x, double y, double side);

  /// Fills a rectangle with slanting lines, which neighbours continue.
  default void hatch(Color colour, double x, double y, double width, double height) {
    double right = x + width;
    double foot = y + height;
    Line line = new Line(colour);
    // A line is the points with x + y = c; it is cut where it leaves the rectangle.
    for (double c = Math.ceil((x + y) / HATCH) * HATCH; c < right + foot; c += HATCH) {
      double left = Math.max(x, c - foot);
      double end = Math.min(right, c - y);
      if (end > left) path(line, left, c - left, end, c - end);
    }
  }

  /// Draws a sentiment's sign in the middle of a place, in the colour given.
  ///
  /// @param size width of the sign
  default void sign(Sentiment sentiment, Color colour, double x, double y, double size) {
    double half = size / 2;
    switch (sentiment) {
      case POSITIVE ->
          shape(colour, x - half, y + half * 0.9, x, y - half * 0.9, x + half, y + half * 0.9);
      case NEGATIVE ->
          shape(colour, x - half, y - half * 0.9, x, y + half * 0.9, x + half, y - half * 0.9);
      case MIXED -> diamond(colour, x, y, half);
      case NEUTRAL -> disc(colour, x, y, half);
      case NOT_SCORED -> ring(new Line(colour, size * 0.18, 0), x, y, half * 0.86);
    }
  }

  /// Fills a square that stands on a corner.
  default void diamond(Color colour, double x, double y, double half) {
    shape(colour, x - half, y, x, y - half, x + half, y, x, y + half);
  }
}
