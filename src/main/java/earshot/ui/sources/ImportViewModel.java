package earshot.ui.sources;

import earshot.listening.OpmlList;
import earshot.model.SourceEdit;
import earshot.model.SourceId;
import earshot.search.Progress;
import earshot.search.Watch;
import earshot.ui.kit.Job;
import earshot.ui.kit.Later;
import earshot.ui.kit.LongWork;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import earshot.ui.sources.ImportPreview.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/// Decides what happens between choosing a list of feeds and having its sources; nothing is asked
/// before the person confirms.
public final class ImportViewModel {
  /// Beyond so many sources the person is warned.
  static final int MANY = 2_000;

  private final SourceDesk desk;
  private final FeedListReader reader;
  private final Threads threads;
  private final Messages messages;
  private final Later reading;
  private final LongWork adding;

  private final ReadOnlyObjectWrapper<Optional<ImportPreview>> preview =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private Consumer<Done> told = done -> {};

  /// What the root needs to give.
  public ImportViewModel(
      SourceDesk desk, FeedListReader reader, Threads threads, Messages messages) {
    this.desk = desk;
    this.reader = reader;
    this.threads = threads;
    this.messages = messages;
    reading = new Later(threads);
    adding = new LongWork(threads);
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

  /// Whether a list is being read.
  ObservableValue<Boolean> readingProperty() {
    return busy.map(is -> is && !adding.runningProperty().get());
  }

  /// The adding that is under way.
  public LongWork adding() {
    return adding;
  }

  /// What is wrong, in one sentence; empty when nothing is.
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Reads a list and shows what is in it; asks none of its feeds.
  public void read(Path file) {
    if (adding.runningProperty().get()) return;
    clear();
    busy.set(true);
    reading.ask(
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
    busy.set(true);
    Job.Terms terms =
        Job.Terms.of(messages.get("import.job", preview.get().get().file())).pausing();
    adding.start(
        terms,
        watch -> addAll(chosen, watch),
        added -> {
          clear();
          adding.tell(added.sentence());
          told.accept(
              new Done(
                  added.sentence(),
                  Optional.of(() -> threads.background().execute(() -> takeOut(added.ids())))));
        },
        failure -> {
          busy.set(false);
          problem.set(messages.get("add.broken"));
        });
  }

  /// Stops between two batches; what was added stays and is told.
  public void stop() {
    if (adding.runningProperty().get()) adding.stop();
    else clear();
  }

  /// Forgets the chosen list, unless it is being added.
  public void clear() {
    if (adding.runningProperty().get()) return;
    reading.forget();
    busy.set(false);
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

  private Added addAll(List<OpmlList.Outline> chosen, Watch watch) {
    watch.reached(new Progress(0, chosen.size()));
    List<SourceId> ids =
        desk.addAll(
            chosen,
            done -> {
              watch.reached(new Progress(done, chosen.size()));
              return !watch.stopped();
            });
    return new Added(
        ids,
        watch.stopped()
            ? messages.plural("done.import-stopped", ids.size(), chosen.size())
            : messages.plural("done.imported", ids.size()));
  }

  private record Added(List<SourceId> ids, String sentence) {}

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
