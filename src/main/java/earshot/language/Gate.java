package earshot.language;

import earshot.model.Label;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Whether what was learned from people may be used: all conditions with their figures.
///
/// The gate is there because few labels, labels given only where the machine was wrong, and labels
/// given at random make a learner worse than the word list.
///
/// @param labels texts that people have labelled
/// @param perClass how many of them are of each class that is learned
/// @param corrections how many say that the machine was wrong
/// @param kappa how well word list and people agree beyond chance, in [-1, 1]
/// @param trial absent where there is too little to try it
public record Gate(
    int labels,
    Map<Label, Integer> perClass,
    int corrections,
    double kappa,
    Optional<Trial> trial) {
  /// So many labels are needed at least.
  public static final int LABELS = 200;

  /// So many are needed of each class.
  public static final int OF_EACH = 10;

  /// This share must not be corrections.
  public static final double NOT_CORRECTIONS = 0.40;

  /// Below this agreement with the word list, labels look random.
  public static final double KAPPA = 0.10;

  /// The learned must be better in this share of resamples.
  public static final double WINS = 0.95;

  /// After so many more labels it is checked again.
  public static final int CHECKED_EVERY = 25;

  /// Copies the counts.
  public Gate {
    perClass = Map.copyOf(perClass);
  }

  /// How well word list and learner tell held-back texts.
  ///
  /// @param engine macro-F1 of the word list, in [0, 1]
  /// @param learned macro-F1 of the learner, in [0, 1]
  /// @param wins share of resamples of the labels in which the learner is better
  public record Trial(double engine, double learned, double wins) {}

  /// What must hold before the gate opens.
  public enum Condition {
    /// Enough labels.
    ENOUGH,
    /// Enough of each class.
    EACH_CLASS,
    /// Enough that do not only correct.
    NOT_ONLY_CORRECTIONS,
    /// Labels that do not look random.
    NOT_RANDOM,
    /// Better than the word list on texts it has not seen.
    BETTER
  }

  /// One condition with its figure, in its own unit.
  ///
  /// @param figure absent where it could not be found out yet
  public record Check(Condition condition, boolean met, Optional<Double> figure, double needed) {}

  /// All conditions in the order in which they are best read.
  public List<Check> checks() {
    return List.of(
        check(Condition.ENOUGH, labels, LABELS),
        check(Condition.EACH_CLASS, fewest(), OF_EACH),
        check(Condition.NOT_ONLY_CORRECTIONS, notCorrections(), NOT_CORRECTIONS),
        check(Condition.NOT_RANDOM, kappa, KAPPA),
        trial
            .map(tried -> check(Condition.BETTER, tried.wins(), WINS))
            .orElse(new Check(Condition.BETTER, false, Optional.empty(), WINS)));
  }

  private static Check check(Condition condition, double figure, double needed) {
    return new Check(condition, figure >= needed, Optional.of(figure), needed);
  }

  /// Whether all conditions hold.
  public boolean open() {
    return checks().stream().allMatch(Check::met);
  }

  /// How many labels the rarest class has; 0 where fewer than two classes are told.
  public int fewest() {
    return perClass.size() < 2
        ? 0
        : perClass.values().stream().mapToInt(Integer::intValue).min().orElse(0);
  }

  /// The share of labels that are not corrections; 0 without labels.
  public double notCorrections() {
    return labels == 0 ? 0 : 1 - (double) corrections / labels;
  }

  /// Written as one line that `read` understands.
  public String text() {
    StringBuilder text = new StringBuilder("gate-1\t" + labels + '\t' + corrections + '\t' + kappa);
    text.append('\t').append(trial.map(Trial::engine).orElse(-1.0));
    text.append('\t').append(trial.map(Trial::learned).orElse(-1.0));
    text.append('\t').append(trial.map(Trial::wins).orElse(-1.0));
    new TreeMap<>(perClass).forEach((label, n) -> text.append('\t').append(label + "=" + n));
    return text.toString();
  }

  /// Reads what `text` wrote.
  ///
  /// @throws IllegalArgumentException for anything else
  public static Gate read(String text) {
    String[] part = text.split("\t", -1);
    if (part.length < 7 || !part[0].equals("gate-1")) {
      throw new IllegalArgumentException("these figures of learning cannot be read: " + text);
    }
    var perClass = new EnumMap<Label, Integer>(Label.class);
    for (int i = 7; i < part.length; i++) {
      int equals = part[i].indexOf('=');
      perClass.put(
          Label.valueOf(part[i].substring(0, equals)),
          Integer.parseInt(part[i].substring(equals + 1)));
    }
    double engine = Double.parseDouble(part[4]);
    Optional<Trial> trial =
        engine < 0
            ? Optional.empty()
            : Optional.of(
                new Trial(engine, Double.parseDouble(part[5]), Double.parseDouble(part[6])));
    return new Gate(
        Integer.parseInt(part[1]),
        perClass,
        Integer.parseInt(part[2]),
        Double.parseDouble(part[3]),
        trial);
  }
}
