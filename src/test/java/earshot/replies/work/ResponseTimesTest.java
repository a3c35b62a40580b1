package earshot.replies.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.AnswerTerms;
import earshot.model.MentionId;
import earshot.model.Need;
import earshot.model.Priority;
import earshot.model.TimeRange;
import earshot.storage.AnswerTimes;
import earshot.storage.Filled;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResponseTimesTest {
  private static final AnswerTerms USUAL = AnswerTerms.usual(ZoneId.of("UTC"));

  @Test
  void fourAnswersAreNotEnough() {
    assertTrue(ResponseTimes.of(answers(1, 2, 3, 4), USUAL).isEmpty());
  }

  @Test
  void medianRangeAndShareAreThoseOfTheAnswers() {
    ResponseTimes times = ResponseTimes.of(answers(5, 1, 2, 3, 30, 6), USUAL).orElseThrow();
    assertEquals(6, times.answers());
    assertEquals(Duration.ofHours(1), times.wall().shortest());
    assertEquals(Duration.ofHours(4), times.wall().median());
    assertEquals(Duration.ofHours(30), times.wall().longest());
    // From Thursday at nine to Friday at three in the afternoon the office was open 14 hours.
    assertEquals(Duration.ofHours(14), times.working().longest());
    assertEquals(6, times.owed());
    assertEquals(3, times.inTime());
  }

  @Test
  void onlyTheFirstAnswerOfAMentionCounts(@TempDir Path folder) {
    try (WorkBed bed = WorkBed.with(folder, 20)) {
      sent(bed, 900, 3, Duration.ofHours(-4));
      sent(bed, 901, 3, Duration.ofHours(-1));
      sent(bed, 902, 4, Duration.ofHours(-1));
      TimeRange lately = new TimeRange(bed.now().minus(Duration.ofHours(2)), bed.now());
      List<AnswerTimes.Answer> found =
          bed.stores.work().answerTimes().first(Optional.empty(), lately);
      assertEquals(List.of(new MentionId(4)), found.stream().map(each -> each.mention()).toList());
    }
  }

  private static void sent(WorkBed bed, long draft, long mention, Duration ago) {
    Filled.change(
        bed.database,
        """
        INSERT INTO draft (id, mention_id, brand_id, state, body, rev, updated_at, sent_at, row_crc)
        VALUES (?, ?, 0, 2, '', 1, ?, ?, 0)""",
        draft,
        mention,
        bed.now(),
        bed.now().plus(ago));
  }

  // From a Thursday at nine.
  private static List<AnswerTimes.Answer> answers(int... hours) {
    Instant arrived = Instant.parse("2026-11-19T09:00:00Z");
    List<AnswerTimes.Answer> answers = new ArrayList<>();
    for (int each : hours) {
      answers.add(
          new AnswerTimes.Answer(
              new MentionId(answers.size() + 1),
              arrived,
              arrived.plus(Duration.ofHours(each)),
              Optional.of(Need.DIRECT),
              Priority.NORMAL));
    }
    return answers;
  }
}
