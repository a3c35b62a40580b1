package earshot.ui.shell;

import earshot.model.AnswerTargets;
import earshot.model.AnswerTerms;
import earshot.model.Need;
import earshot.model.OfficeHours;
import earshot.model.Priority;
import earshot.ui.kit.InOrder;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import earshot.ui.kit.UndoHistory;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides what the card on the team and its hours shows; what a person wrote is kept as soon as it
/// can be read, and can be taken back.
public final class HoursViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(HoursViewModel.class);

  private final HoursDesk desk;
  private final Executor writes;
  private final Threads threads;
  private final UndoHistory history;
  private final Messages words;
  private final StringProperty zone = new SimpleStringProperty("");
  private final StringProperty holidays = new SimpleStringProperty("");
  private final StringProperty team = new SimpleStringProperty("");
  private final Map<DayOfWeek, StringProperty> days = new EnumMap<>(DayOfWeek.class);
  private final Map<Need, StringProperty> targets = new EnumMap<>(Need.class);
  private final BooleanProperty read = new SimpleBooleanProperty();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private Optional<HoursDesk.Kept> kept = Optional.empty();

  /// Shows nothing before [#refresh].
  public HoursViewModel(HoursDesk desk, UndoHistory history, Threads threads, Messages words) {
    this.desk = desk;
    this.history = history;
    this.threads = threads;
    this.words = words;
    writes = new InOrder(threads.background());
    for (DayOfWeek day : DayOfWeek.values()) days.put(day, new SimpleStringProperty(""));
    for (Need need : Need.values()) targets.put(need, new SimpleStringProperty(""));
  }

  StringProperty zoneProperty() {
    return zone;
  }

  StringProperty holidaysProperty() {
    return holidays;
  }

  StringProperty teamProperty() {
    return team;
  }

  Map<DayOfWeek, StringProperty> days() {
    return Map.copyOf(days);
  }

  /// Within how much working time an answer of usual priority is owed.
  Map<Need, StringProperty> targets() {
    return Map.copyOf(targets);
  }

  /// What cannot be read or kept, or empty.
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Reads what holds.
  void refresh() {
    writes.execute(
        () -> {
          try {
            HoursDesk.Kept now = desk.kept();
            threads.screen().execute(() -> show(now));
          } catch (RuntimeException failed) {
            LOG.warn("hours could not be read", failed);
            threads.screen().execute(() -> problem.set(words.get("hours.unread")));
          }
        });
  }

  private void show(HoursDesk.Kept now) {
    kept = Optional.of(now);
    written(now).forEach(StringProperty::set);
    read.set(true);
    problem.set("");
  }

  private Map<StringProperty, String> written(HoursDesk.Kept what) {
    Map<StringProperty, String> all = new LinkedHashMap<>();
    OfficeHours hours = what.terms().hours();
    all.put(zone, hours.zone().getId());
    days.forEach(
        (day, text) -> all.put(text, HoursText.written(hours.week().getOrDefault(day, List.of()))));
    all.put(holidays, HoursText.written(hours.holidays()));
    targets.forEach(
        (need, text) ->
            all.put(text, HoursText.written(what.terms().targets().of(need, Priority.NORMAL))));
    all.put(team, String.join(", ", what.team()));
    return all;
  }

  /// What is written in a field of a workspace in which nobody chose; the zone is the workspace's.
  String usual(StringProperty field) {
    AnswerTerms terms = AnswerTerms.usual(words.formats().zone());
    return written(new HoursDesk.Kept(terms, List.of())).getOrDefault(field, "");
  }

  /// Whether something else is written there.
  ObservableValue<Boolean> changed(StringProperty field) {
    String usual = usual(field);
    return read.flatMap(known -> field.map(now -> known && !now.strip().equals(usual)));
  }

  /// Writes the default there, and keeps it.
  void back(StringProperty field) {
    field.set(usual(field));
    keep();
  }

  /// Keeps what is written, when it is another than before; what cannot be read is said and stays.
  void keep() {
    if (kept.isEmpty()) return;
    HoursDesk.Kept before = kept.get();
    Optional<HoursDesk.Kept> next = understood(before);
    if (next.isEmpty() || next.get().equals(before)) return;
    HoursDesk.Kept after = next.get();
    put(before, after);
    history.did(
        new UndoHistory.Step(() -> put(before, after), () -> put(after, before)),
        words.get(after.terms().equals(before.terms()) ? "hours.team-kept" : "hours.kept"));
  }

  private void put(HoursDesk.Kept from, HoursDesk.Kept to) {
    show(to);
    writes.execute(
        () -> {
          try {
            if (!to.terms().equals(from.terms())) desk.keep(to.terms());
            if (!to.team().equals(from.team())) desk.keepTeam(to.team());
          } catch (RuntimeException failed) {
            LOG.warn("hours could not be kept", failed);
            threads.screen().execute(() -> problem.set(words.get("hours.not")));
          }
        });
  }

  private Optional<HoursDesk.Kept> understood(HoursDesk.Kept before) {
    try {
      AnswerTerms terms = new AnswerTerms(hours(), targets(before.terms().targets()));
      problem.set("");
      return Optional.of(new HoursDesk.Kept(terms, HoursText.names(team.get())));
    } catch (IllegalArgumentException unread) {
      problem.set(said(String.valueOf(unread.getMessage())));
      return Optional.empty();
    }
  }

  // The nouns say in a sentence what is wrong; what cannot be read at all is only quoted.
  private String said(String wrong) {
    return wrong.endsWith(".") ? wrong : words.get("hours.unreadable", wrong);
  }

  private OfficeHours hours() {
    Map<DayOfWeek, List<OfficeHours.Opening>> week = new EnumMap<>(DayOfWeek.class);
    days.forEach((day, text) -> week.put(day, HoursText.openings(text.get())));
    return new OfficeHours(HoursText.zone(zone.get()), week, HoursText.days(holidays.get()));
  }

  private AnswerTargets targets(AnswerTargets before) {
    AnswerTargets all = before;
    for (Need need : Need.values()) {
      Duration time = HoursText.time(Objects.requireNonNull(targets.get(need)).get());
      if (!time.equals(before.of(need, Priority.NORMAL))) all = all.scaled(need, time);
    }
    return all;
  }
}
