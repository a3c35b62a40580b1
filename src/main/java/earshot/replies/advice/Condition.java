package earshot.replies.advice;

import earshot.model.AddressLevel;
import java.util.Set;

/// One thing that must hold for a rule to fit.
sealed interface Condition {
  /// Whether it holds.
  boolean holds(Circumstances now);

  /// Whether answering is switched off.
  record Listening(boolean wanted) implements Condition {
    @Override
    public boolean holds(Circumstances now) {
      return now.house().listening() == wanted;
    }
  }

  /// Whether we offer help unasked.
  record OffersHelp(boolean wanted) implements Condition {
    @Override
    public boolean holds(Circumstances now) {
      return now.house().offersHelp() == wanted;
    }
  }

  /// Whether the person wants no answers.
  record OptedOut(boolean wanted) implements Condition {
    @Override
    public boolean holds(Circumstances now) {
      return now.person().optedOut() == wanted;
    }
  }

  /// What it does: one of these.
  record KindIn(Set<Kind> any) implements Condition {
    @Override
    public boolean holds(Circumstances now) {
      return any.stream().anyMatch(now.said().kinds()::contains);
    }
  }

  /// To whom it speaks: one of these.
  record AddressIn(Set<AddressLevel> any) implements Condition {
    @Override
    public boolean holds(Circumstances now) {
      return any.contains(now.said().address());
    }
  }

  /// Whether we answered this person at least so often within so many days.
  record Contacts(int least, int days) implements Condition {
    @Override
    public boolean holds(Circumstances now) {
      return now.person().answeredAtLeast(least, days);
    }
  }

  /// Whether the person spoke to us since.
  record NewDirect(boolean wanted) implements Condition {
    @Override
    public boolean holds(Circumstances now) {
      return now.person().newDirect() == wanted;
    }
  }

  /// Whether another customer answered.
  record PeerAnswered(boolean wanted) implements Condition {
    @Override
    public boolean holds(Circumstances now) {
      return now.person().peerAnswered() == wanted;
    }
  }

  /// Whether it is a private matter.
  record PrivateMatter(boolean wanted) implements Condition {
    @Override
    public boolean holds(Circumstances now) {
      return now.said().privateMatter() == wanted;
    }
  }
}
