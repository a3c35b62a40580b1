package earshot.ui.kit;

import java.util.function.Supplier;

/// Something that is taken back and done again in turn, in the background.
///
/// Each way says how the opposite goes from there, for that may depend on what it met: the number
/// of a change, or the row that was put back.
public final class Turns {
  private Way next;

  /// One way of it.
  public interface Way {
    /// Goes it.
    ///
    /// @return the way back
    Way go();
  }

  /// Starts with the way back of what is done already.
  public Turns(Way back) {
    next = back;
  }

  /// An act that gives its way back each time it is done.
  public static Way doing(Supplier<Runnable> act) {
    return () -> back(act.get(), act);
  }

  /// The way back of such an act that was just done.
  public static Way back(Runnable back, Supplier<Runnable> act) {
    return () -> {
      back.run();
      return doing(act);
    };
  }

  /// Goes the next way; where that fails, it is tried again the next time.
  public void turn() {
    next = next.go();
  }
}
