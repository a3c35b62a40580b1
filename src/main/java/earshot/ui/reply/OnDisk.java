package earshot.ui.reply;

import earshot.model.Draft;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Follows what is known of the words on disk.
final class OnDisk {
  private final ReadOnlyObjectWrapper<Saving> saving =
      new ReadOnlyObjectWrapper<>(this, "saving", new Saving.Untouched());
  private Instant safeUntil;

  OnDisk(Instant now) {
    safeUntil = now;
  }

  ReadOnlyObjectProperty<Saving> saving() {
    return saving.getReadOnlyProperty();
  }

  void begin() {
    saving.set(new Saving.Untouched());
  }

  /// A draft was read; what was typed before and could not be saved goes before it.
  void opened(boolean unsaved, Optional<Draft> draft, Instant now) {
    safeUntil = draft.map(Draft::updatedAt).orElse(now);
    if (unsaved) saving.set(new Saving.Failed(safeUntil));
    else draft.ifPresent(stored -> saving.set(new Saving.Saved(stored.updatedAt())));
  }

  void typed() {
    if (!(saving.get() instanceof Saving.Failed)) saving.set(new Saving.Pending());
  }

  void saved(Draft draft, boolean more) {
    safeUntil = draft.updatedAt();
    saving.set(more ? new Saving.Pending() : new Saving.Saved(draft.updatedAt()));
  }

  void failed() {
    saving.set(new Saving.Failed(safeUntil));
  }
}
