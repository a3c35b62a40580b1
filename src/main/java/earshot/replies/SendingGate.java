package earshot.replies;

import earshot.model.Draft;

/// Stands between a draft and the world: what is not fit to be read is not marked as sent.
public interface SendingGate {
  /// Lets a draft pass.
  ///
  /// @throws IllegalStateException with what has to be mended, in one sentence
  void require(Draft draft);

  /// Hears that a draft was sent.
  default void sent(Draft draft) {}

  /// Hears that it was not sent after all.
  default void unsent(Draft draft) {}
}
