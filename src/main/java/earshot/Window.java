package earshot;

import java.nio.file.Path;

/// Stand-in until the screens are wired.
final class Window {
  private Window() {}

  static int open(Earshot program, Path folder) {
    throw new IllegalStateException("no window yet for " + folder + program);
  }

  static int demo(Earshot program) {
    throw new IllegalStateException("no window yet " + program);
  }
}
