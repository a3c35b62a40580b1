package earshot.ui.sources;

import earshot.intake.Sources;
import earshot.listening.CanonicalUrl;
import earshot.listening.OpmlList;
import earshot.model.Source;
import earshot.model.SourceId;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// Decides what happens between choosing a list of feeds and having its sources; nothing is asked
/// before the person confirms.
public final class ImportViewModel {
  /// Beyond so many sources the person is warned.
  static final int MANY = 2_000;

  private final SourceDesk desk;
  private final FeedListReader reader;
  private final Threads threads;
  private final Messages messages;
  private final Later working;

  private final ReadOnlyObjectWrapper<Optional<Preview>> preview =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final BooleanProperty ownNetwork = new SimpleBooleanProperty();
  private Consumer<Done> told = done -> {};

  /// What stands in a list, before anything of it is added.
  ///
  /// @param fresh feeds that are new here, those of the own network left out
  /// @param onOwnNetwork feeds that are new here and belong to this machine or network
  /// @param twice how many stand in the list a second time
  /// @param already how many are sources already
  public record Preview(
      String file,
      List<OpmlList.Outline> fresh,
      List<OpmlList.Outline> onOwnNetwork,
      int twice,
      int already,
      List<OpmlList.Rejected> rejected) {
    /// Copies the lists.
    public Preview {
      fresh = List.copyOf(fresh);
      onOwnNetwork = List.copyOf(onOwnNetwork);
      rejected = List.copyOf(rejected);
    }
  }

  /// What the root needs to give.
  public ImportViewModel(
      SourceDesk desk, FeedListReader reader, Threads threads, Messages messages) {
    this.desk = desk;
    this.reader = reader;
    this.threads = threads;
    this.messages = messages;
    working = new Later(threads);
  }

  /// Calls the listener, on the screen's thread, after sources were added.
  public void whenAdded(Consumer<Done> listener) {
    told = listener;
  }

  /// What stands in the chosen list.
  public ReadOnlyObjectProperty<Optional<Preview>> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /// Whether a list is being read or added.
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// What is wrong, in one sentence; empty when nothing is.
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Whether the feeds of the own network are added too.
  public BooleanProperty ownNetworkProperty() {
    return ownNetwork;
  }

  /// Reads a list and shows what is in it; asks none of its feeds.
  public void read(Path file) {
    clear();
    busy.set(true);
    working.ask(
        () -> preview(file),
        read -> {
          busy.set(false);
          preview.set(Optional.of(read));
        },
        failure -> {
          busy.set(false);
          problem.set(messages.get("import.unreadable", file.getFileName(), sentence(failure)));
        });
  }

  /// How many sources a confirmation would add.
  public int toAdd() {
    return preview.get().map(this::chosen).map(List::size).orElse(0);
  }

  /// Adds what the preview shows.
  public void add() {
    if (preview.get().isEmpty() || busy.get()) return;
    List<Source.SourceSetup> setups =
        chosen(preview.get().get()).stream()
            .map(outline -> Sources.setup(outline, outline.ownNetwork()))
            .toList();
    busy.set(true);
    working.ask(
        () -> desk.addAll(setups),
        ids -> {
          clear();
          told.accept(
              new Done(
                  messages.plural("done.imported", ids.size()),
                  Optional.of(() -> threads.background().execute(() -> takeOut(ids)))));
        },
        failure -> {
          busy.set(false);
          problem.set(messages.get("add.broken"));
        });
  }

  /// Forgets the chosen list.
  public void clear() {
    working.forget();
    busy.set(false);
    problem.set("");
    ownNetwork.set(false);
    preview.set(Optional.empty());
  }

  /// The counts of a preview in words, one line each; the first is what would be added.
  List<String> lines(Preview read) {
    List<String> lines = new ArrayList<>();
    lines.add(messages.plural("import.fresh", read.fresh().size()));
    if (read.already() > 0) lines.add(messages.plural("import.already", read.already()));
    if (read.twice() > 0) lines.add(messages.plural("import.twice", read.twice()));
    if (!read.rejected().isEmpty()) {
      lines.add(messages.plural("import.rejected", read.rejected().size()));
    }
    if (read.fresh().size() > MANY) lines.add(messages.get("import.many", (long) MANY));
    return lines;
  }

  private void takeOut(List<SourceId> ids) {
    ids.forEach(desk::remove);
  }

  private List<OpmlList.Outline> chosen(Preview read) {
    if (!ownNetwork.get()) return read.fresh();
    List<OpmlList.Outline> both = new ArrayList<>(read.fresh());
    both.addAll(read.onOwnNetwork());
    return both;
  }

  private Preview preview(Path file) throws IOException {
    OpmlList list = reader.read(file);
    Set<String> known =
        desk.statuses().stream()
            .map(status -> CanonicalUrl.ofFeed(status.source().url()))
            .collect(Collectors.toSet());
    Map<Boolean, List<OpmlList.Outline>> fresh =
        list.outlines().stream()
            .filter(outline -> !known.contains(CanonicalUrl.ofFeed(outline.feed())))
            .collect(Collectors.partitioningBy(OpmlList.Outline::ownNetwork));
    List<OpmlList.Outline> open = fresh.getOrDefault(false, List.of());
    List<OpmlList.Outline> onOwnNetwork = fresh.getOrDefault(true, List.of());
    return new Preview(
        String.valueOf(file.getFileName()),
        open,
        onOwnNetwork,
        list.duplicates().size(),
        list.outlines().size() - open.size() - onOwnNetwork.size(),
        list.rejected());
  }

  private static String sentence(Exception failure) {
    return failure instanceof IOException
        ? Optional.ofNullable(failure.getMessage()).orElse("")
        : "";
  }
}
