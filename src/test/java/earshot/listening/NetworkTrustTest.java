package earshot.listening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.listening.NetworkTrust.State;
import earshot.model.FailureReason;
import earshot.model.PollAttempt.Exchange;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NetworkTrustTest {
  private long nanos = Long.MAX_VALUE - 5;
  private final NetworkTrust trust = new NetworkTrust(() -> nanos);

  @Test
  void fiveLostHostsInHalfAMinuteMeanOffline() {
    for (int i = 1; i <= 4; i++) assertEquals(State.TRUSTED, fail("h" + i, FailureReason.DNS));
    assertEquals(State.TRUSTED, fail("h4", FailureReason.CONNECT));
    assertEquals(State.OFFLINE, fail("h5", FailureReason.CONNECT));
    assertEquals(Duration.ofSeconds(30), trust.probeEvery());
  }

  @Test
  void oneAnswerProvesTheNetwork() {
    for (int i = 1; i <= 4; i++) fail("h" + i, FailureReason.DNS);
    trust.note("good", Outcomes.notModified());
    assertEquals(State.TRUSTED, fail("h5", FailureReason.DNS));
    for (int i = 6; i <= 9; i++) fail("h" + i, FailureReason.DNS);
    assertEquals(State.OFFLINE, trust.state());
    assertEquals(State.TRUSTED, trust.note("good", Outcomes.notModified()));
    assertEquals(Duration.ZERO, trust.probeEvery());
  }

  @Test
  void lossesOverALongerTimeAreTheSourcesOwn() {
    for (int i = 1; i <= 20; i++) {
      assertEquals(State.TRUSTED, fail("h" + i, FailureReason.DNS));
      nanos += Duration.ofSeconds(8).toNanos();
    }
  }

  @Test
  void threeHostsThatAnswerWithPagesMeanAPortal() {
    fail("h1", FailureReason.HTML);
    fail("h2", FailureReason.TLS);
    assertEquals(State.TRUSTED, fail("h2", FailureReason.HTML));
    assertEquals(State.NOT_TRUSTED, fail("h3", FailureReason.HTML));
    assertEquals(Duration.ofSeconds(60), trust.probeEvery());
  }

  @Test
  void errorsOfServersSayNothingAboutTheNetwork() {
    for (FailureReason reason :
        List.of(FailureReason.HTTP_STATUS, FailureReason.MISSING, FailureReason.DEADLINE)) {
      for (int i = 0; i < 9; i++) {
        Polled itself = new Polled.Failed(reason, "It failed.", from("h" + i));
        assertEquals(State.TRUSTED, trust.note("h" + i, itself));
      }
    }
  }

  @Test
  void threeHostsThatSendToTheSamePlaceMeanAPortal() {
    Polled sentOn = new Polled.Blocked("Welcome", from("login.example"));
    trust.note("h1", sentOn);
    trust.note("h2", new Polled.Blocked("", from("elsewhere.example")));
    assertEquals(State.TRUSTED, trust.note("h3", sentOn));
    assertEquals(State.NOT_TRUSTED, trust.note("h4", sentOn));
  }

  private static Exchange from(String host) {
    return new Exchange(403, host, 0, 0, false, false, Optional.empty());
  }

  private State fail(String host, FailureReason reason) {
    return trust.note(host, Outcomes.failed(reason));
  }
}
