package earshot.ui.sources.preset;

import earshot.listening.preset.Preset;
import earshot.listening.secret.Secret;
import earshot.model.SourceRole;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Decides what happens between picking a preset and having a source of it.
public final class PresetFormViewModel {
  private final PresetDesk desk;
  private final Threads threads;
  private final Messages messages;
  private final Preset preset;
  private final Later trying;
  private final Later adding;
  private final Later asking;

  private final List<PresetField> fields;
  private final StringProperty name = new SimpleStringProperty("");
  private final ObjectProperty<SourceRole> role;
  private final BooleanProperty everything;
  private final BooleanProperty ownNetwork = new SimpleBooleanProperty();
  private final StringProperty key = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper keysLiveAt = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper asksForOwnNetwork = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<URI>> address =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<PresetDesk.Tried>> tried =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private Optional<FutureTask<PresetDesk.Tried>> underway = Optional.empty();
  private String proposed = "";
  private BiConsumer<String, Runnable> added = (words, undo) -> {};

  PresetFormViewModel(PresetDesk desk, Threads threads, Messages messages, Preset preset) {
    this.desk = desk;
    this.threads = threads;
    this.messages = messages;
    this.preset = preset;
    trying = new Later(threads);
    adding = new Later(threads);
    asking = new Later(threads);
    fields = preset.params().stream().map(PresetField::new).toList();
    role = new SimpleObjectProperty<>(PresetGroup.of(preset).role());
    everything = new SimpleBooleanProperty(PresetGroup.allAboutUs(preset));
    fields.forEach(field -> field.valueProperty().subscribe((was, now) -> typed(field)));
    key.subscribe((was, now) -> forget());
    ownNetwork.subscribe((was, now) -> forget());
    look();
    if (needsKey()) asking.ask(desk::keysLiveAt, keysLiveAt::set, failure -> {});
  }

  /// Calls the listener, on the screen's thread, with what was added and how to take it back.
  public void whenAdded(BiConsumer<String, Runnable> listener) {
    added = listener;
  }

  /// How dates are written.
  Formats formats() {
    return messages.formats();
  }

  /// What to know before using it.
  List<PresetWords.Fact> facts() {
    return new PresetWords(messages).facts(preset);
  }

  /// What it reads, in one sentence.
  String reads() {
    return new PresetWords(messages).reads(preset);
  }

  /// The preset that was picked.
  public Preset preset() {
    return preset;
  }

  /// Its parameters.
  public List<PresetField> fields() {
    return fields;
  }

  /// What the source will be called; follows what is entered until the person writes a name.
  public StringProperty nameProperty() {
    return name;
  }

  /// Whose voice the source carries.
  public ObjectProperty<SourceRole> roleProperty() {
    return role;
  }

  /// Whether all of it is kept, instead of only what a brand's query matches.
  public BooleanProperty everythingProperty() {
    return everything;
  }

  /// Whether keeping all of it makes sense for this voice.
  public BooleanBinding offersEverything() {
    return Bindings.createBooleanBinding(
        () -> role.get() == SourceRole.OWN || role.get() == SourceRole.REVIEW, role);
  }

  /// Whether addresses of this machine or network may be opened for this source.
  public BooleanProperty ownNetworkProperty() {
    return ownNetwork;
  }

  /// Whether the address is one of this machine or network, which needs the person's yes.
  public ReadOnlyBooleanProperty asksForOwnNetworkProperty() {
    return asksForOwnNetwork.getReadOnlyProperty();
  }

  /// Whether it wants a key.
  public boolean needsKey() {
    return !(preset.request().auth() instanceof Preset.Auth.None);
  }

  /// The key as typed; never shown again once it is kept.
  public StringProperty keyProperty() {
    return key;
  }

  /// Where the key will be kept, in one sentence; empty until that is known.
  public ReadOnlyStringProperty keysLiveAtProperty() {
    return keysLiveAt.getReadOnlyProperty();
  }

  /// The address that would be asked, once everything is entered.
  public ReadOnlyObjectProperty<Optional<URI>> addressProperty() {
    return address.getReadOnlyProperty();
  }

  /// What one request came to.
  public ReadOnlyObjectProperty<Optional<PresetDesk.Tried>> triedProperty() {
    return tried.getReadOnlyProperty();
  }

  /// What is wrong with the whole, in one sentence; empty when nothing is.
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Whether the service is being asked, or the source added.
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// Whether it was tried, so that it can be added; what did not answer can be added all the same,
  /// except when a key or a yes is missing.
  public BooleanBinding canAdd() {
    return Bindings.createBooleanBinding(
        () -> !busy.get() && !name.get().isBlank() && tried.get().filter(this::fits).isPresent(),
        busy,
        name,
        tried);
  }

  /// Asks the service once, or says what is missing; keeps nothing.
  public void test() {
    if (busy.get()) return;
    tried.set(Optional.empty());
    problem.set("");
    if (desk.check(preset, PresetField.entered(fields)) instanceof PresetDesk.Checked.Wrong wrong) {
      fields.forEach(field -> field.say(said(wrong, field)));
      return;
    }
    busy.set(true);
    PresetDesk.Filled filled = filled();
    FutureTask<PresetDesk.Tried> task = new FutureTask<>(() -> desk.tryOnce(filled));
    underway = Optional.of(task);
    trying.ask(
        () -> {
          task.run();
          return task.get();
        },
        this::take,
        failure -> {
          busy.set(false);
          problem.set(messages.get("form.broken"));
        });
  }

  /// Stops asking.
  public void cancel() {
    trying.forget();
    underway.ifPresent(task -> task.cancel(true));
    underway = Optional.empty();
    busy.set(false);
  }

  /// Adds the source, and keeps its key.
  public void add() {
    if (!canAdd().get()) return;
    PresetDesk.Filled filled = filled();
    busy.set(true);
    adding.ask(
        () -> desk.add(filled),
        undo -> {
          busy.set(false);
          key.set("");
          added.accept(
              messages.get("form.added", filled.name()), () -> threads.background().execute(undo));
        },
        failure -> {
          busy.set(false);
          problem.set(
              Optional.ofNullable(failure.getMessage()).orElse(messages.get("form.not-added")));
        });
  }

  private boolean fits(PresetDesk.Tried what) {
    return switch (what) {
      case PresetDesk.Tried.Came _ -> true;
      case PresetDesk.Tried.Nothing nothing -> nothing.why() == PresetDesk.Tried.Why.OTHER;
    };
  }

  private void take(PresetDesk.Tried what) {
    busy.set(false);
    tried.set(Optional.of(what));
    if (what instanceof PresetDesk.Tried.Nothing(String _, PresetDesk.Tried.Why why)
        && why == PresetDesk.Tried.Why.OWN_NETWORK) {
      asksForOwnNetwork.set(true);
    }
  }

  private void typed(PresetField field) {
    forget();
    field.say("");
    PresetDesk.Checked checked = look();
    // While a field is empty nothing is wrong yet; that it is needed is said on testing.
    boolean written = !field.valueProperty().get().isBlank();
    if (written && checked instanceof PresetDesk.Checked.Wrong wrong) {
      field.say(said(wrong, field));
    }
  }

  private void forget() {
    cancel();
    tried.set(Optional.empty());
    problem.set("");
  }

  private PresetDesk.Checked look() {
    PresetDesk.Checked checked = desk.check(preset, PresetField.entered(fields));
    switch (checked) {
      case PresetDesk.Checked.Good good -> {
        address.set(Optional.of(good.address()));
        asksForOwnNetwork.set(good.ownNetwork());
        if (name.get().isBlank() || name.get().equals(proposed)) name.set(good.name());
        proposed = good.name();
      }
      case PresetDesk.Checked.Wrong _ -> {
        address.set(Optional.empty());
        asksForOwnNetwork.set(false);
      }
    }
    return checked;
  }

  private static String said(PresetDesk.Checked.Wrong wrong, PresetField field) {
    return wrong.problems().getOrDefault(field.param().name(), "");
  }

  private PresetDesk.Filled filled() {
    return new PresetDesk.Filled(
        preset,
        PresetField.entered(fields),
        name.get().strip(),
        role.get(),
        everything.get() && offersEverything().get(),
        ownNetwork.get(),
        Optional.of(key.get()).filter(typed -> !typed.isBlank()).map(Secret::new));
  }
}
