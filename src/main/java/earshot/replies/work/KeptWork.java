package earshot.replies.work;

import earshot.model.AnswerClock;
import earshot.model.AnswerTerms;
import earshot.model.CameBack;
import earshot.model.JournalAction;
import earshot.model.Lane;
import earshot.model.MentionId;
import earshot.model.Priority;
import earshot.model.Snooze;
import earshot.model.Status;
import earshot.model.Work;
import earshot.model.WorkCounts;
import earshot.model.WorkFilter;
import earshot.model.WorkPage;
import earshot.storage.Stores;
import earshot.storage.WorkStore;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/// Work in the workspace's database, under the name of the person at this computer.
public final class KeptWork implements WorkDesk {
  private final Stores stores;
  private final InstantSource clock;
  private final String user;
  private final Consumer<Set<MentionId>> changed;

  /// Work over the stores of a workspace.
  ///
  /// @param user under whose name things are done
  /// @param changed told of mentions whose status, tags or work changed, after it is durable
  public KeptWork(
      Stores stores, InstantSource clock, String user, Consumer<Set<MentionId>> changed) {
    this.stores = stores;
    this.clock = clock;
    this.user = user;
    this.changed = changed;
  }

  @Override
  public WorkPage page(WorkFilter filter, Optional<WorkPage.Token> after, int limit) {
    return stores.work().acts().page(filter, after, limit);
  }

  @Override
  public WorkCounts counts() {
    return stores.work().acts().counts(clock.instant(), tonight(), user);
  }

  @Override
  public Instant tonight() {
    ZoneId zone = stores.work().acts().terms().hours().zone();
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    return today.plusDays(1).atStartOfDay(zone).toInstant();
  }

  @Override
  public String user() {
    return user;
  }

  @Override
  public Map<MentionId, Work> of(Collection<MentionId> mentions) {
    return stores.work().acts().of(mentions);
  }

  @Override
  public Undoable move(Collection<MentionId> mentions, Status to, String reason) {
    WorkStore.Doing doing =
        doing(JournalAction.STATUS_CHANGED, "status " + name(to) + " " + reason);
    WorkStore.Act act =
        (before, now, terms) ->
            Transitions.refusal(before.status(), to).isPresent()
                ? Optional.empty()
                : Optional.of(met(before).with(new Work.Stand(to, reason.strip())));
    return done(
        stores.work().acts().act(mentions, doing, act),
        doing,
        left -> Transitions.refusal(left.status(), to));
  }

  @Override
  public Undoable assign(Collection<MentionId> mentions, Optional<String> person) {
    Optional<String> who = person.map(String::strip).filter(name -> !name.isEmpty());
    return act(
        mentions,
        "assign " + who.orElse(""),
        (before, now, terms) ->
            Optional.of(met(before).with(new Work.Hands(who, before.priority()))));
  }

  @Override
  public Undoable prioritise(Collection<MentionId> mentions, Priority priority) {
    return act(
        mentions,
        "priority " + name(priority),
        (before, now, terms) ->
            Optional.of(
                met(before)
                    .with(new Work.Hands(before.assignee(), priority))
                    .with(before.clock().reckoned(priority, terms))));
  }

  @Override
  public Undoable due(Collection<MentionId> mentions, Optional<Instant> at) {
    return act(
        mentions,
        "due " + at.map(Instant::toString).orElse(""),
        (before, now, terms) -> Optional.of(met(before).with(due(before, at, terms))));
  }

  private static AnswerClock due(Work before, Optional<Instant> at, AnswerTerms terms) {
    return at.map(then -> before.clock().setBy(then))
        .orElseGet(() -> before.clock().unset(before.priority(), terms));
  }

  @Override
  public Undoable snooze(Collection<MentionId> mentions, Snooze snooze) {
    WorkStore.Doing doing = doing(JournalAction.WORK_CHANGED, "snooze " + snooze);
    WorkStore.Act act =
        (before, now, terms) ->
            sleepless(before).isPresent()
                ? Optional.empty()
                : Optional.of(met(before).with(snooze));
    return done(stores.work().acts().act(mentions, doing, act), doing, KeptWork::sleepless);
  }

  private static Optional<Transitions.Refusal> sleepless(Work work) {
    return Lane.of(work.status()).isEmpty()
        ? Optional.of(Transitions.Refusal.DONE)
        : Optional.empty();
  }

  @Override
  public Undoable tag(Collection<MentionId> mentions, String name) {
    var put = stores.work().tagging().put(mentions, name, user);
    return Reversed.of(
        put,
        each -> each.mention(),
        tags -> stores.work().tagging().takeBack(tags, user),
        tags -> stores.work().tagging().restore(tags, user),
        changed);
  }

  @Override
  public Undoable untag(Collection<MentionId> mentions, String name) {
    var gone = stores.work().tagging().take(mentions, name, user);
    return Reversed.of(
        gone,
        each -> each.mention(),
        tags -> stores.work().tagging().restore(tags, user),
        tags -> stores.work().tagging().takeBack(tags, user),
        changed);
  }

  @Override
  public Undoable star(Collection<MentionId> mentions, boolean on) {
    return Reversed.of(
        stores.work().stars().turn(mentions, on, user),
        each -> each,
        turned -> stores.work().stars().turn(turned, !on, user),
        turned -> stores.work().stars().turn(turned, on, user),
        changed);
  }

  @Override
  public Undoable note(Collection<MentionId> mentions, String remark) {
    var notes = stores.work().notes().add(mentions, remark, user);
    return Reversed.of(
        notes,
        each -> each.mention(),
        added -> stores.work().notes().remove(added.stream().map(each -> each.id()).toList(), user),
        added -> stores.work().notes().restore(added, user),
        changed);
  }

  @Override
  public Undoable removeNote(long note) {
    var gone = stores.work().notes().remove(List.of(note), user);
    return Reversed.of(
        gone,
        each -> each.mention(),
        removed -> stores.work().notes().restore(removed, user),
        removed ->
            stores.work().notes().remove(removed.stream().map(each -> each.id()).toList(), user),
        changed);
  }

  @Override
  public Set<MentionId> bringBack(Collection<MentionId> mentions, CameBack why) {
    WorkStore.Doing doing =
        new WorkStore.Doing(JournalAction.WORK_CHANGED, "came back " + name(why), "");
    WorkStore.Done done =
        stores
            .work()
            .acts()
            .act(mentions, doing, (before, now, terms) -> Returning.of(before, why, now, terms));
    Set<MentionId> back = mentions(done.after());
    if (!back.isEmpty()) changed.accept(back);
    return back;
  }

  private Undoable act(Collection<MentionId> mentions, String words, WorkStore.Act act) {
    WorkStore.Doing doing = doing(JournalAction.WORK_CHANGED, words);
    return done(
        stores.work().acts().act(mentions, doing, act),
        doing,
        left -> Optional.of(Transitions.Refusal.STANDS_THERE));
  }

  private Undoable done(
      WorkStore.Done done,
      WorkStore.Doing doing,
      Function<Work, Optional<Transitions.Refusal>> refusal) {
    Map<Transitions.Refusal, Integer> refused = new EnumMap<>(Transitions.Refusal.class);
    for (Work left : done.left()) {
      Transitions.Refusal why = refusal.apply(left).orElse(Transitions.Refusal.STANDS_THERE);
      refused.merge(why, 1, Integer::sum);
    }
    if (!done.after().isEmpty()) changed.accept(mentions(done.after()));
    return new Restored(done, doing, refused);
  }

  /// An act on the rows of work, undone by writing them as they were.
  private final class Restored implements Undoable {
    private final WorkStore.Done done;
    private final WorkStore.Doing doing;
    private final Map<Transitions.Refusal, Integer> refused;

    Restored(
        WorkStore.Done done, WorkStore.Doing doing, Map<Transitions.Refusal, Integer> refused) {
      this.done = done;
      this.doing = doing;
      this.refused = Map.copyOf(refused);
    }

    @Override
    public Set<MentionId> changed() {
      return mentions(done.after());
    }

    @Override
    public Map<Transitions.Refusal, Integer> refused() {
      return refused;
    }

    @Override
    public Set<MentionId> undo() {
      return told(stores.work().acts().restore(done.after(), done.before(), said("undone ")));
    }

    @Override
    public Set<MentionId> redo() {
      return told(stores.work().acts().restore(done.before(), done.after(), said("redone ")));
    }

    private WorkStore.Doing said(String how) {
      return new WorkStore.Doing(doing.action(), how + doing.words(), doing.byUser());
    }

    private Set<MentionId> told(Set<MentionId> mentions) {
      if (!mentions.isEmpty()) changed.accept(mentions);
      return mentions;
    }
  }

  // Whoever acts on what came back has seen why.
  private static Work met(Work before) {
    return before.with(Optional.<CameBack>empty());
  }

  private WorkStore.Doing doing(JournalAction action, String words) {
    return new WorkStore.Doing(action, words.strip(), user);
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static Set<MentionId> mentions(List<Work> works) {
    Set<MentionId> mentions = new HashSet<>();
    for (Work work : works) mentions.add(work.mention());
    return mentions;
  }
}
