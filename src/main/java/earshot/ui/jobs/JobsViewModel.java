package earshot.ui.jobs;

import earshot.ui.kit.Job;
import earshot.ui.kit.Jobs;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Subscriptions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Decides what the list of jobs shows, and what the status bar says of it.
public final class JobsViewModel {
  private final Jobs jobs;
  private final Messages messages;
  private final JobWords words;
  private final ObservableList<Job> lines = FXCollections.observableArrayList();
  private final ObservableList<Job> unmodifiable = FXCollections.unmodifiableObservableList(lines);
  private final ReadOnlyStringWrapper entry = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper troubled = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper others = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final Subscriptions hearing = new Subscriptions();
  private final Set<Job> read = new HashSet<>();
  private Consumer<Job.Spot> way = spot -> {};
  private Runnable changed = () -> {};

  /// Shows nothing before [#started].
  public JobsViewModel(Jobs jobs, Messages messages) {
    this.jobs = jobs;
    this.messages = messages;
    words = new JobWords(messages);
  }

  /// Starts to follow the list.
  public void started() {
    hearing.add(jobs.changesProperty().subscribe(change -> look())::unsubscribe);
    look();
  }

  /// Stops to follow it, and what begins and ends by itself.
  public void stopped() {
    close();
    jobs.rest();
    hearing.close();
  }

  /// How the window tells where one is, and leads there again.
  public void placed(Supplier<Job.Spot> here, Consumer<Job.Spot> to) {
    jobs.begunAt(here);
    way = to;
  }

  /// Looks at the clock, and at work that begins and ends by itself; call it once a second.
  public void tick() {
    jobs.tick();
  }

  /// What the status bar says: how many run, or how many ended since somebody looked; or nothing.
  public ReadOnlyStringProperty entryProperty() {
    return entry.getReadOnlyProperty();
  }

  /// Whether it says that something failed.
  public ReadOnlyBooleanProperty troubledProperty() {
    return troubled.getReadOnlyProperty();
  }

  /// Whether the list is open.
  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /// The jobs, the last begun first.
  ObservableList<Job> lines() {
    return unmodifiable;
  }

  /// How many run for other clients, in words, or nothing.
  ReadOnlyStringProperty othersProperty() {
    return others.getReadOnlyProperty();
  }

  JobWords words() {
    return words;
  }

  /// Calls this after anything has changed, be it a second that went by.
  void whenChanged(Runnable listener) {
    changed = listener;
  }

  /// Opens the list, or closes it.
  public void toggle() {
    open.set(!open.get());
    look();
  }

  /// Closes the list.
  void close() {
    open.set(false);
  }

  /// Whether there is a way back to where it was begun.
  boolean leads(Job job) {
    return !job.spot().equals(Job.Spot.NONE);
  }

  /// Leads to where it was begun.
  void show(Job job) {
    close();
    way.accept(job.spot());
  }

  /// Forgets those that have ended.
  void clear() {
    jobs.clear();
  }

  // What begins and ends by itself calls nobody to look.
  private static boolean asked(Job job) {
    return job.terms().atEnd() != Job.AtEnd.UNASKED;
  }

  private void look() {
    List<Job> now = jobs.told();
    if (!lines.equals(now)) lines.setAll(now);
    read.retainAll(now);
    List<Job> over = now.stream().filter(job -> job.state().isOver()).toList();
    if (open.get()) read.addAll(over);
    List<Job> running = now.stream().filter(job -> !job.state().isOver()).toList();
    List<Job> unread = over.stream().filter(job -> asked(job) && !read.contains(job)).toList();
    entry.set(running.isEmpty() ? words.ended(unread) : words.running(running));
    troubled.set(
        running.isEmpty() && unread.stream().anyMatch(job -> job.state() == Job.State.FAILED));
    long more = jobs.ofOthers();
    others.set(more == 0 ? "" : messages.plural("others", more));
    changed.run();
  }
}
