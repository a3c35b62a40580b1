package earshot.replies.mode;

import earshot.model.WorkMode;
import earshot.storage.ModeStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Knows whether a workspace only listens, and keeps replies from leaving it while it does.
public final class Modes {
  /// How many characters a reason has at least.
  public static final int SHORTEST_REASON = 10;

  private final ModeStore store;
  private final List<Consumer<WorkMode>> listeners = new CopyOnWriteArrayList<>();
  private volatile WorkMode mode;

  /// Reads how the workspace works; never call it on the FX thread.
  public Modes(ModeStore store) {
    this.store = store;
    this.mode = store.mode();
  }

  /// How the workspace works now; asks no database.
  public WorkMode mode() {
    return mode;
  }

  /// Changes how the workspace works; durable and in the journal when this returns. Never call it
  /// on the FX thread.
  ///
  /// @param reason why, in at least 10 characters
  /// @throws IllegalArgumentException when the reason is shorter
  public void change(WorkMode to, String reason, String byUser) {
    String why = reason.strip();
    if (why.length() < SHORTEST_REASON) {
      throw new IllegalArgumentException("Say why in at least " + SHORTEST_REASON + " characters.");
    }
    synchronized (this) {
      if (to == mode) return;
      store.change(to, why, byUser);
      mode = to;
    }
    listeners.forEach(listener -> listener.accept(to));
  }

  /// Passes only where replies are on; asked by everything that lets a reply out.
  ///
  /// @throws RepliesOff in listening mode
  public void requireHandsOn() {
    if (mode != WorkMode.HANDS_ON) throw new RepliesOff();
  }

  /// Calls the listener after every later change, on the thread that changed it.
  ///
  /// @return ends hearing
  public Runnable watch(Consumer<WorkMode> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }
}
