package earshot.ui.lock;

import earshot.storage.lock.KeyFile;
import earshot.storage.lock.LockRefused;
import earshot.storage.lock.RecoveryCode;
import earshot.ui.kit.Job;
import earshot.ui.kit.LongWork;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
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

  private final EncryptionDesk desk;
  private final Threads threads;
  private final Messages words;
  private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper remembered = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.RESTING);
  private final ReadOnlyStringWrapper code = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");
  private final LongWork work;
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
    work = new LongWork(threads);
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

  /// What is under way.
  LongWork work() {
    return work;
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
        opening(),
        watch -> {
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
    work.stop();
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
          opening(),
          watch -> {
            desk.change(shown);
            return 0;
          },
          "lock.code-changed");
    } else {
      char[] taken = passphrase;
      work(
          Job.Terms.of(words.get("lock.job.encrypt")),
          watch -> desk.encrypt(taken, shown, LongWork.heard(watch)),
          "lock.encrypted");
    }
  }

  /// Changes the passphrase.
  void change(String old, String first, String second) {
    if (!fits(first, second)) return;
    work(
        opening(),
        watch -> {
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
        Job.Terms.of(words.get("lock.job.decrypt")),
        watch -> {
          desk.check(old.toCharArray());
          return desk.decrypt(LongWork.heard(watch));
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

  // What needs a key alone is over in a moment.
  private Job.Terms opening() {
    return Job.Terms.of(words.get("lock.job.open")).whole();
  }

  private record Ended(int left, State now) {}

  private void work(Job.Terms terms, LongWork.Task<Integer> act, String said) {
    Step asked = step.get();
    problem.set("");
    step.set(Step.WORKING);
    work.start(
        terms,
        watch -> new Ended(act.run(watch), state()),
        ended -> {
          show(ended.now());
          rest();
          int left = ended.left();
          done.set(words.get(said) + (left == 0 ? "" : " " + words.get("lock.left", left)));
          work.tell(done.get());
        },
        failed -> {
          refresh();
          rest();
          if (failed instanceof CancellationException) return;
          problem.set(sentence(failed));
          step.set(asked);
        });
  }

  private void rest() {
    java.util.Arrays.fill(passphrase, ' ');
    passphrase = new char[0];
    code.set("");
    problem.set("");
    step.set(Step.RESTING);
  }

  private Optional<String> attempt(Runnable act) {
    try {
      act.run();
      return Optional.empty();
    } catch (RuntimeException failed) {
      return Optional.of(sentence(failed));
    }
  }

  private String sentence(Exception failed) {
    LOG.warn("not done kind={}", failed.getClass().getSimpleName());
    return Optional.ofNullable(failed.getMessage()).orElseGet(() -> words.get("lock.not"));
  }
}
