package earshot.ui.playbook;

import earshot.model.Playbook;
import earshot.model.PlaybookId;
import earshot.model.Risk;
import earshot.replies.playbook.Plan;
import earshot.replies.playbook.PlaybookActs;
import earshot.replies.playbook.Playbooks;
import earshot.storage.PlaybookStore;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import earshot.ui.kit.UndoHistory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Decides what the page of playbooks shows, and what is done on it. Each act is kept at once and
/// can be taken back.
public final class PlaybooksViewModel {
  private static final int LONGEST_NAME = 200;

  private final PlaybookActs acts;
  private final Messages words;
  private final PlaybookDeeds deeds;
  private final Later loading;
  private final ObservableList<Playbook> all = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<OpenPlaybook>> shown =
      new ReadOnlyObjectWrapper<>(this, "shown", Optional.empty());
  private final ReadOnlyObjectWrapper<Phase> phase =
      new ReadOnlyObjectWrapper<>(this, "phase", Phase.READING);
  private Optional<PlaybookId> wanted = Optional.empty();

  /// What the page can show.
  public enum Phase {
    READING,
    READY,
    FAILED
  }

  /// A page that asks nothing before it is shown.
  public PlaybooksViewModel(
      PlaybookActs acts, UndoHistory history, Threads threads, Messages words) {
    this.acts = acts;
    this.words = words;
    deeds = new PlaybookDeeds(history, threads, words, this::reload);
    loading = new Later(threads);
  }

  ObservableList<Playbook> all() {
    return all;
  }

  ReadOnlyObjectProperty<Optional<OpenPlaybook>> shown() {
    return shown.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Phase> phase() {
    return phase.getReadOnlyProperty();
  }

  /// Why the last act was refused, in one sentence; empty when it was not.
  ReadOnlyStringProperty problem() {
    return deeds.problem();
  }

  Messages words() {
    return words;
  }

  /// Reads everything again.
  void reload() {
    loading.ask(acts::all, this::read, failed -> phase.set(Phase.FAILED));
  }

  void leave() {
    loading.forget();
  }

  /// Opens one.
  void open(PlaybookId id) {
    if (id(shown.get()).equals(Optional.of(id))) return;
    deeds.refuse("");
    wanted = Optional.of(id);
    find(id).ifPresent(playbook -> shown.set(Optional.of(OpenPlaybook.of(playbook))));
  }

  /// Makes a new one with one step, and opens it.
  void fresh() {
    Risk risk = shown.get().map(open -> open.playbook().risk()).orElse(Risk.PRODUCT_FAULT);
    Plan plan =
        new Plan(
            Duration.ofMinutes(30),
            List.of(),
            List.of(
                new Plan.Planned(
                    words.get("fresh.whose"), Duration.ofMinutes(10), words.get("fresh.step"))),
            List.of(),
            "");
    PlaybookStore.Text text =
        new PlaybookStore.Text(risk, words.get("fresh.name"), plan.written(""));
    deeds.act(() -> acts.add(text), words.get("done.new"), this::opens);
  }

  /// Makes a copy of the open one, which is then one's own, and opens it.
  void copy() {
    if (shown.get().isEmpty()) return;
    Playbook from = shown.get().get().playbook();
    String name = words.get("copied.name", from.name());
    PlaybookStore.Text text = new PlaybookStore.Text(from.risk(), fitting(name), from.content());
    deeds.act(() -> acts.add(text), words.get("done.copied", from.name()), this::opens);
  }

  /// Removes the open one; incidents that began with it keep their steps.
  void remove() {
    if (shown.get().isEmpty()) return;
    Playbook gone = shown.get().get().playbook();
    wanted = Optional.empty();
    deeds.act(() -> acts.remove(gone.id()), words.get("done.removed", gone.name()), done -> {});
  }

  /// Gives the open one the words with which its kind of plan came; one's own keeps its name.
  void reset() {
    if (shown.get().isEmpty()) return;
    Playbook now = shown.get().get().playbook();
    PlaybookStore.Text came = Playbooks.shipped(now.risk());
    boolean own = OpenPlaybook.of(now).origin() == OpenPlaybook.Origin.OWN;
    PlaybookStore.Text after =
        new PlaybookStore.Text(now.risk(), own ? now.name() : came.name(), came.content());
    change(after, words.get("done.reset", after.name()));
  }

  /// Gives the open one another name.
  void rename(String written) {
    String name = written.strip();
    if (name.isEmpty()) refuse("wrong.name");
    else if (name.length() > LONGEST_NAME) refuse("wrong.long");
    else
      shown
          .get()
          .ifPresent(
              open ->
                  change(
                      new PlaybookStore.Text(
                          open.playbook().risk(), name, open.playbook().content()),
                      words.get("done.named", name)));
  }

  /// Says for what kind of bad day one's own is.
  void risk(Risk risk) {
    shown
        .get()
        .map(OpenPlaybook::playbook)
        .ifPresent(
            open ->
                change(
                    new PlaybookStore.Text(risk, open.name(), open.content()),
                    words.get("done.risk", open.name(), words.get("risk." + risk.name()))));
  }

  /// Changes what the open plan says.
  ///
  /// @param key of the sentence that tells it, with the name of the plan in it
  void edit(Function<Plan, Plan> change, String key) {
    Optional<OpenPlaybook> open = shown.get();
    if (open.isEmpty() || open.get().plan().isEmpty()) return;
    Playbook now = open.get().playbook();
    Plan before = open.get().plan().get();
    Plan after = change.apply(before);
    deeds.refuse("");
    if (after.equals(before)) return;
    PlaybookStore.Text text =
        new PlaybookStore.Text(now.risk(), now.name(), after.written(now.content()));
    change(text, words.get(key, now.name()));
  }

  /// Says no longer why something was not done.
  void forgive() {
    deeds.refuse("");
  }

  /// Says in one sentence why something is not done.
  void refuse(String key) {
    deeds.refuse(words.get(key));
  }

  private void change(PlaybookStore.Text after, String said) {
    deeds.refuse("");
    Playbook now = shown.get().orElseThrow().playbook();
    PlaybookStore.Text before = PlaybookActs.text(now);
    if (before.equals(after)) return;
    // Seen at once, so that the next key finds what this one did.
    shown.set(
        Optional.of(
            OpenPlaybook.of(
                new Playbook(
                    now.id(),
                    after.risk(),
                    after.name(),
                    after.content(),
                    now.made(),
                    now.rev()))));
    deeds.act(() -> acts.change(now.id(), before, after), said, done -> {});
  }

  private void opens(PlaybookActs.Deed deed) {
    wanted = Optional.of(deed.playbook().id());
  }

  private void read(List<Playbook> found) {
    if (deeds.underWay()) return;
    if (!all.equals(found)) all.setAll(found);
    Optional<Playbook> open = wanted.flatMap(this::find);
    if (open.isEmpty()) open = found.stream().findFirst();
    wanted = open.map(Playbook::id);
    Optional<OpenPlaybook> next = open.map(OpenPlaybook::of);
    if (!next.equals(shown.get())) shown.set(next);
    phase.set(Phase.READY);
  }

  private Optional<Playbook> find(PlaybookId id) {
    return all.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  private static Optional<PlaybookId> id(Optional<OpenPlaybook> open) {
    return open.map(each -> each.playbook().id());
  }

  private static String fitting(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
  }
}
