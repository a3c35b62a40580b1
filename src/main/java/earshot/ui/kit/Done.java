package earshot.ui.kit;

import java.util.Optional;

/// Something that was just done, to be told in a notice.
///
/// @param undo takes it back; absent when there is nothing to take back
public record Done(String words, Optional<Undo> undo) {
  /// How something is taken back.
  ///
  /// @param deed takes it back, in the background
  /// @param again does it again after that, in the background; absent when it cannot be
  /// @param then runs on the screen after either
  public record Undo(Runnable deed, Optional<Runnable> again, Runnable then) {}

  /// Done, with nothing to take back.
  public Done(String words) {
    this(words, Optional.empty());
  }

  /// Done, with its way back.
  ///
  /// @param deed takes it back, in the background
  /// @param then runs on the screen after it
  public Done(String words, Runnable deed, Runnable then) {
    this(words, Optional.of(new Undo(deed, Optional.empty(), then)));
  }

  /// Done, and taken back and done again in turn.
  ///
  /// @param back of what was done
  /// @param then runs on the screen after each turn
  public static Done turning(String words, Turns.Way back, Runnable then) {
    Turns turns = new Turns(back);
    return new Done(words, Optional.of(new Undo(turns::turn, Optional.of(turns::turn), then)));
  }

  /// Tells it, with Undo where it can be taken back.
  ///
  /// @param failed said when taking it back did not work
  public void tell(Notice notice, Threads threads, String failed) {
    if (undo.isEmpty()) {
      notice.show(words);
      return;
    }
    Undo ways = undo.get();
    Optional<Runnable> again =
        ways.again().map(forth -> () -> run(forth, ways.then(), notice, threads, failed));
    Runnable back = () -> run(ways.deed(), ways.then(), notice, threads, failed);
    notice.history().did(new UndoHistory.Step(again, back), words);
  }

  private static void run(
      Runnable deed, Runnable after, Notice notice, Threads threads, String failed) {
    notice
        .inOrder(threads)
        .execute(
            () -> {
              Runnable then;
              try {
                deed.run();
                then = after;
              } catch (RuntimeException mishap) {
                then = () -> notice.show(failed);
              }
              threads.screen().execute(then);
            });
  }
}
