package earshot.ui.palette;

/// A line of the palette on screen.
///
/// @param heading stands above it; empty where the line above belongs to the same
/// @param hindrance why it cannot be chosen now; empty where it can
public record Line(Command command, String heading, String hindrance) {
  /// The command as it is now.
  static Line of(Command command, String heading) {
    return new Line(command, heading, command.deed().hindrance().get());
  }
}
