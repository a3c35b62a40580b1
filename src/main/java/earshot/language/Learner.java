package earshot.language;

import earshot.language.Gate.Trial;
import earshot.language.LearnedModel.Strong;
import earshot.model.Label;
import earshot.model.LabelOrigin;
import earshot.model.Lot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Learns from people's labels, and says whether what it learned may be used.
///
/// The same labels give the same answer, whatever their order.
public final class Learner {
  private static final int FOLDS = 5;
  private static final int RESAMPLES = 500;
  private static final int STRONGEST = 10;

  /// Words of fewer texts are not told: they would give single texts away.
  private static final int TEXTS_OF_A_STRONG_WORD = 3;

  private final TextReader reader;
  private final long seed;

  /// A learner for texts as this reader reads them by the word list.
  ///
  /// @param seed decides who is held back when
  public Learner(TextReader reader, long seed) {
    this.reader = reader.unlearned();
    this.seed = seed;
  }

  /// What came of it.
  ///
  /// @param model absent where there is too little to learn from; to be used only when the gate is
  ///   open
  public record Learned(Gate gate, Optional<LearnedModel> model) {}

  /// Learns from these labels. Left aside are “cannot tell”, texts in languages without word list,
  /// texts that have a score per brand, and “mixed” until ten were told.
  public Learned learn(List<Taught> taught) {
    List<Lesson> lessons = lessons(taught);
    List<Label> classes = classes(lessons);
    lessons = lessons.stream().filter(lesson -> classes.contains(lesson.person())).toList();
    int[] people = lessons.stream().mapToInt(lesson -> classes.indexOf(lesson.person())).toArray();
    int[] engine = lessons.stream().mapToInt(lesson -> lesson.engine(classes)).toArray();
    int corrections =
        (int) lessons.stream().filter(each -> each.origin() == LabelOrigin.CORRECTED).count();
    boolean enough = lessons.size() >= Gate.LABELS && Arrays.stream(people).distinct().count() > 1;
    Gate gate =
        new Gate(
            lessons.size(),
            count(lessons),
            corrections,
            Agreement.of(engine, people, classes.size()).kappa(),
            enough
                ? Optional.of(tried(engine, heldBack(lessons, people, classes), people, classes))
                : Optional.empty());
    return new Learned(
        gate, enough ? Optional.of(model(lessons, people, classes)) : Optional.empty());
  }

  private record Lesson(
      long id,
      long story,
      Features text,
      Label scored,
      boolean mixed,
      Label person,
      LabelOrigin origin) {
    /// What the word list says, among the classes that are told.
    int engine(List<Label> classes) {
      return classes.indexOf(mixed && classes.contains(Label.MIXED) ? Label.MIXED : scored);
    }
  }

  private List<Lesson> lessons(List<Taught> taught) {
    return new Lot(seed)
        .order(taught, Taught::id).stream()
            .filter(each -> each.label() != Label.UNSURE && each.label() != Label.UNSCORED)
            .flatMap(each -> lesson(each).stream())
            .toList();
  }

  private Optional<Lesson> lesson(Taught taught) {
    return reader
        .seen(taught.said())
        .map(
            seen ->
                new Lesson(
                    taught.id(),
                    taught.story(),
                    seen.features(),
                    seen.sign(),
                    seen.score().label() == Label.MIXED,
                    taught.label(),
                    taught.origin()));
  }

  private static List<Label> classes(List<Lesson> lessons) {
    List<Label> classes = new ArrayList<>(List.of(Label.NEGATIVE, Label.NEUTRAL, Label.POSITIVE));
    long mixed = lessons.stream().filter(each -> each.person() == Label.MIXED).count();
    if (mixed >= Gate.OF_EACH) classes.add(Label.MIXED);
    return classes;
  }

  private static Map<Label, Integer> count(List<Lesson> lessons) {
    Map<Label, Integer> count = new EnumMap<>(Label.class);
    for (Lesson lesson : lessons) count.merge(lesson.person(), 1, Integer::sum);
    return count;
  }

  /// What is told of each text by one that never saw it nor a copy.
  private int[] heldBack(List<Lesson> lessons, int[] people, List<Label> classes) {
    int[] folds = folds(lessons);
    int[] told = new int[people.length];
    for (int fold = 0; fold < FOLDS; fold++) {
      int now = fold;
      int[] known = IntStream.range(0, folds.length).filter(i -> folds[i] != now).toArray();
      LearnedModel model =
          new LearnedModel(
              classes,
              LogisticRegression.fit(
                  Arrays.stream(known).mapToObj(i -> lessons.get(i).text()).toList(),
                  Arrays.stream(known).map(i -> people[i]).toArray(),
                  classes.size()),
              List.of());
      for (int i = 0; i < told.length; i++) {
        if (folds[i] == now) told[i] = model.classOf(lessons.get(i).text());
      }
    }
    return told;
  }

  /// Deals whole stories, each to the fold that has the fewest texts.
  private int[] folds(List<Lesson> lessons) {
    int[] sizes = new int[FOLDS];
    Map<Long, Integer> sizeOf = new HashMap<>();
    for (Lesson lesson : lessons) sizeOf.merge(lesson.story(), 1, Integer::sum);
    Map<Long, Integer> foldOf = new HashMap<>();
    for (long story : new Lot(seed).order(List.copyOf(sizeOf.keySet()), Long::longValue)) {
      int fewest = 0;
      for (int fold = 1; fold < FOLDS; fold++) if (sizes[fold] < sizes[fewest]) fewest = fold;
      sizes[fewest] += sizeOf.getOrDefault(story, 0);
      foldOf.put(story, fewest);
    }
    return lessons.stream().mapToInt(each -> foldOf.getOrDefault(each.story(), 0)).toArray();
  }

  /// Whether the learned beats the word list: on all labels, and how often on labels drawn from
  /// them with putting back.
  private Trial tried(int[] engine, int[] learned, int[] people, List<Label> classes) {
    int k = classes.size();
    SplittableRandom random = new SplittableRandom(seed);
    int wins = 0;
    for (int draw = 0; draw < RESAMPLES; draw++) {
      long[][] byEngine = new long[k][k];
      long[][] byLearned = new long[k][k];
      for (int n = 0; n < people.length; n++) {
        int i = random.nextInt(people.length);
        byEngine[engine[i]][people[i]]++;
        byLearned[learned[i]][people[i]]++;
      }
      if (new Agreement(byLearned).macroF1() > new Agreement(byEngine).macroF1()) wins++;
    }
    return new Trial(
        Agreement.of(engine, people, k).macroF1(),
        Agreement.of(learned, people, k).macroF1(),
        (double) wins / RESAMPLES);
  }

  private static LearnedModel model(List<Lesson> lessons, int[] people, List<Label> classes) {
    int[] present = Arrays.stream(people).distinct().sorted().toArray();
    List<Label> labels = Arrays.stream(present).mapToObj(classes::get).toList();
    int[] told = Arrays.stream(people).map(each -> Arrays.binarySearch(present, each)).toArray();
    List<Features> texts = lessons.stream().map(Lesson::text).toList();
    float[][] weights = LogisticRegression.fit(texts, told, labels.size());
    return new LearnedModel(labels, weights, strongest(texts, labels, weights));
  }

  private static List<Strong> strongest(
      List<Features> texts, List<Label> labels, float[][] weights) {
    Map<Integer, Map<String, Integer>> names = new HashMap<>();
    for (Features text : texts) {
      for (int i = Features.ENGINE.size(); i < text.count(); i++) {
        names
            .computeIfAbsent(text.at()[i], at -> new HashMap<>())
            .merge(text.name(i), 1, Integer::sum);
      }
    }
    List<Strong> strongest = new ArrayList<>();
    for (int each = 0; each < labels.size(); each++) {
      Label label = labels.get(each);
      float[] own = weights[each];
      List<Strong> words = new ArrayList<>();
      names.forEach(
          (at, spelt) ->
              spelt.forEach(
                  (name, count) -> {
                    if (count >= TEXTS_OF_A_STRONG_WORD && own[at] > 0) {
                      words.add(new Strong(label, name, own[at]));
                    }
                  }));
      words.sort(
          Comparator.comparingDouble((Strong word) -> -word.weight()).thenComparing(Strong::word));
      strongest.addAll(words.subList(0, Math.min(STRONGEST, words.size())));
    }
    return strongest;
  }
}
