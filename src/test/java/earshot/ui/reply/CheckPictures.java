package earshot.ui.reply;

import earshot.ui.Fx;
import earshot.ui.Sample;
import earshot.ui.SampleDrafts;
import earshot.ui.Snap;
import earshot.ui.TestClock;
import earshot.ui.UiTest;
import earshot.ui.kit.Look;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Theme;
import earshot.ui.kit.Threads;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Takes pictures of findings under an answer, to be looked at by a person.
@UiTest
class CheckPictures {
  private static final int[][] SIZES = {{460, 800}, {460, 540}};

  private static final Map<String, String> DRAFTS =
      Map.of(
          "blocks",
          "Hi, we roast again on {roast date}. Your Lakeside Books team will recieve your bag, per"
              + " our policy. Buy now!!",
          "thoughts",
          "Sorry about that. We saw on your profile that you like it dark. Buy now and get a fresh"
              + " bag.",
          "fine",
          "Sorry about that bag. It was roasted too dark, and we took it off the shelf this"
              + " morning.",
          "account",
          "Sorry about that bag. Pay to GB82 WEST 1234 5698 7654 32.");

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void findings(Look look) {
    DRAFTS.forEach((name, words) -> picture(name, words, look));
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void aSaveThatFailed(Look look) {
    picture("not-saved", "Sorry about that bag. Which roast date is on yours?", look);
  }

  private static void picture(String name, String words, Look look) {
    for (int[] size : SIZES) {
      TestClock clock = new TestClock(Sample.NOW);
      SampleDrafts drafts = new SampleDrafts(clock);
      ReplyViewModel model =
          new ReplyViewModel(
              new ReplyServices(drafts, text -> {}, uri -> {}).with(new SampleChecks()),
              new Threads(Runnable::run, Runnable::run),
              clock,
              clock);
      ReplyView view = Fx.get(() -> new ReplyView(model, Messages.of(ReplyView.class)));
      Fx.run(
          () -> {
            model.open(Sample.mentions().get(1));
            drafts.full = name.equals("not-saved");
            model.text().set(words);
            clock.pass(DraftKeeper.PAUSE);
            if (name.equals("account")) {
              model.checks().keeping().keep(model.checks().open().getFirst());
            }
          });
      Path file =
          Path.of(
              System.getProperty("earshot.pictures", "target/pictures"),
              "checks-%s-%d-%s.png".formatted(name, size[1], look.name().toLowerCase(Locale.ROOT)));
      Snap.png(
          view.node(),
          size[0],
          size[1],
          look,
          file,
          Theme.sheet(ReplyView.class, "reply.css"),
          Theme.sheet(earshot.ui.timeline.TimelineScreen.class, "timeline.css"));
    }
  }
}
