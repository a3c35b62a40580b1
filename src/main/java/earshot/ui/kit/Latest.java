package earshot.ui.kit;

import java.util.function.Consumer;
import java.util.function.Supplier;

/// Asks one question at a time in the background and hears only the newest answer.
///
/// Every question outdates the one before: its answer, or its failure, is dropped when it comes.
/// All methods are called where properties change, never in the background.
public final class Latest {
  private final Threads threads;
  private long version;

  /// Asks on the background and answers on the screen of these threads.
  public Latest(Threads threads) {
    this.threads = threads;
  }

  /// Asks in the background; exactly one of the two consumers is called on the screen thread,
  /// unless a newer question or {@link #drop} came between.
  public <T> void ask(Supplier<T> question, Consumer<T> answer, Consumer<RuntimeException> failed) {
    long mine = ++version;
    threads
        .background()
        .execute(
            () -> {
              T found;
              try {
                found = question.get();
              } catch (RuntimeException failure) {
                hear(mine, () -> failed.accept(failure));
                return;
              }
              hear(mine, () -> answer.accept(found));
            });
  }

  /// Forgets the question under way; its answer will not be heard.
  public void drop() {
    version++;
  }

  private void hear(long mine, Runnable answer) {
    threads
        .screen()
        .execute(
            () -> {
              if (mine == version) answer.run();
            });
  }
}
