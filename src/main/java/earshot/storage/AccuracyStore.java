package earshot.storage;

import earshot.model.Authored;
import earshot.model.BrandId;
import earshot.model.Coded;
import earshot.model.Label;
import earshot.model.MentionId;
import earshot.model.TimeRange;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Keeps samples of mentions that people label without seeing what the machine said.
public final class AccuracyStore {
  private static final int ALL_BRANDS = 0;

  private static final String SAMPLE_COLUMNS =
      """
      SELECT id, brand_id, seed, from_at, to_at, score_version, counts, made_at, by_user
      FROM accuracy_sample
      """;
  private static final String SAMPLES = SAMPLE_COLUMNS + "ORDER BY id DESC";
  private static final String SAMPLE = SAMPLE_COLUMNS + "WHERE id = ?";
  private static final String ADD_SAMPLE =
      """
      INSERT INTO accuracy_sample
        (id, brand_id, seed, from_at, to_at, score_version, counts, made_at, by_user)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;
  static final String ITEMS =
      """
      SELECT place, mention_id, machine_label, label, labelled_at, by_user, second_label,
        second_at, second_by
      FROM accuracy_item
      WHERE sample_id = ?
      ORDER BY sample_id, place\
      """;
  private static final String ADD_ITEM =
      "INSERT INTO accuracy_item (sample_id, place, mention_id, machine_label) VALUES (?, ?, ?, ?)";
  private static final String ANSWER =
      """
      UPDATE accuracy_item SET label = ?, labelled_at = ?, by_user = ?
      WHERE sample_id = ? AND place = ?\
      """;
  private static final String SECOND_ANSWER =
      """
      UPDATE accuracy_item SET second_label = ?, second_at = ?, second_by = ?
      WHERE sample_id = ? AND place = ?\
      """;

  private final Database database;

  AccuracyStore(Database database) {
    this.database = database;
  }

  /// A sample that was drawn.
  ///
  /// @param brand absent when it was drawn from all mentions, whatever they name
  /// @param version of the scores it was drawn by
  /// @param counts how many mentions had each machine label then
  public record Sample(
      int id,
      Optional<BrandId> brand,
      long seed,
      TimeRange range,
      String version,
      Map<Label, Long> counts,
      Authored made) {
    /// Copies the counts.
    public Sample {
      counts = Map.copyOf(counts);
    }
  }

  /// What one person said.
  ///
  /// @param label `UNSURE` when the person could not tell
  public record Answer(Label label, Authored made) {}

  /// Who answers: most samples have one labeller, some a second one to see how far people agree.
  public enum Labeller {
    FIRST,
    SECOND
  }

  /// One mention of a sample.
  ///
  /// @param place in the order in which it is asked, from 1
  public record Item(
      int place,
      MentionId mention,
      Label machine,
      Optional<Answer> first,
      Optional<Answer> second) {
    /// What this labeller said.
    public Optional<Answer> by(Labeller labeller) {
      return switch (labeller) {
        case FIRST -> first;
        case SECOND -> second;
      };
    }
  }

  /// Sees what the machine said of one mention.
  public interface Visitor {
    /// The next mention; `UNSCORED` where the machine said nothing.
    void see(long mention, Label machine);
  }

  /// A mention drawn for a sample.
  public record Drawn(long mention, Label machine) {}

  /// The time by the clock of what is stored.
  public Instant now() {
    return database.clock().instant();
  }

  /// Shows what the machine said of every shown mention of a stretch of time, in parts.
  ///
  /// @param progress told how many were shown; how many there are is not known before
  public void population(
      Optional<BrandId> brand, TimeRange range, Visitor visitor, Progress progress) {
    new LabelledPopulation(database, brand, range).each(visitor, progress);
  }

  /// Keeps a sample in the order in which it is to be asked.
  public Sample keep(Sample sample, List<Drawn> drawn) {
    return database.write(
        rows -> {
          int id = database.ids().nextSmall(rows, "accuracy_sample");
          rows.change(
              ADD_SAMPLE,
              id,
              sample.brand().map(BrandId::value).orElse(ALL_BRANDS),
              sample.seed(),
              sample.range().from(),
              sample.range().to(),
              sample.version(),
              text(sample.counts()),
              database.clock().instant(),
              Wording.fitting(sample.made().byUser(), 200));
          addItems(rows, id, 0, drawn);
          return sample(rows, id);
        });
  }

  /// Adds mentions behind those that a sample has.
  ///
  /// @param counts how many mentions have each machine label now
  public Sample extend(int id, Map<Label, Long> counts, List<Drawn> drawn) {
    return database.write(
        rows -> {
          Sample before = sample(rows, id);
          long has =
              rows.number("SELECT MAX(place) FROM accuracy_item WHERE sample_id = ?", before.id());
          rows.change("UPDATE accuracy_sample SET counts = ? WHERE id = ?", text(counts), id);
          addItems(rows, id, Math.toIntExact(has), drawn);
          return sample(rows, id);
        });
  }

  private static void addItems(Rows rows, int sample, int after, List<Drawn> drawn)
      throws SQLException {
    int place = after;
    for (Drawn each : drawn) {
      rows.change(ADD_ITEM, sample, ++place, each.mention(), each.machine());
    }
  }

  /// All samples, the newest first.
  public List<Sample> samples() {
    return database.read(rows -> rows.list(SAMPLES, AccuracyStore::read));
  }

  /// One sample.
  public Optional<Sample> find(int id) {
    return database.read(rows -> rows.first(SAMPLE, AccuracyStore::read, id));
  }

  /// The mentions of a sample in the order in which they are asked.
  public List<Item> items(int sample) {
    return database.read(rows -> rows.list(ITEMS, AccuracyStore::item, sample));
  }

  /// Keeps what a person said, in place of what the same labeller said before; absent takes it
  /// back.
  ///
  /// @throws IllegalArgumentException when the sample has no such place, or the label is `UNSCORED`
  public void answer(
      int sample, int place, Labeller labeller, Optional<Label> label, String byUser) {
    if (label.equals(Optional.of(Label.UNSCORED))) {
      throw new IllegalArgumentException("Choose a label, or say that you cannot tell.");
    }
    String sql =
        switch (labeller) {
          case FIRST -> ANSWER;
          case SECOND -> SECOND_ANSWER;
        };
    database.write(
        rows -> {
          int touched =
              rows.change(
                  sql,
                  label,
                  label.map(said -> database.clock().instant()),
                  label.map(said -> Wording.fitting(byUser, 200)),
                  sample,
                  place);
          if (touched == 0) {
            throw new IllegalArgumentException(
                "Sample " + sample + " has no mention in place " + place + ".");
          }
          return touched;
        });
  }

  /// Removes a sample with everything said of it.
  public void remove(int sample) {
    database.write(
        rows ->
            rows.change("DELETE FROM accuracy_item WHERE sample_id = ?", sample)
                + rows.change("DELETE FROM accuracy_sample WHERE id = ?", sample));
  }

  /// The mentions of all samples: nothing may be learned from them.
  public Set<Long> sampled() {
    return new HashSet<>(
        database.read(
            rows ->
                rows.list(
                    "SELECT DISTINCT mention_id FROM accuracy_item",
                    row -> row.integral("mention_id"))));
  }

  private static Sample sample(Rows rows, int id) throws SQLException {
    return rows.first(SAMPLE, AccuracyStore::read, id)
        .orElseThrow(() -> new IllegalArgumentException("There is no sample " + id + "."));
  }

  private static Sample read(Row row) throws SQLException {
    int brand = row.small("brand_id");
    return new Sample(
        row.small("id"),
        brand == ALL_BRANDS ? Optional.empty() : Optional.of(new BrandId(brand)),
        row.integral("seed"),
        new TimeRange(row.time("from_at"), row.time("to_at")),
        row.text("score_version"),
        counts(row.text("counts")),
        new Authored(row.time("made_at"), row.text("by_user")));
  }

  private static Item item(Row row) throws SQLException {
    return new Item(
        row.small("place"),
        new MentionId(row.integral("mention_id")),
        row.coded(Label.class, "machine_label"),
        answer(row, "label", "labelled_at", "by_user"),
        answer(row, "second_label", "second_at", "second_by"));
  }

  private static Optional<Answer> answer(Row row, String label, String at, String by)
      throws SQLException {
    Optional<Label> said = row.codedIf(Label.class, label);
    if (said.isEmpty()) return Optional.empty();
    return Optional.of(new Answer(said.get(), new Authored(row.time(at), row.text(by))));
  }

  /// Counts by code, such as `1=12 3=40`.
  private static String text(Map<Label, Long> counts) {
    return new TreeMap<>(counts)
        .entrySet().stream()
            .map(each -> each.getKey().code() + "=" + each.getValue())
            .collect(Collectors.joining(" "));
  }

  private static Map<Label, Long> counts(String text) {
    Map<Label, Long> counts = new EnumMap<>(Label.class);
    for (String part : text.split(" ", -1)) {
      int equals = part.indexOf('=');
      if (equals < 0) continue;
      counts.put(
          Coded.of(Label.class, Integer.parseInt(part.substring(0, equals))),
          Long.parseLong(part.substring(equals + 1)));
    }
    return counts;
  }
}
