package earshot.ui.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.listening.Health;
import earshot.model.FailureReason;
import earshot.model.Outcome;
import earshot.model.PollAttempt;
import earshot.model.Repair;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import earshot.model.SourceStatus;
import earshot.ui.kit.Messages;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// There are words for everything a source can be in.
class WordsTest {
  private final Messages messages = SourcesViewModelTest.words();
  private final SourceWords words = new SourceWords(messages);

  @ParameterizedTest
  @EnumSource
  void everyStateHasAShortAndALongSentence(Health.State state) {
    var status = SampleSources.all().getFirst();
    for (var at : List.of(Optional.of(SampleSources.NOW), Optional.<java.time.Instant>empty())) {
      var health = new Health.Diagnosis(state, at, "");
      assertFalse(words.state(status, health, SampleSources.NOW).isBlank());
      assertTrue(words.advice(status, health, SampleSources.NOW).endsWith("."));
    }
  }

  @Test
  void whatAProxyHasToDoWithItIsSaidBesideTheReason() {
    SourceStatus known = SampleSources.all().getFirst();
    PollAttempt failed = SampleSources.failure(1, Duration.ZERO, FailureReason.CONNECT, 0);
    PollAttempt.Result result =
        new PollAttempt.Result(
            failed.result().outcome(),
            failed.result().reason(),
            "No connection to a.example. This computer goes out through the proxy b:1; enter it in"
                + " the settings.");
    PollAttempt told =
        new PollAttempt(
            failed.source(),
            failed.startedAt(),
            failed.endedAt(),
            result,
            failed.exchange(),
            failed.yield(),
            failed.proof());
    SourceStatus status =
        new SourceStatus(
            known.source(),
            Optional.of(told),
            known.lastSuccess(),
            known.lastNews(),
            known.nextDue(),
            known.failures(),
            known.stored());
    var health = new Health.Diagnosis(Health.State.TROUBLED, Optional.of(SampleSources.NOW), "");
    String advice = words.advice(status, health, SampleSources.NOW);
    assertTrue(
        advice.endsWith(" This computer goes out through the proxy b:1; enter it in the settings."),
        advice);
    assertFalse(words.state(status, health, SampleSources.NOW).contains("proxy"));
  }

  @ParameterizedTest
  @EnumSource
  void everyFailureHasAReason(FailureReason reason) {
    var attempt = SampleSources.failure(1, Duration.ZERO, reason, 404);
    assertTrue(words.outcome(attempt).startsWith("Failed: "));
  }

  @ParameterizedTest
  @EnumSource
  void everyOutcomeHasWords(Outcome outcome) {
    assertFalse(words.outcome(SampleSources.attempt(1, Duration.ZERO, outcome, 200)).isBlank());
  }

  @ParameterizedTest
  @EnumSource
  void everyRepairHasWords(Repair repair) {
    assertFalse(words.repairs(Set.of(repair)).isBlank());
  }

  @ParameterizedTest
  @EnumSource
  void everyKindHasAWord(SourceKind kind) {
    assertFalse(words.kind(kind).isBlank());
  }

  @ParameterizedTest
  @EnumSource
  void everyRoleHasAWord(SourceRole role) {
    assertEquals(words.role(role), words.role(role).strip());
  }
}
