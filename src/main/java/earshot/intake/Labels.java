package earshot.intake;

import earshot.model.Label;
import earshot.search.SearchIndex;
import earshot.storage.LabelStore;
import earshot.storage.LabelStore.About;
import earshot.storage.LabelStore.Change;
import earshot.storage.LabelStore.Said;
import java.util.Optional;
import java.util.Set;

/// Takes in what people say of how mentions sound, and lets the index and the living know.
public final class Labels {
  private final LabelStore store;
  private final SearchIndex index;
  private final Live live;

  /// The labels of one workspace.
  public Labels(LabelStore store, SearchIndex index, Live live) {
    this.store = store;
    this.index = index;
    this.live = live;
  }

  /// Agrees with the machine.
  ///
  /// @throws IllegalArgumentException when the mention is gone, does not name the brand, or was not
  ///   scored
  public Change confirm(About about, String byUser) {
    return told(store.confirm(about, byUser));
  }

  /// Says it otherwise than the machine.
  ///
  /// @param reason empty, or at most 2,000 characters
  /// @throws IllegalArgumentException when the mention is gone or does not name the brand
  public Change correct(About about, Label label, String reason, String byUser) {
    return told(store.correct(about, label, reason, byUser));
  }

  /// Answers for a mention that was drawn at random.
  ///
  /// @throws IllegalArgumentException as [#correct]
  public Change sample(About about, Label label, String byUser) {
    return told(store.sample(about, label, byUser));
  }

  /// Leaves it to the machine again.
  public Change takeBack(About about) {
    return told(store.takeBack(about));
  }

  /// Puts back what stood before a change.
  public Change restore(About about, Optional<Said> said) {
    return told(store.restore(about, said));
  }

  private Change told(Change change) {
    index.replayChanged();
    index.refresh();
    live.publish(new LiveEvent.MentionsChanged(Set.of(change.about().mention())));
    return change;
  }
}
