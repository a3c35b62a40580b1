package earshot.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.MentionId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnsweringTest {
  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

  @Test
  void halfOfTheAnswersCameWithinTheMiddleTime() {
    Map<MentionId, Instant> said = new HashMap<>();
    Map<MentionId, Instant> sent = new HashMap<>();
    for (int i = 1; i <= 12; i++) said.put(new MentionId(i), START);
    for (int i = 1; i <= 10; i++) sent.put(new MentionId(i), START.plus(Duration.ofMinutes(i)));
    KeyFigures.Answers answers = Answering.of(said, sent);
    assertEquals(12, answers.direct());
    assertEquals(10, answers.answered());
    assertEquals(Optional.of(Duration.ofMinutes(5)), answers.half());
    assertEquals(Optional.of(Duration.ofMinutes(9)), answers.nineTenths());
  }

  @Test
  void whereNobodySpokeToUsThereIsNoTime() {
    KeyFigures.Answers answers = Answering.of(Map.of(), Map.of());
    assertTrue(answers.isNothing());
    assertEquals(Optional.empty(), answers.half());
  }
}
