package earshot.ui.timeline;

import earshot.insight.StoryDetail;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.model.Units;
import earshot.storage.StoryStore.Regrouped;
import earshot.ui.kit.InOrder;
import earshot.ui.kit.Later;
import earshot.ui.kit.Threads;
import earshot.ui.kit.UndoHistory;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Knows the story of the selected mention, counts by stories and voices, and puts stories right.
final class StoryViewModel {
  private final StoryDesk desk;
  private final Later opening;
  private final Later counting;
  private final Executor writes;
  private final Executor screen;
  private final StatusActs acts;
  private final ReadOnlyObjectWrapper<Optional<StoryDetail>> open =
      new ReadOnlyObjectWrapper<>(this, "open", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Units>> units =
      new ReadOnlyObjectWrapper<>(this, "units", Optional.empty());
  private final ObjectProperty<Optional<MentionId>> held =
      new SimpleObjectProperty<>(this, "held", Optional.empty());
  private final BooleanProperty whole = new SimpleBooleanProperty(this, "whole");
  private Optional<MentionId> asked = Optional.empty();

  StoryViewModel(StoryDesk desk, Threads threads, StatusActs acts) {
    this.desk = desk;
    this.opening = new Later(threads);
    this.counting = new Later(threads);
    this.writes = new InOrder(threads.background());
    this.screen = threads.screen();
    this.acts = acts;
  }

  /// The story of the selected mention; absent when it has no copies or is not read yet.
  ReadOnlyObjectProperty<Optional<StoryDetail>> open() {
    return open.getReadOnlyProperty();
  }

  /// What the window holds by mentions, stories and voices; absent until counted.
  ReadOnlyObjectProperty<Optional<Units>> units() {
    return units.getReadOnlyProperty();
  }

  /// The mention whose story waits for another to be put with it.
  ObjectProperty<Optional<MentionId>> held() {
    return held;
  }

  /// Whether all members are listed, not the first few.
  BooleanProperty whole() {
    return whole;
  }

  /// Reads the story of another mention.
  void choose(Optional<MentionId> mention) {
    if (mention.equals(asked)) return;
    asked = mention;
    whole.set(false);
    open.set(Optional.empty());
    if (mention.isEmpty()) opening.forget();
    else read(mention.get());
  }

  /// Mentions changed: maybe the selected one's story.
  void changed(Set<MentionId> mentions) {
    asked.filter(mentions::contains).ifPresent(this::read);
  }

  private void read(MentionId mention) {
    opening.ask(() -> desk.of(mention), open::set, _ -> open.set(Optional.empty()));
  }

  /// Counts anew; what was counted before stays until then.
  void count(Optional<MentionFilter> filter) {
    if (filter.isEmpty()) {
      counting.forget();
      units.set(Optional.empty());
    } else {
      counting.ask(() -> desk.units(filter.get()), units::set, _ -> units.set(Optional.empty()));
    }
  }

  /// Whether the selected mention can be taken out of its story.
  boolean canSplit() {
    return open.get().isPresent();
  }

  /// The selected mention tells another story.
  void split() {
    if (asked.isEmpty() || !canSplit()) return;
    MentionId mention = asked.get();
    act(() -> desk.split(mention), Note.STORY_SPLIT);
  }

  /// Holds the selected mention; the second one is put into a story with the one held.
  void merge() {
    Optional<MentionId> first = held.get();
    if (asked.isEmpty()) return;
    if (first.isEmpty() || first.equals(asked)) {
      held.set(first.isEmpty() ? asked : Optional.empty());
      if (first.isEmpty()) acts.say(Note.STORY_HELD);
      return;
    }
    MentionId second = asked.get();
    held.set(Optional.empty());
    act(() -> desk.merge(first.get(), second), Note.STORY_MERGED);
  }

  private void act(Callable<Regrouped> work, Note note) {
    Act act = new Act(work);
    acts.did(new UndoHistory.Step(act::forth, act::back), note);
    act.forth();
  }

  /// One act, done and taken back in order, however fast a person is.
  private final class Act {
    private final Callable<Regrouped> work;
    private Optional<Regrouped> done = Optional.empty();

    private Act(Callable<Regrouped> work) {
      this.work = work;
    }

    private void forth() {
      writes.execute(
          () -> {
            try {
              done = Optional.of(work.call());
            } catch (Exception refused) {
              screen.execute(() -> acts.say(Note.STORY_NOT_KEPT));
            }
          });
    }

    private void back() {
      writes.execute(
          () -> {
            try {
              done.ifPresent(desk::restore);
            } catch (RuntimeException refused) {
              screen.execute(() -> acts.say(Note.STORY_NOT_KEPT));
            }
          });
    }
  }
}
