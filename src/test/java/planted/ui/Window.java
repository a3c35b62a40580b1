package planted.ui;

import java.time.Instant;

/// Reads the clock and prints.
public final class Window {
  private Window() {}

  /// Does both.
  @SuppressWarnings("SystemOut")
  public static void open() {
    System.out.println(Instant.now());
  }
}
