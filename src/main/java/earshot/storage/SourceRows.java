package earshot.storage;

import earshot.model.PresetUse;
import earshot.model.Source;
import earshot.model.SourceId;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import earshot.model.SourceState;
import earshot.model.SourceStatus;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Writes and reads the rows of sources.
final class SourceRows {
  static final String ALL =
      """
      SELECT *
      FROM source
      WHERE NOT removed
      ORDER BY id\
      """;
  static final String WITH_REMOVED = "SELECT * FROM source ORDER BY id";
  static final String BY_ID = "SELECT * FROM source WHERE id = ?";
  static final String BY_URL =
      """
      SELECT *
      FROM source
      WHERE url_hash = ANY(?) AND NOT removed
      ORDER BY id\
      """;
  static final String STATUSES =
      """
      SELECT s.*, d.next_due_at, d.failures, d.last_attempt_id, d.last_success_at, d.last_news_at,
        d.stored AS stored_so_far
      FROM source s
      JOIN source_due d ON d.source_id = s.id
      WHERE NOT s.removed AND (s.kind <> ? OR s.preset_id = ?)
      ORDER BY s.id\
      """;
  static final String LAST_ATTEMPTS =
      """
      SELECT a.*
      FROM source_due d
      JOIN poll_attempt a ON a.id = d.last_attempt_id\
      """;
  private static final String ADD =
      """
      INSERT INTO source (id, kind, preset_id, preset_version, name, url, url_hash, folder, params,
        role, state, allow_private, take_everything, removed)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, FALSE, FALSE)\
      """;
  private static final String ADD_DUE =
      "INSERT INTO source_due (source_id, next_due_at, failures, stored) VALUES (?, ?, 0, 0)";
  private static final String CHANGE =
      """
      UPDATE source
      SET name = ?, url = ?, url_hash = ?, folder = ?, preset_version = ?, params = ?, role = ?, state = ?,
        allow_private = ?, take_everything = ?, interval_seconds = ?
      WHERE id = ? AND NOT removed\
      """;

  private SourceRows() {}

  static void add(Lines lines, Source source, Instant nextDue) {
    Source.SourceSetup setup = source.setup();
    lines.add(
        ADD,
        source.id(),
        setup.kind(),
        setup.presetId(),
        setup.preset().version(),
        name(setup),
        setup.url().toString(),
        urlHash(setup.url()),
        Wording.fitting(setup.folder(), 1_000),
        setup.preset().encoded(),
        setup.role(),
        source.state(),
        setup.allowPrivate());
    lines.add(ADD_DUE, source.id(), nextDue);
  }

  static int change(Rows rows, Source source) throws SQLException {
    Source.SourceSetup setup = source.setup();
    return rows.change(
        CHANGE,
        name(setup),
        setup.url().toString(),
        urlHash(setup.url()),
        Wording.fitting(setup.folder(), 1_000),
        setup.preset().version(),
        setup.preset().encoded(),
        setup.role(),
        source.state(),
        setup.allowPrivate(),
        source.takeEverything(),
        source.interval().map(Duration::toSeconds),
        source.id());
  }

  static Source read(Row row) throws SQLException {
    return new Source(
        new SourceId(row.small("id")),
        new Source.SourceSetup(
            row.coded(SourceKind.class, "kind"),
            PresetUse.decoded(
                row.text("preset_id"), row.small("preset_version"), row.text("params")),
            row.text("name"),
            URI.create(row.text("url")),
            row.coded(SourceRole.class, "role"),
            row.flag("allow_private"),
            row.text("folder")),
        row.coded(SourceState.class, "state"),
        row.integralIf("interval_seconds").stream().mapToObj(Duration::ofSeconds).findFirst(),
        row.flag("take_everything"));
  }

  /// Those that are asked or looked into, without their last attempts, which are read apart.
  static List<SourceStatus> statuses(Rows rows) throws SQLException {
    return rows.list(STATUSES, SourceRows::status, SourceKind.IMPORT, PresetUse.WATCHED_FOLDER);
  }

  private static SourceStatus status(Row row) throws SQLException {
    return new SourceStatus(
        read(row),
        Optional.empty(),
        row.timeIf("last_success_at"),
        row.timeIf("last_news_at"),
        row.timeIf("next_due_at"),
        row.small("failures"),
        row.integral("stored_so_far"));
  }

  static long urlHash(URI url) {
    return Fingerprint.of(url.toString()).hash();
  }

  static Long[] urlHashes(Stream<URI> urls) {
    return urls.map(SourceRows::urlHash).distinct().toArray(Long[]::new);
  }

  private static String name(Source.SourceSetup setup) {
    return Wording.fitting(setup.name(), 1_000);
  }
}
