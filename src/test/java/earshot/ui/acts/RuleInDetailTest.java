package earshot.ui.acts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.RuleAction;
import earshot.model.RuleDeed;
import earshot.model.RuleId;
import earshot.ui.Fx;
import earshot.ui.Sample;
import earshot.ui.TestClock;
import earshot.ui.UiTest;
import earshot.ui.kit.Formats;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.Threads;
import earshot.ui.kit.UndoHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;

/// The detail of a mention says which rule did what to it.
@UiTest
class RuleInDetailTest {
  private static final Threads AT_ONCE = new Threads(Runnable::run, Runnable::run);

  @Test
  void aRuleIsNamedAndOpensOneThatIsGoneIsOnlyNamed() {
    PretendWork desk = new PretendWork(Sample.mentions());
    desk.rules =
        List.of(
            new ActDesk.ByRule(
                new RuleDeed(new RuleId(7), new RuleAction.Tagging("price"), Sample.NOW),
                Optional.of("Prices")),
            new ActDesk.ByRule(
                new RuleDeed(new RuleId(8), new RuleAction.Hide("spam"), Sample.NOW),
                Optional.empty()));
    List<RuleId> opened = new ArrayList<>();
    List<String> said =
        Fx.get(
            () -> {
              WorkActs acts =
                  new WorkActs(
                      desk,
                      new UndoHistory(),
                      AT_ONCE,
                      new TestClock(Sample.NOW),
                      WorkActs.words(new Formats(Sample.ZONE, Locale.ENGLISH)));
              BesidePart part = new BesidePart(acts, desk, AT_ONCE, opened::add);
              part.of(Sample.mentions().getFirst());
              part.node().lookupAll("#beside-rule").forEach(node -> ((Button) node).fire());
              return part.node().lookupAll(".es-safe-text").stream()
                  .map(SafeText.class::cast)
                  .map(text -> String.valueOf(text.getAccessibleText()))
                  .toList();
            });
    assertEquals(List.of(new RuleId(7)), opened);
    assertTrue(said.get(0).startsWith("Rule “Prices” tagged it “price”, "), said.toString());
    assertTrue(said.get(1).startsWith("Rule “one that was removed” hid it, "), said.toString());
  }
}
