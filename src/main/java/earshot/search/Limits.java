package earshot.search;

/// When less work is more.
///
/// @param mostChanges more changed rows than this, and the index is made anew
/// @param overlap how many numbers below the greatest are looked at again: mentions are handed over
///   by many threads after they were stored, so some may have been under way when the program was
///   killed
record Limits(int mostChanges, int overlap) {
  static final Limits USUAL = new Limits(50_000, 5_000);
}
