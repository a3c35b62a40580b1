package earshot.ui.sources.preset;

import earshot.listening.TypedAddress;
import earshot.listening.preset.Field;
import earshot.listening.preset.JsonSample;
import earshot.listening.preset.OwnPreset;
import earshot.listening.preset.Preset;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Decides what a person says of a JSON answer: where its list is, and where in an item are title,
/// link, text, time and author. Guesses come first, and what is chosen is tried on the answer at
/// once.
public final class MappingViewModel {
  /// What can be chosen, in the order in which it is asked.
  static final List<Field> ASKED =
      List.of(
          Field.TITLE,
          Field.TEXT,
          Field.LINK,
          Field.DATE,
          Field.AUTHOR_NAME,
          Field.ID,
          Field.RATING);

  private final MappingDesk desk;
  private final Supplier<String> clipboard;
  private final Messages messages;
  private final Later asking;
  private final Later looking;
  private final Later keeping;
  private final StringProperty address = new SimpleStringProperty("");
  private final StringProperty name = new SimpleStringProperty("");
  private final boolean ownNetwork;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<List<JsonSample.Items>> lists =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<Optional<JsonSample.Items>> list =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<JsonSample.Value>> values =
      new ReadOnlyObjectWrapper<>(List.of());
  private final Map<Field, ObjectProperty<Optional<JsonSample.Value>>> places =
      new EnumMap<>(Field.class);
  private final ReadOnlyObjectWrapper<Optional<PresetDesk.Tried>> tried =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<JsonSample> sample = Optional.empty();
  private String answer = "";
  private boolean guessing;
  private Consumer<Preset> kept = preset -> {};

  /// What the program gives.
  ///
  /// @param clipboard its text now, or empty
  record Means(MappingDesk desk, Threads threads, Supplier<String> clipboard) {}

  /// @param from what was entered so far: the address, and whether it may be of the own network
  MappingViewModel(Means means, Messages messages, From from) {
    desk = means.desk();
    clipboard = means.clipboard();
    this.messages = messages;
    asking = new Later(means.threads());
    looking = new Later(means.threads());
    keeping = new Later(means.threads());
    address.set(from.address());
    ownNetwork = from.ownNetwork();
    for (Field field : ASKED) places.put(field, new SimpleObjectProperty<>(Optional.empty()));
    list.subscribe((was, now) -> listed());
    places.values().forEach(place -> place.subscribe((was, now) -> look()));
  }

  /// What was entered before.
  record From(String address, boolean ownNetwork) {}

  /// Calls the listener too, on the screen's thread, with the preset that was kept.
  public void whenKept(Consumer<Preset> listener) {
    kept = kept.andThen(listener);
  }

  Formats formats() {
    return messages.formats();
  }

  StringProperty addressProperty() {
    return address;
  }

  /// What the preset will be called.
  StringProperty nameProperty() {
    return name;
  }

  /// Whether the address is being asked, or the preset kept.
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// What is wrong, where, and what to do; empty when nothing is.
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// The lists in the answer; empty while there is none.
  ReadOnlyObjectProperty<List<JsonSample.Items>> lists() {
    return lists.getReadOnlyProperty();
  }

  /// The one that holds the items.
  ObjectProperty<Optional<JsonSample.Items>> list() {
    return list;
  }

  /// What its items hold.
  ReadOnlyObjectProperty<List<JsonSample.Value>> values() {
    return values.getReadOnlyProperty();
  }

  /// Where a field is; absent when items have none.
  ObjectProperty<Optional<JsonSample.Value>> place(Field field) {
    return places.getOrDefault(field, new SimpleObjectProperty<>(Optional.empty()));
  }

  /// What is found by what is chosen.
  ReadOnlyObjectProperty<Optional<PresetDesk.Tried>> triedProperty() {
    return tried.getReadOnlyProperty();
  }

  /// Asks the address for its answer, once.
  void fetch() {
    if (busy.get()) return;
    problem.set("");
    busy.set(true);
    String asked = address.get();
    asking.ask(
        () -> desk.sample(asked, ownNetwork),
        came -> {
          busy.set(false);
          switch (came) {
            case MappingDesk.Sampled.Came text -> read(text.answer());
            case MappingDesk.Sampled.Nothing nothing -> problem.set(nothing.sentence());
          }
        },
        this::fail);
  }

  /// Stops asking.
  public void cancel() {
    asking.forget();
    busy.set(false);
  }

  /// Takes the answer that was copied elsewhere.
  void paste() {
    String copied = clipboard.get();
    if (copied.isBlank()) problem.set(messages.get("map.nothing-copied"));
    else read(copied);
  }

  private void read(String text) {
    switch (JsonSample.read(text)) {
      case JsonSample.Reading.Broken broken -> {
        show(Optional.empty(), "");
        problem.set(messages.get("map.not-json", broken.line(), broken.column(), broken.there()));
      }
      case JsonSample.Reading.Good good -> {
        show(Optional.of(good.sample()), text);
        problem.set(lists.get().isEmpty() ? messages.get("map.no-list") : "");
      }
    }
  }

  private void show(Optional<JsonSample> next, String text) {
    sample = next;
    answer = text;
    tried.set(Optional.empty());
    lists.set(next.map(JsonSample::lists).orElse(List.of()));
    list.set(lists.get().stream().findFirst());
  }

  // Other items hold other values: what was chosen of the former means nothing.
  private void listed() {
    Optional<JsonSample> shown = sample;
    Optional<JsonSample.Items> chosen = list.get();
    if (shown.isEmpty() || chosen.isEmpty()) {
      values.set(List.of());
      return;
    }
    List<JsonSample.Value> held = shown.get().values(chosen.get().path());
    looking.ask(() -> desk.guess(held), guessed -> guess(held, guessed), this::fail);
  }

  private void guess(List<JsonSample.Value> held, Map<Field, String> guessed) {
    guessing = true;
    values.set(held);
    places.forEach(
        (field, place) ->
            place.set(
                held.stream().filter(each -> each.path().equals(guessed.get(field))).findFirst()));
    guessing = false;
    look();
  }

  private void look() {
    Optional<OwnPreset> chosen = chosen("…");
    if (guessing || chosen.isEmpty()) return;
    String looked = answer;
    looking.ask(
        () -> desk.look(chosen.get(), looked), found -> tried.set(Optional.of(found)), this::fail);
  }

  /// Keeps what is chosen under the name that was given.
  void keep() {
    String called = name.get().strip();
    if (called.isEmpty()) {
      problem.set(messages.get("map.no-name"));
      return;
    }
    Optional<OwnPreset> chosen = chosen(called);
    if (busy.get() || chosen.isEmpty()) return;
    busy.set(true);
    keeping.ask(
        () -> desk.keep(chosen.get()),
        preset -> {
          busy.set(false);
          problem.set("");
          kept.accept(preset);
        },
        this::fail);
  }

  private Optional<OwnPreset> chosen(String called) {
    if (list.get().isEmpty()) return Optional.empty();
    Map<Field, String> paths = new EnumMap<>(Field.class);
    places.forEach(
        (field, place) -> place.get().ifPresent(value -> paths.put(field, value.path())));
    return switch (TypedAddress.read(address.get())) {
      case TypedAddress.Corrected good ->
          Optional.of(new OwnPreset(called, good.address(), list.get().get().path(), paths));
      case TypedAddress.Unusable unusable -> {
        problem.set(unusable.sentence());
        yield Optional.empty();
      }
    };
  }

  private void fail(Exception failure) {
    busy.set(false);
    problem.set(Optional.ofNullable(failure.getMessage()).orElse(messages.get("form.broken")));
  }
}
