package earshot.ui.insight;

import earshot.insight.BeforeAfter;
import earshot.model.Marker;
import earshot.model.MarkerKind;
import earshot.model.TimeRange;
import earshot.storage.ChangedMeanwhile;
import earshot.ui.kit.Done;
import earshot.ui.kit.InOrder;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One marker that is drawn, changed or removed, with what was said before and after it.
final class MarkerModel {
  private final MarkerDesk desk;
  private final InsightViewModel figures;
  private final Threads threads;
  private final Messages words;
  private final Later around;
  private final InOrder writing;
  private final StringProperty name = new SimpleStringProperty(this, "name", "");
  private final StringProperty note = new SimpleStringProperty(this, "note", "");
  private final ObjectProperty<MarkerKind> kind =
      new SimpleObjectProperty<>(this, "kind", MarkerKind.LAUNCH);
  private final ObjectProperty<LocalDate> from =
      new SimpleObjectProperty<>(this, "from", LocalDate.EPOCH);
  private final ObjectProperty<Optional<LocalDate>> to =
      new SimpleObjectProperty<>(this, "to", Optional.empty());
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
  private final ReadOnlyObjectWrapper<Optional<BeforeAfter>> rates =
      new ReadOnlyObjectWrapper<>(this, "rates", Optional.empty());
  private final SimpleStringProperty problem = new SimpleStringProperty(this, "problem", "");
  private final ReadOnlyObjectWrapper<Optional<Done>> done =
      new ReadOnlyObjectWrapper<>(this, "done", Optional.empty());
  private Optional<Marker> opened = Optional.empty();
  private Instant exactly = Instant.EPOCH;

  MarkerModel(MarkerDesk desk, InsightViewModel figures, Threads threads, Messages words) {
    this.desk = desk;
    this.figures = figures;
    this.threads = threads;
    this.words = words;
    around = new Later(threads);
    writing = new InOrder(threads.background());
  }

  StringProperty name() {
    return name;
  }

  StringProperty note() {
    return note;
  }

  ObjectProperty<MarkerKind> kind() {
    return kind;
  }

  /// The day it began.
  ObjectProperty<LocalDate> from() {
    return from;
  }

  /// The last day of it; absent for a single moment.
  ObjectProperty<Optional<LocalDate>> to() {
    return to;
  }

  /// Whether a marker is being drawn or changed.
  ReadOnlyBooleanProperty open() {
    return open.getReadOnlyProperty();
  }

  /// Whether the open one was drawn before.
  boolean isKnown() {
    return opened.isPresent();
  }

  ReadOnlyObjectProperty<Optional<BeforeAfter>> rates() {
    return rates.getReadOnlyProperty();
  }

  /// What is wrong with the fields; empty when all is well.
  StringProperty problem() {
    return problem;
  }

  ReadOnlyObjectProperty<Optional<Done>> done() {
    return done.getReadOnlyProperty();
  }

  /// Begins a new marker where the chart is read.
  void draw(TimeRange when) {
    opened = Optional.empty();
    exactly = when.from();
    name.set("");
    note.set("");
    kind.set(MarkerKind.LAUNCH);
    from.set(day(when.from()));
    to.set(Optional.empty());
    begin();
  }

  /// Opens one that was drawn.
  void look(Marker marker) {
    opened = Optional.of(marker);
    exactly = marker.from();
    name.set(marker.about().name());
    note.set(marker.about().note());
    kind.set(marker.about().kind());
    from.set(day(marker.from()));
    to.set(marker.to().map(end -> day(end.minusMillis(1))));
    begin();
    around.ask(
        () -> desk.around(figures.scope(), marker),
        found -> rates.set(Optional.of(found)),
        _ -> rates.set(Optional.empty()));
  }

  private void begin() {
    around.forget();
    rates.set(Optional.empty());
    problem.set("");
    open.set(false);
    open.set(true);
  }

  void close() {
    around.forget();
    open.set(false);
  }

  /// Keeps what the fields say.
  void save() {
    if (name.get().isBlank()) {
      problem.set(words.get("marker.nameless"));
      return;
    }
    Instant begins = day(exactly).equals(from.get()) ? exactly : start(from.get());
    Optional<Instant> ends = to.get().map(last -> start(last.plusDays(1)));
    if (ends.isPresent() && !begins.isBefore(ends.get())) {
      problem.set(words.get("marker.backwards"));
      return;
    }
    Marker.About about =
        new Marker.About(
            opened.flatMap(marker -> marker.about().brand()),
            kind.get(),
            name.get().strip(),
            note.get().strip());
    Optional<Marker> before = opened;
    close();
    change(
        () -> {
          if (before.isEmpty()) {
            Marker made = desk.add(about, begins, ends);
            return told("marker.added", about.name(), () -> desk.remove(made));
          }
          Marker old = before.get();
          Marker now = desk.change(old, about, begins, ends);
          return told(
              "marker.changed",
              about.name(),
              () -> desk.change(now, old.about(), old.from(), old.to()));
        });
  }

  /// Removes the open one.
  void remove() {
    opened.ifPresent(
        marker -> {
          close();
          change(
              () -> {
                desk.remove(marker);
                return told("marker.removed", marker.about().name(), () -> desk.putBack(marker));
              });
        });
  }

  private Done told(String key, String what, Runnable undo) {
    return new Done(words.get(key, what), undo, this::redraw);
  }

  private void redraw() {
    figures.again(figures.course());
  }

  private void change(Callable<Done> deed) {
    writing.execute(
        () -> {
          Done said;
          try {
            said = deed.call();
          } catch (ChangedMeanwhile changed) {
            said = new Done(String.valueOf(changed.getMessage()));
          } catch (Exception failed) {
            said = new Done(words.get("marker.failed"));
          }
          Done told = said;
          threads
              .screen()
              .execute(
                  () -> {
                    done.set(Optional.of(told));
                    redraw();
                  });
        });
  }

  private LocalDate day(Instant at) {
    return at.atZone(zone()).toLocalDate();
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(zone()).toInstant();
  }

  private ZoneId zone() {
    return figures.zone();
  }
}
