package earshot.ui.sources;

import earshot.listening.OpmlList;
import earshot.model.SourceEdit;
import earshot.model.SourceId;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import earshot.ui.sources.ImportPreview.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

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

  private final ReadOnlyObjectWrapper<Optional<ImportPreview>> preview =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<Progress>> progress =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private Optional<AtomicBoolean> stopped = Optional.empty();
  private Consumer<Done> told = done -> {};

  /// How far adding has come.
  public record Progress(int done, int all) {}

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
  public ReadOnlyObjectProperty<Optional<ImportPreview>> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /// Whether a list is being read or added.
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// How far adding has come; absent while nothing is added.
  public ReadOnlyObjectProperty<Optional<Progress>> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /// What is wrong, in one sentence; empty when nothing is.
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
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

  /// Adds what is ticked, some at a time; nothing of it is asked before it is a source.
  public void add() {
    if (preview.get().isEmpty() || busy.get()) return;
    List<OpmlList.Outline> chosen = preview.get().get().chosen();
    if (chosen.isEmpty()) return;
    AtomicBoolean stop = new AtomicBoolean();
    stopped = Optional.of(stop);
    busy.set(true);
    progress.set(Optional.of(new Progress(0, chosen.size())));
    working.ask(
        () -> addAll(chosen, stop),
        ids -> {
          boolean early = stop.get();
          clear();
          told.accept(
              new Done(
                  early
                      ? messages.plural("done.import-stopped", ids.size(), chosen.size())
                      : messages.plural("done.imported", ids.size()),
                  Optional.of(() -> threads.background().execute(() -> takeOut(ids)))));
        },
        failure -> {
          busy.set(false);
          progress.set(Optional.empty());
          problem.set(messages.get("add.broken"));
        });
  }

  /// Stops between two batches; what was added stays and is told.
  public void stop() {
    if (stopped.isPresent()) stopped.get().set(true);
    else clear();
  }

  /// Forgets the chosen list.
  public void clear() {
    working.forget();
    stopped = Optional.empty();
    busy.set(false);
    progress.set(Optional.empty());
    problem.set("");
    preview.set(Optional.empty());
  }

  /// The counts of a preview in words; the first is what would be added.
  List<String> lines(ImportPreview read) {
    List<String> lines = new ArrayList<>();
    lines.add(messages.plural("import.fresh", size(read, Part.FRESH)));
    if (size(read, Part.OWN_NETWORK) > 0) {
      lines.add(messages.plural("import.private", size(read, Part.OWN_NETWORK)));
    }
    if (size(read, Part.ALREADY) > 0) {
      lines.add(messages.plural("import.already", size(read, Part.ALREADY)));
    }
    if (size(read, Part.TWICE) > 0) {
      lines.add(messages.plural("import.twice", size(read, Part.TWICE)));
    }
    if (size(read, Part.REJECTED) > 0) {
      lines.add(messages.plural("import.rejected", size(read, Part.REJECTED)));
    }
    return lines;
  }

  private static int size(ImportPreview read, Part part) {
    return read.lines(part).size();
  }

  private List<SourceId> addAll(List<OpmlList.Outline> chosen, AtomicBoolean stop) {
    return desk.addAll(
        chosen,
        done -> {
          threads.screen().execute(() -> advanced(stop, done, chosen.size()));
          return !stop.get();
        });
  }

  private void advanced(AtomicBoolean stop, int done, int all) {
    // A list that was forgotten meanwhile has no progress any more.
    if (stopped.filter(now -> now == stop).isEmpty()) return;
    progress.set(Optional.of(new Progress(done, all)));
  }

  private void takeOut(List<SourceId> ids) {
    Runnable unused = desk.change(ids, new SourceEdit.Removed(true));
  }

  private ImportPreview preview(Path file) throws IOException {
    OpmlList list = reader.read(file);
    KnownFeeds known = new KnownFeeds(desk);
    Map<Part, List<OpmlList.Outline>> parts =
        list.outlines().stream().collect(Collectors.groupingBy(outline -> part(outline, known)));
    parts.put(Part.TWICE, list.duplicates());
    return new ImportPreview(String.valueOf(file.getFileName()), parts, list.rejected());
  }

  private static Part part(OpmlList.Outline outline, KnownFeeds known) {
    if (known.named(outline.feed()).isPresent()) return Part.ALREADY;
    return outline.ownNetwork() ? Part.OWN_NETWORK : Part.FRESH;
  }

  private static String sentence(Exception failure) {
    return failure instanceof IOException
        ? Optional.ofNullable(failure.getMessage()).orElse("")
        : "";
  }
}
