package earshot.cli;

import earshot.model.FailureReason;

/// A command that cannot be done, with one sentence that says why and what to do.
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final FailureReason reason;

  Refusal(String sentence) {
    this(sentence, FailureReason.INTERNAL);
  }

  /// @param reason why an address is not asked
  Refusal(String sentence, FailureReason reason) {
    super(sentence);
    this.reason = reason;
  }

  FailureReason reason() {
    return reason;
  }
}
