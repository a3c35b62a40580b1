package earshot.ui.shell;

import earshot.model.AlertRule;
import earshot.ui.kit.InOrder;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import earshot.ui.kit.UndoHistory;
import java.time.LocalTime;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides what holds of quiet hours: whether there are any, from when and until when. What is
/// chosen or can be read holds at once, is kept in the background and can be taken back.
public final class QuietViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(QuietViewModel.class);

  private final QuietDesk desk;
  private final Threads threads;
  private final Messages words;
  private final Executor writes;
  private final ChoiceHistory history;
  private final ObjectProperty<Optional<AlertRule.Quiet>> hours =
      new SimpleObjectProperty<>(this, "hours", Optional.empty());
  private final StringProperty from = new SimpleStringProperty(this, "from", "");
  private final StringProperty to = new SimpleStringProperty(this, "to", "");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private AlertRule.Quiet last = AlertRule.Quiet.NIGHT;
  private boolean reading;

  /// There are none before [#refresh].
  public QuietViewModel(QuietDesk desk, UndoHistory history, Threads threads, Messages words) {
    this.desk = desk;
    this.threads = threads;
    this.words = words;
    writes = new InOrder(threads.background());
    this.history = new ChoiceHistory(history);
    show();
    hours.subscribe(
        (_, now) -> {
          show();
          keep(now);
        });
    this.history.follow(
        hours,
        now -> words.get("settings.changed", words.get("settings.quiet-hours"), called(now)));
  }

  /// The hours that hold; may be set.
  ObjectProperty<Optional<AlertRule.Quiet>> hoursProperty() {
    return hours;
  }

  /// When they begin, as a person writes it; call [#write] when that is finished.
  StringProperty fromProperty() {
    return from;
  }

  /// When they end, as a person writes it; call [#write] when that is finished.
  StringProperty toProperty() {
    return to;
  }

  /// What cannot be read or kept, or empty.
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Reads what holds.
  public void refresh() {
    writes.execute(
        () -> {
          try {
            Optional<AlertRule.Quiet> now = desk.read();
            threads.screen().execute(() -> take(now));
          } catch (RuntimeException failed) {
            LOG.warn("quiet hours not read kind={}", failed.getClass().getSimpleName());
          }
        });
  }

  /// Switches them on, as they were last, or off.
  void wish(boolean quiet) {
    if (quiet != hours.get().isPresent()) hours.set(quiet ? Optional.of(last) : Optional.empty());
  }

  /// Takes the hours that are written; what cannot be read is said and stays.
  void write() {
    if (hours.get().isEmpty()) return;
    try {
      LocalTime begin = HoursText.clock(from.get());
      LocalTime end = HoursText.clock(to.get());
      if (begin.equals(end)) {
        problem.set(words.get("settings.quiet-hours.same"));
        return;
      }
      hours.set(Optional.of(new AlertRule.Quiet(begin, end)));
      show();
    } catch (IllegalArgumentException unread) {
      problem.set(words.get("settings.quiet-hours.unread", String.valueOf(unread.getMessage())));
    }
  }

  private String called(Optional<AlertRule.Quiet> now) {
    return now.map(each -> words.get("settings.quiet-hours.span", each.from(), each.to()))
        .orElseGet(() -> words.get("settings.quiet-hours.off"));
  }

  private void show() {
    last = hours.get().orElse(last);
    from.set(last.from().toString());
    to.set(last.to().toString());
    problem.set("");
  }

  private void take(Optional<AlertRule.Quiet> now) {
    reading = true;
    history.quietly(() -> hours.set(now));
    reading = false;
  }

  private void keep(Optional<AlertRule.Quiet> now) {
    if (reading) return;
    writes.execute(
        () -> {
          try {
            desk.keep(now);
          } catch (RuntimeException failed) {
            LOG.warn("quiet hours not kept kind={}", failed.getClass().getSimpleName());
            threads.screen().execute(() -> problem.set(words.get("settings.not-kept")));
          }
        });
  }
}
