package earshot.ui.timeline;

import earshot.model.Mention;
import earshot.model.Withdrawn;
import earshot.ui.Sample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A week in which the two newest mentions have lost their words.
final class WithdrawnCards {
  private WithdrawnCards() {}

  static TestTimeline timeline() {
    List<Mention> week = new ArrayList<>(Sample.week());
    week.sort((one, other) -> other.at().compareTo(one.at()));
    for (int n = 0; n < 2; n++) week.set(n, silent(week.get(n)));
    TestTimeline timeline = new TestTimeline(week);
    withdraw(timeline, week.get(0), Withdrawn.By.AUTHOR);
    withdraw(timeline, week.get(1), Withdrawn.By.SOURCE);
    return timeline;
  }

  private static void withdraw(TestTimeline timeline, Mention mention, Withdrawn.By by) {
    Withdrawn withdrawn = new Withdrawn(Sample.NOW.minus(Duration.ofDays(1)), by);
    timeline.store.withdrawn.put(mention.id(), withdrawn);
    timeline.pressing.put(
        mention.id(),
        new Pressing(Optional.empty(), false, false, Optional.empty(), Optional.of(withdrawn)));
  }

  private static Mention silent(Mention mention) {
    Mention.Content nothing =
        new Mention.Content("", "", "", "", "", mention.content().lang(), Optional.empty());
    return new Mention(
        mention.id(),
        mention.at(),
        mention.storedAt(),
        mention.origin(),
        nothing,
        mention.status(),
        mention.brands());
  }
}
