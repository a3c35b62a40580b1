package earshot.intake;

import earshot.language.LearnedModel;
import earshot.storage.ModelStore;
import earshot.storage.ModelStore.Kept;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What was learned, weight by weight, out of what is stored.
final class LearnedModels {
  private static final Logger LOG = LoggerFactory.getLogger(LearnedModels.class);

  private final ModelStore store;
  private Optional<LearnedModel> last = Optional.empty();

  LearnedModels(ModelStore store) {
    this.store = store;
  }

  /// The one in use; absent when learning is off or what was learned is damaged.
  synchronized Optional<LearnedModel> used() {
    return store.used().flatMap(this::read);
  }

  /// The one of this id; absent when it is kept no more.
  synchronized Optional<LearnedModel> named(String id) {
    return store.named(id).flatMap(this::read);
  }

  /// Uses this one from the next start on, or none.
  void use(Optional<LearnedModel> model) {
    store.use(model.flatMap(each -> store.named(each.id())).map(Kept::id).orElse(0));
  }

  private Optional<LearnedModel> read(Kept kept) {
    if (last.map(LearnedModel::id).equals(Optional.of(kept.name()))) return last;
    try {
      last = Optional.of(LearnedModel.of(kept.name(), store.parts(kept.id())));
      return last;
    } catch (IllegalArgumentException damaged) {
      // The word list goes on without it; what was learned can be learned again.
      LOG.error("what was learned is damaged model={}", kept.name(), damaged);
      return Optional.empty();
    }
  }
}
