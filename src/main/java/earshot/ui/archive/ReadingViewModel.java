package earshot.ui.archive;

import earshot.archive.BundleReader;
import earshot.archive.Glimpse;
import earshot.model.Label;
import earshot.model.PageToken;
import earshot.ui.kit.Job;
import earshot.ui.kit.LongWork;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides what the window on an archive shows: its first page at once, the rest when it is ready,
/// and what a reviewer says of it.
public final class ReadingViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(ReadingViewModel.class);

  private final ReadingDesk desk;
  private final Threads threads;
  private final Messages words;
  private final LongWork work;
  private final ObservableList<Glimpse> mentions = FXCollections.observableArrayList();
  private final ObservableList<String> lost = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<Glimpse>> open =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<ReadingDesk.Said> said =
      new ReadOnlyObjectWrapper<>(ReadingDesk.Said.NOTHING);
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final BooleanProperty readable = new SimpleBooleanProperty(false);
  private final BooleanProperty reviewing = new SimpleBooleanProperty(false);
  private final StringProperty query = new SimpleStringProperty("");
  private final StringProperty reviewer = new SimpleStringProperty("");
  private Optional<PageToken> next = Optional.empty();
  private int asked;

  /// Shows nothing before [#start].
  public ReadingViewModel(ReadingDesk desk, Threads threads, Messages words) {
    this.desk = desk;
    this.threads = threads;
    this.words = words;
    work = new LongWork(threads);
    open.subscribe(mention -> look());
  }

  /// What is under way.
  public LongWork work() {
    return work;
  }

  /// What the archive says of itself, in one line.
  public String about() {
    var manifest = desk.manifest();
    var about = manifest.about().orElseThrow();
    String holds = ArchiveWords.holds(manifest.mentions(), about.first(), about.last(), words);
    String made = words.get("reading.made", about.by(), words.formats().date(manifest.madeAt()));
    String purpose = about.purpose().isEmpty() ? "" : " · " + about.purpose();
    return String.join(" · ", List.of(holds, made)) + purpose;
  }

  /// The name of its file.
  public String name() {
    return desk.name();
  }

  /// The mentions in sight.
  public ObservableList<Glimpse> mentions() {
    return mentions;
  }

  /// What is lost of it, a line for each part.
  public ObservableList<String> lost() {
    return lost;
  }

  /// The mention that is open.
  public ObjectProperty<Optional<Glimpse>> openProperty() {
    return open;
  }

  /// What the reviewer said of the open mention.
  public ReadOnlyObjectProperty<ReadingDesk.Said> saidProperty() {
    return said.getReadOnlyProperty();
  }

  /// What could not be done, or empty.
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Whether all of it can be read, and labels can be kept.
  public BooleanProperty readableProperty() {
    return readable;
  }

  /// Whether a reviewer has said who they are.
  public BooleanProperty reviewingProperty() {
    return reviewing;
  }

  /// The words that are searched for.
  public StringProperty queryProperty() {
    return query;
  }

  /// Who reviews; call [#begin] when the person has finished typing.
  public StringProperty reviewerProperty() {
    return reviewer;
  }

  /// Shows the first page and makes the rest readable meanwhile.
  public void start() {
    // The rest waits until the first page stands there: both at once would make it late.
    ask(
        desk::first,
        first -> {
          mentions.setAll(first);
          if (open.get().isEmpty() && !first.isEmpty()) open.set(Optional.of(first.getFirst()));
          threads.screen().execute(this::prepare);
        });
  }

  private void prepare() {
    work.start(
        Job.Terms.of(words.get("job.open", desk.name())).unasked(),
        watch -> desk.prepare(LongWork.heard(watch)),
        damages -> {
          damages.forEach(each -> lost.add(line(each)));
          readable.set(true);
          search();
          work.start(
              Job.Terms.of(words.get("job.index", desk.name())).unasked(),
              watch -> {
                desk.index(LongWork.heard(watch));
                return true;
              },
              done -> {},
              this::fail);
        },
        this::fail);
  }

  /// Shows what the words find.
  public void search() {
    if (!readable.get()) return;
    int mine = ++asked;
    String wanted = query.get().strip();
    ask(
        () -> desk.page(wanted, Optional.empty()),
        found -> {
          if (mine != asked) return;
          mentions.setAll(found.mentions());
          next = found.next();
        });
  }

  /// Shows more of the same, further back.
  public void more() {
    if (next.isEmpty()) return;
    Optional<PageToken> after = next;
    next = Optional.empty();
    int mine = asked;
    String wanted = query.get().strip();
    ask(
        () -> desk.page(wanted, after),
        found -> {
          if (mine != asked) return;
          mentions.addAll(found.mentions());
          next = found.next();
        });
  }

  /// Begins the review of the person who was named.
  public void begin() {
    String name = reviewer.get().strip();
    if (name.isEmpty()) return;
    ask(
        () -> {
          desk.reviewer(name);
          return true;
        },
        begun -> {
          reviewing.set(true);
          look();
        });
  }

  /// Labels the open mention.
  public void label(Optional<Label> label) {
    open.get().ifPresent(mention -> keep(() -> desk.label(mention.id(), label)));
  }

  /// Labels the open mention so, or takes the label back when it is that already.
  void press(Label label) {
    boolean already = said.get().label().equals(Optional.of(label));
    label(already ? Optional.empty() : Optional.of(label));
  }

  /// Notes something beside the open mention.
  ///
  /// @param kept called when it is on the disk
  public void note(String remark, Runnable kept) {
    if (remark.isBlank()) return;
    open.get()
        .ifPresent(
            mention -> {
              keep(
                  () -> {
                    desk.note(mention.id(), remark);
                    threads.screen().execute(kept);
                  });
            });
  }

  private void keep(Runnable act) {
    if (!reviewing.get()) return;
    ask(
        () -> {
          act.run();
          return true;
        },
        done -> look());
  }

  private void look() {
    Optional<Glimpse> mention = open.get();
    said.set(ReadingDesk.Said.NOTHING);
    if (mention.isEmpty() || !reviewing.get()) return;
    ask(
        () -> desk.said(mention.get().id()),
        found -> {
          if (open.get().equals(mention)) said.set(found);
        });
  }

  private <T> void ask(Supplier<T> question, Consumer<T> answer) {
    threads
        .background()
        .execute(
            () -> {
              try {
                T found = question.get();
                threads
                    .screen()
                    .execute(
                        () -> {
                          problem.set("");
                          answer.accept(found);
                        });
              } catch (RuntimeException refused) {
                threads.screen().execute(() -> fail(refused));
              }
            });
  }

  private void fail(Exception mishap) {
    if (mishap instanceof CancellationException) return;
    LOG.warn("archive not read kind={}", mishap.getClass().getSimpleName());
    problem.set(Optional.ofNullable(mishap.getMessage()).orElseGet(() -> words.get("reading.not")));
  }

  private String line(BundleReader.Damage damage) {
    return words.get("reading.lost", damage.part(), words.formats().number(damage.rows()));
  }
}
