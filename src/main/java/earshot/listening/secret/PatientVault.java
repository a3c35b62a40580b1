package earshot.listening.secret;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// A key store that is not waited for longer than a person would: one that is locked may ask for a
/// password on a screen where nobody looks.
record PatientVault(Vault vault, Duration patience) implements Vault {
  @Override
  public String name() {
    return vault.name();
  }

  @Override
  public Optional<String> find(Slot slot) {
    return within(() -> vault.find(slot));
  }

  @Override
  public void keep(Slot slot, String content) {
    within(
        () -> {
          vault.keep(slot, content);
          return true;
        });
  }

  @Override
  public void forget(Slot slot) {
    within(
        () -> {
          vault.forget(slot);
          return true;
        });
  }

  private <T> T within(Supplier<T> call) {
    return within(call, patience, vault.name());
  }

  /// Does something on a thread of its own, which is left behind when it takes too long.
  ///
  /// @throws SecretsUnavailable when it takes too long or does not work
  static <T> T within(Supplier<T> call, Duration patience, String name) {
    FutureTask<T> answer = new FutureTask<>(call::get);
    // A platform thread: calls into the system would hold a carrier of virtual threads.
    Thread.ofPlatform().daemon().name("key-store").start(answer);
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      answer.cancel(true);
      throw new SecretsUnavailable(
          "The key store of this computer (%s) does not answer. Unlock it and try again."
              .formatted(name));
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof SecretsUnavailable worded) throw worded;
      throw new SecretsUnavailable(
          "The key store of this computer (%s) does not work here.".formatted(name));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new SecretsUnavailable("Stopped while waiting for the key store of this computer.");
    }
  }
}
