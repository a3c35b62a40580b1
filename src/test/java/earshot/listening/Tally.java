package earshot.listening;

/// How often something was right.
final class Tally {
  private int right;
  private int all;

  void add(boolean isRight) {
    all++;
    if (isRight) right++;
  }

  double share() {
    return all == 0 ? 1 : (double) right / all;
  }

  @Override
  public String toString() {
    return "%d of %d (%.2f %%)".formatted(right, all, 100 * share());
  }
}
