package earshot.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.Mutants;
import earshot.model.AuthorId;
import earshot.model.BrandId;
import earshot.model.Coded;
import earshot.model.JournalAction;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.SourceId;
import earshot.model.Status;
import earshot.model.Work;
import earshot.privacy.Room.Post;
import earshot.storage.ForgettingStore;
import earshot.storage.Unforced;
import earshot.storage.WorkStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Polls, edits, work, undo, retention, forgetting and restarts in any order, beside a model of
/// what must be stored then.
class InterleavingsTest {
  private static final int ITEMS = 300;
  private static final int AUTHORS = 25;
  private static final int UNDOABLE = 20;

  @TempDir private Path folder = Path.of("");

  private Random random = new Random();
  private Room room;
  private BrandId acme;
  private final List<SourceId> sources = new ArrayList<>();

  // The model.
  private final Map<String, Item> stored = new TreeMap<>();
  private final Set<String> gone = new HashSet<>();
  private final Set<String> barred = new HashSet<>();
  private final Map<SourceId, Integer> days = new HashMap<>();
  private final List<WorkStore.Done> done = new ArrayList<>();
  private final TreeMap<String, Integer> happened = new TreeMap<>();

  /// A post as it must be stored.
  private record Item(MentionId id, SourceId source, Instant since, String text, Work work) {
    Item saying(String words) {
      return new Item(id, source, since, words, work);
    }

    Item with(Work other) {
      return new Item(id, source, since, text, other);
    }
  }

  @BeforeEach
  void begin() {
    room = open(Room.START);
    acme = room.brand("Acme");
    for (String name : List.of("forum", "blog", "news")) sources.add(room.source(name));
  }

  @Test
  void afterFourHundredStepsTheStoreIsAsTheModelSays() {
    live(Mutants.SEED, 400);
  }

  @Test
  @Tag("soak")
  void afterTenThousandStepsOfManySeedsTheStoreIsAsTheModelSays() {
    live(new Random().nextLong(), 10_000);
  }

  private void live(long seed, int steps) {
    random = new Random(seed);
    try {
      for (int i = 1; i <= steps; i++) {
        step();
        if (i % 50 == 0) compare("seed " + seed + " step " + i + " " + happened);
      }
    } finally {
      room.close();
    }
    System.out.println("interleavings seed=" + seed + " " + happened);
    assertTrue(happened.size() >= 8 && gone.size() > 5, happened + " gone " + gone.size());
  }

  private Room open(Instant now) {
    return new Room(folder.resolve("ws"), now, Unforced::open);
  }

  private void step() {
    int dice = random.nextInt(100);
    if (dice < 42) poll();
    else if (dice < 60) work();
    else if (dice < 70) undo();
    else if (dice < 82) pass();
    else if (dice < 86) choose();
    else if (dice < 93) retain();
    else if (dice < 96) forget();
    else if (dice < 98) finishForgetting();
    else restart();
  }

  private void poll() {
    happened.merge("poll", 1, Integer::sum);
    SourceId source = any(sources);
    Map<String, Post> posts = new HashMap<>();
    for (int i = random.nextInt(5); i >= 0; i--) {
      int n = random.nextInt(ITEMS);
      String id = "p" + n;
      Post post = Post.by(author(id), id);
      posts.put(id, random.nextInt(4) == 0 ? post.saying("edited " + random.nextInt(3)) : post);
    }
    Set<String> expected = new HashSet<>();
    for (Post post : posts.values()) {
      if (barred.contains(author(post.id())) || gone.contains(post.id())) continue;
      if (!stored.containsKey(post.id())) expected.add(post.id());
    }
    List<Mention> added = room.take(source, acme, posts.values().toArray(Post[]::new));
    assertEquals(expected, ids(added), "taken in");
    for (Mention each : added) {
      Work none = Work.none(each.id(), Status.NEW);
      String text = each.content().body();
      stored.put(id(each), new Item(each.id(), source, room.now(), text, none));
    }
    for (Post post : posts.values()) {
      if (barred.contains(author(post.id()))) continue;
      // Only the source it came from can edit it.
      stored.computeIfPresent(
          post.id(), (id, item) -> item.source().equals(source) ? item.saying(post.text()) : item);
    }
  }

  private void work() {
    List<Item> some = some();
    if (some.isEmpty()) return;
    happened.merge("work", 1, Integer::sum);
    Status wanted = Coded.of(Status.class, 1 + random.nextInt(9));
    WorkStore.Done came =
        room.stores
            .work()
            .acts()
            .act(
                some.stream().map(Item::id).toList(),
                new WorkStore.Doing(JournalAction.STATUS_CHANGED, wanted.name(), "ana"),
                (before, now, terms) -> Optional.of(before.with(new Work.Stand(wanted, ""))));
    Set<MentionId> changed =
        some.stream()
            .filter(each -> each.work().status() != wanted)
            .map(Item::id)
            .collect(Collectors.toSet());
    assertEquals(changed, mentions(came.after()), "worked on");
    came.after().forEach(this::keep);
    if (!came.after().isEmpty()) done.add(came);
    if (done.size() > UNDOABLE) done.removeFirst();
  }

  private void undo() {
    if (done.isEmpty()) return;
    happened.merge("undo", 1, Integer::sum);
    WorkStore.Done last = done.remove(random.nextInt(done.size()));
    Set<MentionId> expected = new HashSet<>();
    Map<MentionId, Item> now = byId();
    for (Work after : last.after()) {
      Item item = now.get(after.mention());
      if (item != null && item.work().equals(after)) expected.add(after.mention());
    }
    Set<MentionId> undone =
        room.stores
            .work()
            .acts()
            .restore(
                last.after(),
                last.before(),
                new WorkStore.Doing(JournalAction.STATUS_CHANGED, "undo", "ana"));
    assertEquals(expected, undone, "undone");
    last.before().stream().filter(each -> expected.contains(each.mention())).forEach(this::keep);
  }

  private void pass() {
    happened.merge("pass", 1, Integer::sum);
    room.pass(Duration.ofHours(1 + random.nextInt(30)));
  }

  private void choose() {
    happened.merge("choose", 1, Integer::sum);
    SourceId source = any(sources);
    int chosen = 3 + random.nextInt(25);
    days.put(source, chosen);
    retention().choose(source, Optional.of(chosen), "", "me");
  }

  private void retain() {
    happened.merge("retain", 1, Integer::sum);
    Set<String> due = new HashSet<>();
    stored.forEach(
        (id, item) -> {
          Integer chosen = days.get(item.source());
          if (chosen == null) return;
          if (item.since().isBefore(room.now().minus(Duration.ofDays(chosen)))) due.add(id);
        });
    assertEquals(due.size(), retention().preview().mentions(), "said to be due");
    assertEquals(due.size(), retention().take(() -> true), "deleted");
    stored.keySet().removeAll(due);
    gone.addAll(due);
  }

  private void forget() {
    List<Item> some = some();
    if (some.isEmpty() || barred.size() > AUTHORS / 2) return;
    happened.merge("forget", 1, Integer::sum);
    Item one = some.getFirst();
    String who =
        stored.entrySet().stream()
            .filter(each -> each.getValue().id().equals(one.id()))
            .map(each -> author(each.getKey()))
            .findFirst()
            .orElseThrow();
    AuthorId account = room.stores.people().authors(List.of(one.id())).get(one.id());
    if (barred.contains(who)) return;
    var unused = room.stores.keeping().forgetting().begin(Set.of(account), "me");
    barred.add(who);
    // Cut short: the rest is for the next start, or for later.
    if (random.nextInt(3) == 0) restart();
    else finishForgetting();
  }

  private void finishForgetting() {
    happened.merge("forgotten", 1, Integer::sum);
    for (ForgettingStore.Run run : room.stores.keeping().forgetting().unfinished()) {
      var removal = room.stores.keeping().removal();
      var unused = removal.delete(removal.accounts(run), () -> true);
      room.stores.keeping().forgetting().reached(run, ForgettingStore.Stage.COMPACTED);
    }
    stored.keySet().removeIf(id -> barred.contains(author(id)));
  }

  private void restart() {
    happened.merge("restart", 1, Integer::sum);
    room.close();
    room = open(room.now());
  }

  private void compare(String where) {
    Map<String, String> there = new TreeMap<>();
    Map<MentionId, Work> works =
        room.stores.work().acts().of(stored.values().stream().map(Item::id).toList());
    for (Mention each : room.stores.mentions().after(0, 10_000)) {
      there.merge(id(each), each.content().body() + " " + works.get(each.id()), String::concat);
    }
    Map<String, String> wanted = new TreeMap<>();
    stored.forEach((id, item) -> wanted.put(id, item.text() + " " + item.work()));
    assertEquals(wanted, there, where);
    assertEquals(stored.size(), room.stores.mentions().total(), where);
    assertEquals(0, room.stores.derivedCheck().run().mended(), where);
    assertEquals(Optional.empty(), room.stores.journal().verify(List.of()).fault(), where);
  }

  private Retention retention() {
    return new Retention(room.stores, preset -> Optional.empty(), room::now);
  }

  private void keep(Work work) {
    stored.replaceAll((id, item) -> item.id().equals(work.mention()) ? item.with(work) : item);
  }

  private Map<MentionId, Item> byId() {
    return stored.values().stream().collect(Collectors.toMap(Item::id, each -> each));
  }

  private List<Item> some() {
    List<Item> all = new ArrayList<>(stored.values());
    if (all.isEmpty()) return all;
    List<Item> some = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) some.add(any(all));
    return some.stream().distinct().toList();
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private static String author(String item) {
    return "h" + Integer.parseInt(item.substring(1)) % AUTHORS;
  }

  private static String id(Mention mention) {
    String url = mention.content().url();
    return url.substring(url.lastIndexOf('/') + 1);
  }

  private static Set<String> ids(List<Mention> mentions) {
    return mentions.stream().map(InterleavingsTest::id).collect(Collectors.toSet());
  }

  private static Set<MentionId> mentions(List<Work> works) {
    return works.stream().map(Work::mention).collect(Collectors.toSet());
  }
}
