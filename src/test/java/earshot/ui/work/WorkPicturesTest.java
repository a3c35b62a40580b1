package earshot.ui.work;

import earshot.model.MentionId;
import earshot.ui.Fx;
import earshot.ui.Snap;
import earshot.ui.UiTest;
import earshot.ui.acts.WorkActs;
import earshot.ui.kit.Look;
import earshot.ui.timeline.LentTimeline;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Takes pictures of the Work page in every state, for a person to look at.
@UiTest
@EnabledIfSystemProperty(named = "earshot.pictures", matches = ".+")
class WorkPicturesTest {
  private static final int[][] SIZES = {{1364, 820}, {948, 560}};
  private final Path pictures = Path.of(System.getProperty("earshot.pictures", "target/pictures"));

  @Test
  void everyStateInBothThemesAndSizes() {
    for (int[] size : SIZES) {
      for (Look look : List.of(Look.LIGHT, Look.DARK)) pictures(size, look);
    }
  }

  private void pictures(int[] size, Look look) {
    WorkStage on = new WorkStage(60);
    Fx.run(on::mixed);
    Fx.run(on.screen::shown);
    snap(on, size, look, "list");
    Fx.run(() -> on.model.choose(Optional.of(new MentionId(1))));
    Fx.run(() -> on.screen.openSide());
    snap(on, size, look, "open");
    Fx.run(
        () -> {
          on.model.pick();
          on.model.extend(1);
          on.model.acts().ask(WorkActs.Question.SNOOZE, on.model.targets());
        });
    snap(on, size, look, "snooze");
    Fx.run(
        () -> {
          on.model.acts().leave();
          on.screen.closeTop();
          on.screen.closeTop();
          on.screen.answer();
        });
    snap(on, size, look, "reply");
    Fx.run(on.screen::hidden);
    WorkStage none = new WorkStage(0);
    none.responses = Optional.empty();
    Fx.run(none.screen::shown);
    snap(none, size, look, "empty");
    Fx.run(none.screen::hidden);
  }

  private void snap(WorkStage on, int[] size, Look look, String what) {
    List<String> sheets = new ArrayList<>(WorkScreen.sheets());
    sheets.addAll(LentTimeline.sheets());
    String name =
        "work-%s-%d-%s.png".formatted(what, size[0], look.name().toLowerCase(Locale.ROOT));
    Snap.png(
        on.screen.root(),
        size[0],
        size[1],
        look,
        pictures.resolve(name),
        sheets.toArray(String[]::new));
  }
}
