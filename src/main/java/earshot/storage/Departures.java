package earshot.storage;

import earshot.model.MentionId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Tells who listens which mentions were deleted for good, once that is durable.
final class Departures {
  private final List<Consumer<Set<MentionId>>> hearers = new CopyOnWriteArrayList<>();

  void hear(Consumer<Set<MentionId>> hearer) {
    hearers.add(hearer);
  }

  void tell(List<Long> gone) {
    if (hearers.isEmpty()) return;
    Set<MentionId> ids = gone.stream().map(MentionId::new).collect(Collectors.toUnmodifiableSet());
    hearers.forEach(hearer -> hearer.accept(ids));
  }
}
