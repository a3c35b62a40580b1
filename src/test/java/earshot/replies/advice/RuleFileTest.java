package earshot.replies.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.AdviceRule;
import earshot.model.Advised;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleFileTest {
  @Test
  void thirteenRulesShipEachWithOriginDateAndWords() {
    List<AdviceRule> rules = RuleFile.shipped().rules();
    assertEquals(13, rules.size());
    for (int i = 0; i < 13; i++) assertEquals("R" + (i + 1), rules.get(i).id());
    for (AdviceRule rule : rules) {
      assertTrue(rule.source().dated().matches("\\d{4}-\\d{2}"), rule.id());
      assertTrue(rule.source().origin().length() > 5, rule.id());
      assertTrue(rule.words().endsWith("."), rule.id());
    }
  }

  @Test
  void aWrittenTableIsReadAsItWas() {
    List<AdviceRule> rules = new ArrayList<>(RuleFile.shipped().rules());
    rules.set(3, rules.get(3).enabled(false));
    RuleTable table = new RuleTable(rules);
    assertEquals(rules, RuleFile.read(RuleFile.write(table)).rules());
  }

  @Test
  void aBadLineIsNamedWithItsPlace() {
    String shipped = RuleFile.write(RuleFile.shipped());
    assertRefused(
        shipped.replace("kind: rant", "kind: rent"),
        "Line 5, R4, position 7: “rent” is not known here.");
    assertRefused(shipped.replace("ESCALATE", "ESCAPE"), "Line 4, position 26: “ESCAPE”");
    assertRefused(shipped.replace("LET_PEERS\t", "LET_PEERS "), "Line 9 has 5 cells instead of 6.");
    assertRefused("", "R13: R13 decides when no other rule does; keep it last.");
  }

  @Test
  void eachVerdictHasAFindingOfTheStudy() {
    for (Advised verdict : Advised.values()) {
      assertTrue(Study.of(verdict, java.util.Set.of()).finding().length() > 20);
    }
    assertTrue(Study.SOURCE.contains("December 2012") && Study.SOURCE.contains("n = 1,062"));
  }

  private static void assertRefused(String text, String begins) {
    var refused = assertThrows(IllegalArgumentException.class, () -> RuleFile.read(text));
    String said = String.valueOf(refused.getMessage());
    assertTrue(said.startsWith(begins), said);
  }
}
