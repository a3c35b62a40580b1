package earshot.language;

/// Halves what stands before the first `but` and raises what stands after it by half.
final class But {
  private static final double BEFORE = 0.5;
  private static final double AFTER = 1.5;

  private But() {}

  /// The first `but`, or -1.
  static int first(Tokens tokens) {
    for (int i = 0; i < tokens.count; i++) if (tokens.words[i].role == Role.BUT) return i;
    return -1;
  }

  /// Weighs each value by its place, which a reader can follow.
  static void weighByPlace(double[] values, int[] causes, int but) {
    for (int i = 0; i < values.length; i++) weigh(values, causes, i, but);
  }

  /// Weighs as the original does: it looks each value up again and finds the first equal one, so
  /// that some values are weighed twice and others never.
  static void weighByValue(double[] values, int[] causes, int but) {
    for (int j = 0; j < values.length; j++) {
      // Nothing comes of weighing a zero.
      if (values[j] != 0) weigh(values, causes, firstEqual(values, j), but);
    }
  }

  private static int firstEqual(double[] values, int j) {
    int first = 0;
    while (values[first] != values[j]) first++;
    return first;
  }

  private static void weigh(double[] values, int[] causes, int i, int but) {
    if (i == but || values[i] == 0) return;
    values[i] *= i < but ? BEFORE : AFTER;
    causes[i] |= Cause.BUT;
  }
}
