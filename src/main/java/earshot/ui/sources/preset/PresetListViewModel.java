package earshot.ui.sources.preset;

import earshot.listening.preset.Preset;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Decides which ready-made sources are listed, and under which heading.
public final class PresetListViewModel {
  private static final String MAPPED = "any-json";

  private final PresetDesks desks;
  private final Threads threads;
  private final Messages messages;
  private final PresetWords words;
  private final Later reading;
  private final StringProperty find = new SimpleStringProperty("");
  private final ObservableList<Line> lines = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
  private List<Line> all = List.of();

  /// A line of the list.
  public sealed interface Line {
    /// The heading above it, or empty when the line before has the same.
    String heading();

    /// What is looked for and read out.
    String name();

    /// The line beneath the name.
    String beneath();

    /// A preset that can be set up.
    ///
    /// @param every how often it is asked at most
    record Ready(
        String heading, String name, String beneath, String every, boolean needsKey, Preset preset)
        implements Line {}

    /// A place that cannot be watched.
    record Closed(String heading, String name, String beneath, ClosedPlace place) implements Line {}
  }

  /// What the root needs to give; nothing is read before [#shown].
  ///
  /// @param messages the words beside this class
  public PresetListViewModel(PresetDesks desks, Threads threads, Messages messages) {
    this.desks = desks;
    this.messages = messages;
    words = new PresetWords(messages);
    this.threads = threads;
    reading = new Later(threads);
    find.subscribe((was, now) -> narrow());
  }

  /// Reads the presets, unless they are there.
  public void shown() {
    if (!all.isEmpty()) return;
    reading.ask(desks.presets()::presets, this::take, failure -> failed.set(true));
  }

  /// Letters that a name or what it reads must hold.
  public StringProperty findProperty() {
    return find;
  }

  /// What fits the letters, closed places last.
  public ObservableList<Line> lines() {
    return lines;
  }

  /// Whether the presets could not be read.
  public ReadOnlyBooleanProperty failedProperty() {
    return failed.getReadOnlyProperty();
  }

  /// The form of a preset that was picked.
  public PresetFormViewModel form(Preset preset) {
    return new PresetFormViewModel(desks.presets(), threads, messages, preset);
  }

  /// The form of a preset by its id, if there is one of that name.
  public Optional<PresetFormViewModel> form(String id) {
    return all.stream()
        .filter(Line.Ready.class::isInstance)
        .map(line -> ((Line.Ready) line).preset())
        .filter(preset -> preset.id().equals(id))
        .findFirst()
        .map(this::form);
  }

  /// Whether a person can choose where the parts of what it reads are.
  public boolean canBeMapped(Preset preset) {
    return preset.id().equals(MAPPED);
  }

  /// Lets a person choose where the parts of an answer are.
  ///
  /// @param form in which an address may have been entered
  public MappingViewModel mapping(PresetFormViewModel form) {
    String address = form.fields().getFirst().valueProperty().get();
    MappingViewModel.Means means =
        new MappingViewModel.Means(desks.mapping(), threads, desks.clipboard());
    MappingViewModel mapping =
        new MappingViewModel(
            means, messages, new MappingViewModel.From(address, form.ownNetworkProperty().get()));
    mapping.whenKept(any -> all = List.of());
    return mapping;
  }

  private void take(List<Preset> presets) {
    failed.set(false);
    List<Line> found = new ArrayList<>();
    presets.stream()
        .filter(preset -> !preset.id().equals("any-feed"))
        .sorted(
            Comparator.comparing(PresetGroup::of)
                .thenComparing(preset -> PresetGroup.of(preset).place(preset))
                .thenComparing(Preset::name))
        .forEach(preset -> found.add(ready(preset)));
    Stream.of(ClosedPlace.values()).forEach(place -> found.add(closed(place)));
    all = found;
    narrow();
  }

  private Line ready(Preset preset) {
    return new Line.Ready(
        words.group(PresetGroup.of(preset)),
        preset.name(),
        words.reads(preset),
        words.every(preset),
        !(preset.request().auth() instanceof Preset.Auth.None),
        preset);
  }

  private Line closed(ClosedPlace place) {
    return new Line.Closed(
        messages.get("group.closed"),
        place.shown(),
        messages.get("closed." + place.way().code() + ".short"),
        place);
  }

  private void narrow() {
    String letters = find.get().strip().toLowerCase(Locale.ROOT);
    List<Line> fitting = all.stream().filter(line -> holds(line, letters)).toList();
    List<Line> headed = new ArrayList<>(fitting.size());
    String above = "";
    for (Line line : fitting) {
      headed.add(line.heading().equals(above) ? unheaded(line) : line);
      above = line.heading();
    }
    lines.setAll(headed);
  }

  private static Line unheaded(Line line) {
    return switch (line) {
      case Line.Ready at ->
          new Line.Ready("", at.name(), at.beneath(), at.every(), at.needsKey(), at.preset());
      case Line.Closed at -> new Line.Closed("", at.name(), at.beneath(), at.place());
    };
  }

  private static boolean holds(Line line, String letters) {
    String words = line.name() + "\n" + line.beneath() + "\n" + line.heading();
    return words.toLowerCase(Locale.ROOT).contains(letters);
  }
}
