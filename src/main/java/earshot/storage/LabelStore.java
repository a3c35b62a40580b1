package earshot.storage;

import earshot.model.Authored;
import earshot.model.BrandId;
import earshot.model.JournalAction;
import earshot.model.Label;
import earshot.model.LabelOrigin;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.StoryId;
import earshot.model.TimeRange;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Keeps what people say of how mentions sound. A person's label wins in every list, count and
/// chart; what the machine had said stays beside it.
public final class LabelStore {
  private static final int PAGE = 500;

  static final String OF_MENTION =
      LabelRows.COLUMNS
          + """
          FROM label_override o
          LEFT JOIN score_version v ON v.id = o.score_version
          WHERE o.mention_id = ?
          ORDER BY o.mention_id, o.brand_id\
          """;
  static final String AFTER =
      LabelRows.COLUMNS
          + """
          , t.title, t.body, m.lang, m.story_id
          FROM label_override o
          JOIN mention m ON m.id = o.mention_id
          JOIN mention_text t ON t.mention_id = o.mention_id
          LEFT JOIN score_version v ON v.id = o.score_version
          WHERE o.mention_id >= ? AND (o.mention_id > ? OR o.brand_id > ?)
          ORDER BY o.mention_id, o.brand_id
          LIMIT ?\
          """;
  // What people said is little beside what is stored, so it is walked whole.
  static final String BY_PEOPLE =
      """
      SELECT o.origin, COUNT(*) AS n
      FROM label_override o
      JOIN mention_brand b ON b.mention_id = o.mention_id AND b.brand_id = o.brand_id
      WHERE o.brand_id = ? AND b.effective_at >= ? AND b.effective_at < ? AND b.shown
      GROUP BY o.origin\
      """;
  static final String BY_PEOPLE_OF_ALL =
      """
      SELECT o.origin, COUNT(DISTINCT o.mention_id) AS n
      FROM label_override o
      JOIN mention m ON m.id = o.mention_id
      WHERE m.effective_at >= ? AND m.effective_at < ? AND m.shown
      GROUP BY o.origin\
      """;

  private final Database database;

  LabelStore(Database database) {
    this.database = database;
  }

  /// What a person says of a mention, or of a mention and one brand it names.
  ///
  /// @param brand absent for the text as a whole
  public record About(MentionId mention, Optional<BrandId> brand) {}

  /// What a person said.
  ///
  /// @param machine what the machine had said then; absent when it had said nothing
  /// @param version of the machine's score; empty when there was none
  /// @param reason empty when none was given
  public record Said(
      About about,
      Label label,
      LabelOrigin origin,
      Optional<Label> machine,
      String version,
      String reason,
      Authored made) {}

  /// One step, with what stood before it: [#restore] with `before` takes it back.
  public record Change(About about, Optional<Said> before, Optional<Said> after) {}

  /// What a person said, with the text it was said of.
  ///
  /// @param language BCP 47 tag, or empty
  public record Labelled(Said said, String text, String language, Optional<StoryId> story) {}

  /// How many labels of a stretch of time are a person's.
  public record ByPeople(long corrected, long confirmed, long sampled) {
    /// All of them.
    public long total() {
      return corrected + confirmed + sampled;
    }
  }

  /// Agrees with the machine.
  ///
  /// @throws IllegalArgumentException when the mention is gone, does not name the brand, or was not
  ///   scored
  public Change confirm(About about, String byUser) {
    return database.write(
        rows -> {
          LabelRows labels = new LabelRows(rows, database);
          LabelRows.Machine machine = labels.machine(about);
          Label label =
              machine
                  .label()
                  .filter(said -> said != Label.UNSCORED)
                  .orElseThrow(
                      () ->
                          new IllegalArgumentException(
                              "This text has no score to confirm; choose a label instead."));
          journal(rows, about, JournalAction.LABEL_CONFIRMED, byUser, label.name());
          return labels.put(about, said(about, label, LabelOrigin.CONFIRMED, machine, "", byUser));
        });
  }

  /// Says it otherwise than the machine; the machine's own label makes it a confirmation.
  ///
  /// @param reason empty, or at most 2,000 characters
  /// @throws IllegalArgumentException when the mention is gone, does not name the brand, or the
  ///   label is `UNSCORED`
  public Change correct(About about, Label label, String reason, String byUser) {
    return database.write(
        rows -> {
          LabelRows labels = new LabelRows(rows, database);
          LabelRows.Machine machine = labels.machine(about);
          boolean same = machine.label().equals(Optional.of(label));
          LabelOrigin origin = same ? LabelOrigin.CONFIRMED : LabelOrigin.CORRECTED;
          JournalAction action = same ? JournalAction.LABEL_CONFIRMED : JournalAction.LABEL_CHANGED;
          journal(rows, about, action, byUser, label.name());
          return labels.put(about, said(about, label, origin, machine, reason, byUser));
        });
  }

  /// Answers for a mention that was drawn at random.
  ///
  /// @throws IllegalArgumentException as [#correct]
  public Change sample(About about, Label label, String byUser) {
    return database.write(
        rows -> {
          LabelRows labels = new LabelRows(rows, database);
          LabelRows.Machine machine = labels.machine(about);
          return labels.put(about, said(about, label, LabelOrigin.SAMPLED, machine, "", byUser));
        });
  }

  /// Leaves it to the machine again.
  public Change takeBack(About about) {
    return restore(about, Optional.empty());
  }

  /// Puts back what stood before a change: a person's label, or none.
  ///
  /// @throws IllegalArgumentException when the mention is gone or does not name the brand
  public Change restore(About about, Optional<Said> said) {
    return database.write(
        rows -> {
          LabelRows labels = new LabelRows(rows, database);
          journal(rows, about, JournalAction.LABEL_UNDONE, Database.user(), "");
          return said.isPresent() ? labels.put(about, said.get()) : labels.remove(about);
        });
  }

  private void journal(Rows rows, About about, JournalAction action, String byUser, String words)
      throws SQLException {
    JournalRows.note(database, rows, byUser, action, "mention:" + about.mention(), words);
  }

  /// What people say of a mention: of the whole text first, then of brands.
  public List<Said> of(MentionId mention) {
    return database.read(rows -> rows.list(OF_MENTION, LabelRows::said, mention));
  }

  /// Shows everything people said, with the texts, in the order of the mentions' ids. It is read in
  /// parts, so that writing goes on meanwhile.
  public void each(Consumer<Labelled> visitor) {
    List<Labelled> page = page(Optional.empty());
    while (!page.isEmpty()) {
      page.forEach(visitor);
      page = page(Optional.of(page.getLast().said().about()));
    }
  }

  /// At most 500 of them after this one, in the order of the mentions' ids.
  public List<Labelled> page(Optional<About> after) {
    long mention = after.map(about -> about.mention().value()).orElse(0L);
    int brand = after.map(LabelRows::brand).orElse(Integer.MAX_VALUE);
    return database.read(
        rows -> rows.list(AFTER, LabelStore::labelled, mention, mention, brand, PAGE));
  }

  /// How many labels people gave.
  public long count() {
    return database.read(rows -> rows.number("SELECT COUNT(*) FROM label_override"));
  }

  /// How many of the labels that lists and charts show for this time are a person's.
  ///
  /// @param brand absent for mentions whatever they name, each counted once
  public ByPeople byPeople(Optional<BrandId> brand, TimeRange range) {
    List<long[]> counts =
        database.read(
            rows ->
                brand.isPresent()
                    ? rows.list(BY_PEOPLE, LabelStore::count, brand.get(), range.from(), range.to())
                    : rows.list(BY_PEOPLE_OF_ALL, LabelStore::count, range.from(), range.to()));
    return new ByPeople(
        of(counts, LabelOrigin.CORRECTED),
        of(counts, LabelOrigin.CONFIRMED),
        of(counts, LabelOrigin.SAMPLED));
  }

  private Said said(
      About about,
      Label label,
      LabelOrigin origin,
      LabelRows.Machine machine,
      String reason,
      String byUser) {
    Authored made = new Authored(Rows.storable(database.clock().instant()), byUser);
    return new Said(about, label, origin, machine.label(), machine.version(), reason, made);
  }

  private static long[] count(Row row) throws SQLException {
    return new long[] {row.small("origin"), row.integral("n")};
  }

  private static long of(List<long[]> counts, LabelOrigin origin) {
    return counts.stream()
        .filter(each -> each[0] == origin.code())
        .mapToLong(each -> each[1])
        .sum();
  }

  private static Labelled labelled(Row row) throws SQLException {
    Mention.Content content =
        new Mention.Content(
            row.text("title"), row.text("body"), "", "", "", row.text("lang"), Optional.empty());
    return new Labelled(
        LabelRows.said(row),
        content.whole(),
        content.lang(),
        row.integralIf("story_id").stream().mapToObj(StoryId::new).findFirst());
  }
}
