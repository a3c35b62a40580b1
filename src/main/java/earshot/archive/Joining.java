package earshot.archive;

import earshot.model.MentionId;
import earshot.model.Tag;
import earshot.storage.NoteStore;
import earshot.storage.Stores;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Takes in what people of another workspace said of mentions, once those are here.
///
/// What is new counts from now on; where a label differs, the one here stays and the other is kept
/// beside it; tags come together; a note that is here already comes not again.
final class Joining {
  // Whoever has the same name here may have said otherwise there.
  private static final String THERE = " (archive)";

  private static final int PAGE = 200;

  private final Stores stores;
  private final Consumer<Set<MentionId>> changed;
  private final InstantSource clock;

  /// What one of them said, told by the marks of the mentions here.
  private record Words(List<Review.Given> labels, List<Review.Remark> notes) {
    private Words() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  Joining(Stores stores, Consumer<Set<MentionId>> changed, InstantSource clock) {
    this.stores = stores;
    this.changed = changed;
    this.clock = clock;
  }

  /// @param heard with the appearances under the source they were brought by
  Joined join(Path archive, String seal, List<ArchiveRecords.Heard> heard, String byUser) {
    Map<String, Words> people = new TreeMap<>();
    Map<String, Set<MentionId>> tags = new TreeMap<>();
    for (int from = 0; from < heard.size(); from += PAGE) {
      collect(heard.subList(from, Math.min(heard.size(), from + PAGE)), people, tags);
    }
    List<Runnable> undo = new ArrayList<>();
    List<ReviewMerge.Plan> plans = new ArrayList<>();
    ReviewMerge merging = new ReviewMerge(stores, changed);
    people.forEach(
        (name, words) -> {
          Review.Head head = new Review.Head(seal, String.valueOf(archive.getFileName()), name);
          ReviewMerge.Plan plan =
              merging.plan(Review.told(archive, head, clock, words.labels(), words.notes()));
          plans.add(plan);
          if (plan.isEmpty()) return;
          undo.addFirst(merging.merge(plan, Set.of(), byUser).undo());
        });
    return new Joined(plans, put(tags, byUser, undo), () -> undo.forEach(Runnable::run));
  }

  private void collect(
      List<ArchiveRecords.Heard> page,
      Map<String, Words> people,
      Map<String, Set<MentionId>> tags) {
    // Two mentions there may be one here.
    List<Map.Entry<MentionId, Spoken.Of>> said = new ArrayList<>();
    for (ArchiveRecords.Heard each : page) {
      each.known()
          .or(() -> stores.mentions().known(each.sighting()))
          .ifPresent(mention -> said.add(Map.entry(mention, each.said())));
    }
    Map<MentionId, List<String>> marks =
        stores.work().identities().ofAll(said.stream().map(Map.Entry::getKey).toList());
    for (var each : said) {
      MentionId mention = each.getKey();
      collect(mention, marks.getOrDefault(mention, List.of()), each.getValue(), people);
      for (String tag : each.getValue().tags()) {
        tags.computeIfAbsent(tag, _ -> new HashSet<>()).add(mention);
      }
    }
  }

  private void collect(
      MentionId mention, List<String> marks, Spoken.Of said, Map<String, Words> people) {
    for (Spoken.Judged each : said.labels()) {
      words(people, each.byUser())
          .labels()
          .add(new Review.Given(marks, each.brand(), each.label(), each.reason(), each.at()));
    }
    if (said.notes().isEmpty()) return;
    Set<String> here = new HashSet<>();
    for (NoteStore.Note note : stores.work().notes().of(mention)) here.add(note.remark());
    for (Spoken.Noted each : said.notes()) {
      if (here.contains(each.words())) continue;
      words(people, each.byUser()).notes().add(new Review.Remark(marks, each.words(), each.at()));
    }
  }

  private static Words words(Map<String, Words> people, String byUser) {
    return people.computeIfAbsent(
        byUser.endsWith(THERE) ? byUser : byUser + THERE, _ -> new Words());
  }

  private Map<String, Integer> put(
      Map<String, Set<MentionId>> tags, String byUser, List<Runnable> undo) {
    Map<String, Integer> fresh = new HashMap<>();
    tags.forEach(
        (name, mentions) -> {
          Tag tag = stores.tags().named(name);
          Set<MentionId> put = stores.tags().put(tag.id(), mentions, byUser);
          if (put.isEmpty()) return;
          fresh.put(name, put.size());
          changed.accept(put);
          undo.addFirst(() -> changed.accept(stores.tags().take(tag.id(), put)));
        });
    return fresh;
  }
}
