package earshot.ui.tags;

import earshot.intake.Live;
import earshot.intake.LiveEvent;
import earshot.intake.Tags;
import earshot.model.Tag;
import earshot.model.TagId;
import earshot.storage.TagStore;
import earshot.ui.kit.Changes;
import earshot.ui.kit.Done;
import earshot.ui.kit.FxMailbox;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Subscriptions;
import earshot.ui.kit.Threads;
import earshot.ui.kit.Turns;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Knows all tags with how many mentions have each, and renames, merges and removes them.
public final class TagsViewModel {
  private final Tags tags;
  private final Live live;
  private final Threads threads;
  private final Messages messages;
  private final Later loading;
  private final Changes changes;
  private final Subscriptions hearing = new Subscriptions();
  private final ObservableList<Tags.Listed> all = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Phase> phase =
      new ReadOnlyObjectWrapper<>(this, "phase", Phase.READING);
  private final ReadOnlyObjectWrapper<Optional<Doubt>> doubt =
      new ReadOnlyObjectWrapper<>(this, "doubt", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<TagId>> renaming =
      new ReadOnlyObjectWrapper<>(this, "renaming", Optional.empty());

  /// What the list can show.
  public enum Phase {
    READING,
    NONE,
    READY,
    FAILED
  }

  /// What needs a yes before it is done.
  ///
  /// @param words what is asked
  /// @param yes what the button that does it says
  /// @param deed does it
  public record Doubt(String words, String yes, Runnable deed) {}

  /// What the root needs to give; nothing is asked before [#shown].
  public TagsViewModel(Tags tags, Live live, Threads threads, Messages messages) {
    this.tags = tags;
    this.live = live;
    this.threads = threads;
    this.messages = messages;
    loading = new Later(threads);
    changes = new Changes(threads, this::sentence, this::reload);
  }

  /// Starts to follow what happens.
  public void shown() {
    FxMailbox<LiveEvent> mailbox =
        new FxMailbox<>(threads.screen(), 100, this::heard, this::reload);
    hearing.add(live.subscribe(mailbox::put)::close);
    hearing.add(mailbox::close);
    reload();
  }

  /// Stops to follow what happens.
  public void hidden() {
    hearing.close();
    loading.forget();
    renaming.set(Optional.empty());
    doubt.set(Optional.empty());
  }

  /// All tags, by name.
  public ObservableList<Tags.Listed> all() {
    return all;
  }

  /// What the list can show.
  public ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /// What was done last, for a notice.
  public ReadOnlyObjectProperty<Optional<Done>> doneProperty() {
    return changes.doneProperty();
  }

  /// What needs a yes, where something does.
  public ReadOnlyObjectProperty<Optional<Doubt>> doubtProperty() {
    return doubt.getReadOnlyProperty();
  }

  /// The tag whose name is being written anew, where one is.
  public ReadOnlyObjectProperty<Optional<TagId>> renamingProperty() {
    return renaming.getReadOnlyProperty();
  }

  /// What is being done right now, in words, or empty.
  public ReadOnlyStringProperty busyProperty() {
    return changes.busyProperty();
  }

  /// Begins to write a tag's name anew.
  public void renaming(TagId tag) {
    renaming.set(Optional.of(tag));
  }

  /// Lets a tag's name be, where it is the one being written.
  public void leaveName(TagId tag) {
    if (renaming.get().equals(Optional.of(tag))) renaming.set(Optional.empty());
  }

  /// Lets be what needs a yes.
  public void no() {
    doubt.set(Optional.empty());
  }

  /// Does what needed a yes.
  public void yes() {
    Optional<Doubt> asked = doubt.get();
    doubt.set(Optional.empty());
    asked.ifPresent(each -> each.deed().run());
  }

  /// Gives a tag another name. The name of another tag asks first whether the two shall be one; a
  /// blank name or the same changes nothing.
  public void rename(Tags.Listed listed, String name) {
    renaming.set(Optional.empty());
    Tag tag = listed.tag();
    String plain = name.strip();
    if (plain.isEmpty() || plain.equals(tag.name())) return;
    Optional<Tags.Listed> other =
        all.stream()
            .filter(each -> each.tag().name().equalsIgnoreCase(plain))
            .filter(each -> !each.tag().id().equals(tag.id()))
            .findFirst();
    if (other.isPresent()) {
      askToMerge(listed, other.get());
      return;
    }
    changes.make(
        messages.plural("busy.rename", listed.mentions(), tag.name()),
        () -> tags.rename(tag, plain),
        renamed -> changes.turning(said(renamed), naming(renamed.after(), tag.name())));
  }

  private String said(TagStore.Renamed renamed) {
    String words = messages.get("done.renamed", renamed.before().name(), renamed.after().name());
    return renamed.reworded() == 0
        ? words
        : words + " " + messages.plural("done.reworded", renamed.reworded());
  }

  private Turns.Way naming(Tag tag, String name) {
    return () -> naming(tags.rename(tag, name).after(), tag.name());
  }

  private void askToMerge(Tags.Listed from, Tags.Listed into) {
    String words =
        messages.get(
            "doubt.merge",
            into.tag().name(),
            messages.plural("mentions", into.mentions()),
            from.tag().name(),
            messages.plural("mentions", from.mentions()));
    doubt.set(
        Optional.of(new Doubt(words, messages.get("doubt.merge.yes"), () -> merge(from, into))));
  }

  private void merge(Tags.Listed from, Tags.Listed into) {
    changes.make(
        messages.plural("busy.merge", from.mentions(), from.tag().name()),
        () -> tags.merge(from.tag(), into.tag()),
        merged ->
            changes.turning(
                messages.get("done.merged", from.tag().name(), into.tag().name()), apart(merged)));
  }

  private Turns.Way apart(TagStore.Merged merged) {
    return () -> {
      tags.unmerge(merged);
      return () -> apart(tags.merge(merged.from(), merged.into()));
    };
  }

  /// Takes a tag off all mentions and out of the list; one that is used asks first.
  public void remove(Tags.Listed listed) {
    if (listed.used().isEmpty()) {
      removeAnyway(listed);
      return;
    }
    String words = messages.get("doubt.remove", listed.tag().name(), listed.used().get());
    doubt.set(
        Optional.of(
            new Doubt(words, messages.get("doubt.remove.yes"), () -> removeAnyway(listed))));
  }

  private void removeAnyway(Tags.Listed listed) {
    changes.make(
        messages.plural("busy.remove", listed.mentions(), listed.tag().name()),
        () -> tags.remove(listed.tag()),
        removed ->
            changes.turning(
                messages.plural("done.removed", listed.mentions(), listed.tag().name()),
                back(removed)));
  }

  private Turns.Way back(TagStore.Removed removed) {
    return () -> {
      tags.putBack(removed);
      return () -> back(tags.remove(removed.tag()));
    };
  }

  /// Reads everything again.
  public void reload() {
    loading.ask(tags::all, this::take, failure -> phase.set(Phase.FAILED));
  }

  private void take(List<Tags.Listed> found) {
    if (!all.equals(found)) all.setAll(found);
    phase.set(found.isEmpty() ? Phase.NONE : Phase.READY);
  }

  private String sentence(Exception failure) {
    boolean told = failure instanceof IllegalArgumentException;
    return told ? String.valueOf(failure.getMessage()) : messages.get("done.failed");
  }

  private void heard(List<LiveEvent> events) {
    boolean concerned =
        events.stream()
            .anyMatch(
                event ->
                    event instanceof LiveEvent.MentionsChanged
                        || event instanceof LiveEvent.MentionsAdded
                        || event instanceof LiveEvent.SearchesChanged
                        || event instanceof LiveEvent.RulesChanged);
    if (concerned) reload();
  }
}
