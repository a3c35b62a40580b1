package earshot.storage;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/// A piece of work for a database thread, and the answer its caller waits for.
final class Job<T extends @Nullable Object> {
  private final Work<T> work;
  private final boolean hurried;
  private final CompletableFuture<T> answer = new CompletableFuture<>();
  private @Nullable Runnable completion;

  /// What is done on the database thread.
  interface Work<T extends @Nullable Object> {
    T run(Rows rows) throws SQLException;
  }

  Job(Work<T> work) {
    this(work, true);
  }

  private Job(Work<T> work, boolean hurried) {
    this.work = work;
    this.hurried = hurried;
  }

  /// Work whose caller goes on once it is committed, and asks later whether it is durable.
  static <T extends @Nullable Object> Job<T> unhurried(Work<T> work) {
    return new Job<>(work, false);
  }

  /// Whether the caller waits until it is durable.
  boolean isHurried() {
    return hurried;
  }

  /// Does the work and keeps the answer back until [#complete()].
  void run(Rows rows) throws SQLException {
    T result = work.run(rows);
    completion = () -> answer.complete(result);
  }

  void complete() {
    if (completion != null) completion.run();
  }

  void fail(Throwable reason) {
    answer.completeExceptionally(reason);
  }

  /// Waits for the answer; an interrupt of the caller is kept for later and never reaches H2, where
  /// it would close the file for everyone.
  T await() {
    try {
      return answer.join();
    } catch (CompletionException failed) {
      switch (failed.getCause()) {
        case RuntimeException reason -> throw reason;
        case Error reason -> throw reason;
        case null, default -> throw failed;
      }
    }
  }

  /// The failure in words without the statement and its values, which H2 puts into its messages.
  static RuntimeException worded(SQLException failed) {
    IllegalStateException worded =
        new IllegalStateException("the store refused this, H2 code " + failed.getErrorCode());
    worded.setStackTrace(failed.getStackTrace());
    return worded;
  }

  /// Whether H2 cannot go on after this failure.
  static boolean broken(SQLException failed) {
    return switch (failed.getErrorCode()) {
      case 50000, 50100, 90007, 90013, 90028, 90030, 90031, 90067, 90098, 90108, 90121, 90135 ->
          true;
      default -> false;
    };
  }
}
