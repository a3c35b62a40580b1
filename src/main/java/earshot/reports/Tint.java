package earshot.reports;

import java.util.Locale;

/// Keeps words readable in and on a client's colour (contrast as in WCAG 2.1, §1.4.3).
final class Tint {
  private static final double ENOUGH = 4.5;
  private static final String WHITE = "#FFFFFF";
  private static final String INK = "#1E2226";
  private static final double STEP = 0.92;

  private Tint() {}

  /// The colour of words on a ground of that colour: white or ink, whichever stands out more.
  static String on(String ground) {
    return contrast(WHITE, ground) >= Math.min(ENOUGH, contrast(INK, ground)) ? WHITE : INK;
  }

  /// The colour itself, or as much of it as can be read on white.
  static String readable(String colour) {
    int[] parts = parts(colour);
    while (contrast(WHITE, written(parts)) < ENOUGH) {
      for (int i = 0; i < parts.length; i++) parts[i] = (int) (parts[i] * STEP);
    }
    return written(parts);
  }

  /// From 1 for the same to 21 for black on white.
  static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    int[] parts = parts(colour);
    return 0.2126 * linear(parts[0]) + 0.7152 * linear(parts[1]) + 0.0722 * linear(parts[2]);
  }

  private static double linear(int part) {
    double share = part / 255.0;
    // StrictMath: the same bytes on every machine.
    return share <= 0.04045 ? share / 12.92 : StrictMath.pow((share + 0.055) / 1.055, 2.4);
  }

  private static int[] parts(String colour) {
    int all = Integer.parseInt(colour.substring(1), 16);
    return new int[] {all >> 16, (all >> 8) & 0xFF, all & 0xFF};
  }

  private static String written(int[] parts) {
    return String.format(Locale.ROOT, "#%02X%02X%02X", parts[0], parts[1], parts[2]);
  }
}
