package earshot.ui.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Takes back what a person did in a window, step by step, and does it again.
///
/// There is one for each window, so that Ctrl+Z takes back what was done last wherever that was.
/// Lives on the FX thread; a step that writes does so in the background by itself, in order. While
/// an act is under way, taking back and doing again wait for it: else they would meet an older one.
public final class UndoHistory {
  static final int MOST = 200;

  private final Deque<Act> done = new ArrayDeque<>();
  private final Deque<Act> undone = new ArrayDeque<>();
  private final Deque<Runnable> wished = new ArrayDeque<>();
  private int underWay;
  private final ReadOnlyObjectWrapper<Optional<Told>> told =
      new ReadOnlyObjectWrapper<>(this, "told", Optional.empty());

  /// One act with its way back.
  ///
  /// @param forth does it again; absent when it can only be taken back
  public record Step(Optional<Runnable> forth, Runnable back) {
    /// An act that can be taken back and done again.
    public Step(Runnable forth, Runnable back) {
      this(Optional.of(forth), back);
    }

    /// An act that can be taken back, and then is gone.
    public static Step oneWay(Runnable back) {
      return new Step(Optional.empty(), back);
    }
  }

  /// What became of an act.
  public enum Became {
    DONE,
    TAKEN_BACK,
    DONE_AGAIN
  }

  /// What a notice says of the last act.
  ///
  /// @param words such as "Snoozed until Friday 09:00."
  public record Told(Became became, String words) {}

  private record Act(Step step, String words) {}

  /// Remembers the way back of what is done already, and tells it; what was undone before is
  /// forgotten.
  ///
  /// @param words a whole sentence, such as "Snoozed until Friday 09:00."
  public void did(Step step, String words) {
    done.push(new Act(step, words));
    if (done.size() > MOST) done.removeLast();
    undone.clear();
    tell(Became.DONE, words);
  }

  /// An act begins whose way back is known only when it is durable.
  ///
  /// @return to be run on the FX thread when the act was told with [#did], or nothing came of it
  public Runnable begun() {
    underWay++;
    return new Runnable() {
      private boolean over;

      @Override
      public void run() {
        if (over) return;
        over = true;
        underWay--;
        while (underWay == 0 && !wished.isEmpty()) wished.remove().run();
      }
    };
  }

  /// Whether there is anything to take back, or will be when what is under way is done.
  public boolean canUndo() {
    return !done.isEmpty() || underWay > 0;
  }

  /// Whether there is anything to do again.
  public boolean canRedo() {
    return !undone.isEmpty();
  }

  /// Takes the last act back, if there is one.
  public void undo() {
    if (underWay > 0) {
      wished.add(this::undo);
      return;
    }
    Act act = done.poll();
    if (act == null) return;
    act.step().back().run();
    // What cannot be done again would leave a hole below what can.
    if (act.step().forth().isPresent()) undone.push(act);
    else undone.clear();
    tell(Became.TAKEN_BACK, act.words());
  }

  /// Does again what was taken back last, if there is anything.
  public void redo() {
    if (underWay > 0) {
      wished.add(this::redo);
      return;
    }
    Act act = undone.poll();
    if (act == null) return;
    act.step().forth().ifPresent(Runnable::run);
    done.push(act);
    tell(Became.DONE_AGAIN, act.words());
  }

  /// What happened last, for a notice.
  public ReadOnlyObjectProperty<Optional<Told>> told() {
    return told.getReadOnlyProperty();
  }

  private void tell(Became became, String words) {
    told.set(Optional.empty());
    told.set(Optional.of(new Told(became, words)));
  }
}
