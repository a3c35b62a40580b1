package earshot.ui.journal;

import earshot.storage.JournalStore;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is done with the journal as a whole: it is checked from its first row, and written into a
/// file.
final class JournalCheckup {
  private static final Logger LOG = LoggerFactory.getLogger(JournalCheckup.class);

  private final JournalDesk desk;
  private final Messages words;
  private final Later asking;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<Verdict>> verdict =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  /// What a check found, as a sentence.
  record Verdict(boolean unbroken, String words) {}

  JournalCheckup(JournalDesk desk, Threads threads, Messages words) {
    this.desk = desk;
    this.words = words;
    asking = new Later(threads);
  }

  /// Whether the chain is being walked or a file written.
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// What the last check found.
  ReadOnlyObjectProperty<Optional<Verdict>> verdictProperty() {
    return verdict.getReadOnlyProperty();
  }

  /// What could not be done, or empty.
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Walks the chain from its first row.
  void verify() {
    if (busy.get()) return;
    busy.set(true);
    problem.set("");
    verdict.set(Optional.empty());
    asking.ask(
        () -> said(desk.verify(), desk.since()),
        said -> {
          busy.set(false);
          verdict.set(Optional.of(said));
        },
        failed -> fail("journal.unverified", failed));
  }

  private Verdict said(JournalDesk.Checked checked, Optional<Instant> since) {
    return checked
        .result()
        .fault()
        .map(fault -> new Verdict(false, words.get("journal.broken", fault.words())))
        .orElseGet(
            () ->
                new Verdict(
                    true,
                    words.plural(
                        "journal.unbroken",
                        checked.result().rows(),
                        since.map(at -> words.formats().date(at)).orElse("–"),
                        words.plural("journal.backups", checked.backups()),
                        checked.result().head())));
  }

  /// Writes what the list shows into a file.
  ///
  /// @param then runs on the screen after it
  void export(JournalStore.Choice choice, Path file, Runnable then) {
    if (busy.get()) return;
    busy.set(true);
    problem.set("");
    asking.ask(
        () -> desk.export(choice, file),
        written -> {
          busy.set(false);
          String name = String.valueOf(file.getFileName());
          verdict.set(
              Optional.of(new Verdict(true, words.plural("journal.written", written, name))));
          then.run();
        },
        failed -> fail("journal.unwritten", failed));
  }

  /// Runs something that changes what is stored.
  ///
  /// @param then runs on the screen after it
  void run(Runnable deed, Runnable then) {
    asking.ask(
        () -> {
          deed.run();
          return true;
        },
        done -> then.run(),
        failed -> fail("journal.not-undone", failed));
  }

  private void fail(String key, Exception failed) {
    LOG.warn("journal kind={}", failed.getClass().getSimpleName());
    busy.set(false);
    problem.set(words.get(key));
  }
}
