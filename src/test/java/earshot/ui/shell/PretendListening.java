package earshot.ui.shell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A listening in memory that keeps what it was asked.
final class PretendListening implements Listening {
  static final Instant NOW = Instant.parse("2026-11-19T14:32:00Z");

  final List<String> done = new ArrayList<>();
  ListeningStatus status =
      new ListeningStatus(
          new ListeningStatus.Polling(Optional.of(NOW.plusSeconds(42))),
          40,
          38,
          2,
          Optional.of(NOW.minusSeconds(14)),
          48_212,
          Optional.of(0.986));

  @Override
  public ListeningStatus status() {
    return status;
  }

  @Override
  public void pollNow() {
    done.add("poll");
  }

  @Override
  public void workOffline(boolean offline) {
    done.add("offline " + offline);
    status =
        new ListeningStatus(
            offline
                ? new ListeningStatus.Offline(Instant.parse("2026-11-19T14:02:00Z"))
                : new ListeningStatus.Polling(Optional.of(NOW.plusSeconds(42))),
            status.sources(),
            status.answered(),
            status.inTrouble(),
            status.lastMention(),
            status.mentions());
  }
}
