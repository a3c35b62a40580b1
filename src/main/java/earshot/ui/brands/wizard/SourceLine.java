package earshot.ui.brands.wizard;

import earshot.intake.start.Answer;
import earshot.intake.start.Proposal;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// One proposed source on screen: whether it is ticked, and what it answered.
public final class SourceLine {
  private final Proposal proposal;
  private final BooleanProperty ticked;
  private final ReadOnlyObjectWrapper<Stand> stand;
  private boolean touched;

  /// How far it is.
  public sealed interface Stand {
    /// It has not been asked.
    record Waiting() implements Stand {}

    /// It is being asked.
    record Asking() implements Stand {}

    /// It answered.
    ///
    /// @param matched how many items are about the brand; absent while that is being found out
    record Items(int items, Optional<Integer> matched) implements Stand {}

    /// It did not answer with items.
    record Other(Answer answer) implements Stand {}
  }

  SourceLine(Proposal proposal) {
    this.proposal = proposal;
    ticked = new SimpleBooleanProperty(this, "ticked", proposal.ticked());
    stand = new ReadOnlyObjectWrapper<>(new Stand.Waiting());
  }

  /// What is proposed.
  public Proposal proposal() {
    return proposal;
  }

  /// Whether it will be kept; the person may change it at any time.
  public BooleanProperty tickedProperty() {
    return ticked;
  }

  /// How far it is.
  public ReadOnlyObjectProperty<Stand> standProperty() {
    return stand.getReadOnlyProperty();
  }

  /// The person ticks or unticks it; from then on an answer does not.
  public void tick(boolean yes) {
    touched = true;
    ticked.set(yes);
  }

  void asking() {
    stand.set(new Stand.Asking());
  }

  void heard(Answer answer) {
    if (answer instanceof Answer.Items items) {
      stand.set(new Stand.Items(items.sightings().size(), Optional.empty()));
      return;
    }
    stand.set(new Stand.Other(answer));
    boolean useless =
        switch (answer) {
          case Answer.Refused _,
              Answer.Blocked _,
              Answer.NeedsKey _,
              Answer.Missing _,
              Answer.Failed _ ->
              true;
          // As long as nobody answered at all it may be this computer's network.
          case Answer.Items _, Answer.TooSlow _, Answer.Unreachable _ -> false;
          case Answer.NotAsked none -> none.why() == Answer.Why.OWN_NETWORK;
        };
    if (useless && !touched) ticked.set(false);
  }

  /// Whether somebody was there, whatever the answer.
  boolean reached() {
    return switch (stand.get()) {
      case Stand.Waiting _, Stand.Asking _ -> false;
      case Stand.Items _ -> true;
      case Stand.Other other ->
          switch (other.answer()) {
            case Answer.Unreachable _, Answer.TooSlow _, Answer.NotAsked _ -> false;
            case Answer.Items _,
                Answer.Refused _,
                Answer.Blocked _,
                Answer.NeedsKey _,
                Answer.Missing _,
                Answer.Failed _ ->
                true;
          };
    };
  }

  /// Others were reached, so it is not this computer's network that was missing.
  void othersReached() {
    boolean unreachable =
        stand.get() instanceof Stand.Other other && other.answer() instanceof Answer.Unreachable;
    if (unreachable && !touched) ticked.set(false);
  }

  void matched(int found) {
    if (stand.get() instanceof Stand.Items items) {
      stand.set(new Stand.Items(items.items(), Optional.of(found)));
    }
  }
}
