package earshot.ui.lock;

import earshot.storage.Progress;
import earshot.storage.lock.KeyFile;
import earshot.storage.lock.LockRefused;
import earshot.storage.lock.RecoveryCode;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.IntSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides what the card on encryption shows, step by step; the recovery code is shown once and
/// kept nowhere.
public final class EncryptionViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(EncryptionViewModel.class);
  private static final int STEPS = 100;

  private final EncryptionDesk desk;
  private final Threads threads;
  private final Messages words;
  private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper remembered = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.RESTING);
  private final ReadOnlyStringWrapper code = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private volatile boolean givenUp;
  private char[] passphrase = {};

  /// What the person is asked for.
  public enum Step {
    /// Nothing.
    RESTING,
    /// A new passphrase, to encrypt.
    ENCRYPT,
    /// The code, typed back, to encrypt.
    NOTE,
    /// The old passphrase and a new one.
    PASSPHRASE,
    /// The passphrase, for a new code.
    CODE,
    /// The new code, typed back.
    NOTE_AGAIN,
    /// The passphrase, to decrypt.
    DECRYPT,
    /// To wait.
    WORKING
  }

  /// Shows nothing before [#refresh].
  public EncryptionViewModel(EncryptionDesk desk, Threads threads, Messages words) {
    this.desk = desk;
    this.threads = threads;
    this.words = words;
  }

  ReadOnlyBooleanProperty onProperty() {
    return on.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty rememberedProperty() {
    return remembered.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Step> stepProperty() {
    return step.getReadOnlyProperty();
  }

  ReadOnlyStringProperty codeProperty() {
    return code.getReadOnlyProperty();
  }

  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  ReadOnlyStringProperty doneProperty() {
    return done.getReadOnlyProperty();
  }

  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /// Looks again.
  void refresh() {
    threads
        .background()
        .execute(
            () -> {
              State now = state();
              threads.screen().execute(() -> show(now));
            });
  }

  /// How the workspace is.
  private record State(boolean on, boolean remembered) {}

  private State state() {
    return new State(desk.isOn(), desk.isRemembered());
  }

  private void show(State now) {
    remembered.set(now.remembered());
    on.set(now.on());
  }

  /// Has this computer forget the key.
  void forget() {
    work(
        () -> {
          desk.forget();
          return 0;
        },
        "lock.forgotten");
  }

  /// Asks for what an act needs.
  void begin(Step wanted) {
    done.set("");
    problem.set("");
    step.set(wanted);
  }

  /// Gives up what is under way; what was asked is forgotten.
  void cancel() {
    givenUp = true;
    if (step.get() != Step.WORKING) rest();
  }

  /// Takes a new passphrase and shows the recovery code that goes with it.
  void encrypt(String first, String second) {
    if (!fits(first, second)) return;
    passphrase = first.toCharArray();
    show(Step.NOTE);
  }

  /// Takes the code as it was typed back, and does what it was shown for.
  void noted(String typed) {
    RecoveryCode shown = RecoveryCode.read(code.get());
    try {
      if (!RecoveryCode.read(typed).equals(shown)) {
        problem.set(words.get("lock.other-code"));
        return;
      }
    } catch (LockRefused slip) {
      problem.set(String.valueOf(slip.getMessage()));
      return;
    }
    if (step.get() == Step.NOTE_AGAIN) {
      work(
          () -> {
            desk.change(shown);
            return 0;
          },
          "lock.code-changed");
    } else {
      char[] taken = passphrase;
      work(() -> desk.encrypt(taken, shown, new Reported()), "lock.encrypted");
    }
  }

  /// Changes the passphrase.
  void change(String old, String first, String second) {
    if (!fits(first, second)) return;
    work(
        () -> {
          desk.check(old.toCharArray());
          desk.change(first.toCharArray());
          return 0;
        },
        "lock.passphrase-changed");
  }

  /// Shows a new recovery code to whoever knows the passphrase.
  void newCode(String old) {
    problem.set("");
    step.set(Step.WORKING);
    threads
        .background()
        .execute(
            () -> {
              Optional<String> refused = attempt(() -> desk.check(old.toCharArray()));
              threads
                  .screen()
                  .execute(
                      () -> {
                        problem.set(refused.orElse(""));
                        if (refused.isPresent()) step.set(Step.CODE);
                        else show(Step.NOTE_AGAIN);
                      });
            });
  }

  /// Decrypts for whoever knows the passphrase.
  void decrypt(String old) {
    work(
        () -> {
          desk.check(old.toCharArray());
          return desk.decrypt(new Reported());
        },
        "lock.decrypted");
  }

  private void show(Step next) {
    problem.set("");
    code.set(RecoveryCode.random().grouped());
    step.set(next);
  }

  private boolean fits(String first, String second) {
    boolean same = first.equals(second);
    if (!same) problem.set(words.get("lock.differ"));
    else if (first.length() < KeyFile.SHORTEST) {
      problem.set(words.get("lock.short", KeyFile.SHORTEST));
    }
    return same && first.length() >= KeyFile.SHORTEST;
  }

  private void work(IntSupplier act, String said) {
    Step asked = step.get();
    givenUp = false;
    problem.set("");
    progress.set(0);
    step.set(Step.WORKING);
    threads
        .background()
        .execute(
            () -> {
              int[] left = {0};
              Optional<String> refused = attempt(() -> left[0] = act.getAsInt());
              State now = state();
              threads.screen().execute(() -> ended(asked, refused, now, said, left[0]));
            });
  }

  private void ended(Step asked, Optional<String> refused, State now, String said, int left) {
    show(now);
    if (refused.isPresent()) {
      problem.set(refused.get());
      step.set(asked);
      return;
    }
    rest();
    if (givenUp && said.equals("lock.encrypted") != now.on()) return;
    done.set(words.get(said) + (left == 0 ? "" : " " + words.get("lock.left", left)));
  }

  private void rest() {
    java.util.Arrays.fill(passphrase, ' ');
    passphrase = new char[0];
    code.set("");
    problem.set("");
    step.set(Step.RESTING);
  }

  // Empty when it was done, or given up by the person.
  private Optional<String> attempt(Runnable act) {
    try {
      act.run();
      return Optional.empty();
    } catch (CancellationException wished) {
      return Optional.empty();
    } catch (RuntimeException failed) {
      LOG.warn("not done kind={}", failed.getClass().getSimpleName());
      return Optional.of(
          Optional.ofNullable(failed.getMessage()).orElseGet(() -> words.get("lock.not")));
    }
  }

  /// Passes on whole hundredths, and a wish to stop.
  private final class Reported implements Progress {
    private long last = -1;

    @Override
    public void at(long done, long of) {
      if (givenUp) throw new CancellationException();
      long now = of == 0 ? 0 : done * STEPS / of;
      if (now == last) return;
      last = now;
      threads.screen().execute(() -> progress.set(now / (double) STEPS));
    }
  }
}
