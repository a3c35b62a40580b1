package earshot.intake;

import earshot.intake.Rehearsal.Move;
import earshot.intake.Rehearsal.Step;
import earshot.model.Label;
import earshot.model.Reading;
import earshot.storage.RescoreStore.Mark;
import earshot.storage.RescoreStore.Standing;
import earshot.storage.RescoreStore.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Compares how a mention stands with what another reading makes of it.
final class Moved {
  /// Below this two scores are the same: they went through the same arithmetic.
  private static final double SAME = 1e-9;

  private Moved() {}

  /// Whether anything of it would be written anew.
  static boolean differs(Standing standing, Reading reading) {
    for (Mark mark : standing.marks()) {
      if (!mark.byPerson() && differs(mark, reading)) return true;
    }
    return !standing.whole().byPerson() && wholeDiffers(standing, reading);
  }

  /// Whether a person's decision keeps something from being written anew.
  static boolean held(Standing standing, Reading reading) {
    for (Mark mark : standing.marks()) {
      // The machine's own label is not kept beside, its score is.
      if (mark.byPerson() && compoundDiffers(mark, reading)) return true;
    }
    return standing.marks().isEmpty()
        && standing.whole().byPerson()
        && compoundDiffers(standing.whole(), reading);
  }

  /// Each label of it that would be written anew.
  static List<Move> moves(Standing standing, Reading reading) {
    List<Move> moves = new ArrayList<>();
    for (Mark mark : standing.marks()) {
      if (mark.byPerson() || !differs(mark, reading)) continue;
      moves.add(
          new Move(
              standing.id(),
              Optional.of(mark.brand()),
              new Step(mark.label(), reading.labelFor(mark.brand())),
              mark.compound(),
              after(reading.labelFor(mark.brand()), reading.compoundFor(mark.brand()))));
    }
    Whole whole = standing.whole();
    if (standing.marks().isEmpty() && !whole.byPerson() && wholeDiffers(standing, reading)) {
      moves.add(
          new Move(
              standing.id(),
              Optional.empty(),
              new Step(whole.label(), reading.whole().label()),
              whole.compound(),
              after(reading.whole().label(), reading.whole().compound())));
    }
    return moves;
  }

  private static boolean differs(Mark mark, Reading reading) {
    return mark.label() != reading.labelFor(mark.brand()) || compoundDiffers(mark, reading);
  }

  private static boolean compoundDiffers(Mark mark, Reading reading) {
    return differ(
        mark.compound(), after(reading.labelFor(mark.brand()), reading.compoundFor(mark.brand())));
  }

  private static boolean wholeDiffers(Standing standing, Reading reading) {
    Whole whole = standing.whole();
    if (whole.label() != reading.whole().label()) return true;
    return standing.marks().isEmpty() && compoundDiffers(whole, reading);
  }

  private static boolean compoundDiffers(Whole whole, Reading reading) {
    return differ(whole.compound(), after(reading.whole().label(), reading.whole().compound()));
  }

  private static Optional<Double> after(Label label, double compound) {
    return label == Label.UNSCORED ? Optional.empty() : Optional.of(compound);
  }

  private static boolean differ(Optional<Double> before, Optional<Double> after) {
    if (before.isEmpty() || after.isEmpty()) return before.isPresent() != after.isPresent();
    return Math.abs(before.get() - after.get()) > SAME;
  }
}
