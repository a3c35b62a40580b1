package earshot.ui.archive;

import earshot.archive.ImportPreview;
import earshot.archive.Joined;
import earshot.archive.ReviewMerge;
import earshot.listening.files.Choices;
import earshot.listening.files.ColumnMap;
import earshot.listening.files.ColumnMap.Part;
import earshot.model.BrandId;
import earshot.model.ImportRun;
import earshot.ui.kit.Job;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides what the page on imports shows, and does there what a person asks.
public final class ImportViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(ImportViewModel.class);
  private static final int PAGE = 50;

  private final ImportDesk desk;
  private final Threads threads;
  private final Messages words;
  private final Errands errands;
  private final Later listing;
  private final ObservableList<ImportDesk.Line> runs = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.READING);
  private final ReadOnlyObjectWrapper<Optional<ImportPreview>> preview =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Joined>> joined =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Map<ReviewMerge.Conflict, String> differing = Map.of();
  private final StringProperty zone = new SimpleStringProperty("");
  private final BooleanProperty everything = new SimpleBooleanProperty();
  private Choices choices = Choices.NONE;
  private Map<BrandId, String> brands = Map.of();
  private int listed = PAGE;
  private boolean more;

  /// What of the list is on screen.
  public enum Phase {
    /// It is being read.
    READING,
    /// Nothing was imported yet.
    EMPTY,
    /// It is there.
    READY,
    /// It could not be read.
    FAILED
  }

  /// Shows nothing before [#refresh].
  public ImportViewModel(ImportDesk desk, Threads threads, Messages words) {
    this.desk = desk;
    this.threads = threads;
    this.words = words;
    listing = new Later(threads);
    errands =
        new Errands(
            threads,
            new Errands.Otherwise(words.get("import.left"), words.get("import.not")),
            this::refresh);
  }

  /// What is under way, and what came of it.
  public Errands errands() {
    return errands;
  }

  /// What was imported, the newest first.
  public ObservableList<ImportDesk.Line> runs() {
    return runs;
  }

  /// What of the list is on screen.
  public ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /// The file that was chosen, as read.
  public ReadOnlyObjectProperty<Optional<ImportPreview>> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /// What people had said of the mentions of the archive that was brought in.
  public ReadOnlyObjectProperty<Optional<Joined>> joinedProperty() {
    return joined.getReadOnlyProperty();
  }

  /// What a person reads of a mention of which people say different things.
  public String words(ReviewMerge.Conflict conflict) {
    return differing.getOrDefault(conflict, "");
  }

  /// Has read what people said.
  public void closeJoined() {
    joined.set(Optional.empty());
  }

  /// Takes their labels, notes and tags out again; the mentions stay.
  public void undoJoined() {
    Optional<Joined> said = joined.get();
    if (said.isEmpty()) return;
    errands.begin(
        Job.Terms.of(words.get("job.joined-undo")).whole(),
        watch -> {
          said.get().undo().run();
          return words.get("joined.undone");
        },
        sentence -> {
          errands.say(sentence);
          closeJoined();
        });
  }

  /// The zone of times that name none, as typed.
  public StringProperty zoneProperty() {
    return zone;
  }

  /// Whether also what names no brand is kept.
  public BooleanProperty everythingProperty() {
    return everything;
  }

  /// What a brand is called.
  public String brand(BrandId id) {
    return brands.getOrDefault(id, "");
  }

  /// Looks again.
  public void refresh() {
    int most = listed;
    listing.ask(() -> desk.state(most), this::show, this::unread);
  }

  /// Whether there are older imports than those listed.
  public boolean hasMore() {
    return more;
  }

  /// Lists fifty more.
  public void more() {
    listed += PAGE;
    refresh();
  }

  /// Reads a file through; nothing is stored.
  public void choose(Path file) {
    choices = Choices.NONE;
    read(file);
  }

  /// Reads the chosen file in this zone.
  public void say(ZoneId said) {
    choices = choices.in(said);
    again();
  }

  /// Reads the chosen file in the zone that was typed.
  public void sayZone() {
    try {
      say(ZoneId.of(zone.get().strip()));
    } catch (DateTimeException unknown) {
      errands.refuse(words.get("import.no-zone", zone.get()));
    }
  }

  /// Reads the chosen file with this order of day and month.
  public void sayDayFirst(boolean first) {
    choices = choices.dayFirst(first);
    again();
  }

  /// Reads the chosen file with these columns, and keeps them when they have a name.
  public void say(ColumnMap columns) {
    choices = choices.by(columns);
    if (!columns.name().isBlank()) threads.background().execute(() -> desk.keep(columns));
    again();
  }

  /// The same columns but for one.
  public ColumnMap with(Part part, Optional<String> column, String name) {
    Map<Part, String> columns = new java.util.EnumMap<>(Part.class);
    preview.get().ifPresent(found -> columns.putAll(found.columns().columns()));
    column.ifPresentOrElse(given -> columns.put(part, given), () -> columns.remove(part));
    return new ColumnMap(name, columns);
  }

  /// Leaves the chosen file alone.
  public void leave() {
    errands.clear();
    preview.set(Optional.empty());
    threads.background().execute(desk::leave);
  }

  /// Brings the chosen file in.
  public void run() {
    Optional<ImportPreview> chosen = preview.get();
    if (chosen.isEmpty() || !chosen.get().questions().isEmpty()) return;
    long of = chosen.get().tally().posts() + chosen.get().tally().rejected();
    boolean all = everything.get();
    closeJoined();
    errands.begin(
        Job.Terms.of(words.get("job.import", chosen.get().reading().path().getFileName()))
            .pausing(),
        watch -> {
          ImportLooking looking = new ImportLooking(watch, of, ImportRun.Counts::read);
          ImportRun run = desk.run(chosen.get(), all, looking);
          return new Brought(run, looking.said(), looking.differing(desk));
        },
        this::show);
  }

  private void show(Brought brought) {
    errands.say(told(brought.run()));
    preview.set(Optional.empty());
    differing = brought.differing();
    joined.set(Optional.of(brought.said()).filter(said -> !said.isEmpty()));
  }

  private record Brought(ImportRun run, Joined said, Map<ReviewMerge.Conflict, String> differing) {}

  /// Takes out what a run brought.
  public void takeBack(ImportRun run) {
    long of = Math.max(1, run.counts().added());
    errands.begin(
        Job.Terms.of(words.get("job.take-back")),
        watch -> desk.takeBack(run, new ImportLooking(watch, of, ImportRun.Counts::read)),
        removed -> errands.say(words.plural("import.taken-back", removed)));
  }

  /// Writes what a run could not take.
  public void writeRejects(ImportRun run, Path into) {
    errands.begin(
        Job.Terms.of(words.get("job.rejects")).whole(),
        watch -> {
          try {
            desk.writeRejects(run, into);
          } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
          }
          return into;
        },
        written -> errands.say(words.get("import.rejects-written", written)));
  }

  private String told(ImportRun run) {
    ImportRun.Counts counts = run.counts();
    String key = run.state() == ImportRun.State.STOPPED ? "import.stopped" : "import.done";
    return words.get(
        key,
        words.formats().number(counts.added()),
        words.formats().number(counts.known()),
        words.formats().number(counts.unmatched()),
        words.formats().number(counts.rejected()));
  }

  private void again() {
    preview.get().ifPresent(found -> read(found.reading().path()));
  }

  private void read(Path file) {
    // How many records there are is not known before they are read.
    errands.begin(
        Job.Terms.of(words.get("job.look", file.getFileName())),
        watch -> desk.preview(file, choices, new ImportLooking(watch, 0, counts -> 0L)),
        found -> preview.set(Optional.of(found)));
  }

  private void unread(Exception failed) {
    LOG.warn("imports not read kind={}", failed.getClass().getSimpleName());
    phase.set(Phase.FAILED);
  }

  private void show(ImportDesk.State state) {
    brands = state.brands();
    more = state.more();
    runs.setAll(state.runs());
    phase.set(state.runs().isEmpty() ? Phase.EMPTY : Phase.READY);
  }
}
