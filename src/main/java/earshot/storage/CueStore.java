package earshot.storage;

import earshot.model.Cue;
import earshot.model.MentionId;
import earshot.model.Trait;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Keeps what texts do: signs with their words, beside the reasons of the whole text's score.
public final class CueStore {
  // The version that was stored last stands last; one that kept no signs hides no earlier ones.
  static final String OF_MENTIONS =
      """
      SELECT s.mention_id, s.reasons
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (mention_id)
      JOIN score s ON s.mention_id = w.mention_id AND s.brand_id = 0
      ORDER BY s.mention_id, s.score_version\
      """;
  private static final String FLAG = "UPDATE mention SET flags = ? WHERE id = ?";
  private static final String ADD =
      """
      UPDATE score
      SET reasons = ? || reasons
      WHERE mention_id = ? AND brand_id = 0 AND CHAR_LENGTH(reasons) <= ?\
      """;
  private static final int LONGEST = 8_000;

  private final Database database;

  CueStore(Database database) {
    this.database = database;
  }

  /// The signs in the texts of mentions, in the order in which they were found; a mention without
  /// an entry has none.
  public Map<MentionId, List<Cue>> of(Collection<MentionId> mentions) {
    if (mentions.isEmpty()) return Map.of();
    Object ids = mentions.stream().map(MentionId::value).distinct().toArray(Long[]::new);
    return database.read(rows -> of(rows, ids));
  }

  static Map<MentionId, List<Cue>> of(Rows rows, Object ids) throws SQLException {
    Map<MentionId, List<Cue>> found = new HashMap<>();
    rows.list(
        OF_MENTIONS,
        row -> {
          List<Cue> cues = ReasonText.readCues(row.text("reasons"));
          MentionId mention = new MentionId(row.integral("mention_id"));
          return cues.isEmpty() ? mention : found.put(mention, cues);
        },
        ids);
    return found;
  }

  /// The signs in the text of one mention.
  public List<Cue> of(MentionId mention) {
    return of(List.of(mention)).getOrDefault(mention, List.of());
  }

  /// Notes a sign that was not to be seen when the mentions were stored, 200 in a transaction.
  /// Returns those that did not show this trait until now.
  public Set<MentionId> add(Collection<MentionId> mentions, Cue cue) {
    Trait trait =
        Trait.shownBy(List.of(cue)).stream()
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no trait is shown by " + cue.kind()));
    String line = ReasonText.line(cue);
    return Batches.run(database, mentions, (rows, some) -> add(rows, some, trait, line));
  }

  private static Set<Long> add(Rows rows, List<Long> mentions, Trait trait, String line)
      throws SQLException {
    Lines lines = new Lines();
    StoredMarks stored = new StoredMarks(rows, lines);
    stored.load(mentions);
    Set<Long> added = new HashSet<>();
    for (long mention : mentions) {
      Optional<StoredMarks.Known> known = stored.loaded(mention);
      if (known.isEmpty() || Flags.has(known.get().flags(), trait)) continue;
      lines.add(FLAG, known.get().flags() | Flags.bit(trait), mention);
      lines.add(ADD, line, mention, LONGEST - line.length());
      SearchDirty.note(lines, mention);
      added.add(mention);
    }
    lines.run(rows);
    return added;
  }
}
