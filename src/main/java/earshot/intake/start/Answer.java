package earshot.intake.start;

import earshot.listening.Polled;
import earshot.model.Sighting;
import java.time.Instant;
import java.util.List;

/// What came of one request to a proposed source.
public sealed interface Answer {
  /// It answered.
  ///
  /// @param polled the whole answer, to be stored without a second request when the source is kept
  record Items(Polled polled, List<Sighting> sightings) implements Answer {
    /// Copies the list.
    public Items {
      sightings = List.copyOf(sightings);
    }
  }

  /// Its host asks for silence.
  record Refused(Instant until) implements Answer {}

  /// It refuses readers.
  ///
  /// @param title what its page says, or empty
  record Blocked(int status, String title) implements Answer {}

  /// It wants a key or an account first.
  record NeedsKey() implements Answer {}

  /// There is nothing at the address, such as no page of that title.
  record Missing() implements Answer {}

  /// Nobody was there: no host of that name, no connection, or no network.
  ///
  /// @param sentence one sentence for a person
  record Unreachable(String sentence) implements Answer {}

  /// It did not work.
  ///
  /// @param sentence one sentence for a person
  record Failed(String sentence) implements Answer {}

  /// It did not answer before the test was over.
  record TooSlow() implements Answer {}

  /// It was not asked.
  record NotAsked(Why why) implements Answer {}

  /// Why a source was not asked.
  enum Why {
    /// The test makes no more requests than this.
    BUDGET,
    /// It lies on this computer or network, and nobody allowed that.
    OWN_NETWORK,
    /// The person stopped the test.
    STOPPED
  }

  /// What an outcome means to somebody who has not decided yet.
  static Answer of(Polled polled) {
    return switch (polled) {
      case Polled.News news -> new Items(news, news.fresh());
      case Polled.Unchanged same -> new Items(same, List.of());
      case Polled.Refused refused -> new Refused(refused.retryAfter());
      case Polled.Blocked blocked -> new Blocked(blocked.exchange().status(), blocked.title());
      case Polled.Gone _ -> new Missing();
      case Polled.Failed failed ->
          switch (failed.reason()) {
            case NEEDS_KEY -> new NeedsKey();
            case MISSING -> new Missing();
            case DEADLINE -> new TooSlow();
            case DNS, CONNECT, OFFLINE -> new Unreachable(failed.sentence());
            case TLS,
                HTTP_STATUS,
                NOT_A_FEED,
                HTML,
                EMPTY,
                BAD_SHAPE,
                TOO_BIG,
                BUDGET,
                REDIRECT_LOOP,
                PRIVATE_ADDRESS,
                BAD_ADDRESS,
                ROBOTS,
                INTERNAL ->
                new Failed(failed.sentence());
          };
    };
  }
}
