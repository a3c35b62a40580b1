package earshot.ui.kit;

import java.util.Optional;

/// Something that was just done, to be told in a notice.
///
/// @param undo takes it back; absent when there is nothing to take back
public record Done(String words, Optional<Undo> undo) {
  /// How something is taken back.
  ///
  /// @param deed runs in the background
  /// @param then runs on the screen after it
  public record Undo(Runnable deed, Runnable then) {}

  /// Done, with nothing to take back.
  public Done(String words) {
    this(words, Optional.empty());
  }

  /// Done, with its way back.
  ///
  /// @param deed takes it back, in the background
  /// @param then runs on the screen after it
  public Done(String words, Runnable deed, Runnable then) {
    this(words, Optional.of(new Undo(deed, then)));
  }

  /// Tells it, with Undo where it can be taken back.
  ///
  /// @param failed said when taking it back did not work
  public void tell(Notice notice, Threads threads, String failed) {
    undo.ifPresentOrElse(
        back -> notice.undoable(words, () -> takeBack(back, notice, threads, failed)),
        () -> notice.show(words));
  }

  private static void takeBack(Undo back, Notice notice, Threads threads, String failed) {
    threads
        .background()
        .execute(
            () -> {
              Runnable then;
              try {
                back.deed().run();
                then = back.then();
              } catch (RuntimeException mishap) {
                then = () -> notice.show(failed);
              }
              threads.screen().execute(then);
            });
  }
}
