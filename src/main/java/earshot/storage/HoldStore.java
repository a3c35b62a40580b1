package earshot.storage;

import earshot.model.Authored;
import earshot.model.BrandId;
import earshot.model.JournalAction;
import earshot.model.LegalHold;
import earshot.model.SourceId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Keeps what must not be deleted although its time has come.
public final class HoldStore {
  private static final String ALL = "SELECT * FROM legal_hold ORDER BY id DESC";
  private static final String ADD =
      """
      INSERT INTO legal_hold (id, source_id, brand_id, reason, until_at, made_at, by_user,
        lifted_by)
      VALUES (?, ?, ?, ?, ?, ?, ?, '')""";
  private static final String LIFT =
      "UPDATE legal_hold SET lifted_at = ?, lifted_by = ? WHERE id = ? AND lifted_at IS NULL";

  private final Database database;

  HoldStore(Database database) {
    this.database = database;
  }

  /// All of them, the newest first, those that have ended too.
  public List<LegalHold> all() {
    return database.read(rows -> rows.list(ALL, HoldStore::read));
  }

  /// Those that hold now.
  public List<LegalHold> holding() {
    Instant now = database.clock().instant();
    return all().stream().filter(hold -> hold.holds(now)).toList();
  }

  /// Holds something from now on.
  ///
  /// @throws IllegalArgumentException without a reason, or when it would have ended already
  public LegalHold set(LegalHold.Scope scope, String reason, Instant until, String byUser) {
    Instant now = Rows.storable(database.clock().instant());
    if (!until.isAfter(now)) throw new IllegalArgumentException("A hold ends in the future.");
    String why = Wording.fitting(reason.strip(), 2_000);
    return database.write(
        rows -> {
          int id = Math.toIntExact(database.ids().next(rows, "legal_hold"));
          LegalHold hold =
              new LegalHold(
                  id,
                  scope,
                  why,
                  Rows.storable(until),
                  new Authored(now, byUser),
                  Optional.empty());
          rows.change(ADD, id, scope.source(), scope.brand(), why, until, now, byUser);
          JournalRows.note(database, rows, byUser, JournalAction.HOLD_SET, "hold:" + id, why);
          return hold;
        });
  }

  /// Ends one before its time; false when it had ended, or there is none.
  public boolean lift(int id, String byUser) {
    Instant now = database.clock().instant();
    return database.write(
        rows -> {
          if (rows.change(LIFT, now, byUser, id) == 0) return false;
          JournalRows.note(database, rows, byUser, JournalAction.HOLD_LIFTED, "hold:" + id, "");
          return true;
        });
  }

  private static LegalHold read(Row row) throws SQLException {
    Optional<Instant> lifted = row.timeIf("lifted_at");
    String by = row.text("lifted_by");
    return new LegalHold(
        row.small("id"),
        new LegalHold.Scope(
            small(row, "source_id").map(SourceId::new), small(row, "brand_id").map(BrandId::new)),
        row.text("reason"),
        row.time("until_at"),
        new Authored(row.time("made_at"), row.text("by_user")),
        lifted.map(at -> new Authored(at, by)));
  }

  private static Optional<Integer> small(Row row, String column) throws SQLException {
    OptionalLong found = row.integralIf(column);
    return found.isPresent() ? Optional.of(Math.toIntExact(found.getAsLong())) : Optional.empty();
  }
}
