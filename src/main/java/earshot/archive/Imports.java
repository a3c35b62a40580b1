package earshot.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import earshot.intake.Ears;
import earshot.intake.Importing;
import earshot.intake.Live;
import earshot.intake.LiveEvent;
import earshot.listening.files.Choices;
import earshot.listening.files.FileRefused;
import earshot.listening.files.Formats;
import earshot.listening.files.Head;
import earshot.listening.files.RecordReader;
import earshot.model.CsvLine;
import earshot.model.ImportRun;
import earshot.model.MentionId;
import earshot.model.Source;
import earshot.search.SearchIndex;
import earshot.storage.Durable;
import earshot.storage.ImportStore;
import earshot.storage.Stores;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/// Brings files of posts into a workspace, and takes them out again.
///
/// Each file is a source of its own, so that all it brought can be told apart, held, and taken
/// back. Its posts go the one road: matched, understood, stored, indexed, placed into stories. The
/// same file again adds nothing.
public final class Imports {
  private final Stores stores;
  private final Road road;
  private final ImportRoom room;
  private final InstantSource clock;
  private final ColumnMaps maps;
  private final Set<Integer> running = ConcurrentHashMap.newKeySet();
  private final AtomicReference<Optional<ArchiveRecords>> lookedAt =
      new AtomicReference<>(Optional.empty());

  /// Where the posts of files go.
  public record Road(Ears ears, SearchIndex index, Live live) {}

  /// Imports into one workspace.
  ///
  /// @param room asks whether the disk has room
  public Imports(Stores stores, Road road, ImportRoom room, InstantSource clock) {
    this.stores = stores;
    this.road = road;
    this.room = room;
    this.clock = clock;
    maps = new ColumnMaps(stores.imports());
  }

  /// Looks on while something long is done.
  public interface Watch {
    /// Nobody looks on.
    Watch NONE = new Watch() {};

    /// Whether it shall end; asked often.
    default boolean stopped() {
      return false;
    }

    /// How far it has come.
    default void told(ImportRun.Counts counts) {}

    /// What people had said of the mentions of an archive, once it is taken in.
    default void joined(Joined said) {}
  }

  /// The maps of columns that were kept.
  public ColumnMaps maps() {
    return maps;
  }

  /// Reads a file through and tells what it would bring; nothing is stored. Of an archive a copy
  /// stays on the disk until it is brought in, another file is looked at, or [#leave] is called.
  ///
  /// @param choices what a person said of it; a kept map whose columns it has is used by itself
  /// @throws ArchiveRefused when it is of no format that Earshot knows, or cannot be read
  public ImportPreview preview(Path file, Choices choices, Watch watch) {
    leave();
    try {
      Head head = Head.of(file);
      RecordReader reader =
          reader(head)
              .orElseThrow(
                  () ->
                      new ArchiveRefused(
                          "This file is of no kind that Earshot reads; see the manual, Imports."));
      return new Previewing(stores, road.ears(), maps, clock.instant())
          .preview(file, head, reader, choices, watch);
    } catch (FileRefused refused) {
      throw new ArchiveRefused(String.valueOf(refused.getMessage()));
    } catch (IOException unreadable) {
      throw new ArchiveRefused("This file cannot be read; see that it is there and whole.");
    }
  }

  private Optional<RecordReader> reader(Head head) {
    ArchiveRecords archives = new ArchiveRecords(stores, clock);
    if (!archives.recognises(head)) return Formats.of(head);
    lookedAt.set(Optional.of(archives));
    return Optional.of(archives);
  }

  /// Lets go of the file that was looked at last.
  public void leave() {
    Objects.requireNonNull(lookedAt.getAndSet(Optional.empty())).ifPresent(ArchiveRecords::close);
  }

  /// Reads a file into the workspace; everything is durable and can be found when this returns.
  /// Stopped, it keeps what came so far, in whole batches.
  ///
  /// @param everything also what names no brand is kept
  /// @throws IllegalArgumentException when the preview has open questions
  /// @throws ArchiveRefused when the disk has too little room, and nothing is changed; or when the
  ///   file cannot be read any more, and what came before stays
  /// @throws earshot.storage.Unavailable when nothing can be stored now
  public ImportRun run(ImportPreview preview, boolean everything, Watch watch) {
    if (!preview.questions().isEmpty()) {
      throw new IllegalArgumentException("the file leaves questions open: " + preview.questions());
    }
    room.ask(preview, everything);
    Source source = new ImportSources(stores).of(preview.file(), everything);
    ImportStore.Plan plan =
        new ImportStore.Plan(source.id(), preview.file(), preview.columns().name());
    ImportRun begun = stores.imports().begin(plan);
    running.add(begun.id());
    try {
      Importing importing = new Importing(stores, road.ears(), road.index(), clock);
      ImportRun ended =
          new ImportRunning(stores, importing, source, begun.id(), watch)
              .run(preview, clock.instant());
      if (preview.reading().reader() instanceof ArchiveRecords archive) {
        watch.joined(join(preview, archive.heard(), begun));
      }
      return ended;
    } catch (FileRefused refused) {
      throw new ArchiveRefused(String.valueOf(refused.getMessage()));
    } catch (IOException unreadable) {
      throw new ArchiveRefused("This file cannot be read any more; what came before is kept.");
    } finally {
      if (preview.reading().reader() instanceof ArchiveRecords archive) archive.close();
      running.remove(begun.id());
      tell();
    }
  }

  // What people said follows the mentions.
  private Joined join(ImportPreview preview, List<ArchiveRecords.Heard> heard, ImportRun run) {
    Joining joining = new Joining(stores, this::changed, clock);
    return joining.join(
        preview.reading().path(), preview.file().sha(), heard, run.started().byUser());
  }

  private void changed(Set<MentionId> mentions) {
    if (mentions.isEmpty()) return;
    road.index().replayChanged();
    road.index().refresh();
    road.live().publish(new LiveEvent.MentionsChanged(mentions));
  }

  /// Takes out what a run brought; mentions that were seen elsewhere too, or that somebody has
  /// begun to answer, stay. Stopped, it can be gone on with.
  ///
  /// @return how many were taken out
  public long takeBack(ImportRun run, Watch watch) {
    if (isRunning(run)) throw new IllegalStateException("it is being imported; stop it first");
    long removed = 0;
    long kept = 0;
    long at = ImportStore.FIRST;
    while (true) {
      if (watch.stopped()) break;
      ImportStore.Step step = stores.imports().takeBack(run.source(), at);
      removed += step.removed();
      kept += step.kept();
      at = step.next();
      watch.told(new ImportRun.Counts(removed, 0, 0, 0, 0));
      if (step.looked() > 0) continue;
      stores.imports().takenBack(run.id());
      if (kept == 0) stores.sources().remove(run.source());
      break;
    }
    road.index().replayChanged();
    road.index().refresh();
    tell();
    return removed;
  }

  /// The last runs, the newest first.
  public List<ImportRun> latest(int limit) {
    return stores.imports().latest(limit);
  }

  /// What a run could not take, in the order of the file, after the reject of this number.
  public List<ImportStore.Reject> rejected(ImportRun run, long after, int limit) {
    return stores.imports().rejected(run.id(), after, limit);
  }

  /// Writes what a run could not take as a table that is safe to open in a spreadsheet; the former
  /// file stays until the new one is whole.
  public void writeRejects(ImportRun run, Path into) throws IOException {
    Durable.replace(
        into,
        raw -> {
          Writer out = new BufferedWriter(new OutputStreamWriter(raw, UTF_8));
          writeRejects(run, out);
          out.flush();
        });
  }

  private void writeRejects(ImportRun run, Writer out) throws IOException {
    out.write(CsvLine.of(List.of("number", "place", "reason")) + "\r\n");
    long last = 0;
    for (List<ImportStore.Reject> some = rejected(run, last, 1_000);
        !some.isEmpty();
        some = rejected(run, last, 1_000)) {
      for (ImportStore.Reject each : some) {
        out.write(
            CsvLine.of(List.of(String.valueOf(each.n()), each.place(), each.reason())) + "\r\n");
      }
      last = some.getLast().n();
    }
  }

  /// Whether a run goes on in this program; one that neither goes on nor has an end was cut short.
  public boolean isRunning(ImportRun run) {
    return running.contains(run.id());
  }

  /// Whether the program ended under a run; import the file once more, or take back what came.
  public boolean isCutShort(ImportRun run) {
    return run.state() == ImportRun.State.RUNNING && !isRunning(run);
  }

  // Stories and counts begin with what waits; no list of a million mentions is handed around.
  private void tell() {
    road.live().publish(new LiveEvent.SourcesChanged());
    road.live().publish(new LiveEvent.MentionsAdded(List.of()));
  }
}
