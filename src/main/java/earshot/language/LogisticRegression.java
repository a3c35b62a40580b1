package earshot.language;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Finds weights that tell classes of texts apart: regularised logistic regression, one class
/// against the rest (liblinear's L2R_LR; Fan et al. 2008).
///
/// The same texts in the same order always give the same weights, on any thread.
final class LogisticRegression {
  private static final double COST = 1;
  private static final double PRECISION = 0.01;

  static {
    Linear.disableDebugOutput();
  }

  private LogisticRegression() {}

  /// The weights of every feature per class; rare classes weigh more.
  ///
  /// @param classes per text, from 0 to `count` − 1; one without a text is never told
  static float[][] fit(List<Features> texts, int[] classes, int count) {
    int[] used = used(texts);
    Problem problem = new Problem();
    problem.l = texts.size();
    problem.n = used.length;
    problem.bias = -1;
    problem.x = texts.stream().map(text -> nodes(text, used)).toArray(Feature[][]::new);
    problem.y = Arrays.stream(classes).asDoubleStream().toArray();
    Parameter parameter = new Parameter(SolverType.L2R_LR, COST, PRECISION);
    int[] present = Arrays.stream(classes).distinct().sorted().toArray();
    parameter.setWeights(weights(classes, present), present);
    return spread(Linear.train(problem, parameter), used, count);
  }

  /// The features that any text has: the solver's time grows with all it is told of.
  private static int[] used(List<Features> texts) {
    BitSet used = new BitSet(Features.SIZE);
    for (Features text : texts) for (int at : text.at()) used.set(at);
    return used.stream().toArray();
  }

  private static Feature[] nodes(Features text, int[] used) {
    Feature[] nodes = new Feature[text.count()];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = new FeatureNode(Arrays.binarySearch(used, text.at()[i]) + 1, text.values()[i]);
    }
    return nodes;
  }

  private static double[] weights(int[] classes, int[] present) {
    return Arrays.stream(present)
        .mapToDouble(
            each -> {
              long of = Arrays.stream(classes).filter(other -> other == each).count();
              return Math.sqrt((double) classes.length / (present.length * of));
            })
        .toArray();
  }

  private static float[][] spread(Model model, int[] used, int count) {
    float[][] weights = new float[count][Features.SIZE];
    int[] labels = model.getLabels();
    double[] found = model.getFeatureWeights();
    boolean two = labels.length == 2;
    int rows = two ? 1 : labels.length;
    for (int f = 0; f < used.length; f++) {
      for (int row = 0; row < rows; row++) {
        weights[labels[row]][used[f]] = (float) found[f * rows + row];
      }
      if (two) weights[labels[1]][used[f]] = (float) -found[f];
    }
    for (int each = 0; each < count; each++) {
      int now = each;
      if (Arrays.stream(labels).noneMatch(label -> label == now)) forbid(weights[each]);
    }
    return weights;
  }

  /// Every text has the last of the engine's features, so this class always loses.
  private static void forbid(float[] weights) {
    weights[Features.ENGINE.size() - 1] = -1e6f;
  }
}
