package earshot.ui.work;

import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.intake.LiveEvent;
import earshot.model.AnswerClock;
import earshot.model.CameBack;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.Need;
import earshot.model.Priority;
import earshot.model.Snooze;
import earshot.model.Status;
import earshot.model.Work;
import earshot.model.WorkPage;
import earshot.ui.Fx;
import earshot.ui.Hands;
import earshot.ui.Sample;
import earshot.ui.acts.PretendWork;
import earshot.ui.acts.WorkActs;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Notice;
import earshot.ui.kit.Theme;
import earshot.ui.kit.Threads;
import earshot.ui.timeline.LentTimeline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/// The Work page over invented work, in a window of 980 by 700 unless another is wanted.
final class WorkStage {
  final LentTimeline timeline;
  final PretendWork work;
  final WorkViewModel model;
  final WorkScreen screen;
  final Notice notice;
  final ObjectProperty<Optional<Instant>> offline = new SimpleObjectProperty<>(Optional.empty());
  Optional<ResponseFigure> responses =
      Optional.of(
          new ResponseFigure(
              Duration.ofMinutes(52), Duration.ofMinutes(6), Duration.ofHours(5), 31));

  WorkStage(int mentions) {
    this(mentions, Runnable::run);
  }

  WorkStage(int mentions, Executor background) {
    List<Mention> all =
        LongStream.rangeClosed(1, mentions)
            .mapToObj(
                n -> Sample.mention(n, Sample.NOW.minusSeconds(60 * n), SAID.get((int) n % 5)))
            .toList();
    timeline = Fx.get(() -> new LentTimeline(all));
    work = new PretendWork(all);
    work.changed =
        ids -> {
          ids.forEach(id -> timeline.status(id, work.at(id).status()));
          timeline.live().publish(new LiveEvent.MentionsChanged(ids));
        };
    timeline.whenDrafted(
        (id, status) -> {
          work.put(id, each -> each.with(new Work.Stand(status, "")));
          timeline.live().publish(new LiveEvent.MentionsChanged(Set.of(id)));
        });
    Formats formats = new Formats(Sample.ZONE, Locale.ENGLISH);
    Threads threads = new Threads(background, WorkStage::onScreen);
    notice = timeline.notice();
    WorkActs acts =
        new WorkActs(work, notice.history(), threads, timeline.clock(), WorkActs.words(formats));
    model =
        new WorkViewModel(
            new WorkServices(work, () -> responses, timeline.live(), "Ana"),
            acts,
            threads,
            new WorkViewModel.Timing(timeline.clock(), timeline.clock(), formats));
    screen =
        Fx.get(
            () ->
                new WorkScreen(
                    model,
                    Messages.of(WorkScreen.class, formats),
                    new WorkScreen.Around(notice, timeline.beside(), offline)));
  }

  private static final List<String> SAID =
      List.of(
          "Northwind Coffee, why is the Ember Blend sold out again?",
          "@northwindcoffee my order 4411 has not arrived for nine days",
          "The new Northwind roast tastes burnt",
          "Northwind closed the Mill Street café early, third time this week",
          "Love the northwind barista who remembered my name");

  private static void onScreen(Runnable work) {
    if (Platform.isFxApplicationThread()) work.run();
    else Platform.runLater(work);
  }

  private final Stage stage = Fx.get(Stage::new);
  final Hands hands = new Hands(stage);

  /// Shows it in a window.
  WorkStage show() {
    Fx.run(
        () -> {
          List<String> sheets = new ArrayList<>(WorkScreen.sheets());
          sheets.addAll(LentTimeline.sheets());
          Scene scene = new Scene(new StackPane(screen.root(), notice.node()), 980, 700);
          Theme.dress(scene, sheets.toArray(String[]::new));
          stage.setScene(scene);
          stage.show();
          stage.requestFocus();
          screen.shown();
        });
    settle();
    until(stage::isFocused);
    return this;
  }

  void close() {
    Fx.run(
        () -> {
          screen.hidden();
          stage.close();
        });
  }

  void settle() {
    WaitForAsyncUtils.waitForFxEvents(3);
    Fx.run(() -> timeline.clock().pass(Duration.ofMillis(300)));
    WaitForAsyncUtils.waitForFxEvents(3);
  }

  /// Waits until something holds on the FX thread, at most 90 s; time passes for the clock
  /// meanwhile.
  void until(BooleanSupplier met) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
    while (!Fx.get(met::getAsBoolean)) {
      assertTrue(
          System.nanoTime() < end,
          () -> "waited 90 s in vain; the focus is on " + Fx.get(scene()::getFocusOwner));
      settle();
    }
  }

  Scene scene() {
    return stage.getScene();
  }

  TableView<WorkPage.Item> table() {
    return screen.table().node();
  }

  int rows() {
    return Fx.get(() -> table().getItems().size());
  }

  /// A day's work: late, due soon, come back, in other hands.
  void mixed() {
    due(1, Duration.ofHours(-2), Priority.URGENT, Optional.of("Ana"));
    due(2, Duration.ofMinutes(150), Priority.NORMAL, Optional.of("Ben"));
    due(3, Duration.ofHours(19), Priority.HIGH, Optional.empty());
    due(4, Duration.ofMinutes(-34), Priority.NORMAL, Optional.of("Ana"));
    stand(5, Status.DRAFTING);
    stand(6, Status.NEEDS_APPROVAL);
    stand(7, Status.APPROVED);
    stand(8, Status.WAITING);
    stand(9, Status.SENT);
    work.put(new MentionId(10), each -> each.with(Optional.of(CameBack.THEY_ANSWERED)));
    work.put(
        new MentionId(11), each -> each.with(Snooze.till(Sample.NOW.plus(Duration.ofHours(18)))));
  }

  private void due(long id, Duration in, Priority priority, Optional<String> who) {
    work.put(
        new MentionId(id),
        each ->
            each.with(
                    new AnswerClock(
                        Optional.of(Need.DIRECT),
                        Optional.of(Sample.NOW.plus(in)),
                        false,
                        Optional.of(Sample.NOW),
                        Duration.ZERO))
                .with(new Work.Hands(who, priority)));
  }

  private void stand(long id, Status status) {
    work.put(new MentionId(id), each -> each.with(new Work.Stand(status, "")));
  }
}
