package earshot.listening;

import earshot.model.FailureReason;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/// Tells a broken network from a broken source, so that no source is blamed for a pulled cable or a
/// hotel's login page.
///
/// Feed it every poll; while it does not say [State#TRUSTED], throw those answers away and ask one
/// good source now and then. Not safe for several threads at once.
public final class NetworkTrust {
  private static final Duration OFFLINE_WINDOW = Duration.ofSeconds(30);
  private static final Duration PORTAL_WINDOW = Duration.ofSeconds(60);
  private static final int HOSTS_OFFLINE = 5;
  private static final int HOSTS_PORTAL = 3;

  private static final Set<FailureReason> LOST = Set.of(FailureReason.DNS, FailureReason.CONNECT);
  private static final Set<FailureReason> FORGED =
      Set.of(FailureReason.HTML, FailureReason.NOT_A_FEED, FailureReason.TLS);

  private final LongSupplier nanos;
  private final Deque<Sign> signs = new ArrayDeque<>();
  private State state = State.TRUSTED;

  /// @param nanos monotonic time
  public NetworkTrust(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /// What the network is good for.
  public enum State {
    /// Answers are what the publishers sent.
    TRUSTED,
    /// Nobody can be reached; ask one good source per 30 seconds.
    OFFLINE,
    /// Somebody answers in the publishers' place; ask one good source per 60 seconds.
    NOT_TRUSTED
  }

  /// How long to wait between two probes of a good source; zero while all is well.
  public Duration probeEvery() {
    return switch (state) {
      case TRUSTED -> Duration.ZERO;
      case OFFLINE -> OFFLINE_WINDOW;
      case NOT_TRUSTED -> PORTAL_WINDOW;
    };
  }

  /// What is believed now.
  public State state() {
    return state;
  }

  /// Takes note of a poll, and says what is believed after it.
  ///
  /// @param host the host that was asked, not the one that answered in the end
  public State note(String host, Polled polled) {
    switch (polled) {
      case Polled.News _, Polled.Unchanged _ -> restored();
      case Polled.Failed failed -> failed(host, failed.reason(), failed.exchange().host());
      case Polled.Blocked blocked -> sentOn(host, blocked.exchange().host());
      case Polled.Gone _, Polled.Refused _ -> {}
    }
    return state;
  }

  private void restored() {
    signs.clear();
    state = State.TRUSTED;
  }

  private void failed(String host, FailureReason reason, String answering) {
    if (LOST.contains(reason)) sign(host, What.LOST, "");
    else if (FORGED.contains(reason)) sign(host, What.FORGED, "");
    else sentOn(host, answering);
  }

  /// Hosts that have nothing to do with each other do not send their readers to the same place.
  private void sentOn(String host, String answering) {
    boolean elsewhere = !answering.isEmpty() && !answering.equalsIgnoreCase(host);
    if (elsewhere) sign(host, What.SENT_ON, answering.toLowerCase(Locale.ROOT));
  }

  private void sign(String host, What what, String to) {
    long now = nanos.getAsLong();
    signs.addLast(new Sign(host, now, what, to));
    while (now - signs.getFirst().at > PORTAL_WINDOW.toNanos()) signs.removeFirst();
    boolean portal =
        hosts(What.FORGED, "", PORTAL_WINDOW) >= HOSTS_PORTAL
            || hosts(What.SENT_ON, to, PORTAL_WINDOW) >= HOSTS_PORTAL;
    if (portal) state = State.NOT_TRUSTED;
    else if (hosts(What.LOST, "", OFFLINE_WINDOW) >= HOSTS_OFFLINE) state = State.OFFLINE;
  }

  private int hosts(What what, String to, Duration window) {
    long latest = signs.getLast().at;
    return signs.stream()
        .filter(sign -> sign.what == what && sign.to.equals(to))
        .filter(sign -> latest - sign.at <= window.toNanos())
        .map(Sign::host)
        .collect(Collectors.toSet())
        .size();
  }

  private enum What {
    /// Nobody could be reached.
    LOST,
    /// A page, or a certificate of somebody else.
    FORGED,
    /// Another host answered, and not with a feed.
    SENT_ON
  }

  private record Sign(String host, long at, What what, String to) {}
}
