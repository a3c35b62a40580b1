package earshot.ui.shell;

import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import earshot.ui.kit.UndoHistory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides what the card on the file of settings shows: where a file differs from what holds, and
/// what was taken over from it.
public final class SettingsFileViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(SettingsFileViewModel.class);

  private final SettingsFileDesk desk;
  private final UndoHistory history;
  private final Messages words;
  private final Runnable taken;
  private final Later asking;
  private final ObservableList<Difference> differences = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  /// One setting in which a file differs.
  ///
  /// @param name as in the file
  /// @param called as on the page
  /// @param here what holds, in words
  /// @param there what the file says, in words
  /// @param value as in the file
  record Difference(String name, String called, String here, String there, String value) {}

  /// @param taken called on the screen after settings were taken over, so that all show them
  public SettingsFileViewModel(
      SettingsFileDesk desk, UndoHistory history, Threads threads, Messages words, Runnable taken) {
    this.desk = desk;
    this.history = history;
    this.words = words;
    this.taken = taken;
    asking = new Later(threads);
  }

  /// Where the file that was compared differs.
  ObservableList<Difference> differences() {
    return differences;
  }

  /// What was done last, or empty.
  ReadOnlyStringProperty saidProperty() {
    return said.getReadOnlyProperty();
  }

  /// What could not be done, or empty.
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Writes what holds into a file.
  void write(Path file) {
    quiet();
    asking.ask(
        () -> {
          desk.write(file);
          return file;
        },
        done -> said.set(words.get("settings.file.written", file.toString())),
        failed -> fail(failed, "settings.file.unwritten"));
  }

  /// Shows where a file differs from what holds.
  void compare(Path file) {
    quiet();
    String name = String.valueOf(file.getFileName());
    asking.ask(
        () -> differences(desk.now(), desk.read(file)),
        found -> {
          differences.setAll(found);
          said.set(words.plural("settings.file.differs", found.size(), name));
        },
        failed -> fail(failed, "settings.file.unread"));
  }

  /// Takes these over; it can be taken back.
  void take(List<Difference> wanted) {
    if (wanted.isEmpty()) return;
    SequencedMap<String, String> next = new LinkedHashMap<>();
    wanted.forEach(each -> next.put(each.name(), each.value()));
    problem.set("");
    asking.ask(
        () -> {
          SequencedMap<String, String> all = desk.now();
          SequencedMap<String, String> before = new LinkedHashMap<>();
          next.keySet().forEach(name -> before.put(name, Objects.requireNonNull(all.get(name))));
          desk.take(next);
          return before;
        },
        before -> {
          differences.removeAll(wanted);
          said.set("");
          taken.run();
          history.did(
              new UndoHistory.Step(() -> put(next), () -> put(before)),
              words.plural("settings.file.taken", next.size()));
        },
        failed -> fail(failed, "settings.not-kept"));
  }

  private void put(SequencedMap<String, String> wanted) {
    differences.clear();
    asking.ask(
        () -> {
          desk.take(wanted);
          return wanted;
        },
        done -> taken.run(),
        failed -> fail(failed, "settings.not-kept"));
  }

  private void quiet() {
    differences.clear();
    said.set("");
    problem.set("");
  }

  private void fail(Exception failed, String otherwise) {
    LOG.warn("file of settings kind={}", failed.getClass().getSimpleName());
    boolean worded = failed instanceof IllegalArgumentException;
    problem.set(worded ? String.valueOf(failed.getMessage()) : words.get(otherwise));
  }

  private List<Difference> differences(
      SequencedMap<String, String> now, SequencedMap<String, String> file) {
    List<Difference> all = new ArrayList<>();
    now.forEach(
        (name, here) -> {
          String there = file.getOrDefault(name, here);
          if (there.equals(here)) return;
          all.add(new Difference(name, called(name), shown(name, here), shown(name, there), there));
        });
    return all;
  }

  private String called(String name) {
    return words.get("settings.file." + name);
  }

  private String shown(String name, String value) {
    String key = "settings." + name + "." + value;
    if (words.keys().contains(key)) return words.get(key);
    if (value.isEmpty()) return words.get("settings.file.empty");
    return name.equals("text-percent") ? words.get("settings.percent", value) : value;
  }
}
