package earshot.storage;

import earshot.model.Authored;
import earshot.model.BrandId;
import earshot.model.CueKind;
import earshot.model.MentionId;
import earshot.model.Theme;
import earshot.model.ThemeId;
import earshot.model.ThemeStatus;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Keeps what several people said, which mentions say so, and what became of it.
public final class ThemeStore {
  private static final String ADD =
      """
      INSERT INTO theme (id, brand_id, name, cue, status, owner, decision, decided_at, query,
        made_at, by_user, rev)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
  private static final String DESCRIBE =
      """
      UPDATE theme
      SET brand_id = ?, name = ?, cue = ?, query = ?, rev = rev + 1
      WHERE id = ? AND rev = ?""";
  private static final String DECIDE =
      """
      UPDATE theme
      SET status = ?, owner = ?, decision = ?, decided_at = ?, rev = rev + 1
      WHERE id = ? AND rev = ?""";
  private static final String PUT =
      "INSERT INTO theme_mention (theme_id, mention_id, made_at, by_user) VALUES (?, ?, ?, ?)";
  private static final String TAKE =
      "DELETE FROM theme_mention WHERE theme_id = ? AND mention_id = ?";
  private static final String MENTIONS =
      """
      SELECT mention_id
      FROM theme_mention
      WHERE theme_id = ?
      ORDER BY theme_id, mention_id""";
  static final String SOME =
      """
      SELECT t.mention_id
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (mention_id)
      JOIN theme_mention t ON t.theme_id = ? AND t.mention_id = w.mention_id""";
  static final String OF_MENTION =
      """
      SELECT theme_id
      FROM theme_mention
      WHERE mention_id = ?""";

  private final Database database;

  ThemeStore(Database database) {
    this.database = database;
  }

  /// A theme that was removed, with the mentions picked for it.
  public record Removed(Theme theme, Set<MentionId> mentions) {
    /// Copies the set.
    public Removed {
      mentions = Set.copyOf(mentions);
    }
  }

  /// All themes, the oldest first.
  public List<Theme> all() {
    return database.read(rows -> rows.list("SELECT * FROM theme ORDER BY id", ThemeStore::read));
  }

  /// The theme of this id.
  public Optional<Theme> byId(ThemeId id) {
    return database.read(rows -> byId(rows, id));
  }

  /// The mentions that people picked for a theme, by rising number.
  public List<MentionId> mentions(ThemeId id) {
    return database.read(rows -> mentions(rows, id));
  }

  /// The themes a mention was picked for.
  public Set<ThemeId> of(MentionId mention) {
    return database.read(
        rows ->
            Set.copyOf(rows.list(OF_MENTION, row -> new ThemeId(row.small("theme_id")), mention)));
  }

  /// Makes an open theme of these mentions.
  public Theme make(Theme.About about, Collection<MentionId> mentions, String byUser) {
    Instant now = database.clock().instant();
    Theme made =
        database.write(
            rows -> {
              ThemeId id = new ThemeId(database.ids().nextSmall(rows, "theme"));
              Authored by = new Authored(now, Wording.fitting(byUser, 200));
              return insert(rows, new Theme(id, about, Theme.Decision.NONE, by, 1));
            });
    put(made.id(), mentions, byUser);
    return made;
  }

  /// Changes what it is about.
  ///
  /// @param rev of the theme this change was made from
  /// @throws ChangedMeanwhile when it is another one by now, or was removed
  public Theme describe(ThemeId id, int rev, Theme.About about) {
    return changed(
        id,
        DESCRIBE,
        about.brand(),
        Wording.fitting(about.name().strip(), 200),
        about.cue(),
        Wording.fitting(about.query(), 20_000),
        id.value(),
        rev);
  }

  /// Decides what becomes of it. To take it back, decide again as it was.
  ///
  /// @param rev of the theme this change was made from
  /// @throws ChangedMeanwhile when it is another one by now, or was removed
  public Theme decide(ThemeId id, int rev, Theme.Decision decision) {
    return changed(
        id,
        DECIDE,
        decision.status(),
        Wording.fitting(decision.owner(), 200),
        Wording.fitting(decision.words(), 2_000),
        decision.at(),
        id.value(),
        rev);
  }

  private Theme changed(ThemeId id, String sql, Object... parameters) {
    return database.write(
        rows -> {
          if (rows.change(sql, parameters) == 0) throw new ChangedMeanwhile("This theme");
          return byId(rows, id).orElseThrow();
        });
  }

  /// Picks mentions for a theme, 200 in a transaction; returns those that were not picked before,
  /// for taking it back. What is no longer stored is left out.
  public Set<MentionId> put(ThemeId id, Collection<MentionId> mentions, String byUser) {
    Instant now = database.clock().instant();
    return Batches.run(database, mentions, (rows, some) -> put(rows, id, some, now, byUser));
  }

  /// Takes mentions out of a theme, 200 in a transaction; returns those that were in it.
  public Set<MentionId> take(ThemeId id, Collection<MentionId> mentions) {
    return Batches.run(database, mentions, (rows, some) -> take(rows, id, some));
  }

  /// Removes a theme; returns it with its mentions, to be put back.
  ///
  /// @throws IllegalArgumentException when there is no such theme
  public Removed remove(ThemeId id) {
    return database.write(
        rows -> {
          Theme theme =
              byId(rows, id)
                  .orElseThrow(() -> new IllegalArgumentException("There is no theme " + id + "."));
          Removed removed = new Removed(theme, new HashSet<>(mentions(rows, id)));
          rows.change("DELETE FROM theme_mention WHERE theme_id = ?", id.value());
          rows.change("DELETE FROM theme WHERE id = ?", id.value());
          return removed;
        });
  }

  /// Takes a removal back.
  public Theme putBack(Removed removed) {
    Theme theme = database.write(rows -> insert(rows, removed.theme()));
    put(theme.id(), removed.mentions(), theme.made().byUser());
    return theme;
  }

  private static Set<Long> put(
      Rows rows, ThemeId id, Collection<Long> mentions, Instant now, String byUser)
      throws SQLException {
    Object wanted = mentions.toArray(Long[]::new);
    Set<Long> missing = new HashSet<>(rows.list(TagRows.STORED, row -> row.integral(1), wanted));
    missing.removeAll(Set.copyOf(rows.list(SOME, row -> row.integral(1), wanted, id.value())));
    Lines lines = new Lines();
    for (long mention : missing) {
      lines.add(PUT, id.value(), mention, now, Wording.fitting(byUser, 200));
    }
    lines.run(rows);
    return missing;
  }

  private static Set<Long> take(Rows rows, ThemeId id, Collection<Long> mentions)
      throws SQLException {
    Object wanted = mentions.toArray(Long[]::new);
    Set<Long> picked = new HashSet<>(rows.list(SOME, row -> row.integral(1), wanted, id.value()));
    Lines lines = new Lines();
    for (long mention : picked) lines.add(TAKE, id.value(), mention);
    lines.run(rows);
    return picked;
  }

  private static Theme insert(Rows rows, Theme theme) throws SQLException {
    rows.change(
        ADD,
        theme.id().value(),
        theme.about().brand(),
        Wording.fitting(theme.about().name().strip(), 200),
        theme.about().cue(),
        theme.decision().status(),
        Wording.fitting(theme.decision().owner(), 200),
        Wording.fitting(theme.decision().words(), 2_000),
        theme.decision().at(),
        Wording.fitting(theme.about().query(), 20_000),
        theme.made().at(),
        theme.made().byUser(),
        theme.rev());
    return byId(rows, theme.id()).orElseThrow();
  }

  private static Optional<Theme> byId(Rows rows, ThemeId id) throws SQLException {
    return rows.first("SELECT * FROM theme WHERE id = ?", ThemeStore::read, id.value());
  }

  private static List<MentionId> mentions(Rows rows, ThemeId id) throws SQLException {
    return rows.list(MENTIONS, row -> new MentionId(row.integral("mention_id")), id.value());
  }

  private static Theme read(Row row) throws SQLException {
    return new Theme(
        new ThemeId(row.small("id")),
        new Theme.About(
            row.integralIf("brand_id").stream()
                .mapToObj(brand -> new BrandId(Math.toIntExact(brand)))
                .findFirst(),
            row.text("name"),
            row.coded(CueKind.class, "cue"),
            row.text("query")),
        new Theme.Decision(
            row.coded(ThemeStatus.class, "status"),
            row.text("owner"),
            row.text("decision"),
            row.timeIf("decided_at")),
        new Authored(row.time("made_at"), row.text("by_user")),
        row.small("rev"));
  }
}
