package earshot.ui.timeline;

import earshot.insight.Unit;
import earshot.intake.LiveEvent;
import earshot.listening.files.PictureFile;
import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.model.TimeRange;
import earshot.ui.Fx;
import earshot.ui.Sample;
import earshot.ui.Snap;
import earshot.ui.UiTest;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Look;
import earshot.ui.kit.Notice;
import earshot.ui.kit.Threads;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.application.Platform;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Takes pictures of the timeline, to be looked at by a person beside the mock-ups.
@UiTest
class TimelinePictures {
  /// A window of 1440 × 900 and one of 1024 × 640, each less rail, bars and line.
  private static final int[][] SIZES = {{1364, 817}, {948, 557}, {1200, 760}};

  private static final String DRAFT =
      """
      Hi, thank you for telling us, and sorry about that bag. Batch 1142 was roasted too dark on 9 November, and we took it off the shelf this morning.

      If you send us your order number in a private message, we will ship a fresh bag today. And please tell us how it tastes.

      Imke at Northwind Coffee\
      """;

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void detail(Look look) {
    for (int[] size : SIZES) picture("detail", look, size, screen -> {});
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void evidence(Look look) {
    for (int[] size : SIZES) picture("evidence", look, size, screen -> {});
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void byStories(Look look) {
    for (int[] size : SIZES) {
      picture("stories", look, size, screen -> screen.model().head().counted().set(Unit.STORIES));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void reply(Look look) {
    for (int[] size : SIZES) {
      picture(
          "reply",
          look,
          size,
          screen -> {
            screen.model().answer();
            screen.model().reply().text().set(DRAFT);
            screen.model().reply().saveNow();
          });
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void withdrawn(Look look) {
    for (int[] size : SIZES) {
      TestTimeline timeline = WithdrawnCards.timeline();
      TimelineScreen screen = Fx.get(() -> screen(timeline));
      Fx.run(
          () -> {
            screen.root().resize(size[0], size[1]);
            screen.shown();
            screen.model().cards().next();
            screen.openSide();
          });
      snap("withdrawn", look, size, screen);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void everything(Look look) {
    for (int[] size : List.of(SIZES[0])) {
      old("everything", look, size, model -> model.chart().look(new Window.Everything()));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void elsewhere(Look look) {
    for (int[] size : SIZES) {
      old("elsewhere", look, size, model -> model.filter().query().set("flocculent"));
    }
    old(
        "days",
        look,
        SIZES[0],
        model -> {
          model.filter().query().set("flocculent");
          model.chart().look(new Window.Days(LocalDate.of(2019, 3, 3), LocalDate.of(2019, 4, 4)));
        });
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void quiet(Look look) {
    List<Mention> few = new ArrayList<>();
    for (int n = 0; n < 34; n++) {
      Instant at = Sample.NOW.minus(Duration.ofHours(50L * n + n * n % 37));
      few.add(Sample.mention(100 + n, at, "northwind coffee is lovely"));
    }
    for (int[] size : SIZES) {
      TestTimeline timeline = new TestTimeline(few);
      TimelineScreen screen = Fx.get(() -> screen(timeline));
      Fx.run(
          () -> {
            screen.root().resize(size[0], size[1]);
            screen.shown();
          });
      snap("quiet", look, size, screen);
    }
  }

  /// A picture of a workspace whose mentions go back for ten years.
  private static void old(String what, Look look, int[] size, Consumer<TimelineViewModel> then) {
    List<Mention> mentions = new ArrayList<>(Sample.week());
    for (int n = 0; n < 900; n++) {
      Instant at = Sample.NOW.minus(Duration.ofHours(90L * n + n * n % 89));
      mentions.add(Sample.mention(100_000 + n, at, "northwind coffee, flocculent"));
    }
    mentions.removeIf(
        each ->
            each.content().body().contains("flocculent")
                && each.at().isAfter(Sample.NOW.minus(Duration.ofDays(9))));
    TestTimeline timeline = new TestTimeline(mentions);
    TimelineScreen screen = Fx.get(() -> screen(timeline));
    Fx.run(
        () -> {
          screen.root().resize(size[0], size[1]);
          screen.shown();
          then.accept(screen.model());
        });
    snap(what, look, size, screen);
  }

  private static void snap(String what, Look look, int[] size, TimelineScreen screen) {
    Path file =
        Path.of(
            "target",
            "pictures",
            "timeline-%s-%d-%s.png".formatted(what, size[0], look.name().toLowerCase(Locale.ROOT)));
    Snap.png(
        screen.root(),
        size[0],
        size[1],
        look,
        file,
        TimelineScreen.sheets().toArray(String[]::new));
    Fx.run(screen::hidden);
  }

  private static void picture(String what, Look look, int[] size, Consumer<TimelineScreen> then) {
    TestTimeline timeline = new TestTimeline(Sample.week());
    timeline.events.add(
        new ChartHints.Event(
            Sample.NOW.minus(Duration.ofHours(80)), "Ember Blend launch", "Launch"));
    List<MentionId> week =
        timeline.store.page(MentionFilter.ALL, Optional.empty(), 60).mentions().stream()
            .map(Mention::id)
            .toList();
    timeline.stories.tell(IntStream.range(0, 13).mapToObj(n -> week.get(4 * n)).toList());
    timeline.stories.tell(week.subList(2, 4));
    timeline.pressing.put(
        week.get(1),
        new Pressing(
            Optional.empty(), false, false, Optional.of(Sample.NOW.plus(Duration.ofHours(3)))));
    timeline.pressing.put(
        week.get(2), new Pressing(Optional.empty(), false, true, Optional.empty()));
    timeline.work.starred.addAll(List.of(week.get(0), week.get(2)));
    if (what.equals("evidence")) {
      int[] pixels = new int[900 * 420];
      for (int i = 0; i < pixels.length; i++)
        pixels[i] = i / 900 % 60 < 6 ? 0xFF4A5564 : 0xFFE6F3F7;
      timeline.pictures.put(week.getFirst(), PictureFile.of(900, 420, pixels));
    }
    TimelineScreen screen = Fx.get(() -> screen(timeline));
    Fx.run(
        () -> {
          screen.root().resize(size[0], size[1]);
          screen.shown();
          TimelineViewModel model = screen.model();
          model
              .chart()
              .brush()
              .set(
                  Optional.of(
                      new TimeRange(
                          Sample.NOW.minus(Duration.ofHours(18)).minusSeconds(32 * 60 + 10),
                          model.filter().range().get().to())));
          IntStream.range(0, 6).forEach(n -> arrive(timeline, model, n));
          model.cards().next();
          screen.openSide();
          then.accept(screen);
        });
    snap(what, look, size, screen);
  }

  private static void arrive(TestTimeline timeline, TimelineViewModel model, int n) {
    Mention mention = Sample.mention(50_000 + n, Sample.NOW.minusSeconds(n), "Northwind Coffee");
    timeline.store.add(mention);
    model.heard(new LiveEvent.MentionsAdded(List.of(mention)));
  }

  private static void onScreen(Runnable work) {
    if (Platform.isFxApplicationThread()) work.run();
    else Platform.runLater(work);
  }

  static TimelineScreen screen(TestTimeline timeline) {
    return screen(timeline, new Notice(timeline.history));
  }

  static TimelineScreen screen(TestTimeline timeline, Notice notice) {
    return new TimelineScreen(
        timeline.services,
        new Threads(Runnable::run, TimelinePictures::onScreen),
        new TimelineScreen.Timing(
            timeline.clock, timeline.clock, new Formats(Sample.ZONE, Locale.ENGLISH)),
        notice);
  }
}
