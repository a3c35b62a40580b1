package earshot.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

/// Runs parts of a test on the FX thread and waits for them.
public final class Fx {
  private static final long SECONDS = 60;

  private Fx() {}

  /// Runs and waits; what it throws fails the test.
  public static void run(Runnable work) {
    get(
        () -> {
          work.run();
          return true;
        });
  }

  /// Computes on the FX thread and hands over the result.
  public static <T> T get(Callable<T> work) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Runnable task =
        () -> {
          try {
            answer.complete(work.call());
          } catch (Throwable thrown) {
            answer.completeExceptionally(thrown);
          }
        };
    if (Platform.isFxApplicationThread()) task.run();
    else Platform.runLater(task);
    return waited(answer);
  }

  private static <T> T waited(CompletableFuture<T> answer) {
    try {
      return answer.get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Error error) throw error;
      if (failed.getCause() instanceof RuntimeException thrown) throw thrown;
      throw new AssertionError(failed.getCause());
    } catch (TimeoutException | InterruptedException late) {
      throw new AssertionError("the FX thread did not answer", late);
    }
  }
}
