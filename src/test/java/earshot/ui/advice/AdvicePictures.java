package earshot.ui.advice;

import earshot.model.Advised;
import earshot.model.PersonsMark;
import earshot.replies.advice.RuleFile;
import earshot.replies.advice.RuleTable;
import earshot.replies.advice.RuledAdvisor.Difference;
import earshot.ui.Fx;
import earshot.ui.Sample;
import earshot.ui.Snap;
import earshot.ui.UiTest;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Look;
import earshot.ui.kit.Threads;
import earshot.ui.kit.UndoHistory;
import earshot.ui.timeline.SampleAdvice;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Takes pictures of advice and its rules, to be looked at by a person.
@UiTest
class AdvicePictures {
  private static final Threads AT_ONCE = new Threads(Runnable::run, Runnable::run);
  private static final int[][] SIZES = {{1364, 817}, {948, 557}};
  private static final Formats FORMATS = new Formats(Sample.ZONE, Locale.ENGLISH);

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void rules(Look look) {
    for (int[] size : SIZES) {
      AdviceRulesScreen screen = Fx.get(AdvicePictures::changed);
      Snap.png(screen.root(), size[0], size[1], look, file("rules", size[0], look), sheets());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void box(Look look) {
    SampleAdvice book = new SampleAdvice();
    AdviceViewModel model =
        Fx.get(
            () -> new AdviceViewModel(book, new UndoHistory(), new AdviceWords(FORMATS), AT_ONCE));
    StackPane frame = Fx.get(() -> new StackPane(new AdviceBox(model, "reply").node()));
    Fx.run(
        () -> {
          model.choose(Optional.of(Sample.mentions().getFirst()));
          model.mark(PersonsMark.FACTUAL_ERROR);
          model.instead().set(Optional.of(Advised.OBSERVE));
          model.reason().set("answered by telephone this morning");
          model.overrule();
          model.overruling().set(true);
        });
    Snap.png(frame, 416, 420, look, file("box", 416, look), sheets());
  }

  private static String[] sheets() {
    return new String[] {AdviceBox.sheet()};
  }

  private static AdviceRulesScreen changed() {
    RuleTableDesk desk = new Changing();
    AdviceRulesViewModel model =
        new AdviceRulesViewModel(desk, new UndoHistory(), new AdviceWords(FORMATS), AT_ONCE);
    AdviceRulesScreen screen = new AdviceRulesScreen(model);
    screen.shown();
    model.selected().set(4);
    var fifth = model.open().orElseThrow();
    model.edit(fifth.conditions(), Advised.OBSERVE, fifth.words());
    return screen;
  }

  private static Path file(String what, int width, Look look) {
    return Path.of(
        "target",
        "pictures",
        "advice-%s-%d-%s.png".formatted(what, width, look.name().toLowerCase(Locale.ROOT)));
  }

  /// A table of which a change would change three mentions.
  private static final class Changing implements RuleTableDesk {
    private final SampleAdvice book = new SampleAdvice();

    @Override
    public Standing standing() {
      return new Standing(RuleFile.shipped(), Optional.empty(), false);
    }

    @Override
    public RuleTable shipped() {
      return RuleFile.shipped();
    }

    @Override
    public Tried tried(RuleTable table) {
      List<Difference> differences =
          Sample.mentions().stream()
              .limit(3)
              .map(
                  mention -> {
                    var advice = book.advice(mention).orElseThrow();
                    return new Difference(mention, advice, advice);
                  })
              .toList();
      return new Tried(200, differences);
    }

    @Override
    public void keep(RuleTable before, RuleTable after) {}

    @Override
    public void decline() {}

    @Override
    public void offerHelp(boolean now) {}
  }
}
