package earshot.ui.timeline;

import java.util.ArrayDeque;
import java.util.Deque;

/// Takes back what a person did, step by step, and does it again.
final class Undo {
  static final int MOST = 200;

  private final Deque<Step> done = new ArrayDeque<>();
  private final Deque<Step> undone = new ArrayDeque<>();

  /// One act with its way back.
  record Step(Runnable forth, Runnable back) {}

  /// Does it and remembers the way back; what was undone before is forgotten.
  void act(Step step) {
    step.forth().run();
    did(step);
  }

  /// Remembers the way back of what is done already.
  void did(Step step) {
    done.push(step);
    if (done.size() > MOST) done.removeLast();
    undone.clear();
  }

  boolean canUndo() {
    return !done.isEmpty();
  }

  boolean canRedo() {
    return !undone.isEmpty();
  }

  /// Takes the last act back, if there is one.
  void undo() {
    Step step = done.poll();
    if (step == null) return;
    step.back().run();
    undone.push(step);
  }

  /// Does again what was taken back last, if there is anything.
  void redo() {
    Step step = undone.poll();
    if (step == null) return;
    step.forth().run();
    done.push(step);
  }
}
