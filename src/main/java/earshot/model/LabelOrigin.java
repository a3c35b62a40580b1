package earshot.model;

/// Why a person said how a text sounds.
public enum LabelOrigin implements Coded {
  /// Against what the machine had said.
  CORRECTED(1),
  /// In agreement with what the machine had said.
  CONFIRMED(2),
  /// Asked for a random mention.
  SAMPLED(3);

  private final int code;

  LabelOrigin(int code) {
    this.code = code;
  }

  @Override
  public int code() {
    return code;
  }
}
