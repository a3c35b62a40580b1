package earshot.storage;

import earshot.model.AnswerClock;
import earshot.model.AnswerTerms;
import earshot.model.JournalAction;
import earshot.model.MentionId;
import earshot.model.Snooze;
import earshot.model.Status;
import earshot.model.Work;
import earshot.model.WorkCounts;
import earshot.model.WorkFilter;
import earshot.model.WorkPage;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Keeps what people do about mentions: one act is one transaction, however many it is about.
public final class WorkStore {
  private final Database database;

  WorkStore(Database database) {
    this.database = database;
  }

  /// Says what becomes of one mention; absent when it is left as it is. May be called twice for the
  /// same act, and must not call a store.
  public interface Act {
    /// What becomes of it.
    ///
    /// @param now when it happens
    /// @param terms by what time is reckoned
    Optional<Work> on(Work before, Instant now, AnswerTerms terms);
  }

  /// Who does what, for the journal.
  ///
  /// @param words are digested, never stored
  public record Doing(JournalAction action, String words, String byUser) {}

  /// What an act came to.
  ///
  /// @param before those that changed, as they were
  /// @param after the same as they are
  /// @param left those that are as they were
  public record Done(List<Work> before, List<Work> after, List<Work> left) {
    /// Copies the lists.
    public Done {
      before = List.copyOf(before);
      after = List.copyOf(after);
      left = List.copyOf(left);
    }
  }

  /// Acts on mentions in one transaction. With a status the clock and the sleep follow.
  public Done act(Collection<MentionId> mentions, Doing doing, Act act) {
    List<Long> ids = values(mentions);
    return database.write(rows -> act(rows, database, ids, doing, act));
  }

  /// The same within a transaction of somebody else.
  static Done act(Rows rows, Database database, List<Long> ids, Doing doing, Act act)
      throws SQLException {
    Instant now = Rows.storable(database.clock().instant());
    AnswerTerms terms = WorkRows.terms(rows, database.zone());
    String by = Wording.fitting(doing.byUser(), 200);
    List<Work> before = new ArrayList<>();
    List<Work> left = new ArrayList<>();
    List<WorkRows.Kept> after = new ArrayList<>();
    for (WorkRows.Kept kept : WorkRows.load(rows, ids)) {
      Work was = kept.work();
      Optional<Work> wanted = act.on(was, now, terms).map(WorkStore::fitting);
      if (wanted.filter(other -> !other.equals(was)).isEmpty()) {
        left.add(was);
        continue;
      }
      Work settled = WorkRows.settled(was, wanted.get(), now, terms);
      before.add(was);
      after.add(kept.with(settled.with(new Work.Change(now, by, was.changed().rev() + 1))));
    }
    write(rows, database, before, after);
    journal(rows, now, doing, before);
    return new Done(before, after.stream().map(WorkRows.Kept::work).toList(), left);
  }

  /// Makes mentions what they were, where they still are what somebody left them as; returns those.
  ///
  /// @param left as they were left
  /// @param wanted what each of them shall be, in the same order
  public Set<MentionId> restore(List<Work> left, List<Work> wanted, Doing doing) {
    Map<MentionId, Work> targets = new HashMap<>();
    for (int i = 0; i < left.size(); i++) targets.put(left.get(i).mention(), wanted.get(i));
    Set<Work> expected = Set.copyOf(left);
    List<Long> ids = values(targets.keySet());
    return database.write(
        rows -> {
          List<Work> before = new ArrayList<>();
          List<WorkRows.Kept> after = new ArrayList<>();
          for (WorkRows.Kept kept : WorkRows.load(rows, ids)) {
            Work target = targets.get(kept.work().mention());
            if (target == null || !expected.contains(kept.work())) continue;
            before.add(kept.work());
            after.add(kept.with(target));
          }
          write(rows, database, before, after);
          journal(rows, Rows.storable(database.clock().instant()), doing, before);
          return mentions(before);
        });
  }

  /// What people do about these mentions; one that is no longer stored has no entry.
  public Map<MentionId, Work> of(Collection<MentionId> mentions) {
    List<Long> ids = values(mentions);
    Map<MentionId, Work> found = new HashMap<>();
    for (WorkRows.Kept each : database.read(rows -> WorkRows.load(rows, ids))) {
      found.put(each.work().mention(), each.work());
    }
    return found;
  }

  /// A page of what is in work, the most pressing first; what was sent, newest first.
  public WorkPage page(WorkFilter filter, Optional<WorkPage.Token> after, int limit) {
    return database.read(rows -> WorkPages.read(rows, filter, after, limit));
  }

  /// How much is in work.
  ///
  /// @param tonight the midnight that ends today
  /// @param person whose share is counted
  public WorkCounts counts(Instant now, Instant tonight, String person) {
    return database.read(rows -> WorkPages.count(rows, now, tonight, person));
  }

  /// By what time is reckoned.
  public AnswerTerms terms() {
    return database.read(rows -> WorkRows.terms(rows, database.zone()));
  }

  /// The names of those who have something.
  public List<String> assignees() {
    return database.read(rows -> WorkPages.assignees(rows));
  }

  private static void write(
      Rows rows, Database database, List<Work> before, List<WorkRows.Kept> after)
      throws SQLException {
    Map<Status, List<Long>> moves = new EnumMap<>(Status.class);
    for (int i = 0; i < before.size(); i++) {
      Status to = after.get(i).work().status();
      if (before.get(i).status() == to) continue;
      moves.computeIfAbsent(to, _ -> new ArrayList<>()).add(before.get(i).mention().value());
    }
    for (Map.Entry<Status, List<Long>> each : moves.entrySet()) {
      StatusChange.mark(rows, database.midnights(), each.getValue(), each.getKey());
    }
    WorkRows.put(rows, after);
    List<Long> turned = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      Work was = before.get(i);
      if (was.snooze().asleep() == after.get(i).work().snooze().asleep()) continue;
      turned.add(was.mention().value());
    }
    if (!turned.isEmpty()) SearchDirty.note(rows, turned.toArray(Long[]::new));
  }

  private static void journal(Rows rows, Instant now, Doing doing, List<Work> changed)
      throws SQLException {
    List<Long> ids = changed.stream().map(work -> work.mention().value()).toList();
    JournalRows.appendOf(rows, now, doing.byUser(), doing.action(), ids, doing.words());
  }

  // As it comes back from the database, so that what was left can be recognised.
  private static Work fitting(Work work) {
    UnaryOperator<String> name = text -> Wording.fitting(text, 200);
    String reason = Wording.fitting(work.stand().reason(), 2_000);
    AnswerClock clock = work.clock();
    Snooze snooze = work.snooze();
    return work.with(new Work.Stand(work.status(), reason))
        .with(new Work.Hands(work.assignee().map(name), work.priority()))
        .with(
            new AnswerClock(
                clock.need(),
                clock.due().map(Rows::storable),
                clock.byPerson(),
                clock.since().map(Rows::storable),
                clock.spent()))
        .with(new Snooze(snooze.until().map(Rows::storable), snooze.untilAnswer()));
  }

  static List<Long> values(Collection<MentionId> mentions) {
    return mentions.stream().map(MentionId::value).distinct().sorted().toList();
  }

  static Set<MentionId> mentions(Collection<Work> works) {
    Set<MentionId> mentions = new HashSet<>();
    for (Work work : works) mentions.add(work.mention());
    return mentions;
  }
}
