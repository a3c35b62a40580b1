package earshot.ui.timeline;

/// The list that the arrows of the right column walk.
public interface Neighbours {
  /// Chooses the row below.
  void next();

  /// Chooses the row above.
  void previous();

  /// The chosen row's number in the whole list, from 1; 0 when none is chosen.
  long ordinal();

  /// How many rows the whole list has.
  long shown();

  /// The list of the timeline.
  static Neighbours of(CardsViewModel cards) {
    return new Neighbours() {
      @Override
      public void next() {
        cards.next();
      }

      @Override
      public void previous() {
        cards.previous();
      }

      @Override
      public long ordinal() {
        return cards.ordinal();
      }

      @Override
      public long shown() {
        return cards.shown().get();
      }
    };
  }
}
