package earshot.insight.accuracy;

import earshot.insight.Estimate;
import earshot.insight.Proportion;
import earshot.language.Agreement;
import earshot.model.Label;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// What people said of mentions that the machine gave each label, and what follows from it for all
/// mentions the sample was drawn from.
///
/// Rows are the machine's labels, columns the people's. Never changes.
public final class Confusion {
  /// The labels in the order in which they are shown; “unsure” is “cannot tell” for people.
  public static final List<Label> LABELS =
      List.of(Label.NEGATIVE, Label.MIXED, Label.NEUTRAL, Label.POSITIVE, Label.UNSURE);

  private static final int DRAWS = 4_000;
  private static final double TAIL = 0.025;

  private final List<Label> labels;
  private final long[] population;
  private final long[][] counts;

  /// Takes the counts of all mentions per machine label, and of the labelled ones.
  ///
  /// @param population how many mentions have each machine label
  /// @param counts per machine label, how many of its sample people gave each label
  public Confusion(Map<Label, Long> population, Map<Label, Map<Label, Long>> counts) {
    labels = LABELS.stream().filter(label -> occurs(label, population, counts)).toList();
    this.population = new long[labels.size()];
    this.counts = new long[labels.size()][labels.size()];
    for (int l = 0; l < labels.size(); l++) {
      Map<Label, Long> row = counts.getOrDefault(labels.get(l), Map.of());
      for (int t = 0; t < labels.size(); t++) {
        this.counts[l][t] = row.getOrDefault(labels.get(t), 0L);
      }
      // What nobody looked at tells nothing of itself.
      this.population[l] = sampled(l) == 0 ? 0 : population.getOrDefault(labels.get(l), 0L);
    }
  }

  private static boolean occurs(
      Label label, Map<Label, Long> population, Map<Label, Map<Label, Long>> counts) {
    return population.getOrDefault(label, 0L) > 0
        || counts.containsKey(label)
        || counts.values().stream().anyMatch(row -> row.getOrDefault(label, 0L) > 0);
  }

  /// The labels that occur, in the order in which they are shown.
  public List<Label> labels() {
    return labels;
  }

  /// How many mentions of the sample the machine gave the first label and people the second.
  public long count(Label machine, Label people) {
    int l = labels.indexOf(machine);
    int t = labels.indexOf(people);
    return l < 0 || t < 0 ? 0 : counts[l][t];
  }

  /// How many mentions people labelled.
  public long total() {
    return agreement().total();
  }

  /// How often both say the same, on the sample.
  public Agreement agreement() {
    return new Agreement(counts);
  }

  /// Of the mentions with this machine label, how many people call so.
  public Proportion precision(Label label) {
    int l = labels.indexOf(label);
    return l < 0 ? new Proportion(0, 0) : new Proportion(counts[l][l], sampled(l));
  }

  /// Of the mentions that people call so, how many the machine gives this label: weighted, because
  /// rare labels are sampled more often; the interval is Wilson's for as many mentions as the
  /// weights leave (Kish 1965).
  public Estimate recall(Label label) {
    int t = labels.indexOf(label);
    if (t < 0) return new Proportion(0, 0).estimate();
    double found = 0;
    double all = 0;
    double squares = 0;
    for (int l = 0; l < labels.size(); l++) {
      if (sampled(l) == 0) continue;
      double weight = (double) population[l] / sampled(l);
      all += weight * counts[l][t];
      squares += weight * weight * counts[l][t];
      if (l == t) found = weight * counts[l][t];
    }
    if (all == 0) return new Proportion(0, 0).estimate();
    double share = found / all;
    return new Estimate(share, Proportion.wilson(share, all * all / squares, Proportion.Z95));
  }

  /// The share of each label as the machine counts.
  public Map<Label, Double> raw() {
    double[] weights = weights();
    Map<Label, Double> raw = new LinkedHashMap<>();
    for (int l = 0; l < weights.length; l++) raw.put(labels.get(l), weights[l]);
    return raw;
  }

  /// What people would say of all mentions.
  ///
  /// @param shares the share of each label with its 95 % interval
  /// @param agreed the share of mentions on which people and machine say the same
  public record Corrected(Map<Label, Estimate> shares, Estimate agreed) {
    /// Keeps the order.
    public Corrected {
      shares = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(shares));
    }

    /// The share of one label; absent when neither machine nor people ever gave it.
    public Optional<Estimate> share(Label label) {
      return Optional.ofNullable(shares.get(label));
    }
  }

  /// The shares of the same mentions, corrected for the machine's errors, with intervals from 4,000
  /// draws of what the errors may be.
  ///
  /// @param seed the same gives the same intervals
  public Corrected corrected(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] weights = weights();
    double[][] shares = new double[labels.size()][DRAWS];
    double[] agreed = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      double[][] rows = rows(random);
      double[] people = people(weights, rows);
      for (int t = 0; t < people.length; t++) shares[t][draw] = people[t];
      for (int l = 0; l < weights.length; l++) agreed[draw] += weights[l] * rows[l][l];
    }
    double[][] seen = seenRows();
    double both = 0;
    for (int l = 0; l < weights.length; l++) both += weights[l] * seen[l][l];
    return new Corrected(estimates(people(weights, seen), shares), estimate(both, agreed));
  }

  /// The shares of other mentions whose machine labels are known, as if the machine erred there as
  /// it does here.
  ///
  /// @param observed how many of the others have each machine label
  /// @param seed the same gives the same intervals
  public Map<Label, Estimate> elsewhere(Map<Label, Long> observed, long seed) {
    double all = labels.stream().mapToLong(label -> observed.getOrDefault(label, 0L)).sum();
    double[] seen =
        labels.stream().mapToDouble(label -> observed.getOrDefault(label, 0L) / all).toArray();
    SplittableRandom random = new SplittableRandom(seed);
    double[][] shares = new double[labels.size()][DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      double[] found = Shares.projected(behind(seen, rows(random)));
      for (int t = 0; t < found.length; t++) shares[t][draw] = found[t];
    }
    return estimates(Shares.projected(behind(seen)), shares);
  }

  /// The shares behind shares that were seen, before they are made to add up.
  double[] behind(double[] seen) {
    return behind(seen, seenRows());
  }

  private double[] behind(double[] seen, double[][] rows) {
    double[] weights = weights();
    double[] people = people(weights, rows);
    // Who never says a label cannot be mistaken for it.
    List<Integer> said = new ArrayList<>();
    for (int t = 0; t < people.length; t++) if (people[t] > 0) said.add(t);
    double[][] table = new double[labels.size()][said.size()];
    for (int l = 0; l < labels.size(); l++) {
      for (int i = 0; i < said.size(); i++) {
        int t = said.get(i);
        table[l][i] = weights[l] * rows[l][t] / people[t];
      }
    }
    double[] solved = Shares.solve(table, seen);
    double[] behind = new double[labels.size()];
    for (int i = 0; i < solved.length; i++) behind[said.get(i)] = solved[i];
    return behind;
  }

  private double[][] rows(SplittableRandom random) {
    double[][] rows = new double[labels.size()][];
    for (int l = 0; l < rows.length; l++) rows[l] = Dirichlet.draw(counts[l], random);
    return rows;
  }

  private double[][] seenRows() {
    double[][] rows = new double[labels.size()][labels.size()];
    for (int l = 0; l < rows.length; l++) {
      for (int t = 0; t < rows.length; t++) {
        rows[l][t] = sampled(l) == 0 ? 0 : (double) counts[l][t] / sampled(l);
      }
    }
    return rows;
  }

  private static double[] people(double[] weights, double[][] rows) {
    double[] people = new double[weights.length];
    for (int l = 0; l < weights.length; l++) {
      for (int t = 0; t < weights.length; t++) people[t] += weights[l] * rows[l][t];
    }
    return people;
  }

  private double[] weights() {
    double all = Arrays.stream(population).sum();
    return Arrays.stream(population).mapToDouble(of -> all == 0 ? 0 : of / all).toArray();
  }

  private long sampled(int l) {
    return Arrays.stream(counts[l]).sum();
  }

  private Map<Label, Estimate> estimates(double[] values, double[][] draws) {
    Map<Label, Estimate> estimates = new LinkedHashMap<>();
    for (int t = 0; t < values.length; t++) {
      estimates.put(labels.get(t), estimate(values[t], draws[t]));
    }
    return estimates;
  }

  private static Estimate estimate(double value, double[] draws) {
    Arrays.sort(draws);
    int low = (int) Math.round(TAIL * (draws.length - 1));
    return new Estimate(value, draws[low], draws[draws.length - 1 - low]);
  }
}
