package earshot.insight.spike;

import earshot.model.BucketWidth;
import earshot.model.MentionId;
import earshot.model.TimeRange;
import earshot.storage.VoiceStore.Said;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What was said lately, as it was heard: what came late belongs to no bucket and is told apart,
/// for an outage with a backlog must not look like a crowd.
public final class Lately {
  private static final int MOST_STORIES = 5;

  private final Ground ground;
  private final List<Said> said;

  private Lately(Ground ground, List<Said> said) {
    this.ground = ground;
    this.said = said;
  }

  static Lately of(Ground ground, Subject subject, TimeRange range) {
    List<Said> said = new ArrayList<>();
    Instant unused = ground.read(subject, range, said::add);
    return new Lately(ground, said);
  }

  /// For how long after its end a bucket takes what is found; what comes later was found late.
  public static Duration grace(BucketWidth width) {
    return switch (width) {
      case FIVE_MINUTES, FIFTEEN_MINUTES, HOUR -> Duration.ofHours(1);
      case DAY -> Duration.ofHours(6);
    };
  }

  /// What was heard of one bucket.
  ///
  /// @param mentions what was counted, newest first
  /// @param stories the stories with most voices, loudest first
  public record Heard(Tally tally, List<MentionId> mentions, List<Loud> stories, Apart apart) {
    /// Copies the lists.
    public Heard {
      mentions = List.copyOf(mentions);
      stories = List.copyOf(stories);
    }
  }

  /// A story within the bucket.
  ///
  /// @param first its first mention there
  public record Loud(MentionId first, int mentions, int voices) {}

  /// What was said in the bucket by its date but belongs to none.
  ///
  /// @param late found after the bucket's time of grace
  /// @param inGap dated inside a stretch in which its source did not answer
  /// @param undated without a date, counted by when they were found
  public record Apart(int late, int inGap, int undated) {}

  /// What was heard of a bucket in time.
  public Heard of(TimeRange bucket, BucketWidth width) {
    Instant deadline = bucket.to().plus(grace(width));
    List<Said> inside = said.stream().filter(each -> bucket.contains(each.at())).toList();
    List<Said> dated = inside.stream().filter(Said::dated).toList();
    List<Said> inTime = dated.stream().filter(each -> !each.storedAt().isAfter(deadline)).toList();
    Gaps gaps = gaps(inTime, bucket, width);
    List<Said> heard = inTime.stream().filter(each -> !gaps.hold(each)).toList();
    return heard(
        heard,
        new Apart(
            dated.size() - inTime.size(),
            inTime.size() - heard.size(),
            inside.size() - dated.size()));
  }

  private Gaps gaps(List<Said> inTime, TimeRange bucket, BucketWidth width) {
    // Fewer never are an alarm, whatever they are.
    if (inTime.size() < Detector.LEAST) return Gaps.NONE;
    return Gaps.of(
        ground.stores().coverage(),
        inTime.stream().map(each -> each.who().source()).collect(Collectors.toSet()),
        bucket,
        width);
  }

  private static Heard heard(List<Said> heard, Apart apart) {
    Counting counting = new Counting();
    Map<Long, List<Said>> stories = new HashMap<>();
    for (Said each : heard) {
      counting.add(each);
      stories.computeIfAbsent(each.who().story(), _ -> new ArrayList<>()).add(each);
    }
    List<MentionId> newestFirst =
        heard.stream()
            .sorted(Comparator.comparing(Said::at).thenComparing(Said::mention).reversed())
            .map(Said::mention)
            .toList();
    List<Loud> loudest =
        stories.values().stream()
            .map(Lately::loud)
            .sorted(
                Comparator.comparingInt(Loud::voices)
                    .thenComparingInt(Loud::mentions)
                    .reversed()
                    .thenComparing(Loud::first))
            .limit(MOST_STORIES)
            .toList();
    return new Heard(counting.tally(), newestFirst, loudest, apart);
  }

  private static Loud loud(List<Said> story) {
    Set<Long> authors = new HashSet<>();
    Said first = story.getFirst();
    for (Said each : story) {
      authors.add(each.who().author());
      if (each.at().isBefore(first.at())) first = each;
    }
    return new Loud(first.mention(), story.size(), authors.size());
  }
}
