package earshot.ui.timeline;

import earshot.intake.LiveEvent;
import earshot.model.Mention;
import earshot.ui.Fx;
import earshot.ui.Hands;
import earshot.ui.Sample;
import earshot.ui.kit.Theme;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/// A timeline on a stage of 980 × 700, with what tests ask of it.
final class TimelineStage {
  final TestTimeline timeline;
  final TimelineScreen screen;
  final Stage stage = Fx.get(Stage::new);
  final Hands hands = new Hands(stage);

  TimelineStage() {
    this(new TestTimeline(Sample.week()));
  }

  TimelineStage(TestTimeline shown) {
    timeline = shown;
    screen = Fx.get(() -> TimelinePictures.screen(shown));
    Fx.run(
        () -> {
          Scene scene = new Scene(screen.root(), 980, 700);
          Theme.dress(scene, TimelineScreen.sheets().toArray(String[]::new));
          stage.setScene(scene);
          stage.show();
          stage.requestFocus();
          screen.shown();
          list().requestFocus();
        });
    settle();
  }

  void close() {
    Fx.run(
        () -> {
          screen.hidden();
          stage.close();
        });
  }

  static void settle() {
    WaitForAsyncUtils.waitForFxEvents(3);
  }

  TimelineViewModel model() {
    return screen.model();
  }

  @SuppressWarnings("unchecked")
  ListView<Card> list() {
    return (ListView<Card>) screen.root().lookup("#mentions");
  }

  List<CardCell> cells() {
    return Fx.get(
        () ->
            list().lookupAll(".timeline-cell").stream()
                .filter(node -> node instanceof CardCell cell && !cell.isEmpty())
                .filter(Node::isVisible)
                .map(CardCell.class::cast)
                .toList());
  }

  /// Where a row is once the list has come to rest.
  double yOf(long id) {
    double before;
    double now = Double.NaN;
    do {
      settle();
      before = now;
      now = measured(id);
    } while (now != before);
    return now;
  }

  double measured(long id) {
    return cells().stream()
        .filter(cell -> cell.getItem().id().value() == id)
        .map(cell -> Fx.get(() -> cell.localToScene(0, 0).getY()))
        .findFirst()
        .orElseThrow();
  }

  void arrives(long id) {
    arrives(Sample.mention(id, Sample.NOW.minusSeconds(1), "Northwind Coffee, new"));
  }

  void arrives(Mention mention) {
    timeline.store.add(mention);
    timeline.live.publish(new LiveEvent.MentionsAdded(List.of(mention)));
    settle();
  }
}
