package earshot.ui.archive;

import earshot.archive.ReviewMerge;
import earshot.language.redact.Profile;
import earshot.ui.kit.Job;
import earshot.ui.kit.Later;
import earshot.ui.kit.LongWork;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Decides what the page on archives shows, and does there what a person asks.
public final class ArchivesViewModel {
  private final ArchivesDesk desk;
  private final Threads threads;
  private final Messages words;
  private final BiConsumer<String, Runnable> undoable;
  private final Errands errands;
  private final Later listing;
  private final ObservableList<ArchivesDesk.Entry> recent = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<Merging>> merging =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final StringProperty query = new SimpleStringProperty("");
  private final StringProperty purpose = new SimpleStringProperty("");
  private final BooleanProperty notes = new SimpleBooleanProperty(false);
  private final ObjectProperty<Profile> profile = new SimpleObjectProperty<>(Profile.NAMES_HIDDEN);
  private final Set<ReviewMerge.Conflict> theirs = new HashSet<>();

  /// A review that waits for a yes, with the words of each conflict.
  public record Merging(ReviewMerge.Plan plan, List<String> words) {
    /// Copies the list.
    public Merging {
      words = List.copyOf(words);
    }
  }

  /// Shows nothing before [#refresh].
  ///
  /// @param undoable says what was done, with how it is taken back
  public ArchivesViewModel(
      ArchivesDesk desk, Threads threads, Messages words, BiConsumer<String, Runnable> undoable) {
    this.desk = desk;
    this.threads = threads;
    this.words = words;
    this.undoable = undoable;
    listing = new Later(threads);
    errands =
        new Errands(
            threads,
            new Errands.Otherwise(words.get("archives.stopped"), words.get("archives.not")),
            this::refresh);
  }

  /// What is under way, and what came of it.
  public Errands errands() {
    return errands;
  }

  /// The archives, latest first.
  public ObservableList<ArchivesDesk.Entry> recent() {
    return recent;
  }

  /// The review that waits for a yes.
  public ReadOnlyObjectProperty<Optional<Merging>> mergingProperty() {
    return merging.getReadOnlyProperty();
  }

  /// Which mentions go along; empty for all.
  public StringProperty queryProperty() {
    return query;
  }

  /// What the next archive is for.
  public StringProperty purposeProperty() {
    return purpose;
  }

  /// Whether remarks of colleagues go along.
  public BooleanProperty notesProperty() {
    return notes;
  }

  /// What of people is shown.
  public ObjectProperty<Profile> profileProperty() {
    return profile;
  }

  /// Looks again.
  public void refresh() {
    listing.ask(desk::recent, recent::setAll, errands::fail);
  }

  /// Writes an archive of what was chosen.
  public void make(Path file) {
    ArchivesDesk.Order order =
        new ArchivesDesk.Order(query.get(), profile.get(), notes.get(), purpose.get());
    errands.begin(
        Job.Terms.of(words.get("job.archive", file.getFileName())),
        watch -> {
          ArchivesDesk.Made made = desk.make(order, file, LongWork.heard(watch));
          return words.plural(
              "archives.made",
              made.mentions(),
              String.valueOf(file.getFileName()),
              ArchiveWords.size(made.bytes(), words));
        });
  }

  /// Opens a window on an archive.
  public void open(Path file) {
    errands.begin(
        Job.Terms.of(words.get("job.open", file.getFileName())).whole().unasked(),
        watch -> {
          desk.open(file);
          return "";
        });
  }

  /// Reads an archive once.
  public void verify(Path file) {
    errands.begin(
        Job.Terms.of(words.get("job.verify", file.getFileName())),
        watch -> {
          List<String> damaged = desk.verify(file, LongWork.heard(watch));
          return damaged.isEmpty()
              ? words.get("archives.whole", file.getFileName())
              : words.get("archives.damaged", file.getFileName(), String.join(", ", damaged));
        });
  }

  /// Looks at a review before it is taken in.
  public void review(Path file) {
    errands.begin(
        Job.Terms.of(words.get("job.review", file.getFileName())).whole(),
        watch -> {
          ReviewMerge.Plan plan = desk.plan(file);
          Merging found = new Merging(plan, plan.conflicts().stream().map(desk::words).toList());
          threads.screen().execute(() -> await(found));
          return plan.isEmpty() ? words.get("archives.nothing-new") : "";
        });
  }

  /// Chooses whose label counts in a conflict.
  public void choose(ReviewMerge.Conflict conflict, boolean takeTheirs) {
    if (takeTheirs) theirs.add(conflict);
    else theirs.remove(conflict);
  }

  /// Takes the review in that waits.
  public void merge() {
    Optional<Merging> waits = merging.get();
    if (waits.isEmpty()) return;
    Set<ReviewMerge.Conflict> chosen = Set.copyOf(theirs);
    errands.begin(
        Job.Terms.of(words.get("job.merge")).whole(),
        watch -> {
          ReviewMerge.Done done = desk.merge(waits.get().plan(), chosen);
          threads.screen().execute(() -> tell(done));
          return "";
        });
  }

  /// Leaves the review that waits alone.
  public void leave() {
    merging.set(Optional.empty());
    theirs.clear();
  }

  private void await(Merging found) {
    theirs.clear();
    merging.set(found.plan().isEmpty() ? Optional.empty() : Optional.of(found));
  }

  private void tell(ReviewMerge.Done done) {
    leave();
    var counts = done.merged().counts();
    undoable.accept(
        words.get(
            "archives.merged",
            done.merged().file().reviewer(),
            counts.labels(),
            counts.notes(),
            counts.conflicts()),
        done.undo());
  }
}
