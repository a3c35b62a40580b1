package earshot.storage;

import earshot.model.Charter;
import earshot.model.JournalAction;
import java.util.Optional;

/// Keeps what a workspace is for: the purpose for which one listens, and the objective.
public final class CharterStore {
  private static final String PURPOSE = "client.purpose";
  // Insights shows and changes the same words; the instant before them is since when they hold.
  private static final String OBJECTIVE = "objective";
  private static final String OBJECT = "workspace";

  private final Database database;

  CharterStore(Database database) {
    this.database = database;
  }

  /// What was written; both empty when nobody was asked yet.
  public Charter read() {
    return database.read(
        rows ->
            new Charter(
                SettingStore.find(rows, PURPOSE).orElse(""),
                words(SettingStore.find(rows, OBJECTIVE))));
  }

  /// Keeps it and notes it in the journal, as a fingerprint.
  public void keep(Charter charter, String byUser) {
    database.write(
        rows -> {
          boolean other = !words(SettingStore.find(rows, OBJECTIVE)).equals(charter.objective());
          SettingStore.put(rows, PURPOSE, charter.purpose());
          if (other) {
            String since = database.clock().instant() + " ";
            SettingStore.put(
                rows, OBJECTIVE, charter.objective().isEmpty() ? "" : since + charter.objective());
          }
          JournalRows.append(
              rows,
              database.clock().instant(),
              byUser,
              JournalAction.SETTING_CHANGED,
              OBJECT,
              "purpose " + charter.purpose() + "\nobjective " + charter.objective());
          return charter;
        });
  }

  private static String words(Optional<String> kept) {
    String all = kept.orElse("");
    return all.substring(all.indexOf(' ') + 1);
  }
}
