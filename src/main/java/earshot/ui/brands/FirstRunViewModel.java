package earshot.ui.brands;

import earshot.archive.ArchiveRefused;
import earshot.intake.start.ProposedQuery;
import earshot.model.BrandRole;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Decides how a person gets from an empty window to the first sources.
public final class FirstRunViewModel {
  private final BrandDesk desk;
  private final Messages messages;
  private final Later starting;
  private final StringProperty name = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.NAME);

  /// Where the person is.
  public enum Step {
    /// "What is your brand called?"
    NAME,
    /// Which sources to ask.
    SOURCES
  }

  /// What the root needs to give; nothing is stored or asked before [#start].
  public FirstRunViewModel(BrandDesk desk, Threads threads, Messages messages) {
    this.desk = desk;
    this.messages = messages;
    starting = new Later(threads);
    name.subscribe((was, now) -> problem.set(""));
  }

  /// What the person types.
  public StringProperty nameProperty() {
    return name;
  }

  /// What is wrong with the name, or empty.
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Whether the brand is being stored.
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// Where the person is.
  public ReadOnlyObjectProperty<Step> stepProperty() {
    return step.getReadOnlyProperty();
  }

  /// Stores the brand and goes on to its sources.
  public void start() {
    startThen(() -> step.set(Step.SOURCES));
  }

  /// Opens an archive; nothing is stored or asked by that.
  ///
  /// @param opening called on a background thread
  public void open(Path file, Consumer<Path> opening) {
    if (busy.get()) return;
    busy.set(true);
    problem.set("");
    starting.ask(
        () -> {
          opening.accept(file);
          return file;
        },
        opened -> busy.set(false),
        failure -> {
          busy.set(false);
          problem.set(
              failure instanceof ArchiveRefused
                  ? String.valueOf(failure.getMessage())
                  : messages.get("first.unread"));
        });
  }

  /// Stores the brand and goes on elsewhere.
  public void startThen(Runnable onwards) {
    if (busy.get()) return;
    Optional<String> query = ProposedQuery.of(name.get());
    if (query.isEmpty()) {
      problem.set(messages.get("first.no-letters"));
      return;
    }
    BrandDraft draft = new BrandDraft(name.get().strip(), BrandRole.OWN, "fern", query.get());
    busy.set(true);
    starting.ask(
        () -> desk.add(draft),
        id -> {
          busy.set(false);
          onwards.run();
        },
        failure -> {
          busy.set(false);
          problem.set(messages.get("first.broken"));
        });
  }
}
