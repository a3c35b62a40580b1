package earshot.ui.acts;

import earshot.model.CameBack;
import earshot.model.Lane;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.Priority;
import earshot.model.Snooze;
import earshot.model.Status;
import earshot.model.Work;
import earshot.model.WorkCounts;
import earshot.model.WorkFilter;
import earshot.model.WorkPage;
import earshot.replies.work.Transitions;
import earshot.replies.work.Undoable;
import earshot.replies.work.WorkDesk;
import earshot.ui.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Work in memory: what everybody does is seen at once and can be taken back.
public final class PretendWork implements WorkDesk, ActDesk {
  private final Map<MentionId, Mention> mentions = new LinkedHashMap<>();
  private final Map<MentionId, Work> works = new HashMap<>();
  private final Map<MentionId, Set<String>> tags = new HashMap<>();
  private final Set<MentionId> hidden = new HashSet<>();

  /// Which have a star.
  public final Set<MentionId> starred = ConcurrentHashMap.newKeySet();

  /// Told of what changed. What rules did to every mention.
  public List<ByRule> rules = List.of();

  public Consumer<Set<MentionId>> changed = _ -> {};

  /// What every question throws.
  public Optional<RuntimeException> failure = Optional.empty();

  /// Remarks, in the order in which they were written.
  public final List<String> notes = new ArrayList<>();

  /// Work on mentions, none of it begun.
  public PretendWork(Collection<Mention> all) {
    all.forEach(
        mention -> {
          mentions.put(mention.id(), mention);
          works.put(mention.id(), Work.none(mention.id(), mention.status()));
        });
  }

  /// How it stands.
  public Work at(MentionId mention) {
    return works.getOrDefault(mention, Work.none(mention, Status.NEW));
  }

  /// Its tags.
  public Set<String> tagsOf(MentionId mention) {
    return Set.copyOf(tags.getOrDefault(mention, Set.of()));
  }

  /// Whether it was hidden.
  public boolean isHidden(MentionId mention) {
    return hidden.contains(mention);
  }

  /// Puts it so without asking.
  public void put(MentionId mention, UnaryOperator<Work> change) {
    works.computeIfPresent(mention, (_, work) -> change.apply(work));
  }

  /// A copy of everything, to be compared.
  public Map<MentionId, Work> all() {
    return Map.copyOf(works);
  }

  @Override
  public WorkDesk work() {
    return this;
  }

  @Override
  public List<String> team() {
    return List.of("Ana", "Ben");
  }

  @Override
  public List<String> tags() {
    return List.of("prices", "roastery");
  }

  @Override
  public synchronized WorkPage page(WorkFilter filter, Optional<WorkPage.Token> after, int limit) {
    failure.ifPresent(
        thrown -> {
          throw thrown;
        });
    List<WorkPage.Item> found = new ArrayList<>();
    for (int group = 0; group < filter.lanes().size(); group++) {
      List<Lane> lanes = filter.lanes().get(group);
      works.values().stream()
          .filter(work -> !hidden.contains(work.mention()))
          .filter(work -> work.lane().filter(lanes::contains).isPresent())
          .filter(work -> filter.assignee().isEmpty() || filter.assignee().equals(work.assignee()))
          .filter(work -> filter.before().isEmpty() || dueBefore(work, filter.before().get()))
          .sorted(
              Comparator.comparing((Work work) -> work.due().orElse(Instant.MAX))
                  .thenComparing(Work::mention))
          .forEach(work -> found.add(item(work)));
    }
    int from = after.map(token -> token.group()).orElse(0);
    int to = Math.min(found.size(), from + limit);
    List<WorkPage.Item> page = found.subList(from, to);
    Optional<WorkPage.Token> next =
        to < found.size()
            ? Optional.of(new WorkPage.Token(to, Instant.EPOCH, page.getLast().mention().id()))
            : Optional.empty();
    return new WorkPage(page, next);
  }

  private static boolean dueBefore(Work work, Instant then) {
    return work.due().filter(then::isAfter).isPresent();
  }

  private WorkPage.Item item(Work work) {
    Mention mention = Optional.ofNullable(mentions.get(work.mention())).orElseThrow();
    return new WorkPage.Item(mention, work);
  }

  @Override
  public synchronized WorkCounts counts() {
    Map<Lane, Long> lanes = new EnumMap<>(Lane.class);
    works.values().forEach(w -> w.lane().ifPresent(lane -> lanes.merge(lane, 1L, Long::sum)));
    long overdue = works.values().stream().filter(w -> dueBefore(w, Sample.NOW)).count();
    Instant tonight = Sample.NOW.plus(Duration.ofHours(9));
    long today = works.values().stream().filter(w -> dueBefore(w, tonight)).count();
    long mine =
        works.values().stream().filter(w -> w.assignee().equals(Optional.of("Ana"))).count();
    return new WorkCounts(lanes, overdue, today, mine);
  }

  @Override
  public Instant tonight() {
    return Sample.NOW.plus(Duration.ofHours(9));
  }

  @Override
  public String user() {
    return "Ana";
  }

  @Override
  public Map<MentionId, Work> of(Collection<MentionId> wanted) {
    Map<MentionId, Work> found = new HashMap<>();
    wanted.forEach(id -> found.put(id, at(id)));
    return found;
  }

  @Override
  public Undoable move(Collection<MentionId> about, Status to, String reason) {
    return act(about, to, work -> work.with(new Work.Stand(to, reason)));
  }

  @Override
  public Undoable assign(Collection<MentionId> about, Optional<String> person) {
    return act(about, work -> work.with(new Work.Hands(person, work.priority())));
  }

  @Override
  public Undoable prioritise(Collection<MentionId> about, Priority priority) {
    return act(about, work -> work.with(new Work.Hands(work.assignee(), priority)));
  }

  @Override
  public Undoable due(Collection<MentionId> about, Optional<Instant> at) {
    return act(about, work -> at.map(t -> work.with(work.clock().setBy(t))).orElse(work));
  }

  @Override
  public Undoable snooze(Collection<MentionId> about, Snooze snooze) {
    return act(about, work -> work.with(snooze));
  }

  @Override
  public Undoable tag(Collection<MentionId> about, String name) {
    Runnable forth =
        () -> about.forEach(id -> tags.computeIfAbsent(id, _ -> new HashSet<>()).add(name));
    return both(
        about,
        forth,
        () -> about.forEach(id -> tags.getOrDefault(id, new HashSet<>()).remove(name)));
  }

  @Override
  public Undoable untag(Collection<MentionId> about, String name) {
    Runnable forth = () -> about.forEach(id -> tags.getOrDefault(id, new HashSet<>()).remove(name));
    return both(
        about,
        forth,
        () -> about.forEach(id -> tags.computeIfAbsent(id, _ -> new HashSet<>()).add(name)));
  }

  @Override
  public Undoable star(Collection<MentionId> about, boolean on) {
    Set<MentionId> turned = new HashSet<>(about);
    turned.removeIf(id -> starred.contains(id) == on);
    Runnable forth = () -> starred.addAll(turned);
    Runnable back = () -> starred.removeAll(turned);
    return on ? both(turned, forth, back) : both(turned, back, forth);
  }

  @Override
  public Set<MentionId> starless(Collection<MentionId> about) {
    Set<MentionId> without = new HashSet<>(about);
    without.removeAll(starred);
    return without;
  }

  @Override
  public Undoable note(Collection<MentionId> about, String remark) {
    return both(about, () -> notes.add(remark), () -> notes.remove(remark));
  }

  @Override
  public Undoable removeNote(long note) {
    return both(List.of(), () -> {}, () -> {});
  }

  @Override
  public Undoable hide(Collection<MentionId> about, String reason) {
    return both(about, () -> hidden.addAll(about), () -> hidden.removeAll(about));
  }

  @Override
  public Undoable show(Collection<MentionId> about) {
    return both(about, () -> hidden.removeAll(about), () -> hidden.addAll(about));
  }

  @Override
  public Beside beside(MentionId mention) {
    return new Beside(List.of(), List.of(), Optional.empty(), rules);
  }

  @Override
  public Set<MentionId> bringBack(Collection<MentionId> about, CameBack why) {
    about.forEach(id -> put(id, work -> work.with(Optional.of(why)).with(Snooze.NONE)));
    return Set.copyOf(about);
  }

  private synchronized Undoable act(
      Collection<MentionId> about, Status to, UnaryOperator<Work> change) {
    Map<Transitions.Refusal, Integer> refused = new EnumMap<>(Transitions.Refusal.class);
    List<MentionId> allowed = new ArrayList<>();
    for (MentionId id : about) {
      Optional<Transitions.Refusal> why = Transitions.refusal(at(id).status(), to);
      why.ifPresentOrElse(reason -> refused.merge(reason, 1, Integer::sum), () -> allowed.add(id));
    }
    return kept(allowed, change, refused);
  }

  private synchronized Undoable act(Collection<MentionId> about, UnaryOperator<Work> change) {
    return kept(about, change, Map.of());
  }

  private Undoable kept(
      Collection<MentionId> about,
      UnaryOperator<Work> change,
      Map<Transitions.Refusal, Integer> refused) {
    Map<MentionId, Work> before = new HashMap<>();
    about.forEach(id -> before.put(id, at(id)));
    Map<MentionId, Work> after = new HashMap<>();
    before.forEach((id, work) -> after.put(id, change.apply(work)));
    failure.ifPresent(
        thrown -> {
          throw thrown;
        });
    Done done =
        new Done(Set.copyOf(about), refused, () -> works.putAll(after), () -> works.putAll(before));
    Set<MentionId> unused = done.redo();
    return done;
  }

  private Undoable both(Collection<MentionId> about, Runnable forth, Runnable back) {
    Done done = new Done(Set.copyOf(about), Map.of(), forth, back);
    Set<MentionId> unused = done.redo();
    return done;
  }

  private final class Done implements Undoable {
    private final Set<MentionId> about;
    private final Map<Transitions.Refusal, Integer> refused;
    private final Runnable forth;
    private final Runnable back;

    Done(
        Set<MentionId> about,
        Map<Transitions.Refusal, Integer> refused,
        Runnable forth,
        Runnable back) {
      this.about = about;
      this.refused = refused;
      this.forth = forth;
      this.back = back;
    }

    @Override
    public Set<MentionId> changed() {
      return about;
    }

    @Override
    public Map<Transitions.Refusal, Integer> refused() {
      return refused;
    }

    @Override
    public Set<MentionId> undo() {
      back.run();
      changed.accept(about);
      return about;
    }

    @Override
    public Set<MentionId> redo() {
      forth.run();
      changed.accept(about);
      return about;
    }
  }
}
