package earshot.replies.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.AdviceRule;
import earshot.model.Advised;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "adress: direct | 0 | 6 | “adress” is no condition. Write mode, opt-out, kind,",
        "address: direct; kind: complain | 23 | 8 | “complain” is not known here. Write complaint,",
        "kind: rant,, joke | 11 | 1 | Nothing is not known here.",
        "mode: silent | 6 | 6 | “silent” is not possible here. Write listening or hands-on.",
        "contacts: often | 10 | 5 | “often” is no count. Write it as “2 in 30 days”.",
        "contacts: 2 in 999 days | 10 | 13 | Count at least 1 contact, in 1 to 365 days.",
        "opt-out yes | 0 | 11 | “opt-out yes” needs a colon",
        "kind: rant; kind: joke | 12 | 4 | “kind” stands here twice.",
        "kind: rant; | 10 | 1 | A condition is missing here.",
        "address: | 7 | 1 | Nothing is not known here.",
      })
  void whatCannotBeReadIsPointedAt(String written, int at, int length, String begins) {
    List<AdviceRule> rules = new ArrayList<>(RuleFile.shipped().rules());
    AdviceRule own = new AdviceRule("C1", written, Advised.OBSERVE, "Why not.", source(), true);
    rules.addFirst(own);
    RuleProblem problem = assertThrows(RuleProblem.class, () -> new RuleTable(rules));
    assertEquals(at + "+" + length, problem.at() + "+" + problem.length());
    String said = String.valueOf(problem.getMessage());
    assertTrue(said.startsWith(begins), said);
    assertTrue(problem.placed().startsWith("C1, position " + (at + 1) + ": "), problem.placed());
  }

  @Test
  void caseAndBlanksDoNotMatter() {
    assertEquals(
        Conditions.read("address: direct; kind: safety or legal, rant"),
        Conditions.read("  Address :DIRECT;kind:  Safety or legal ,rant "));
  }

  @Test
  void alwaysHasNoParts() {
    assertEquals(List.of(), Conditions.read(" always "));
  }

  @Test
  void theLastRuleStaysLastOnAndUnconditional() {
    List<AdviceRule> shipped = RuleFile.shipped().rules();
    List<AdviceRule> without = shipped.subList(0, 12);
    assertProblem(without, "R13 decides when no other rule does; keep it last.");
    List<AdviceRule> off = new ArrayList<>(shipped);
    off.set(12, off.get(12).enabled(false));
    assertProblem(off, "R13 decides when no other rule does; keep it on.");
    List<AdviceRule> narrow = new ArrayList<>(shipped);
    narrow.set(
        12, new AdviceRule("R13", "mode: listening", Advised.OBSERVE, "Else.", source(), true));
    assertProblem(narrow, "Its condition stays “always”.");
    List<AdviceRule> moved = new ArrayList<>(shipped);
    moved.addFirst(moved.removeLast());
    assertProblem(moved, "keep it last");
  }

  @Test
  void twoRulesOfOneIdAreRefused() {
    List<AdviceRule> twice = new ArrayList<>(RuleFile.shipped().rules());
    twice.addFirst(twice.get(3));
    assertProblem(twice, "There are two rules “R4”. Rename one.");
  }

  private static void assertProblem(List<AdviceRule> rules, String words) {
    RuleProblem problem = assertThrows(RuleProblem.class, () -> new RuleTable(rules));
    String said = String.valueOf(problem.getMessage());
    assertTrue(said.contains(words), said);
  }

  private static AdviceRule.Source source() {
    return new AdviceRule.Source("us", "2026-11");
  }
}
