package earshot.ui.timeline;

/// Keeps the rows in sight where they are while the list changes around them.
interface Place {
  /// Rows come and go above and below.
  void keep(Runnable change);

  /// Rows are filled anew; what is selected stays selected.
  default void refill(Runnable change) {
    change.run();
  }

  /// Shows the newest row.
  default void toNewest() {}
}
