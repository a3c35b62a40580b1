package earshot.ui.timeline;

import earshot.intake.LiveEvent;
import earshot.model.MentionId;
import earshot.ui.acts.WorkActs;
import earshot.ui.kit.FxMailbox;
import earshot.ui.kit.Subscriptions;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// The right column of the timeline, lent to another place of the window while that is in view, so
/// that a mention and the answer to it are open once and not twice.
public final class Beside {
  private static final int MOST_EVENTS = 1_000;

  private final TimelineScreen.Inside timeline;
  private final Subscriptions open = new Subscriptions();
  private final Set<MentionId> changed = new HashSet<>();
  private Ways ways = new Ways(() -> {}, () -> {}, _ -> {});
  private Optional<MentionId> before = Optional.empty();

  /// Where the keys of the column lead in the place that borrows it.
  ///
  /// @param toList gives the list the keys
  /// @param toSide brings the column into sight
  /// @param ask asks what is to be done to what is selected
  public record Ways(Runnable toList, Runnable toSide, Consumer<WorkActs.Question> ask) {}

  Beside(TimelineScreen.Inside timeline) {
    this.timeline = timeline;
  }

  /// The column on screen; lay it out once it is borrowed.
  public Region node() {
    return timeline.view().side().node();
  }

  /// Takes the column for a place that has come into view.
  ///
  /// @param list walked by the arrows of the column
  /// @param putAway called by the button that puts the column away
  public void borrow(Neighbours list, Runnable putAway) {
    before = timeline.model().cards().selected().get();
    timeline.view().lend(Optional.of(new TimelineView.Borrower(list, putAway, ways)));
    FxMailbox<LiveEvent> mailbox =
        new FxMailbox<>(
            timeline.threads().screen(),
            MOST_EVENTS,
            events -> events.forEach(this::heard),
            timeline.model().detail()::again);
    open.add(timeline.live().subscribe(mailbox::put)::close);
    open.add(mailbox::close);
  }

  private void heard(LiveEvent event) {
    if (!(event instanceof LiveEvent.MentionsChanged(Set<MentionId> ids))) return;
    changed.addAll(ids);
    timeline.model().heardBeside(ids);
  }

  /// Gives the column back when the place leaves; what was typed is saved.
  public void giveBack() {
    open.close();
    timeline.model().reply().saveNow();
    timeline.view().lend(Optional.empty());
    choose(before);
    timeline.model().cards().changed(changed);
    changed.clear();
  }

  /// Opens a mention, or none.
  public void choose(Optional<MentionId> mention) {
    timeline.model().cards().selected().set(mention);
  }

  /// Takes note of where the column lies.
  public void lies(Columns.Shape shape) {
    timeline.view().side().floating(shape.sliding());
    timeline.model().sideInSight().set(!shape.sliding() || shape.open());
  }

  /// Takes note that the list that is walked has changed.
  public void counted() {
    timeline.view().side().count();
  }

  /// Turns to the answer and gives its editor the keys.
  public void write() {
    timeline.view().write();
  }

  /// Whether the answer is in sight, not the mention in full; told now and at each change.
  public void whenWriting(Consumer<Boolean> hearer) {
    timeline.model().pane().subscribe(pane -> hearer.accept(pane == Pane.REPLY));
  }

  /// Listens to the keys of the column on the place that borrows it.
  public void listen(Node root, Ways leading) {
    ways = leading;
    SideKeys keys = new SideKeys(timeline.model(), timeline.view(), ways);
    root.addEventHandler(
        KeyEvent.KEY_PRESSED,
        press -> {
          boolean done =
              press.isShortcutDown()
                  ? keys.withControl(press)
                  : press.getCode() == KeyCode.ESCAPE && keys.escape();
          if (done) press.consume();
        });
    root.addEventHandler(
        KeyEvent.KEY_TYPED,
        key -> {
          if (!TimelineKeys.writing(key) && keys.typed(key.getCharacter())) key.consume();
        });
  }
}
