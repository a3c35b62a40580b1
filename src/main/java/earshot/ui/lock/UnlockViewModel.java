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

  /// Opens the workspace; called beside the FX thread.
  public interface Opening {
    /// Opens it by the passphrase.
    ///
    /// @throws LockRefused when it is the wrong one
    void passphrase(char[] typed);

    /// Opens it by the recovery code.
    ///
    /// @throws LockRefused when it is the wrong one, or mistyped
    void code(String typed);
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
    Consumer<String> how =
        byCode.get() ? opening::code : each -> opening.passphrase(each.toCharArray());
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
