package earshot.storage;

import earshot.model.JournalAction;
import earshot.model.SourceId;
import earshot.model.SourceTerms;
import earshot.model.TrustedKey;
import java.sql.SQLException;
import java.util.Optional;

/// Writes and reads what a person decided of how single sources are asked.
final class TermsRows {
  static final String OF_SOURCE = "SELECT * FROM source_terms WHERE source_id = ?";

  private static final String TRUST =
      """
      MERGE INTO source_terms t
      USING (VALUES (CAST(? AS INTEGER), CAST(? AS VARCHAR(255)), CAST(? AS VARCHAR(64)),
        CAST(? AS TIMESTAMP(3) WITH TIME ZONE))) s (source_id, host, sha256, made_at)
      ON t.source_id = s.source_id
      WHEN MATCHED THEN UPDATE SET trusted_host = s.host, trusted_key = s.sha256,
        trusted_at = s.made_at
      WHEN NOT MATCHED THEN INSERT (source_id, trusted_host, trusted_key, trusted_at)
        VALUES (s.source_id, s.host, s.sha256, s.made_at)\
      """;
  private static final String CALL =
      """
      MERGE INTO source_terms t
      USING (VALUES (CAST(? AS INTEGER), CAST(? AS VARCHAR(200)))) s (source_id, user_agent)
      ON t.source_id = s.source_id
      WHEN MATCHED THEN UPDATE SET user_agent = s.user_agent
      WHEN NOT MATCHED THEN INSERT (source_id, user_agent) VALUES (s.source_id, s.user_agent)\
      """;

  private TermsRows() {}

  static SourceTerms of(Rows rows, SourceId source) throws SQLException {
    return rows.first(OF_SOURCE, TermsRows::read, source).orElse(SourceTerms.NONE);
  }

  private static SourceTerms read(Row row) throws SQLException {
    Optional<String> host = row.textIf("trusted_host");
    Optional<TrustedKey> trusted =
        host.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new TrustedKey(host.get(), row.text("trusted_key"), row.time("trusted_at")));
    return new SourceTerms(trusted, row.textIf("user_agent"));
  }

  /// Keeps which key is trusted, and notes in the journal that a person decided so.
  static void trust(Database database, Rows rows, SourceId source, Optional<TrustedKey> key)
      throws SQLException {
    rows.change(
        TRUST,
        source,
        key.map(TrustedKey::host),
        key.map(TrustedKey::sha256),
        key.map(TrustedKey::since));
    String words = key.map(each -> each.host() + " " + each.sha256()).orElse("");
    JournalRows.note(database, rows, JournalAction.TRUST_CHANGED, "source:" + source, words);
  }

  static void call(Rows rows, SourceId source, Optional<String> userAgent) throws SQLException {
    rows.change(CALL, source, userAgent);
  }
}
