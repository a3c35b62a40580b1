package earshot.language;

import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.language.Corpus.Rated;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AgreementWithPeopleTest {
  private static final Vader PLUS = Vader.plus(Lists.ENGLISH, TrackedTerms.NONE, WordList.NONE);

  private static final Vader STRICT = Vader.strict(Lists.ENGLISH);

  static Stream<Arguments> labelled() {
    return Stream.of(
        Arguments.of("sentiment140", (Supplier<?>) Corpus::sentiment140, 498, 0.725),
        Arguments.of("tweeteval", (Supplier<?>) Corpus::tweeteval, 12_284, 0.530));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("labelled")
  void labelsAgreeWithPeopleAsOftenAsPromised(
      String name, Supplier<List<Rated>> source, int size, double promised) {
    List<Rated> rows = source.get();
    double f1 = macroF1(rows, PLUS);
    assertTrue(rows.size() == size && f1 >= promised, name + " " + rows.size() + " " + f1);
    double strict = macroF1(rows, STRICT);
    assertTrue(f1 >= strict, name + " " + f1 + " against " + strict + " of the original");
  }

  static Stream<Arguments> rated() {
    return Stream.of(
        Arguments.of("vader-groundtruth-tweets.tsv", 4_200, 0.870),
        Arguments.of("vader-groundtruth-amazon.tsv", 3_708, 0.587));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rated")
  void scoresGoWithThoseOfPeopleAsCloselyAsPromised(String file, int size, double promised) {
    List<Rated> rows = Corpus.groundTruth(file);
    double r = pearson(rows);
    assertTrue(rows.size() == size && r >= promised, file + " " + rows.size() + " " + r);
  }

  /// Mean F1 of the three classes, cut at ± .05.
  private static double macroF1(List<Rated> rows, Vader vader) {
    var counts = new int[3][3];
    for (Rated row : rows) {
      double compound = vader.score(row.text()).compound();
      int machine = compound >= 0.05 ? 2 : compound <= -0.05 ? 0 : 1;
      counts[(int) row.rating() + 1][machine]++;
    }
    double sum = 0;
    for (int label = 0; label < 3; label++) {
      int people = 0;
      int machine = 0;
      for (int other = 0; other < 3; other++) {
        people += counts[label][other];
        machine += counts[other][label];
      }
      sum += 2.0 * counts[label][label] / (people + machine);
    }
    return sum / 3;
  }

  private static double pearson(List<Rated> rows) {
    double[] xs = rows.stream().mapToDouble(row -> PLUS.score(row.text()).compound()).toArray();
    double[] ys = rows.stream().mapToDouble(Rated::rating).toArray();
    double meanX = Arrays.stream(xs).average().orElseThrow();
    double meanY = Arrays.stream(ys).average().orElseThrow();
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < xs.length; i++) {
      xy += (xs[i] - meanX) * (ys[i] - meanY);
      xx += (xs[i] - meanX) * (xs[i] - meanX);
      yy += (ys[i] - meanY) * (ys[i] - meanY);
    }
    return xy / Math.sqrt(xx * yy);
  }
}
