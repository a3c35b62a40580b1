package earshot.model;

/// Hands on what nobody expected to go wrong, so that it is told and what goes on goes on.
public final class Mistakes {
  private Mistakes() {}

  /// Tells a mistake as if it had ended the thread, which goes on.
  public static void tell(Throwable mistake) {
    Thread thread = Thread.currentThread();
    thread.getUncaughtExceptionHandler().uncaughtException(thread, mistake);
  }

  /// Work that is told of when it goes wrong, and can be done again: an executor with a clock keeps
  /// to itself what its work throws, and never repeats that work.
  public static Runnable told(Runnable work) {
    return () -> {
      try {
        work.run();
      } catch (RuntimeException | Error mistake) {
        tell(mistake);
      }
    };
  }
}
