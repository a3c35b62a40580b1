package earshot.storage;

import earshot.model.Coded;
import earshot.model.JournalAction;
import earshot.model.WorkMode;
import java.sql.SQLException;

/// Keeps whether a workspace only listens, or also answers.
public final class ModeStore {
  private static final String MODE = "work.mode";
  private static final String REASON = "work.mode.reason";
  private static final String OBJECT = "workspace";

  private static final String ANSWERED =
      "SELECT COUNT(*) FROM (SELECT 1 FROM draft WHERE sent_at IS NOT NULL LIMIT 1) s";

  private final Database database;

  ModeStore(Database database) {
    this.database = database;
  }

  /// How this workspace works. One that nobody was asked about yet listens, unless answers were
  /// sent from it already.
  public WorkMode mode() {
    return database
        .read(rows -> SettingStore.find(rows, MODE))
        .map(ModeStore::read)
        .orElseGet(() -> database.write(ModeStore::first));
  }

  /// Keeps how it works from now on, with the reason, and notes it in the journal.
  public void change(WorkMode to, String reason, String byUser) {
    database.write(
        rows -> {
          SettingStore.put(rows, MODE, Integer.toString(to.code()));
          SettingStore.put(rows, REASON, Wording.fitting(reason, 2_000));
          JournalRows.append(
              rows,
              database.clock().instant(),
              byUser,
              JournalAction.MODE_CHANGED,
              OBJECT,
              to.name() + " " + reason);
          return to;
        });
  }

  /// Why it works like this, as the person said who changed it last; empty when nobody did.
  public String reason() {
    return database.read(rows -> SettingStore.find(rows, REASON)).orElse("");
  }

  private static WorkMode first(Rows rows) throws SQLException {
    WorkMode mode = rows.number(ANSWERED) > 0 ? WorkMode.HANDS_ON : WorkMode.LISTENING;
    return read(SettingStore.getOrPut(rows, MODE, Integer.toString(mode.code())));
  }

  private static WorkMode read(String code) {
    return Coded.of(WorkMode.class, Integer.parseInt(code));
  }
}
