package earshot.storage;

import earshot.model.BrandId;
import earshot.model.Mention;
import earshot.model.Sighting;
import earshot.model.SourceId;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// What new mentions of a source have in common, so that they need not be read back to be shown.
final class Origins {
  private static final String SOURCE =
      """
      SELECT kind, role, name, removed
      FROM source
      WHERE id = ?""";
  private static final String BRANDS = "SELECT id FROM brand WHERE NOT removed";

  private Origins() {}

  /// A source that is still listened to.
  ///
  /// @param shown brands that were not removed
  record Known(SourceKind kind, SourceRole role, String name, Set<BrandId> shown) {
    boolean shows(BrandId brand) {
      return shown.contains(brand);
    }

    /// Where a mention of this source came from.
    Mention.Origin of(Sighting sighting) {
      return new Mention.Origin(
          sighting.source(),
          name,
          kind,
          role,
          sighting.provenance(),
          sighting.time().published().map(Rows::storable),
          sighting.time().from());
    }
  }

  /// Empty when the source was removed while it was being read: then nothing of it is kept.
  ///
  /// @throws IllegalArgumentException when there never was such a source
  static Optional<Known> find(Rows rows, SourceId source) throws SQLException {
    Set<BrandId> shown = new HashSet<>(rows.list(BRANDS, row -> new BrandId(row.small("id"))));
    return find(rows, source, shown);
  }

  /// Whether nothing of the source is kept any more.
  ///
  /// @throws IllegalArgumentException when there never was such a source
  static boolean isRemoved(Rows rows, SourceId source) throws SQLException {
    return find(rows, source, Set.of()).isEmpty();
  }

  private static Optional<Known> find(Rows rows, SourceId source, Set<BrandId> shown)
      throws SQLException {
    return rows.first(SOURCE, row -> known(row, shown), source)
        .orElseThrow(() -> new IllegalArgumentException("no source " + source));
  }

  private static Optional<Known> known(Row row, Set<BrandId> shown) throws SQLException {
    if (row.flag("removed")) return Optional.empty();
    return Optional.of(
        new Known(
            row.coded(SourceKind.class, "kind"),
            row.coded(SourceRole.class, "role"),
            row.text("name"),
            shown));
  }
}
