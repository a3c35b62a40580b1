package earshot.model;

/// A constant that is stored as a small number which never changes, unlike its ordinal.
public interface Coded {
  /// The stored number; unique within its enum and never reused.
  int code();

  /// Finds the constant of a stored number.
  ///
  /// @throws IllegalArgumentException when no constant has this code
  static <E extends Enum<E> & Coded> E of(Class<E> type, int code) {
    for (E constant : type.getEnumConstants()) if (constant.code() == code) return constant;
    throw new IllegalArgumentException("no " + type.getSimpleName() + " has code " + code);
  }
}
