package earshot.storage;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// Remembers by which midnights mentions are counted: as it is stored, and as the transaction under
/// way has it. Changed by the writer only.
final class DayZone {
  private static final String ZONE = "zone";
  private static final String FORMER = "zone.former";

  private volatile Midnights now = Midnights.of(ZoneOffset.UTC);
  private Midnights kept = now;

  Midnights midnights() {
    return now;
  }

  /// Reads what is stored; a workspace without a zone takes the given one.
  Midnights load(Rows rows, ZoneId ofNew) throws SQLException {
    ZoneId zone = ZoneId.of(SettingStore.getOrPut(rows, ZONE, ofNew.getId()));
    now =
        new Midnights(
            zone,
            SettingStore.find(rows, FORMER).filter(said -> !said.isEmpty()).map(DayZone::read));
    kept = now;
    return now;
  }

  /// From now on in this transaction, and after it once it is committed.
  void change(Rows rows, Midnights to) throws SQLException {
    SettingStore.put(rows, ZONE, to.zone().getId());
    SettingStore.put(rows, FORMER, to.former().map(DayZone::written).orElse(""));
    now = to;
  }

  /// What was changed is committed.
  void keep() {
    kept = now;
  }

  /// What was changed is rolled back.
  void forget() {
    now = kept;
  }

  private static String written(Midnights.Former former) {
    return former.until().toEpochMilli() + " " + former.zone().getId();
  }

  private static Midnights.Former read(String written) {
    int space = written.indexOf(' ');
    return new Midnights.Former(
        ZoneId.of(written.substring(space + 1)),
        Instant.ofEpochMilli(Long.parseLong(written.substring(0, space))));
  }
}
