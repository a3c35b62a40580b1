package earshot.ui.palette;

/// A line of the palette on screen.
///
/// @param heading stands above it; empty where the line above belongs to the same
/// @param beside stands at its end; empty where the heading says it already
/// @param hindrance why it cannot be chosen now; empty where it can
public record Line(Command command, String heading, String beside, String hindrance) {
  /// The command as it is now.
  static Line of(Command command, String heading) {
    String hindrance = command.deed().hindrance().get();
    String about = command.wording().about();
    boolean both = !hindrance.isEmpty() && !about.isEmpty();
    return new Line(command, heading, about + (both ? " · " : "") + hindrance, hindrance);
  }

  /// The same below a heading that says what it belongs to.
  static Line under(Command command, String heading) {
    return new Line(command, heading, "", command.deed().hindrance().get());
  }
}
