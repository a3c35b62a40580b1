package earshot.model;

/// What kind of bad day a playbook is for.
public enum Risk implements Coded {
  /// Customers cannot use what they pay for.
  SERVICE_INTERRUPTION(1),
  /// Something that was sold is faulty.
  PRODUCT_FAULT(2),
  /// Something untrue is being said.
  FALSE_CLAIM(3),
  /// Somebody of ours behaved badly, or is said to have.
  STAFF_CONDUCT(4),
  /// Data of customers is where it should not be.
  DATA_LEAK(5),
  /// Something new is received badly.
  LAUNCH_FEEDBACK(6);

  private final int code;

  Risk(int code) {
    this.code = code;
  }

  @Override
  public int code() {
    return code;
  }
}
