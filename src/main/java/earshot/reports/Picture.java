package earshot.reports;

import java.util.List;

/// A chart as plain shapes, which a page of any kind draws alike; lengths in points, y grows
/// downwards.
///
/// @param told what it shows, for who cannot see it
record Picture(double width, double height, List<Shape> shapes, String told) {
  /// Copies the list.
  Picture {
    shapes = List.copyOf(shapes);
  }

  /// Where the place given for words is.
  enum Side {
    LEFT,
    MIDDLE,
    RIGHT
  }

  /// One mark; colours are written as in `#2F6B4F`.
  sealed interface Shape {
    /// A filled rectangle.
    record Box(double x, double y, double width, double height, String colour) implements Shape {}

    /// A straight line.
    record Stroke(double fromX, double fromY, double toX, double toY, String colour)
        implements Shape {}

    /// Words in one line.
    record Letters(double x, double baseline, String words, Side side, String colour)
        implements Shape {}
  }
}
