package earshot.ui.kit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/// How wide the person made the columns of the window, in pixels at a text size of 100 %.
///
/// All methods belong to the FX thread.
public final class Widths {
  // One program has one person before it, as it has one look.
  private static Map<String, Double> chosen = Map.of();
  private static Consumer<Map<String, Double>> keeping = all -> {};

  private Widths() {}

  /// Lets what a person chose before hold, and keeps what they choose from now on.
  ///
  /// @param keep called with all chosen widths after each change
  public static void kept(Map<String, Double> before, Consumer<Map<String, Double>> keep) {
    chosen = Map.copyOf(before);
    keeping = keep;
  }

  /// How wide a column is to be.
  ///
  /// @param usual where none was chosen
  public static double of(String column, double usual) {
    return chosen.getOrDefault(column, usual);
  }

  /// Gives a column another width; less than a pixel is no change.
  public static void change(String column, double usual, double width) {
    if (Math.abs(of(column, usual) - width) < 1) return;
    Map<String, Double> next = new TreeMap<>(chosen);
    next.put(column, width);
    hold(next);
  }

  /// Lets columns be as wide as they came.
  public static void asUsual(List<String> columns) {
    Map<String, Double> next = new TreeMap<>(chosen);
    next.keySet().removeAll(columns);
    hold(next);
  }

  private static void hold(Map<String, Double> all) {
    chosen = Map.copyOf(all);
    keeping.accept(chosen);
  }
}
