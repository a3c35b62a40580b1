package earshot.replies.advice;

import java.util.Locale;
import java.util.Optional;

/// What a mention does, as far as advice asks.
public enum Kind {
  /// Says that something went wrong.
  COMPLAINT,
  /// Asks something.
  QUESTION,
  /// Wishes for something.
  REQUEST,
  /// Is pleased.
  PRAISE,
  /// Tells others to try it.
  RECOMMENDATION,
  /// Tells others to stay away.
  WARNING_OFF,
  /// States something wrong; only a person can tell.
  FACTUAL_ERROR,
  /// Lets off steam; only a person can tell.
  RANT,
  /// Is meant to be funny; only a person can tell.
  JOKE,
  /// Abuses word for word as others do.
  BASHING,
  /// Is about somebody's safety or a matter of law.
  SAFETY_OR_LEGAL;

  /// As conditions write it, such as `safety or legal`.
  public String written() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static Optional<Kind> read(String written) {
    for (Kind kind : values()) if (kind.written().equals(written)) return Optional.of(kind);
    return Optional.empty();
  }
}
