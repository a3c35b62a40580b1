package earshot.storage;

import earshot.model.Authored;
import earshot.model.BrandId;
import earshot.model.Marker;
import earshot.model.MarkerId;
import earshot.model.MarkerKind;
import earshot.model.TimeRange;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps launches, campaigns and incidents, as people drew them on the charts.
public final class MarkerStore {
  private static final String ADD =
      """
      INSERT INTO marker (id, brand_id, kind, name, from_at, to_at, note, made_at, by_user, rev)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
  private static final String CHANGE =
      """
      UPDATE marker
      SET brand_id = ?, kind = ?, name = ?, from_at = ?, to_at = ?, note = ?, rev = rev + 1
      WHERE id = ? AND rev = ?""";

  private final Database database;

  MarkerStore(Database database) {
    this.database = database;
  }

  /// All markers, oldest first.
  public List<Marker> all() {
    return database.read(
        rows -> rows.list("SELECT * FROM marker ORDER BY from_at, id", MarkerStore::read));
  }

  /// The markers of a brand and those of all brands that touch the window, oldest first; no brand
  /// means every marker.
  public List<Marker> within(Optional<BrandId> brand, TimeRange range) {
    return all().stream()
        .filter(marker -> concerns(marker, brand))
        .filter(marker -> marker.from().isBefore(range.to()))
        .filter(marker -> marker.span().to().isAfter(range.from()))
        .toList();
  }

  private static boolean concerns(Marker marker, Optional<BrandId> brand) {
    Optional<BrandId> of = marker.about().brand();
    return brand.isEmpty() || of.isEmpty() || of.equals(brand);
  }

  /// Draws a marker.
  ///
  /// @param to the first moment after it; absent for a single moment
  /// @throws IllegalArgumentException when it would end before it begins
  public Marker add(Marker.About about, Instant from, Optional<Instant> to, String byUser) {
    Marker.requireForward(from, to);
    return database.write(
        rows -> {
          MarkerId id = new MarkerId(database.ids().nextSmall(rows, "marker"));
          Authored made = new Authored(database.clock().instant(), Wording.fitting(byUser, 200));
          return insert(rows, new Marker(id, about, from, to, made, 1));
        });
  }

  /// Changes what it says and when it was.
  ///
  /// @param rev of the marker this change was made from
  /// @throws ChangedMeanwhile when it is another one by now, or was removed
  public Marker change(
      MarkerId id, int rev, Marker.About about, Instant from, Optional<Instant> to) {
    Marker.requireForward(from, to);
    return database.write(
        rows -> {
          int changed =
              rows.change(
                  CHANGE,
                  about.brand(),
                  about.kind(),
                  Wording.fitting(about.name().strip(), 200),
                  from,
                  to,
                  Wording.fitting(about.note(), 2_000),
                  id.value(),
                  rev);
          if (changed == 0) throw new ChangedMeanwhile("This marker");
          return find(rows, id);
        });
  }

  /// Removes it; returns it as it was, to be put back.
  ///
  /// @throws IllegalArgumentException when there is no such marker
  public Marker remove(MarkerId id) {
    return database.write(
        rows -> {
          Marker removed = find(rows, id);
          rows.change("DELETE FROM marker WHERE id = ?", id.value());
          return removed;
        });
  }

  /// Takes a removal back.
  public Marker putBack(Marker removed) {
    return database.write(rows -> insert(rows, removed));
  }

  private static Marker insert(Rows rows, Marker marker) throws SQLException {
    rows.change(
        ADD,
        marker.id().value(),
        marker.about().brand(),
        marker.about().kind(),
        Wording.fitting(marker.about().name().strip(), 200),
        marker.from(),
        marker.to(),
        Wording.fitting(marker.about().note(), 2_000),
        marker.made().at(),
        marker.made().byUser(),
        marker.rev());
    return find(rows, marker.id());
  }

  private static Marker find(Rows rows, MarkerId id) throws SQLException {
    return rows.first("SELECT * FROM marker WHERE id = ?", MarkerStore::read, id.value())
        .orElseThrow(() -> new IllegalArgumentException("There is no marker " + id + "."));
  }

  private static Marker read(Row row) throws SQLException {
    return new Marker(
        new MarkerId(row.small("id")),
        new Marker.About(
            row.integralIf("brand_id").stream()
                .mapToObj(id -> new BrandId(Math.toIntExact(id)))
                .findFirst(),
            row.coded(MarkerKind.class, "kind"),
            row.text("name"),
            row.text("note")),
        row.time("from_at"),
        row.timeIf("to_at"),
        new Authored(row.time("made_at"), row.text("by_user")),
        row.small("rev"));
  }
}
