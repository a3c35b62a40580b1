package earshot.ui.timeline;

import earshot.model.Label;
import earshot.storage.LabelStore.About;
import earshot.storage.LabelStore.Change;

/// Keeps what a person says of how a mention sounds; never call it on the FX thread.
///
/// Each call returns when it is durable, and throws [IllegalArgumentException] when the mention is
/// gone.
public interface LabelBook {
  /// Agrees with the machine.
  Change confirm(About about);

  /// Says it otherwise.
  ///
  /// @param reason empty when none is given
  Change correct(About about, Label label, String reason);

  /// Leaves it to the machine again.
  Change takeBack(About about);

  /// Puts back what stood before a change.
  void restore(Change change);
}
