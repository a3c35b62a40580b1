package earshot.archive;

import earshot.model.MentionId;
import earshot.model.Sighting;
import earshot.storage.Stores;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Keeps what another program thought of posts, as tags that can be seen and filtered by.
///
/// Posts that are known already get theirs too, so that an import that was cut short is made whole
/// by the same import again. For any number of threads.
final class ForeignLabels {
  private static final String BY = "import";

  private final Stores stores;
  private final Map<Sighting, String> labels = Collections.synchronizedMap(new IdentityHashMap<>());
  private final Map<String, Set<MentionId>> found = new HashMap<>();

  ForeignLabels(Stores stores) {
    this.stores = stores;
  }

  /// Takes in a label of a post that is going to be stored.
  void add(Sighting post, String label) {
    labels.put(post, label);
  }

  /// Finds the mentions that these posts have become.
  void stored(List<Sighting> posts) {
    List<Sighting> labelled = new ArrayList<>();
    for (Sighting each : posts) if (labels.containsKey(each)) labelled.add(each);
    if (labelled.isEmpty()) return;
    List<Optional<MentionId>> mentions = stores.work().identities().of(labelled);
    synchronized (found) {
      for (int i = 0; i < labelled.size(); i++) {
        Optional<String> label = Optional.ofNullable(labels.remove(labelled.get(i)));
        if (label.isEmpty() || mentions.get(i).isEmpty()) continue;
        found.computeIfAbsent(label.get(), _ -> new HashSet<>()).add(mentions.get(i).get());
      }
    }
  }

  /// Puts the tags on; they are durable when this returns.
  void put() {
    Map<String, Set<MentionId>> now;
    synchronized (found) {
      now = Map.copyOf(found);
      found.clear();
    }
    now.forEach(
        (label, mentions) -> {
          var unused = stores.tags().put(stores.tags().named(label).id(), mentions, BY);
        });
  }
}
