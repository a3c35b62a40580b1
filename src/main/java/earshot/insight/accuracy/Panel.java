package earshot.insight.accuracy;

import earshot.insight.Proportion;
import earshot.language.Agreement;
import earshot.model.Label;
import earshot.storage.AccuracyStore.Sample;
import java.util.Optional;

/// How right the scores are by one sample, and whether its figures may be used.
///
/// @param answered how far labelling has come
/// @param seen what people said of each machine label, as far as it was answered
/// @param corrected shares corrected by the machine's errors; absent without any answer
/// @param between how two people agree; absent where nobody labelled a second time
public record Panel(
    Sample sample,
    Answered answered,
    Confusion seen,
    Optional<Confusion.Corrected> corrected,
    Optional<Agreement> between,
    Standing standing) {
  /// Wider intervals than this say too little to be reported.
  public static final double WIDEST = 0.30;

  /// How far labelling has come.
  ///
  /// @param first answers of the first labeller
  /// @param second answers of the second labeller
  public record Answered(int first, int second, int of) {}

  /// Of the labelled mentions, how many people and machine call the same.
  public Proportion alike() {
    Agreement agreement = seen.agreement();
    return new Proportion(agreement.alike(), agreement.total());
  }

  /// Whether the figures may be used.
  public sealed interface Standing {
    /// Some label has too few answers yet.
    ///
    /// @param missing how many more answers are needed
    record Unfinished(int missing) implements Standing {}

    /// They were true of other scores, or long ago.
    record Expired(Reason reason) implements Standing {}

    /// An interval is so wide that no share can be named.
    ///
    /// @param width of the widest interval, in [0, 1]
    /// @param more how many more answers would probably do
    record TooInaccurate(Label label, double width, int more) implements Standing {}

    /// They hold.
    record Holds() implements Standing {}
  }

  /// Why figures no longer hold.
  public enum Reason {
    /// Mentions are scored in another way now.
    NEW_SCORES,
    /// More than 90 days have passed.
    AGE
  }
}
