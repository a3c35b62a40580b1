package earshot.ui.brands;

import earshot.intake.Live;
import earshot.intake.LiveEvent;
import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.BrandRole;
import earshot.model.Client;
import earshot.ui.kit.FxMailbox;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Subscriptions;
import earshot.ui.kit.Threads;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides what the Brands screen shows: the list, and which brand is open in the editor.
public final class BrandsViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(BrandsViewModel.class);

  private final BrandDesk desk;
  private final Live live;
  private final Threads threads;
  private final Messages messages;
  private final Later loading;
  private final Later removing;
  private final BrandEditor editor;

  private final ObservableList<BrandRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.READING);
  private final ReadOnlyObjectWrapper<Optional<Done>> done =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Subscriptions hearing = new Subscriptions();
  private boolean opened;

  /// What the list can show.
  public enum Phase {
    /// The first answer is awaited.
    READING,
    /// There is no brand.
    EMPTY,
    /// The list.
    READY,
    /// The brands could not be read.
    FAILED
  }

  /// Something that was just done, to be told in a notice.
  ///
  /// @param undo takes it back; absent when there is nothing to take back
  public record Done(String words, Optional<Runnable> undo) {}

  /// What the root needs to give; nothing is asked before [#shown].
  public BrandsViewModel(BrandDesk desk, Live live, Threads threads, Messages messages) {
    this.desk = desk;
    this.live = live;
    this.threads = threads;
    this.messages = messages;
    loading = new Later(threads);
    removing = new Later(threads);
    editor = new BrandEditor(desk, threads, messages);
    editor.whenSaved(this::saved);
  }

  /// Starts to follow what happens.
  public void shown() {
    FxMailbox<LiveEvent> mailbox = new FxMailbox<>(threads.screen(), 100, this::hear, this::reload);
    hearing.add(live.subscribe(mailbox::put)::close);
    hearing.add(mailbox::close);
    reload();
  }

  /// Stops to follow what happens; what stands in the editor stays.
  public void hidden() {
    hearing.close();
    loading.forget();
  }

  /// The brands, ours first.
  public ObservableList<BrandRow> rows() {
    return rows;
  }

  /// What the list can show.
  public ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /// What was done last, for a notice.
  public ReadOnlyObjectProperty<Optional<Done>> doneProperty() {
    return done.getReadOnlyProperty();
  }

  /// The editor beside the list.
  public BrandEditor editor() {
    return editor;
  }

  /// Opens a brand in the editor.
  public void open(Brand brand) {
    editor.open(brand);
  }

  /// Opens an empty editor for a brand or rival.
  public void create(BrandRole role) {
    editor.create(role, freeColour());
  }

  /// Takes the brand in the editor out of the list; its mentions stay.
  public void remove() {
    Optional<Brand> open = editor.opened();
    if (open.isEmpty()) return;
    Brand brand = open.get();
    removing.ask(
        () -> desk.remove(brand.id()),
        putBack -> {
          reload();
          tell(messages.get("done.removed", brand.name()), putBack);
        },
        failure -> say(messages.get("done.failed")));
  }

  /// Reads everything again.
  public void reload() {
    loading.ask(this::read, this::take, failure -> phase.set(Phase.FAILED));
  }

  private void hear(List<LiveEvent> events) {
    if (events.stream().anyMatch(BrandsViewModel::concerns)) reload();
  }

  private static boolean concerns(LiveEvent event) {
    return switch (event) {
      case LiveEvent.BrandsChanged _, LiveEvent.MentionsAdded _ -> true;
      case LiveEvent.MentionsChanged _,
          LiveEvent.ScoresChanged _,
          LiveEvent.SourcePolled _,
          LiveEvent.SourcesChanged _,
          LiveEvent.SourceInTrouble _,
          LiveEvent.SourceMoved _,
          LiveEvent.NetworkChanged _,
          LiveEvent.PeopleChanged _,
          LiveEvent.SearchesChanged _,
          LiveEvent.RulesChanged _,
          LiveEvent.ReportMade _,
          LiveEvent.SafeguardFailed _,
          LiveEvent.SearchFound _ ->
          false;
    };
  }

  private List<BrandRow> read() {
    Map<BrandId, Long> counts = desk.counts();
    return desk.brands().stream()
        .map(brand -> new BrandRow(brand, counts.getOrDefault(brand.id(), 0L)))
        .toList();
  }

  private void take(List<BrandRow> fresh) {
    // The same lines are left alone: a list that is refilled under the pointer loses its focus.
    if (!rows.equals(fresh)) rows.setAll(fresh);
    phase.set(fresh.isEmpty() ? Phase.EMPTY : Phase.READY);
    if (!opened) {
      opened = true;
      openFirst(fresh);
      return;
    }
    editor.opened().ifPresent(open -> follow(open, fresh));
  }

  // What was taken back or changed elsewhere is shown, unless a person is in the middle of a
  // change.
  private void follow(Brand open, List<BrandRow> fresh) {
    Optional<Brand> stored =
        fresh.stream().map(BrandRow::brand).filter(b -> b.id().equals(open.id())).findFirst();
    if (stored.isEmpty()) {
      openFirst(fresh);
    } else if (!stored.get().equals(open) && !editor.changed().get()) {
      open(stored.get());
    }
  }

  private void openFirst(List<BrandRow> fresh) {
    if (fresh.isEmpty()) {
      create(BrandRole.OWN);
    } else {
      open(fresh.getFirst().brand());
    }
  }

  private void saved(BrandEditor.Saved saved) {
    reload();
    saved
        .change()
        .ifPresentOrElse(
            kept -> tell(saidOf(saved.draft().name(), kept.reworded()), kept.undo()),
            () ->
                tell(
                    messages.get("done.added", saved.draft().name()),
                    () -> {
                      Runnable unused = desk.remove(saved.id());
                    }));
  }

  private String saidOf(String name, int reworded) {
    return reworded == 0
        ? messages.get("done.saved", name)
        : messages.plural("done.renamed", reworded, name);
  }

  private void tell(String words, Runnable undo) {
    done.set(Optional.of(new Done(words, Optional.of(() -> inBackground(undo)))));
  }

  /// Takes something back where the database may be asked, then reads everything again.
  void inBackground(Runnable undo) {
    threads
        .background()
        .execute(
            () -> {
              String refused = refusal(undo);
              threads
                  .screen()
                  .execute(
                      () -> {
                        if (!refused.isEmpty()) say(refused);
                        reload();
                      });
            });
  }

  // Why it could not be done, in a sentence; empty when it was.
  private String refusal(Runnable undo) {
    try {
      undo.run();
      return "";
    } catch (IllegalArgumentException why) {
      return messages.get("done.stays", String.valueOf(why.getMessage()));
    } catch (RuntimeException why) {
      LOG.warn("brand not put back why={}", why.toString());
      return messages.get("done.failed");
    }
  }

  private void say(String words) {
    done.set(Optional.of(new Done(words, Optional.empty())));
  }

  private String freeColour() {
    List<String> taken = rows.stream().map(row -> row.brand().colour()).toList();
    return Client.COLOURS.stream()
        .filter(colour -> !taken.contains(colour))
        .findFirst()
        .orElse(Client.COLOURS.getFirst());
  }
}
