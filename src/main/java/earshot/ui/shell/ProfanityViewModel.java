package earshot.ui.shell;

import earshot.ui.kit.InOrder;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import earshot.ui.kit.UndoHistory;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides what the card on words shows: which of them are profanity; what was written is kept as
/// soon as it can be read, and can be taken back.
public final class ProfanityViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(ProfanityViewModel.class);

  private final ProfanityDesk desk;
  private final UndoHistory history;
  private final Threads threads;
  private final Messages words;
  private final Executor writes;
  private final StringProperty typed = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private Optional<List<String>> kept = Optional.empty();

  /// Shows nothing before [#refresh].
  public ProfanityViewModel(
      ProfanityDesk desk, UndoHistory history, Threads threads, Messages words) {
    this.desk = desk;
    this.history = history;
    this.threads = threads;
    this.words = words;
    writes = new InOrder(threads.background());
  }

  /// The words with commas between them.
  StringProperty typedProperty() {
    return typed;
  }

  /// Whether other words hold than those that came with the program.
  ReadOnlyBooleanProperty changedProperty() {
    return changed.getReadOnlyProperty();
  }

  /// What cannot be kept, or empty.
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Reads what holds.
  void refresh() {
    writes.execute(
        () -> {
          List<String> now = desk.words();
          threads.screen().execute(() -> show(now));
        });
  }

  /// Keeps what is written, when it is another than before.
  void keep() {
    put(HoursText.names(typed.get()));
  }

  /// Takes the words that came with the program.
  void back() {
    put(desk.usual());
  }

  private void put(List<String> next) {
    if (kept.isEmpty() || kept.get().equals(next)) return;
    List<String> before = kept.get();
    write(
        next,
        () ->
            history.did(
                new UndoHistory.Step(() -> write(next, () -> {}), () -> write(before, () -> {})),
                words.get("profanity.kept")));
  }

  private void write(List<String> next, Runnable then) {
    writes.execute(
        () -> {
          try {
            desk.keep(next);
            List<String> now = desk.words();
            threads
                .screen()
                .execute(
                    () -> {
                      show(now);
                      then.run();
                    });
          } catch (IllegalArgumentException refused) {
            String why = String.valueOf(refused.getMessage());
            threads.screen().execute(() -> problem.set(why));
          } catch (RuntimeException failed) {
            LOG.warn("profanity not kept kind={}", failed.getClass().getSimpleName());
            threads.screen().execute(() -> problem.set(words.get("settings.not-kept")));
          }
        });
  }

  private void show(List<String> now) {
    kept = Optional.of(now);
    typed.set(String.join(", ", now));
    changed.set(!now.equals(desk.usual()));
    problem.set("");
  }
}
