package earshot.replies.work;

import earshot.model.AnswerTerms;
import earshot.model.BrandId;
import earshot.model.TimeRange;
import earshot.storage.AnswerTimes;
import earshot.storage.WorkStores;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How long people wait for a first answer, from when their words arrived here until a person said
/// that the answer was sent.
///
/// @param answers how many mentions were answered
/// @param working in working hours
/// @param wall by the clock on the wall
/// @param owed how many of the answers were owed
/// @param inTime how many of those came within their target, in working hours
public record ResponseTimes(int answers, Spread working, Spread wall, int owed, int inTime) {
  /// With fewer answers nothing is said.
  public static final int ENOUGH = 5;

  /// The shortest, the middle and the longest time.
  public record Spread(Duration shortest, Duration median, Duration longest) {
    private static Spread of(List<Duration> times) {
      List<Duration> sorted = times.stream().sorted().toList();
      int half = sorted.size() / 2;
      Duration median =
          sorted.size() % 2 == 1
              ? sorted.get(half)
              : sorted.get(half - 1).plus(sorted.get(half)).dividedBy(2);
      return new Spread(sorted.getFirst(), median, sorted.getLast());
    }
  }

  /// Those of the answers that were sent in a stretch of time; absent when fewer than 5 were.
  public static Optional<ResponseTimes> of(
      WorkStores stores, Optional<BrandId> brand, TimeRange range) {
    return of(stores.answerTimes().first(brand, range), stores.acts().terms());
  }

  static Optional<ResponseTimes> of(List<AnswerTimes.Answer> answers, AnswerTerms terms) {
    if (answers.size() < ENOUGH) return Optional.empty();
    List<Duration> working = new ArrayList<>();
    List<Duration> wall = new ArrayList<>();
    int owed = 0;
    int inTime = 0;
    for (AnswerTimes.Answer each : answers) {
      Duration worked = terms.hours().between(each.arrived(), each.sent());
      working.add(worked);
      wall.add(Duration.between(each.arrived(), each.sent()));
      if (each.need().isEmpty()) continue;
      owed++;
      Duration target = terms.targets().of(each.need().get(), each.priority());
      if (worked.compareTo(target) <= 0) inTime++;
    }
    return Optional.of(
        new ResponseTimes(answers.size(), Spread.of(working), Spread.of(wall), owed, inTime));
  }
}
