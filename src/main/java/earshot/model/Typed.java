package earshot.model;

/// What somebody types as the yes to what has no way back.
public final class Typed {
  private Typed() {}

  /// Whether it is this number, however its digits are grouped.
  public static boolean isNumber(String typed, long number) {
    return typed.replaceAll("[\\s.,’'\u00A0\u202F]", "").equals(Long.toString(number));
  }

  /// Whether it is this name.
  public static boolean isName(String typed, String name) {
    return typed.strip().equals(name.strip());
  }
}
