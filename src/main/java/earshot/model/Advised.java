package earshot.model;

/// What is advised to do with a mention.
public enum Advised implements Coded {
  /// Answer it.
  RESPOND(1),
  /// Answer once in public, then go on where nobody else reads.
  RESPOND_ONCE_THEN_PRIVATE(2),
  /// Offer help, once, where the workspace does so unasked.
  OFFER_HELP_IF_POLICY(3),
  /// Listen, and do not answer.
  OBSERVE(4),
  /// Leave the answer to other customers.
  LET_PEERS(5),
  /// Say what is right, and no more.
  CORRECT_FACT(6),
  /// Pass it on to whoever is in charge of such matters.
  ESCALATE(7),
  /// Do not answer this person.
  DO_NOT_RESPOND(8);

  private final int code;

  Advised(int code) {
    this.code = code;
  }

  @Override
  public int code() {
    return code;
  }

  /// Whether somebody in public is spoken to.
  public boolean answers() {
    return switch (this) {
      case RESPOND, RESPOND_ONCE_THEN_PRIVATE, OFFER_HELP_IF_POLICY, CORRECT_FACT -> true;
      case OBSERVE, LET_PEERS, ESCALATE, DO_NOT_RESPOND -> false;
    };
  }
}
