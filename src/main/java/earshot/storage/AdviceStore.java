package earshot.storage;

import earshot.model.Advised;
import earshot.model.Authored;
import earshot.model.Cue;
import earshot.model.JournalAction;
import earshot.model.Marked;
import earshot.model.MentionId;
import earshot.model.Overruled;
import earshot.model.PersonsMark;
import earshot.model.Trait;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Keeps what people say mentions are and where they overrule advice, and reads all that advice
/// rests on.
public final class AdviceStore {
  static final String FLAGS =
      """
      SELECT m.id, m.flags
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (mention_id)
      JOIN mention m ON m.id = w.mention_id""";
  static final String MARKS =
      """
      SELECT k.mention_id, k.kind, k.note, k.made_at, k.by_user
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (mention_id)
      JOIN mention_mark k ON k.mention_id = w.mention_id
      ORDER BY k.mention_id, k.kind""";
  static final String OVERRULED =
      """
      SELECT o.mention_id, o.rule, o.verdict, o.instead, o.reason, o.made_at, o.by_user
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (mention_id)
      JOIN advice_overruled o ON o.mention_id = w.mention_id""";
  private static final String MARK =
      """
      INSERT INTO mention_mark (mention_id, kind, note, made_at, by_user)
      VALUES (?, ?, ?, ?, ?)""";
  private static final String UNMARK = "DELETE FROM mention_mark WHERE mention_id = ? AND kind = ?";
  private static final String OVERRULE =
      """
      INSERT INTO advice_overruled (mention_id, rule, verdict, instead, reason, made_at, by_user)
      VALUES (?, ?, ?, ?, ?, ?, ?)""";
  private static final String TAKE_BACK = "DELETE FROM advice_overruled WHERE mention_id = ?";

  private final Database database;
  private final AdviceRuleStore rules;

  AdviceStore(Database database) {
    this.database = database;
    this.rules = new AdviceRuleStore(database);
  }

  /// The table of rules by which advice is given.
  public AdviceRuleStore rules() {
    return rules;
  }

  /// What advice on one mention rests on, as stored.
  ///
  /// @param cues in the order in which they were found
  public record Told(
      Set<Trait> are, List<Cue> cues, List<Marked> marks, Optional<Overruled> overruled) {
    /// Nothing is stored.
    public static final Told NOTHING = new Told(Set.of(), List.of(), List.of(), Optional.empty());

    /// Copies the collections.
    public Told {
      are = Set.copyOf(are);
      cues = List.copyOf(cues);
      marks = List.copyOf(marks);
    }
  }

  /// Where a mention stood before an act of a person, to be restored.
  public record Before(MentionId mention, List<Marked> marks, Optional<Overruled> overruled) {
    /// Copies the list.
    public Before {
      marks = List.copyOf(marks);
    }
  }

  /// What advice on these rests on; a mention that is not stored has no entry.
  public Map<MentionId, Told> told(Collection<MentionId> mentions) {
    if (mentions.isEmpty()) return Map.of();
    Object ids = mentions.stream().map(MentionId::value).distinct().toArray(Long[]::new);
    return database.read(
        rows -> {
          Map<MentionId, List<Cue>> cues = CueStore.of(rows, ids);
          Map<MentionId, List<Marked>> marks = marks(rows, ids);
          Map<MentionId, Overruled> overruled = overruled(rows, ids);
          Map<MentionId, Told> told = new HashMap<>();
          rows.each(
              FLAGS,
              row -> {
                MentionId id = new MentionId(row.integral("id"));
                told.put(
                    id,
                    new Told(
                        Flags.read(row.small("flags")),
                        cues.getOrDefault(id, List.of()),
                        marks.getOrDefault(id, List.of()),
                        Optional.ofNullable(overruled.get(id))));
              },
              ids);
          return told;
        });
  }

  /// Notes what a person says a mention is; returns how it stood before.
  ///
  /// @throws IllegalArgumentException when there is no such mention
  public Before mark(MentionId mention, PersonsMark mark, String note, String byUser) {
    Instant now = database.clock().instant();
    return database.write(
        rows -> {
          Before before = before(rows, mention);
          rows.change(UNMARK, mention, mark);
          rows.change(
              MARK,
              mention,
              mark,
              Wording.fitting(note.strip(), 2_000),
              now,
              Wording.fitting(byUser, 200));
          journal(rows, byUser, JournalAction.MENTION_MARKED, mention, mark.name() + " " + note);
          return before;
        });
  }

  /// The mention is no longer said to be this; returns how it stood before.
  public Before unmark(MentionId mention, PersonsMark mark, String byUser) {
    return database.write(
        rows -> {
          Before before = before(rows, mention);
          rows.change(UNMARK, mention, mark);
          journal(rows, byUser, JournalAction.MENTION_MARKED, mention, "not " + mark.name());
          return before;
        });
  }

  /// Notes a person's decision against the rules; an earlier one is replaced. Returns how it stood
  /// before.
  ///
  /// @throws IllegalArgumentException when there is no such mention
  public Before overrule(MentionId mention, Overruled decision) {
    return database.write(
        rows -> {
          Before before = before(rows, mention);
          rows.change(TAKE_BACK, mention);
          insert(rows, mention, decision);
          overruled(rows, mention, decision, decision.made().byUser());
          return before;
        });
  }

  /// The rules hold again; returns how it stood before.
  public Before takeBack(MentionId mention, String byUser) {
    return database.write(
        rows -> {
          Before before = before(rows, mention);
          rows.change(TAKE_BACK, mention);
          journal(rows, byUser, JournalAction.ADVICE_RESTORED, mention, "");
          return before;
        });
  }

  /// Puts marks and decision as they stood; returns how they stood until now.
  public Before restore(Before wanted, String byUser) {
    return database.write(
        rows -> {
          Before before = before(rows, wanted.mention());
          rows.change("DELETE FROM mention_mark WHERE mention_id = ?", wanted.mention());
          rows.change(TAKE_BACK, wanted.mention());
          for (Marked each : wanted.marks()) {
            rows.change(
                MARK,
                wanted.mention(),
                each.mark(),
                each.note(),
                each.made().at(),
                each.made().byUser());
          }
          if (wanted.overruled().isPresent()) {
            insert(rows, wanted.mention(), wanted.overruled().get());
          }
          journalRestored(rows, before, wanted, byUser);
          return before;
        });
  }

  private void journalRestored(Rows rows, Before before, Before wanted, String byUser)
      throws SQLException {
    MentionId mention = wanted.mention();
    if (!before.marks().equals(wanted.marks())) {
      List<String> are = wanted.marks().stream().map(each -> each.mark().name()).toList();
      journal(rows, byUser, JournalAction.MENTION_MARKED, mention, String.join(" ", are));
    }
    if (before.overruled().equals(wanted.overruled())) return;
    if (wanted.overruled().isEmpty()) {
      journal(rows, byUser, JournalAction.ADVICE_RESTORED, mention, "");
    } else {
      overruled(rows, mention, wanted.overruled().get(), byUser);
    }
  }

  private void overruled(Rows rows, MentionId mention, Overruled decision, String byUser)
      throws SQLException {
    String words = decision.rule() + " " + decision.instead().name() + " " + decision.reason();
    journal(rows, byUser, JournalAction.ADVICE_OVERRULED, mention, words);
  }

  private void journal(
      Rows rows, String byUser, JournalAction action, MentionId mention, String words)
      throws SQLException {
    JournalRows.append(
        rows, database.clock().instant(), byUser, action, "mention:" + mention.value(), words);
  }

  private static void insert(Rows rows, MentionId mention, Overruled decision) throws SQLException {
    rows.change(
        OVERRULE,
        mention,
        decision.rule(),
        decision.verdict(),
        decision.instead(),
        Wording.fitting(decision.reason().strip(), 2_000),
        decision.made().at(),
        Wording.fitting(decision.made().byUser(), 200));
  }

  private static Before before(Rows rows, MentionId mention) throws SQLException {
    Object ids = new Long[] {mention.value()};
    if (rows.list(FLAGS, row -> row.integral("id"), ids).isEmpty()) {
      throw new IllegalArgumentException("There is no mention " + mention + ".");
    }
    return new Before(
        mention,
        marks(rows, ids).getOrDefault(mention, List.of()),
        Optional.ofNullable(overruled(rows, ids).get(mention)));
  }

  private static Map<MentionId, List<Marked>> marks(Rows rows, Object ids) throws SQLException {
    Map<MentionId, List<Marked>> marks = new HashMap<>();
    rows.each(
        MARKS,
        row ->
            marks
                .computeIfAbsent(new MentionId(row.integral("mention_id")), _ -> new ArrayList<>())
                .add(
                    new Marked(
                        row.coded(PersonsMark.class, "kind"), row.text("note"), authored(row))),
        ids);
    return marks;
  }

  private static Map<MentionId, Overruled> overruled(Rows rows, Object ids) throws SQLException {
    Map<MentionId, Overruled> found = new HashMap<>();
    rows.each(
        OVERRULED,
        row ->
            found.put(
                new MentionId(row.integral("mention_id")),
                new Overruled(
                    row.text("rule"),
                    row.coded(Advised.class, "verdict"),
                    row.coded(Advised.class, "instead"),
                    row.text("reason"),
                    authored(row))),
        ids);
    return found;
  }

  private static Authored authored(Row row) throws SQLException {
    return new Authored(row.time("made_at"), row.text("by_user"));
  }
}
