package earshot.ui.timeline;

import earshot.intake.Live;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.Status;
import earshot.ui.TestClock;
import earshot.ui.kit.Notice;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Scene;

/// A timeline that lends its right column to another place.
public final class LentTimeline {
  private final TestTimeline timeline;
  private final Notice notice;
  private final TimelineScreen screen;

  /// Over these mentions; on the FX thread.
  public LentTimeline(List<Mention> mentions) {
    timeline = new TestTimeline(mentions);
    notice = new Notice(timeline.history);
    screen = TimelinePictures.screen(timeline, notice);
  }

  public Beside beside() {
    return screen.beside();
  }

  public Notice notice() {
    return notice;
  }

  public TestClock clock() {
    return timeline.clock;
  }

  public Live live() {
    return timeline.live;
  }

  /// What was put on the clipboard.
  public List<String> copied() {
    return timeline.copied;
  }

  public static List<String> sheets() {
    return TimelineScreen.sheets();
  }

  /// Shows a mention with another status.
  public void status(MentionId mention, Status status) {
    timeline.store.set(mention, status);
  }

  /// Tells of answers that were begun or marked as sent.
  public void whenDrafted(BiConsumer<MentionId, Status> hearer) {
    timeline.drafts.statuses =
        (mention, status) -> {
          timeline.store.set(mention, status);
          hearer.accept(mention, status);
        };
  }

  /// Whether the timeline has its column, once it is laid out.
  public boolean hasItsColumn() {
    Scene unused = new Scene(screen.root(), 1_400, 900);
    screen.root().applyCss();
    screen.root().layout();
    // What lies side by side is known once the width is: the column comes with the second pass.
    screen.root().applyCss();
    screen.root().layout();
    return screen.root().lookup("#side") != null;
  }

  public TimelineScreen screen() {
    return screen;
  }
}
