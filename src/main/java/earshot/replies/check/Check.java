package earshot.replies.check;

import java.util.List;

/// One look at a draft: pure, and fast enough for every pause in typing.
interface Check {
  /// Which check it is.
  CheckRule rule();

  /// Whether it can say anything about this draft; where it cannot, it is not said to have passed.
  default boolean canTell(Written draft) {
    return true;
  }

  /// What it finds, in the order of the text.
  List<Finding> in(Written draft);
}
