package earshot.storage;

import earshot.model.Authored;
import earshot.model.JournalAction;
import earshot.model.MentionId;
import earshot.model.Rule;
import earshot.model.RuleAction;
import earshot.model.RuleDeed;
import earshot.model.RuleId;
import earshot.model.RuleRun;
import earshot.model.Status;
import earshot.model.Tag;
import earshot.model.Work;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Applies rules to what is stored already, and takes it back.
///
/// What a run changed is noted in the transaction that changes it: after a crash the run stands as
/// far as it came, and can be taken back or done again.
public final class RuleRunStore {
  private static final int KEPT = 20;
  private static final int FORGOTTEN_AT_ONCE = 2_000;

  private static final String BEGIN =
      """
      INSERT INTO rule_run (id, rule_id, action, made_at, by_user, undone)
      VALUES (?, ?, ?, ?, ?, FALSE)\
      """;
  private static final String RUNS =
      """
      SELECT r.id, r.rule_id, r.action, r.made_at, r.by_user, r.undone,
        (SELECT COUNT(*) FROM rule_act a WHERE a.run_id = r.id) AS changed
      FROM rule_run r
      """;
  private static final String LATEST = RUNS + "ORDER BY r.id DESC LIMIT ?";
  private static final String BY_ID = RUNS + "WHERE r.id = ?";
  private static final String NOTE = "INSERT INTO rule_act (run_id, mention_id) VALUES (?, ?)";
  static final String NOTED =
      """
      SELECT w.mention_id
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (mention_id)
      JOIN rule_act a ON a.run_id = ? AND a.mention_id = w.mention_id\
      """;
  static final String SOME =
      """
      SELECT mention_id
      FROM rule_act
      WHERE run_id = ?
      ORDER BY run_id, mention_id
      LIMIT ?\
      """;
  private static final String FORGET = "DELETE FROM rule_act WHERE run_id = ? AND mention_id = ?";
  private static final String UNDONE = "UPDATE rule_run SET undone = TRUE WHERE id = ?";
  private static final String OLD = "SELECT id FROM rule_run WHERE id <= ? ORDER BY id LIMIT 1";

  private final Database database;

  RuleRunStore(Database database) {
    this.database = database;
  }

  /// Begins a run. Of runs longer ago than the last 20 is forgotten what they changed.
  public RuleRun begin(Rule rule, String byUser) {
    RuleRun run =
        database.write(
            rows -> {
              int id = database.ids().nextSmall(rows, "rule_run");
              RuleAction action = rule.terms().action();
              Instant now = database.clock().instant();
              String by = Wording.fitting(byUser, 200);
              rows.change(BEGIN, id, rule.id(), action.written(), now, by);
              JournalRows.append(
                  rows, now, by, JournalAction.RULE_APPLIED, "rule:" + rule.id(), action.written());
              return new RuleRun(id, rule.id(), action, new Authored(now, by), 0, false);
            });
    forgetOld();
    return run;
  }

  /// Does with these mentions what the rule says, 200 in a transaction, and notes which it changed.
  /// A status is set only where nobody has worked on the mention, and given is only what nobody
  /// has.
  ///
  /// @return the mentions that changed
  public Set<MentionId> act(RuleRun run, Collection<MentionId> mentions) {
    return Batches.run(
        database,
        mentions,
        (rows, some) -> {
          Set<Long> changed = change(rows, run, some);
          Set<Long> known =
              Set.copyOf(
                  rows.list(NOTED, row -> row.integral(1), changed.toArray(Long[]::new), run.id()));
          Lines lines = new Lines();
          for (long each : changed) if (!known.contains(each)) lines.add(NOTE, run.id(), each);
          lines.run(rows);
          if (run.action() instanceof RuleAction.Hide hide) {
            JournalRows.appendOf(
                rows, now(), run.made().byUser(), JournalAction.HIDDEN, changed, hide.reason());
          }
          return changed;
        });
  }

  /// What rules did to a mention when it arrived and since, the latest first.
  public List<RuleDeed> deeds(MentionId mention) {
    return RuleDeeds.of(database, mention);
  }

  /// The last runs, the newest first.
  public List<RuleRun> latest(int limit) {
    return database.read(rows -> rows.list(LATEST, RuleRunStore::read, limit));
  }

  /// The run of this number.
  public Optional<RuleRun> byId(int run) {
    return database.read(rows -> rows.first(BY_ID, RuleRunStore::read, run));
  }

  /// What one step of taking back came to.
  ///
  /// @param looked how many mentions it dealt with
  /// @param changed those that are as they were before the run
  /// @param last whether the whole run is taken back now
  public record TakenBack(int looked, Set<MentionId> changed, boolean last) {
    /// Copies the set.
    public TakenBack {
      changed = Set.copyOf(changed);
    }
  }

  /// Takes back what the run did to at most 200 mentions, as far as nobody has changed them since.
  public TakenBack takeBack(RuleRun run) {
    return database.write(
        rows -> {
          List<Long> some = rows.list(SOME, row -> row.integral(1), run.id(), Batches.MOST);
          Set<Long> changed = some.isEmpty() ? Set.of() : changeBack(rows, run, some);
          Lines lines = new Lines();
          for (long each : some) lines.add(FORGET, run.id(), each);
          lines.run(rows);
          boolean last = some.size() < Batches.MOST;
          if (last) {
            rows.change(UNDONE, run.id());
            JournalRows.note(
                database,
                rows,
                JournalAction.RULE_UNDONE,
                "rule:" + run.rule(),
                run.action().written());
          }
          if (run.action() instanceof RuleAction.Hide) {
            JournalRows.appendOf(
                rows, now(), Database.user(), JournalAction.SHOWN_AGAIN, changed, "");
          }
          return new TakenBack(some.size(), Batches.named(changed), last);
        });
  }

  private Instant now() {
    return database.clock().instant();
  }

  private Set<Long> change(Rows rows, RuleRun run, List<Long> mentions) throws SQLException {
    Instant now = database.clock().instant();
    return switch (run.action()) {
      case RuleAction.Tagging tagging -> {
        Tag tag = TagRows.named(rows, database.ids(), tagging.tag());
        yield TagRows.put(rows, tag.id(), mentions, now, run.made().byUser());
      }
      case RuleAction.SetStatus set ->
          StatusChange.move(rows, database, mentions, Optional.of(Status.NEW), set.status());
      case RuleAction.Hide hide ->
          Hiding.hide(
              rows,
              database.midnights(),
              mentions,
              new Hiding.Cause(Optional.of(run.rule()), hide.reason(), now));
      case RuleAction.Assign assign ->
          hand(rows, run, mentions, Optional.empty(), Optional.of(assign.person()));
    };
  }

  private Set<Long> changeBack(Rows rows, RuleRun run, List<Long> mentions) throws SQLException {
    return switch (run.action()) {
      case RuleAction.Tagging tagging -> {
        Optional<Tag> tag = TagRows.find(rows, tagging.tag());
        yield tag.isPresent() ? TagRows.take(rows, tag.get().id(), mentions) : Set.of();
      }
      case RuleAction.SetStatus set ->
          StatusChange.move(rows, database, mentions, Optional.of(set.status()), Status.NEW);
      case RuleAction.Hide _ ->
          Hiding.unhide(rows, database.midnights(), mentions, Optional.of(run.rule()));
      case RuleAction.Assign assign ->
          hand(rows, run, mentions, Optional.of(assign.person()), Optional.empty());
    };
  }

  // From whom to whom; what somebody else has stays with them.
  private Set<Long> hand(
      Rows rows, RuleRun run, List<Long> mentions, Optional<String> from, Optional<String> to)
      throws SQLException {
    WorkStore.Doing doing =
        new WorkStore.Doing(
            JournalAction.WORK_CHANGED, run.action().written(), run.made().byUser());
    WorkStore.Done done =
        WorkStore.act(
            rows,
            database,
            mentions,
            doing,
            (before, now, terms) ->
                before.assignee().equals(from)
                    ? Optional.of(before.with(new Work.Hands(to, before.priority())))
                    : Optional.empty());
    return done.before().stream()
        .map(work -> work.mention().value())
        .collect(Collectors.toUnmodifiableSet());
  }

  private void forgetOld() {
    boolean more = true;
    while (more) more = database.write(this::forgetSome);
  }

  // False when nothing old is left.
  private boolean forgetSome(Rows rows) throws SQLException {
    List<Integer> kept =
        rows.list("SELECT id FROM rule_run ORDER BY id DESC LIMIT ?", row -> row.small("id"), KEPT);
    if (kept.size() < KEPT) return false;
    Optional<Integer> old = rows.first(OLD, row -> row.small("id"), kept.getLast() - 1);
    if (old.isEmpty()) return false;
    List<Long> some = rows.list(SOME, row -> row.integral(1), old.get(), FORGOTTEN_AT_ONCE);
    Lines lines = new Lines();
    for (long each : some) lines.add(FORGET, old.get(), each);
    lines.run(rows);
    if (some.size() < FORGOTTEN_AT_ONCE) {
      rows.change("DELETE FROM rule_run WHERE id = ?", old.get());
    }
    return true;
  }

  private static RuleRun read(Row row) throws SQLException {
    return new RuleRun(
        row.small("id"),
        new RuleId(row.small("rule_id")),
        RuleAction.read(row.text("action")),
        new Authored(row.time("made_at"), row.text("by_user")),
        row.integral("changed"),
        row.flag("undone"));
  }
}
