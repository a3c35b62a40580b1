package earshot.storage;

import earshot.model.Evidence;
import earshot.model.MentionId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// Keeps the pictures that people brought with mentions. They stand in the database, so that they
/// are encrypted, backed up, handed over and deleted with the mention.
public final class EvidenceStore {
  /// Letters of base 64 in one row: what a line of an archive can hold.
  private static final int PIECE = 400_000;

  static final String OF_MENTION =
      "SELECT base64 FROM evidence WHERE mention_id = ? ORDER BY mention_id, n";
  private static final String ADD = "INSERT INTO evidence (mention_id, n, base64) VALUES (?, ?, ?)";
  private static final String REMOVE = "DELETE FROM evidence WHERE mention_id = ?";

  private final Database database;

  EvidenceStore(Database database) {
    this.database = database;
  }

  /// The picture of a mention, if it has one.
  public Optional<Evidence> of(MentionId mention) {
    List<String> pieces =
        database.read(rows -> rows.list(OF_MENTION, row -> row.text("base64"), mention));
    String all = String.join("", pieces);
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(new Evidence(Base64.getDecoder().decode(all)));
  }

  /// Puts a picture in the place of the one a mention has; absent takes it away. Nothing is kept
  /// for a mention that is not stored.
  public void keep(MentionId mention, Optional<Evidence> picture) {
    database.write(rows -> keep(rows, mention, picture));
  }

  private static int keep(Rows rows, MentionId mention, Optional<Evidence> picture)
      throws SQLException {
    rows.change(REMOVE, mention);
    Object wanted = new Long[] {mention.value()};
    if (picture.isEmpty() || rows.list(TagRows.STORED, row -> row.integral(1), wanted).isEmpty()) {
      return 0;
    }
    String all = Base64.getEncoder().encodeToString(picture.get().bytes());
    List<Object[]> lines = new ArrayList<>();
    for (int from = 0; from < all.length(); from += PIECE) {
      String piece = all.substring(from, Math.min(all.length(), from + PIECE));
      lines.add(new Object[] {mention, lines.size(), piece});
    }
    rows.insertAll(ADD, lines);
    return lines.size();
  }
}
