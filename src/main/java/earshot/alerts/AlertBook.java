package earshot.alerts;

import earshot.model.Alert;
import earshot.model.AlertId;
import earshot.model.AlertState;
import earshot.model.Marker;
import earshot.model.MarkerKind;
import earshot.storage.Stores;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Everything that was raised, and what people did about it.
public final class AlertBook {
  private static final int MOST = 200;

  private final Stores stores;
  private final AlertDesk desk;
  private final InstantSource clock;

  /// The alerts of one workspace.
  public AlertBook(Stores stores, AlertDesk desk, InstantSource clock) {
    this.stores = stores;
    this.desk = desk;
    this.clock = clock;
  }

  /// The time by which it judges.
  public Instant now() {
    return clock.instant();
  }

  /// Those that a person still has work with, newest first, at most 200.
  public List<Alert> open() {
    return in(AlertState.OPEN, AlertState.INCIDENT);
  }

  /// Those that are over, newest first, at most 200.
  public List<Alert> over() {
    return in(AlertState.CLOSED, AlertState.NOT_AN_ALARM);
  }

  private List<Alert> in(AlertState one, AlertState other) {
    return Stream.of(one, other)
        .flatMap(state -> stores.alerts().in(state, MOST).stream())
        .sorted(Comparator.comparing(Alert::raisedAt).thenComparing(Alert::id).reversed())
        .limit(MOST)
        .toList();
  }

  /// The alert of this id.
  ///
  /// @throws IllegalArgumentException when there is none
  public Alert get(AlertId id) {
    return stores
        .alerts()
        .byId(id)
        .orElseThrow(() -> new IllegalArgumentException("There is no alert " + id + "."));
  }

  /// Closes an alert; returns how it stood, to take this back. Its rule speaks again once a bucket
  /// was usual.
  public Alert.Progress close(AlertId id, String byUser, String note) {
    return move(id, AlertState.CLOSED, byUser, note);
  }

  /// Notes that it was none; returns how it stood, to take this back.
  public Alert.Progress notAnAlarm(AlertId id, String byUser) {
    return move(id, AlertState.NOT_AN_ALARM, byUser, "");
  }

  /// Opens an alert again that was over; returns how it stood, to take this back.
  public Alert.Progress reopen(AlertId id, String byUser) {
    Alert.Progress before =
        stores.alerts().move(id, new Alert.Progress(AlertState.OPEN, Optional.empty(), byUser, ""));
    desk.publish(new AlertNews.Changed());
    return before;
  }

  /// Lets an alert stand as it stood before.
  public void takeBack(AlertId id, Alert.Progress before) {
    Alert.Progress unused = stores.alerts().move(id, before);
    desk.publish(new AlertNews.Changed());
  }

  /// Starts an incident from an alert: it is marked on the charts, from the bucket that raised it
  /// on, and left out of what is usual.
  ///
  /// @param name of the incident
  public Started startIncident(AlertId id, String name, String byUser) {
    Alert alert = get(id);
    Marker marker =
        stores
            .markers()
            .add(
                new Marker.About(alert.brand(), MarkerKind.INCIDENT, name, ""),
                alert.bucket().from(),
                Optional.empty(),
                byUser);
    return new Started(marker, move(id, AlertState.INCIDENT, byUser, ""));
  }

  /// An incident that was started.
  ///
  /// @param before how the alert stood
  public record Started(Marker marker, Alert.Progress before) {}

  /// Takes an incident back.
  public void takeBack(AlertId id, Started started) {
    Marker unused = stores.markers().remove(started.marker().id());
    takeBack(id, started.before());
  }

  private Alert.Progress move(AlertId id, AlertState to, String byUser, String note) {
    Alert.Progress before =
        stores
            .alerts()
            .move(id, new Alert.Progress(to, Optional.of(clock.instant()), byUser, note));
    desk.publish(new AlertNews.Changed());
    return before;
  }
}
