package earshot.ui.insight;

import earshot.intake.Live;
import earshot.ui.Sample;
import earshot.ui.TestClock;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Notice;
import earshot.ui.kit.Theme;
import earshot.ui.kit.Threads;
import earshot.ui.timeline.Opening;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// Insights over invented figures; everything runs at once on the calling thread unless a test says
/// otherwise.
final class InsightStage {
  final SampleInsights desk = new SampleInsights();
  final PretendMarkers markers = new PretendMarkers(desk);
  final PretendThemes themes = new PretendThemes(desk);
  final TestClock clock = new TestClock(Sample.NOW);
  final Live live = new Live();
  final Notice notice = new Notice();
  final List<Opening> opened = new ArrayList<>();
  int reports;
  final List<String> saved = new ArrayList<>();
  final ObjectProperty<Optional<Instant>> offline = new SimpleObjectProperty<>(Optional.empty());
  final Messages words = Messages.of(InsightScreen.class, new Formats(Sample.ZONE, Locale.ENGLISH));
  Optional<Path> folder = Optional.empty();
  final InsightViewModel model;
  final ThemesViewModel board;
  final InsightScreen screen;

  InsightStage() {
    this(Runnable::run);
  }

  InsightStage(Executor background) {
    Threads threads = new Threads(background, Runnable::run);
    model = new InsightViewModel(desk, markers, threads, clock, Sample.ZONE);
    board = new ThemesViewModel(themes, threads, clock, words);
    screen =
        new InsightScreen(
            new InsightScreen.Models(model, board, markers),
            new InsightScreen.Around(
                notice,
                (title, kind, name) -> {
                  saved.add(name);
                  return folder.map(place -> place.resolve(name));
                },
                threads,
                new InsightScreen.Timing(live, clock),
                opened::add,
                () -> Optional.of(Sample.mention(77, Sample.NOW, "Please sell oat milk")),
                () -> reports++,
                offline),
            words,
            Optional.empty());
  }

  Parent laidOut(int width, int height) {
    Parent root = screen.root();
    if (root.getScene() == null) Theme.dress(new Scene(root, width, height), InsightScreen.sheet());
    root.resize(width, height);
    for (int pass = 0; pass < 3; pass++) {
      root.applyCss();
      root.layout();
    }
    return root;
  }

  Node find(String id) {
    return Optional.ofNullable(screen.root().lookup("#" + id))
        .orElseThrow(() -> new AssertionError("no " + id));
  }
}
