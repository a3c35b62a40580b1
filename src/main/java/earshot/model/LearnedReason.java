package earshot.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Why a label was learned rather than counted: what the word list says, which model knew better,
/// and the signs that weighed most.
///
/// It is kept among the reasons of a score as rows without a value, so that the sum of the reasons
/// is the score of the word list still.
///
/// @param engine the label by the word list
/// @param model the id of what was learned
/// @param signs the strongest first
public record LearnedReason(Label engine, String model, List<Sign> signs) {
  private static final String HEAD = "learned by ";
  private static final String INSTEAD = " instead of ";
  private static final String SIGN = "learned ";

  /// Copies the signs.
  public LearnedReason {
    signs = List.copyOf(signs);
  }

  /// What weighed for the label.
  ///
  /// @param name words as people read them, or in brackets something about the whole text
  /// @param weight by how much it spoke for the label and against the next best one
  /// @param from first UTF-16 unit of the words in the original text
  /// @param to unit after the last; equal to `from` for what stands nowhere
  public record Sign(String name, double weight, int from, int to) {}

  /// The rows to be kept before those of the word list.
  public List<Contribution> rows() {
    List<Contribution> rows = new ArrayList<>();
    rows.add(new Contribution("", 0, 0, 0, HEAD + model + INSTEAD + engine));
    for (Sign sign : signs) {
      String weight = String.format(Locale.ROOT, "%.4f", sign.weight());
      rows.add(new Contribution(sign.name(), sign.from(), sign.to(), 0, SIGN + weight));
    }
    return rows;
  }

  /// Whether a row of reasons tells of learning instead of a word's value.
  public static boolean isRow(Contribution row) {
    return row.valence() == 0 && row.why().startsWith(SIGN);
  }

  /// Finds it among reasons; absent where nothing was learned.
  public static Optional<LearnedReason> among(List<Contribution> reasons) {
    if (reasons.isEmpty() || !isHead(reasons.getFirst())) return Optional.empty();
    String why = reasons.getFirst().why();
    int instead = why.indexOf(INSTEAD);
    List<Sign> signs =
        reasons.stream()
            .skip(1)
            .takeWhile(LearnedReason::isRow)
            .map(
                row ->
                    new Sign(
                        row.token(),
                        Double.parseDouble(row.why().substring(SIGN.length())),
                        row.from(),
                        row.to()))
            .toList();
    return Optional.of(
        new LearnedReason(
            Label.valueOf(why.substring(instead + INSTEAD.length())),
            why.substring(HEAD.length(), instead),
            signs));
  }

  private static boolean isHead(Contribution row) {
    return isRow(row) && row.why().startsWith(HEAD) && row.why().contains(INSTEAD);
  }
}
