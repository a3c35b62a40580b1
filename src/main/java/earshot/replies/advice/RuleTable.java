package earshot.replies.advice;

import earshot.model.AdviceRule;
import earshot.model.Advised;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// An ordered table of rules of which the first that fits decides; its last rule always fits.
///
/// Never changes; the same circumstances always get the same answer.
public final class RuleTable {
  /// The rule that decides when no other does; it cannot be removed, moved or switched off.
  public static final String LAST = "R13";

  private static final int MOST = 100;
  private static final int LONGEST_CONDITIONS = 4_000;
  private static final int LONGEST_WORDS = 2_000;
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

  private final List<AdviceRule> rules;
  private final List<Read> read;

  private record Read(AdviceRule rule, List<Condition> conditions) {
    private boolean fits(Circumstances now) {
      return rule.enabled() && conditions.stream().allMatch(each -> each.holds(now));
    }
  }

  /// The rule that decided, and what it comes to.
  ///
  /// @param conditions all that had to hold
  record Decided(AdviceRule rule, List<Condition> conditions, Advice.ByRule byRule) {}

  /// A table of these rules, in this order.
  ///
  /// @throws RuleProblem when a rule cannot be understood, or the last one does not always fit
  public RuleTable(List<AdviceRule> rules) {
    this.rules = List.copyOf(rules);
    Set<String> ids = new HashSet<>();
    List<Read> all = new ArrayList<>();
    for (AdviceRule rule : rules) {
      checkId(rule.id(), ids);
      checkWords(rule);
      all.add(new Read(rule, conditions(rule)));
    }
    read = List.copyOf(all);
    checkEnd();
  }

  /// The rules as written.
  public List<AdviceRule> rules() {
    return rules;
  }

  /// Which rule decides, and what it comes to.
  Decided decide(Circumstances now) {
    for (Read each : read) {
      if (each.fits(now)) {
        return new Decided(each.rule, each.conditions, comesTo(each.rule.verdict(), now));
      }
    }
    throw new IllegalStateException("the last rule always fits");
  }

  /// How many rules fit; the first of them decides.
  long fitting(Circumstances now) {
    return read.stream().filter(each -> each.fits(now)).count();
  }

  private static Advice.ByRule comesTo(Advised verdict, Circumstances now) {
    if (verdict == Advised.OFFER_HELP_IF_POLICY && !now.house().offersHelp()) {
      return new Advice.ByRule(Advised.OBSERVE, Optional.of(Advice.Turn.NO_POLICY));
    }
    boolean complains = now.said().kinds().contains(Kind.COMPLAINT);
    if (verdict == Advised.RESPOND && complains && now.said().privateMatter()) {
      return new Advice.ByRule(
          Advised.RESPOND_ONCE_THEN_PRIVATE, Optional.of(Advice.Turn.PRIVATE_MATTER));
    }
    return new Advice.ByRule(verdict, Optional.empty());
  }

  private static void checkId(String id, Set<String> ids) {
    if (!ID.matcher(id).matches()) {
      throw whole(
          id,
          RuleProblem.Part.ID,
          id,
          "A rule's id is 1 to 40 letters, digits, points and hyphens, such as “R5”.");
    }
    if (!ids.add(id)) {
      throw whole(id, RuleProblem.Part.ID, id, "There are two rules “" + id + "”. Rename one.");
    }
  }

  private static void checkWords(AdviceRule rule) {
    if (rule.words().isBlank() || rule.words().length() > LONGEST_WORDS) {
      throw whole(
          rule.id(),
          RuleProblem.Part.WORDS,
          rule.words(),
          "Say in one sentence why this is advised; at most 2,000 characters.");
    }
  }

  private static List<Condition> conditions(AdviceRule rule) {
    String written = rule.conditions();
    if (written.length() > LONGEST_CONDITIONS) {
      throw new RuleProblem(
          rule.id(),
          RuleProblem.Part.CONDITIONS,
          LONGEST_CONDITIONS,
          written.length() - LONGEST_CONDITIONS,
          "Conditions have at most 4,000 characters. Make two rules of it.");
    }
    try {
      return Conditions.read(written);
    } catch (Conditions.Misread misread) {
      throw new RuleProblem(
          rule.id(),
          RuleProblem.Part.CONDITIONS,
          misread.at(),
          misread.length(),
          String.valueOf(misread.getMessage()));
    }
  }

  private void checkEnd() {
    if (rules.isEmpty() || !rules.getLast().id().equals(LAST)) {
      throw whole(
          LAST, RuleProblem.Part.PLACE, LAST, "R13 decides when no other rule does; keep it last.");
    }
    if (rules.size() > MOST) {
      throw whole(
          LAST, RuleProblem.Part.PLACE, LAST, "A table has at most 100 rules. Leave some out.");
    }
    AdviceRule last = rules.getLast();
    if (!read.getLast().conditions.isEmpty()) {
      throw whole(
          LAST,
          RuleProblem.Part.CONDITIONS,
          last.conditions(),
          "R13 decides when no other rule does. Its condition stays “always”.");
    }
    if (!last.enabled()) {
      throw whole(
          LAST, RuleProblem.Part.PLACE, LAST, "R13 decides when no other rule does; keep it on.");
    }
  }

  private static RuleProblem whole(
      String rule, RuleProblem.Part part, String text, String message) {
    return new RuleProblem(rule, part, 0, Math.max(1, text.length()), message);
  }
}
