package earshot.model;

import java.util.Locale;

/// Whether somebody may be quoted by us, as a person noted it.
public enum Consent implements Coded {
  /// Nobody asked.
  NOT_ASKED(1),
  /// Asked, and no answer yet.
  ASKED(2),
  /// Said yes.
  GIVEN(3),
  /// Said no.
  REFUSED(4);

  private final int code;

  Consent(int code) {
    this.code = code;
  }

  @Override
  public int code() {
    return code;
  }

  /// Of two, the one that allows less.
  public Consent orStricter(Consent other) {
    return strictness() >= other.strictness() ? this : other;
  }

  /// As commands write it, such as `not-asked`.
  public String written() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private int strictness() {
    return switch (this) {
      case GIVEN -> 0;
      case NOT_ASKED -> 1;
      case ASKED -> 2;
      case REFUSED -> 3;
    };
  }
}
