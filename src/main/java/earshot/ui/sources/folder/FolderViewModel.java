package earshot.ui.sources.folder;

import earshot.intake.WatchedFolders;
import earshot.listening.files.Choices;
import earshot.listening.folder.WatchedFolder;
import earshot.model.SourceId;
import earshot.model.SourceRole;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Decides what happens between naming a folder and having it watched.
public final class FolderViewModel {
  private final FolderDesk desk;
  private final Threads threads;
  private final Messages words = Messages.of(FolderViewModel.class);
  private final Later reading;
  private final Later adding;

  private final StringProperty place = new SimpleStringProperty("");
  private final StringProperty name = new SimpleStringProperty("");
  private final StringProperty map = new SimpleStringProperty("");
  private final StringProperty zone = new SimpleStringProperty("");
  private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.NOT_SAID);
  private final ObjectProperty<SourceRole> role = new SimpleObjectProperty<>(SourceRole.COMMUNITY);
  private final BooleanProperty everything = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ObservableList<String> maps = FXCollections.observableArrayList("");
  private BiConsumer<String, Runnable> told = (said, undo) -> {};

  /// Which comes first in 03/04, where no row of a file decides it.
  public enum Order {
    /// Nothing was said.
    NOT_SAID,
    /// The day.
    DAY_FIRST,
    /// The month.
    MONTH_FIRST
  }

  /// Asks nothing before [#shown].
  public FolderViewModel(FolderDesk desk, Threads threads) {
    this.desk = desk;
    this.threads = threads;
    reading = new Later(threads);
    adding = new Later(threads);
    place.subscribe((was, now) -> problem.set(""));
  }

  /// Calls the listener, on the screen's thread, with what was done and how it is undone.
  public void whenAdded(BiConsumer<String, Runnable> listener) {
    told = listener;
  }

  /// Empties the form and looks which maps are kept.
  public void shown() {
    place.set("");
    name.set("");
    map.set("");
    zone.set("");
    order.set(Order.NOT_SAID);
    role.set(SourceRole.COMMUNITY);
    everything.set(false);
    problem.set("");
    reading.ask(
        desk::maps,
        kept -> {
          maps.setAll("");
          maps.addAll(kept);
        },
        failure -> maps.setAll(""));
  }

  /// Fills the form with what was said of a file in the folder.
  public void fill(WatchedFolder folder) {
    place.set(folder.place().toString());
    map.set(folder.map().orElse(""));
    zone.set(folder.choices().zone().map(ZoneId::getId).orElse(""));
    order.set(
        folder
            .choices()
            .dayFirst()
            .map(first -> first ? Order.DAY_FIRST : Order.MONTH_FIRST)
            .orElse(Order.NOT_SAID));
  }

  /// The folder as typed or chosen.
  public StringProperty placeProperty() {
    return place;
  }

  /// What the source will be called; empty for the name of the folder.
  public StringProperty nameProperty() {
    return name;
  }

  /// The kept map of columns; empty for the one that fits.
  public StringProperty mapProperty() {
    return map;
  }

  /// The zone of times that name none; empty when nothing is said.
  public StringProperty zoneProperty() {
    return zone;
  }

  /// The order of day and month.
  public ObjectProperty<Order> orderProperty() {
    return order;
  }

  /// Whose voice it carries.
  public ObjectProperty<SourceRole> roleProperty() {
    return role;
  }

  /// Whether what names no brand is kept, too.
  public BooleanProperty everythingProperty() {
    return everything;
  }

  /// The maps to choose from, the first of them empty.
  public ObservableList<String> maps() {
    return maps;
  }

  /// What is wrong, in one sentence; empty when nothing is.
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Whether there is a folder to watch.
  public BooleanBinding canAdd() {
    return Bindings.createBooleanBinding(() -> !busy.get() && !place.get().isBlank(), busy, place);
  }

  /// Watches the folder, or says why it cannot be.
  public void add() {
    if (!canAdd().get()) return;
    Path typed;
    Optional<ZoneId> said;
    try {
      typed = Path.of(place.get().strip());
      said = zone.get().isBlank() ? Optional.empty() : Optional.of(ZoneId.of(zone.get().strip()));
    } catch (InvalidPathException odd) {
      problem.set(words.get("folder.no-path"));
      return;
    } catch (DateTimeException unknown) {
      problem.set(words.get("folder.no-zone", zone.get().strip()));
      return;
    }
    add(typed, wish(said));
  }

  private WatchedFolders.Wish wish(Optional<ZoneId> said) {
    Optional<Boolean> dayFirst =
        switch (order.get()) {
          case NOT_SAID -> Optional.empty();
          case DAY_FIRST -> Optional.of(true);
          case MONTH_FIRST -> Optional.of(false);
        };
    return new WatchedFolders.Wish(
        Optional.empty(),
        new Choices(said, dayFirst, Optional.empty()),
        Optional.of(name.get().strip()).filter(called -> !called.isEmpty()),
        role.get(),
        everything.get());
  }

  private void add(Path typed, WatchedFolders.Wish wish) {
    String chosen = map.get();
    busy.set(true);
    adding.ask(
        () -> desk.watch(typed, chosen, wish),
        source -> {
          busy.set(false);
          Path last = typed.getFileName();
          String called = wish.name().orElse(String.valueOf(last == null ? typed : last));
          told.accept(words.get("folder.added", called), () -> undo(source));
        },
        failure -> {
          busy.set(false);
          boolean refused = failure instanceof IllegalArgumentException;
          String sentence = refused ? String.valueOf(failure.getMessage()) : "";
          problem.set(sentence.isEmpty() ? words.get("folder.broken") : sentence);
        });
  }

  private void undo(SourceId source) {
    threads.background().execute(() -> desk.takeOut(source));
  }
}
