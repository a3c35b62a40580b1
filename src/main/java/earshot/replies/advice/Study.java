package earshot.replies.advice;

import earshot.model.Advised;
import java.util.Set;

/// What people said they want, as one study found: a default, never a law.
///
/// J.D. Power for NetBase, December 2012, 1,062 adults in the US.
public enum Study {
  /// About two in three want an answer only when they spoke to the company.
  SPOKEN_TO("About two in three want an answer only when they spoke to the company"),
  /// Six in ten want complaints answered.
  COMPLAINTS("Six in ten want complaints answered"),
  /// Half want to talk unheard.
  UNHEARD("Half want to talk without companies listening"),
  /// Four in ten feel intruded upon.
  INTRUDED("Four in ten feel intruded upon when companies listen");

  /// Who asked whom, and when.
  public static final String SOURCE = "J.D. Power for NetBase, December 2012, n = 1,062 US adults";

  private final String finding;

  Study(String finding) {
    this.finding = finding;
  }

  /// The finding in one sentence, without its source.
  public String finding() {
    return finding;
  }

  /// The finding that fits a verdict best.
  public static Study of(Advised verdict, Set<Kind> kinds) {
    boolean complains = kinds.contains(Kind.COMPLAINT);
    return switch (verdict) {
      case RESPOND, RESPOND_ONCE_THEN_PRIVATE -> complains ? COMPLAINTS : SPOKEN_TO;
      case OFFER_HELP_IF_POLICY -> complains ? COMPLAINTS : INTRUDED;
      case OBSERVE, LET_PEERS -> UNHEARD;
      case CORRECT_FACT, DO_NOT_RESPOND -> INTRUDED;
      case ESCALATE -> COMPLAINTS;
    };
  }
}
