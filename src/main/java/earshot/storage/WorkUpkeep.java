package earshot.storage;

import earshot.model.AnswerClock;
import earshot.model.AnswerTerms;
import earshot.model.BrandRole;
import earshot.model.JournalAction;
import earshot.model.Lane;
import earshot.model.MentionId;
import earshot.model.Need;
import earshot.model.Provenance;
import earshot.model.Status;
import earshot.model.Trait;
import earshot.model.Work;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What time does to work: mentions arrive for which an answer is owed, sleep ends, and terms
/// change. Each step is small, and goes on where the last one ended, also after a restart.
public final class WorkUpkeep {
  private static final String JUDGED = "work.judged";
  private static final String RECKONED = "work.reckoned";

  static final String ARRIVED =
      """
      SELECT id, status, flags, shown, effective_at, stored_at, provenance
      FROM mention
      WHERE id > ?
      ORDER BY id
      LIMIT ?""";
  static final String OURS =
      """
      SELECT b.mention_id
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) x (mention_id)
      JOIN mention_brand b ON b.mention_id = x.mention_id
      JOIN brand n ON n.id = b.brand_id
      WHERE n.role = ?""";
  static final String ASLEEP =
      """
      SELECT mention_id
      FROM work
      WHERE lane = ? AND turn_at <= ?
      ORDER BY lane, turn_at, mention_id
      LIMIT ?""";
  static final String NEXT =
      """
      SELECT mention_id
      FROM work
      WHERE mention_id > ?
      ORDER BY mention_id
      LIMIT ?""";

  private final Database database;

  WorkUpkeep(Database database) {
    this.database = database;
  }

  /// A mention that arrived, as far as it matters for whether an answer is owed.
  ///
  /// @param at when it was said
  public record Arrived(
      MentionId mention, Set<Trait> traits, Instant at, Instant storedAt, Provenance provenance) {
    /// Copies the set.
    public Arrived {
      traits = Set.copyOf(traits);
    }
  }

  /// Says why an answer to a mention is owed; must not call a store.
  public interface Judge {
    /// Why an answer is owed; absent when none is.
    ///
    /// @param ours whether it is about a brand of ours
    Optional<Need> need(Arrived mention, boolean ours, Instant now);
  }

  /// What a step of judging came to.
  ///
  /// @param looked how many mentions it dealt with
  /// @param entered those that stand in a list since
  public record Judged(int looked, Set<MentionId> entered) {
    /// Copies the set.
    public Judged {
      entered = Set.copyOf(entered);
    }
  }

  /// Judges the next mentions in the order in which they were stored; each is judged once. One that
  /// somebody works on already is put into its list.
  ///
  /// @param most how many in this step
  public Judged judge(int most, Judge judge) {
    return database.writeUnhurried(rows -> judge(rows, most, judge));
  }

  private Judged judge(Rows rows, int most, Judge judge) throws SQLException {
    long last = SettingStore.find(rows, JUDGED).map(Long::parseLong).orElse(0L);
    List<Long> begun = new ArrayList<>();
    List<Arrived> arrived =
        rows.list(
            ARRIVED,
            row -> {
              Optional<Lane> lane = Lane.of(row.coded(Status.class, "status"));
              // What was only looked at is not worked on.
              if (lane.filter(in -> in != Lane.NEW).isPresent()) begun.add(row.integral(1));
              return arrived(row);
            },
            last,
            most);
    if (arrived.isEmpty()) return new Judged(0, Set.of());
    Instant now = Rows.storable(database.clock().instant());
    Map<Long, Need> needs = needs(rows, arrived, judge, now);
    Set<Long> entering = new HashSet<>(needs.keySet());
    entering.addAll(begun);
    Map<Long, Arrived> byId =
        arrived.stream().collect(Collectors.toMap(a -> a.mention().value(), Function.identity()));
    AnswerTerms terms = WorkRows.terms(rows, database.zone());
    List<WorkRows.Kept> entered = new ArrayList<>();
    for (WorkRows.Kept kept : WorkRows.load(rows, entering)) {
      Work work = kept.work();
      Optional<Need> need = Optional.ofNullable(needs.get(work.mention().value()));
      boolean known = work.changed().rev() > 0;
      if (known && (need.isEmpty() || work.clock().need().isPresent())) continue;
      if (Lane.of(work.status()).isEmpty()) continue;
      Instant start = Objects.requireNonNull(byId.get(work.mention().value())).storedAt();
      AnswerClock clock =
          need.map(why -> AnswerClock.from(start, why, work.priority(), terms))
              .map(from -> from.moved(Status.NEW, work.status(), now, work.priority(), terms))
              .orElse(work.clock());
      Work.Change change = new Work.Change(now, "", work.changed().rev() + 1);
      entered.add(kept.with(work.with(clock).with(change)));
    }
    WorkRows.put(rows, entered);
    long end = arrived.getLast().mention().value();
    SettingStore.put(rows, JUDGED, Long.toString(end));
    List<Work> works = entered.stream().map(WorkRows.Kept::work).toList();
    return new Judged(arrived.size(), WorkStore.mentions(works));
  }

  private static Map<Long, Need> needs(Rows rows, List<Arrived> arrived, Judge judge, Instant now)
      throws SQLException {
    // Most are settled without asking for their brands.
    List<Arrived> likely =
        arrived.stream().filter(each -> judge.need(each, true, now).isPresent()).toList();
    if (likely.isEmpty()) return Map.of();
    Object wanted = likely.stream().map(each -> each.mention().value()).toArray(Long[]::new);
    Set<Long> ours = Set.copyOf(rows.list(OURS, row -> row.integral(1), wanted, BrandRole.OWN));
    Map<Long, Need> needs = new HashMap<>();
    for (Arrived each : likely) {
      long id = each.mention().value();
      judge.need(each, ours.contains(id), now).ifPresent(need -> needs.put(id, need));
    }
    return needs;
  }

  /// Ends the sleep of those whose time has come.
  ///
  /// @param most how many in this step
  /// @param act says how each of them wakes
  public Set<MentionId> wake(int most, WorkStore.Act act) {
    Instant now = Rows.storable(database.clock().instant());
    List<Long> over =
        database.read(rows -> rows.list(ASLEEP, row -> row.integral(1), Lane.SNOOZED, now, most));
    if (over.isEmpty()) return Set.of();
    WorkStore.Doing doing = new WorkStore.Doing(JournalAction.WORK_CHANGED, "snooze over", "");
    return database.write(
        rows -> WorkStore.mentions(WorkStore.act(rows, database, over, doing, act).after()));
  }

  /// Keeps by what time is reckoned; what is due is reckoned anew with [#reckon].
  public void keep(AnswerTerms terms, String byUser) {
    Instant now = database.clock().instant();
    database.write(
        rows -> {
          JournalRows.append(
              rows, now, byUser, JournalAction.SETTING_CHANGED, "setting:hours", terms.written());
          return SettingStore.put(rows, WorkRows.TERMS, terms.written());
        });
  }

  /// Whether all that is due was reckoned by the terms that hold.
  public boolean reckoned() {
    return database.read(
        rows -> {
          String terms = WorkRows.terms(rows, database.zone()).written();
          return SettingStore.find(rows, RECKONED).filter(terms::equals).isPresent();
        });
  }

  /// Reckons anew until when answers are due, so many in a transaction; what a person set stays.
  ///
  /// @param most how many in a transaction
  /// @return how many changed
  public int reckon(int most, Progress progress) {
    long all = database.read(rows -> rows.number("SELECT COUNT(*) FROM work"));
    AnswerTerms terms = database.read(rows -> WorkRows.terms(rows, database.zone()));
    long last = 0;
    long done = 0;
    int changed = 0;
    while (true) {
      progress.at(Math.min(done, all), all);
      long from = last;
      Reckoned step = database.writeUnhurried(rows -> reckon(rows, from, most, terms));
      changed += step.changed();
      done += step.looked();
      last = step.last();
      if (step.looked() < most) break;
    }
    database.write(rows -> SettingStore.put(rows, RECKONED, terms.written()));
    progress.at(all, all);
    return changed;
  }

  private record Reckoned(int looked, int changed, long last) {}

  private static Reckoned reckon(Rows rows, long from, int most, AnswerTerms terms)
      throws SQLException {
    List<Long> ids = rows.list(NEXT, row -> row.integral(1), from, most);
    if (ids.isEmpty()) return new Reckoned(0, 0, from);
    List<WorkRows.Kept> changed = new ArrayList<>();
    for (WorkRows.Kept kept : WorkRows.load(rows, ids)) {
      Work work = kept.work();
      AnswerClock clock = work.clock().reckoned(work.priority(), terms);
      if (!clock.equals(work.clock())) changed.add(kept.with(work.with(clock)));
    }
    WorkRows.put(rows, changed);
    return new Reckoned(ids.size(), changed.size(), ids.getLast());
  }

  private static Arrived arrived(Row row) throws SQLException {
    Set<Trait> traits = Flags.read(row.small("flags"));
    if (!row.flag("shown")) traits.add(Trait.HIDDEN);
    return new Arrived(
        new MentionId(row.integral("id")),
        traits,
        row.time("effective_at"),
        row.time("stored_at"),
        row.coded(Provenance.class, "provenance"));
  }
}
