package earshot.ui.measure;

import earshot.insight.accuracy.Confusion;
import earshot.insight.accuracy.Panel;
import earshot.insight.accuracy.Panel.Standing;
import earshot.intake.Learning;
import earshot.language.Agreement;
import earshot.language.Gate;
import earshot.language.LearnedModel;
import earshot.model.Authored;
import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.BrandRole;
import earshot.model.Label;
import earshot.model.MentionId;
import earshot.model.TimeRange;
import earshot.search.Progress;
import earshot.search.Watch;
import earshot.storage.AccuracyStore.Labeller;
import earshot.storage.AccuracyStore.Sample;
import earshot.storage.ModelStore.Kept;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A desk with invented samples and figures.
final class PretendDesk implements MeasureDesk {
  static final Instant NOW = Instant.parse("2026-11-19T14:32:00Z");
  static final Brand NORTHWIND =
      new Brand(new BrandId(1), "Northwind Coffee", BrandRole.OWN, "fern", "northwind", 1);

  Optional<Sample> sample = Optional.empty();
  Standing standing = new Standing.Unfinished(95);
  Gate gate = shut();
  Optional<Kept> used = Optional.empty();
  Optional<Kept> learned = Optional.empty();
  final List<Question> asked = new ArrayList<>();
  final List<String> kept = new ArrayList<>();
  RuntimeException failure = new IllegalStateException();
  boolean failing;
  boolean people;

  @Override
  public List<Brand> brands() {
    if (failing) throw failure;
    return List.of(NORTHWIND);
  }

  @Override
  public Optional<Panel> newest(Optional<BrandId> brand) {
    return sample.map(this::panel);
  }

  private Panel panel(Sample of) {
    int first = (int) asked.stream().filter(each -> each.answer().isPresent()).count();
    boolean begun = first > 0 || !(standing instanceof Standing.Unfinished);
    Confusion seen = new Confusion(of.counts(), begun ? counts() : Map.of());
    int answered = standing instanceof Standing.Unfinished ? first : 150;
    return new Panel(
        of,
        new Panel.Answered(answered, people ? 60 : 0, 150),
        seen,
        seen.total() == 0 ? Optional.empty() : Optional.of(seen.corrected(1)),
        people ? Optional.of(new Agreement(new long[][] {{22, 3}, {4, 31}})) : Optional.empty(),
        standing);
  }

  private static Map<Label, Map<Label, Long>> counts() {
    Map<Label, Map<Label, Long>> counts = new LinkedHashMap<>();
    counts.put(Label.NEGATIVE, row(24, 2, 3, 0, 1));
    counts.put(Label.MIXED, row(4, 12, 2, 2, 0));
    counts.put(Label.NEUTRAL, row(6, 1, 28, 3, 2));
    counts.put(Label.POSITIVE, row(3, 3, 6, 27, 1));
    counts.put(Label.UNSURE, row(8, 0, 9, 2, 1));
    return counts;
  }

  private static Map<Label, Long> row(long... counts) {
    Map<Label, Long> row = new LinkedHashMap<>();
    for (int i = 0; i < counts.length; i++) row.put(Confusion.LABELS.get(i), counts[i]);
    return row;
  }

  static Sample sampleOfNorthwind() {
    return new Sample(
        1,
        Optional.of(NORTHWIND.id()),
        4711,
        new TimeRange(NOW.minus(Duration.ofDays(30)), NOW),
        "plus-1/en/0a1b2c3d",
        Map.of(
            Label.NEGATIVE,
            966L,
            Label.MIXED,
            281L,
            Label.NEUTRAL,
            2_463L,
            Label.POSITIVE,
            1_396L,
            Label.UNSURE,
            202L),
        new Authored(NOW.minus(Duration.ofDays(7)), "ana"));
  }

  static Gate shut() {
    return new Gate(
        141,
        Map.of(Label.NEGATIVE, 78, Label.NEUTRAL, 54, Label.POSITIVE, 9),
        97,
        0.21,
        Optional.empty());
  }

  static Gate open() {
    return new Gate(
        325,
        Map.of(Label.NEGATIVE, 128, Label.NEUTRAL, 136, Label.POSITIVE, 61),
        110,
        0.38,
        Optional.of(new Gate.Trial(0.534, 0.617, 0.986)));
  }

  static Kept model(String name) {
    return new Kept(1, name, "", true, new Authored(NOW.minus(Duration.ofDays(3)), "ana"));
  }

  @Override
  public Sample draw(Optional<BrandId> brand, int days, Watch watch) {
    if (failing) throw failure;
    watch.reached(new Progress(1, 1));
    Sample drawn = sampleOfNorthwind();
    sample = Optional.of(drawn);
    return drawn;
  }

  @Override
  public Sample enlarge(Sample of, int more, Watch watch) {
    return of;
  }

  @Override
  public List<Question> questions(Sample of, Labeller labeller) {
    return List.copyOf(asked);
  }

  @Override
  public void answer(Sample of, Labeller labeller, int place, Label label) {
    if (failing) throw failure;
    kept.add(labeller + " " + place + " " + label);
    asked.set(place - 1, asked.get(place - 1).answered(label));
  }

  void ask(int count) {
    asked.clear();
    for (int i = 1; i <= count; i++) {
      asked.add(
          new Question(
              i,
              new MentionId(i),
              new Question.Text(
                  i % 2 == 0 ? "Grinder, second week" : "",
                  "Has anyone else had a stale bag from the last Northwind batch? Mine came two"
                      + " weeks after roasting and the crema was gone by Thursday. The people in"
                      + " the shop were kind about it 🙏 but the second bag was no better."),
              "r/espresso",
              NOW.minus(Duration.ofHours(i)),
              Optional.empty()));
    }
  }

  @Override
  public List<Question> unlabelled(Optional<BrandId> brand, int count) {
    return asked.subList(0, Math.min(count, asked.size()));
  }

  @Override
  public void teach(Question question, Optional<BrandId> brand, Label label) {
    kept.add("teach " + question.mention() + " " + label);
  }

  @Override
  public Learning.State learning() {
    return new Learning.State(gate, gate.labels(), gate.labels() + 25L, learned, used);
  }

  @Override
  public Learning.State check() {
    return learning();
  }

  @Override
  public List<LearnedModel.Strong> strongest(Learning.State state) {
    if (state.learned().isEmpty()) return List.of();
    return List.of(
        new LearnedModel.Strong(Label.NEGATIVE, "stale", 1.2),
        new LearnedModel.Strong(Label.NEGATIVE, "two weeks", 1.1),
        new LearnedModel.Strong(Label.NEGATIVE, "no crema", 0.9),
        new LearnedModel.Strong(Label.NEUTRAL, "opening hours", 0.8),
        new LearnedModel.Strong(Label.NEUTRAL, "in town", 0.7),
        new LearnedModel.Strong(Label.POSITIVE, "made my morning", 1.0),
        new LearnedModel.Strong(Label.POSITIVE, "second bag", 0.9));
  }

  @Override
  public Moves preview(boolean on, Watch watch) {
    return new Moves(
        48_212,
        3_104,
        325,
        List.of(
            new Moves.Move(Label.UNSURE, Label.NEGATIVE, 1_211),
            new Moves.Move(Label.NEUTRAL, Label.NEGATIVE, 804),
            new Moves.Move(Label.POSITIVE, Label.NEUTRAL, 617),
            new Moves.Move(Label.POSITIVE, Label.NEGATIVE, 301),
            new Moves.Move(Label.NEGATIVE, Label.NEUTRAL, 171)));
  }

  @Override
  public void turn(boolean on, Watch watch) {
    used = on ? learned : Optional.empty();
  }
}
