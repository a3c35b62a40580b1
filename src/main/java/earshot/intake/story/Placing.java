package earshot.intake.story;

import earshot.model.MentionId;
import earshot.storage.StoryStore;
import earshot.storage.StoryStore.Link;
import earshot.storage.StoryStore.Text;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Places waiting mentions into stories, batch by batch, in the order of their numbers.
///
/// What waits is what the store says, so that nothing is missed by a crash and nothing piles up in
/// memory. Two passes: the same words, by the store's index; near copies, by the window. Used by
/// one thread.
final class Placing {
  private static final int BATCH = 500;
  private static final int MOST_REMEMBERED = 75_000;

  /// So many mentions that told nothing are looked at again after a crash, instead of one more
  /// write for each poll.
  private static final int MOST_UNSAVED = 5_000;

  private final StoryStore store;
  private final InstantSource clock;
  private final NearCopies copies = new NearCopies();
  private long through;
  private long saved;

  Placing(StoryStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /// Goes on where the last run ended.
  void begin() {
    through = store.through();
    saved = through;
  }

  /// The mentions of the last days that were placed before, oldest first.
  List<MentionId> recent() {
    return store.recent(since(), MOST_REMEMBERED).stream()
        .filter(mention -> mention.value() <= through)
        .toList();
  }

  /// Takes texts into the window that were placed before.
  void remember(List<MentionId> mentions) {
    Instant since = since();
    for (Text text : store.texts(mentions)) copies.remember(text, since);
  }

  /// Everything placed before is in the window.
  void remembered() {
    copies.remembered();
  }

  /// Places the next mentions that wait; durable when this returns.
  ///
  /// @return mentions that are of another story now; absent when nothing waited
  Optional<Set<MentionId>> next() {
    List<Text> waiting = store.after(through, BATCH);
    if (waiting.isEmpty()) return Optional.empty();
    List<Text> telling =
        waiting.stream().filter(text -> Shingles.enough(text.words())).toList();
    List<Link> links = new ArrayList<>(store.saidAgain(telling));
    links.addAll(near(telling));
    long last = waiting.getLast().mention().value();
    Set<MentionId> changed = Set.of();
    if (!links.isEmpty() || last - saved >= MOST_UNSAVED) {
      changed = store.join(links, last);
      saved = last;
    }
    through = last;
    return Optional.of(changed);
  }

  /// Notes how far it has come.
  void save() {
    if (through > saved) store.join(List.of(), through);
    saved = through;
  }

  /// A person put stories otherwise.
  void forgetGroups() {
    copies.forgetGroups();
  }

  private List<Link> near(List<Text> texts) {
    List<Link> sure = new ArrayList<>();
    List<Link> doubtful = new ArrayList<>();
    Instant since = since();
    for (Text text : texts) {
      NearCopies.Found found = copies.place(text, since);
      sure.addAll(found.sure());
      doubtful.addAll(found.doubtful());
    }
    sure.addAll(decided(doubtful, texts));
    return sure;
  }

  /// Where the estimate leaves doubt the texts themselves decide.
  private List<Link> decided(List<Link> doubtful, List<Text> batch) {
    if (doubtful.isEmpty()) return List.of();
    Map<MentionId, List<String>> known = new HashMap<>();
    batch.forEach(text -> known.put(text.mention(), text.words()));
    Set<MentionId> others = new HashSet<>();
    for (Link link : doubtful) if (!known.containsKey(link.one())) others.add(link.one());
    for (Text text : store.texts(List.copyOf(others))) {
      known.put(text.mention(), text.words());
    }
    return doubtful.stream().filter(link -> alike(link, known)).toList();
  }

  private static boolean alike(Link link, Map<MentionId, List<String>> known) {
    List<String> one = known.get(link.one());
    List<String> other = known.get(link.other());
    return one != null && other != null && Likeness.copies(one, other);
  }

  private Instant since() {
    return clock.instant().minus(NearCopies.APART);
  }
}
