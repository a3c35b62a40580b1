package earshot.replies.check;

import java.util.List;

/// A draft that must not leave: what blocks it, and the cure.
public final class DraftBlocked extends IllegalStateException {
  private static final long serialVersionUID = 1;

  DraftBlocked(List<Finding> blocks) {
    super(blocks.getFirst().words() + " " + blocks.getFirst().cure());
  }
}
