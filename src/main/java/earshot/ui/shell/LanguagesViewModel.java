package earshot.ui.shell;

import earshot.intake.Languages;
import earshot.ui.kit.InOrder;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import earshot.ui.kit.UndoHistory;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides which languages a workspace expects: what can be read holds at once, is kept in the
/// background and can be taken back.
public final class LanguagesViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(LanguagesViewModel.class);

  private final LanguagesDesk desk;
  private final Threads threads;
  private final Messages words;
  private final Executor writes;
  private final ChoiceHistory history;
  private final ObjectProperty<List<String>> languages =
      new SimpleObjectProperty<>(this, "languages", List.of());
  private final StringProperty written = new SimpleStringProperty(this, "written", "");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private boolean reading;

  /// None are chosen before [#refresh].
  public LanguagesViewModel(
      LanguagesDesk desk, UndoHistory history, Threads threads, Messages words) {
    this.desk = desk;
    this.threads = threads;
    this.words = words;
    writes = new InOrder(threads.background());
    this.history = new ChoiceHistory(history);
    languages.subscribe(
        (_, now) -> {
          show();
          keep(now);
        });
    this.history.follow(
        languages, now -> words.get("settings.changed", words.get("languages"), called(now)));
  }

  /// The languages that hold, none for the usual ones; may be set.
  ObjectProperty<List<String>> languagesProperty() {
    return languages;
  }

  /// What a person writes; call [#write] when that is finished.
  StringProperty writtenProperty() {
    return written;
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
            List<String> now = desk.read();
            threads.screen().execute(() -> take(now));
          } catch (RuntimeException failed) {
            LOG.warn("languages not read kind={}", failed.getClass().getSimpleName());
          }
        });
  }

  /// Takes the languages that are written; what cannot be read is said and stays.
  void write() {
    try {
      languages.set(Languages.read(written.get()));
      show();
    } catch (IllegalArgumentException unread) {
      problem.set(String.valueOf(unread.getMessage()));
    }
  }

  private String called(List<String> now) {
    return now.isEmpty() ? words.get("languages.usual") : Languages.called(now);
  }

  private void show() {
    written.set(Languages.called(languages.get()));
    problem.set("");
  }

  private void take(List<String> now) {
    reading = true;
    history.quietly(() -> languages.set(now));
    reading = false;
  }

  private void keep(List<String> now) {
    if (reading) return;
    writes.execute(
        () -> {
          try {
            desk.keep(now);
          } catch (RuntimeException failed) {
            LOG.warn("languages not kept kind={}", failed.getClass().getSimpleName());
            threads.screen().execute(() -> problem.set(words.get("settings.not-kept")));
          }
        });
  }
}
