package earshot.ui.lock;

import earshot.storage.lock.LockRefused;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens an encrypted workspace with what a person types; the half second that takes is spent
/// beside the FX thread.
public final class UnlockViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(UnlockViewModel.class);

  private final Opening opening;
  private final Threads threads;
  private final Messages words;
  private final BooleanProperty byCode = new SimpleBooleanProperty(this, "byCode");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper();
  private final BooleanProperty remember = new SimpleBooleanProperty(this, "remember");

  /// Opens the workspace; called beside the FX thread.
  public interface Opening {
    /// Opens it by the passphrase.
    ///
    /// @param remember whether this computer shall remember it
    /// @throws LockRefused when it is the wrong one
    void passphrase(char[] typed, boolean remember);

    /// Opens it by the recovery code.
    ///
    /// @param remember whether this computer shall remember it
    /// @throws LockRefused when it is the wrong one, or mistyped
    void code(String typed, boolean remember);

    /// Whether this computer can remember it.
    boolean canRemember();
  }

  /// Asks for the passphrase first.
  public UnlockViewModel(Opening opening, Threads threads, Messages words) {
    this.opening = opening;
    this.threads = threads;
    this.words = words;
    byCode.subscribe(changed -> problem.set(""));
  }

  BooleanProperty byCodeProperty() {
    return byCode;
  }

  /// Whether this computer can remember what opens the workspace.
  ReadOnlyBooleanProperty offeredProperty() {
    return offered.getReadOnlyProperty();
  }

  /// Whether it shall.
  BooleanProperty rememberProperty() {
    return remember;
  }

  /// Asks the computer whether it can remember anything.
  void begin() {
    threads
        .background()
        .execute(
            () -> {
              boolean can = opening.canRemember();
              threads.screen().execute(() -> offered.set(can));
            });
  }

  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Tries what was typed.
  void open(String typed) {
    if (busy.get()) return;
    if (typed.isEmpty()) {
      problem.set(words.get(byCode.get() ? "unlock.no-code" : "unlock.nothing"));
      return;
    }
    busy.set(true);
    problem.set("");
    boolean kept = remember.get();
    Consumer<String> how =
        byCode.get()
            ? each -> opening.code(each, kept)
            : each -> opening.passphrase(each.toCharArray(), kept);
    threads.background().execute(() -> attempt(() -> how.accept(typed)));
  }

  private void attempt(Runnable act) {
    String sentence = "";
    try {
      act.run();
    } catch (RuntimeException refused) {
      LOG.info("not unlocked kind={}", refused.getClass().getSimpleName());
      sentence = Optional.ofNullable(refused.getMessage()).orElseGet(() -> words.get("lock.not"));
    }
    String said = sentence;
    threads
        .screen()
        .execute(
            () -> {
              problem.set(said);
              busy.set(false);
            });
  }
}
