package earshot.replies.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.model.AddressLevel;
import earshot.model.AdviceRule;
import earshot.model.Advised;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The shipped rules, each by its cases.
class RuleTableTest {
  private static final RuleTable SHIPPED = RuleFile.shipped();

  /// Columns: rule, verdict, address, kinds (with `+`), and what else holds: `listening`, `help`,
  /// `opt-out`, `private`, `peer`, `new` for a new direct word, `2x29` for two contacts 29 days
  /// ago.
  @ParameterizedTest
  @CsvSource({
    "R1, OBSERVE, DIRECT, COMPLAINT, listening",
    "R1, OBSERVE, DIRECT, SAFETY_OR_LEGAL, listening opt-out",
    "R1, OBSERVE, AMBIENT, '', listening help",
    "R1, OBSERVE, PEER, FACTUAL_ERROR, listening peer",
    "R2, DO_NOT_RESPOND, DIRECT, COMPLAINT, opt-out new",
    "R2, DO_NOT_RESPOND, AMBIENT, SAFETY_OR_LEGAL, opt-out",
    "R2, DO_NOT_RESPOND, NAMED_QUESTION, QUESTION, opt-out help",
    "R3, ESCALATE, DIRECT, SAFETY_OR_LEGAL+COMPLAINT, private",
    "R3, ESCALATE, AMBIENT, SAFETY_OR_LEGAL, ''",
    "R3, ESCALATE, PEER, SAFETY_OR_LEGAL+RANT, peer 2x3",
    "R4, OBSERVE, DIRECT, RANT+COMPLAINT, new",
    "R4, OBSERVE, TAGGED, JOKE+QUESTION, ''",
    "R4, OBSERVE, AMBIENT, BASHING+COMPLAINT, help",
    "R5, RESPOND, DIRECT, COMPLAINT, ''",
    "R5, RESPOND, DIRECT, COMPLAINT+QUESTION, 2x3 peer",
    "R5, RESPOND_ONCE_THEN_PRIVATE, DIRECT, COMPLAINT, private",
    "R5, RESPOND_ONCE_THEN_PRIVATE, DIRECT, COMPLAINT+PRAISE, private help",
    "R6, RESPOND, DIRECT, QUESTION, ''",
    "R6, RESPOND, DIRECT, QUESTION+PRAISE, 2x3",
    "R6, RESPOND, DIRECT, QUESTION+FACTUAL_ERROR, private peer",
    "R7, OBSERVE, AMBIENT, COMPLAINT, 2x29 help",
    "R7, OBSERVE, DIRECT, PRAISE, 3x1",
    "R7, OBSERVE, TAGGED, FACTUAL_ERROR, 2x30 peer",
    "R8, LET_PEERS, AMBIENT, COMPLAINT, peer help",
    "R8, LET_PEERS, NAMED_QUESTION, QUESTION, peer",
    "R8, LET_PEERS, DIRECT, PRAISE, peer 2x31",
    "R9, CORRECT_FACT, AMBIENT, FACTUAL_ERROR+COMPLAINT, help",
    "R9, CORRECT_FACT, PEER, FACTUAL_ERROR, ''",
    "R9, CORRECT_FACT, TAGGED, FACTUAL_ERROR, 2x3 new",
    "R10, OFFER_HELP_IF_POLICY, NAMED_QUESTION, QUESTION, help",
    "R10, OFFER_HELP_IF_POLICY, NAMED_QUESTION, QUESTION+COMPLAINT, help 1x3",
    "R10, OBSERVE, NAMED_QUESTION, QUESTION, ''",
    "R11, OFFER_HELP_IF_POLICY, AMBIENT, COMPLAINT, help",
    "R11, OFFER_HELP_IF_POLICY, PEER, COMPLAINT, help private",
    "R11, OBSERVE, AMBIENT, COMPLAINT+RECOMMENDATION, ''",
    "R11, OBSERVE, PEER, COMPLAINT, 1x1",
    "R12, RESPOND, DIRECT, PRAISE, ''",
    "R12, RESPOND, DIRECT, PRAISE+RECOMMENDATION, 2x3 new",
    "R12, RESPOND, DIRECT, PRAISE, private",
    "R13, OBSERVE, AMBIENT, '', ''",
    "R13, OBSERVE, TAGGED, COMPLAINT, help",
    "R13, OBSERVE, PEER, PRAISE+RECOMMENDATION, ''",
    "R13, OBSERVE, DIRECT, '', new"
  })
  void eachRuleDecidesItsCases(
      String rule, Advised verdict, AddressLevel address, String kinds, String holds) {
    RuleTable.Decided decided = SHIPPED.decide(circumstances(address, kinds, holds));
    assertEquals(rule + " " + verdict, decided.rule().id() + " " + decided.byRule().verdict());
  }

  private static Circumstances circumstances(AddressLevel address, String kinds, String holds) {
    Set<Kind> does = EnumSet.noneOf(Kind.class);
    for (String kind : kinds.split("\\+", -1)) if (!kind.isEmpty()) does.add(Kind.valueOf(kind));
    List<String> words = List.of(holds.split(" ", -1));
    List<Duration> contacts = new ArrayList<>();
    for (String word : words) {
      if (!word.matches("\\dx\\d+")) continue;
      int days = Integer.parseInt(word.substring(2));
      for (int i = 0; i < word.charAt(0) - '0'; i++) contacts.add(Duration.ofDays(days));
    }
    return new Circumstances(
        new Circumstances.House(words.contains("listening"), words.contains("help")),
        new Circumstances.Said(address, does, words.contains("private")),
        new Circumstances.Person(
            words.contains("opt-out"), contacts, words.contains("new"), words.contains("peer")));
  }

  @Test
  void inAllCircumstancesExactlyTheFirstRuleThatFitsIsNamed() {
    List<Circumstances> all = all();
    assertEquals(4 * 5 * 128 * 24, all.size());
    Set<String> named = new HashSet<>();
    for (Circumstances each : all) {
      RuleTable.Decided decided = SHIPPED.decide(each);
      assertEquals(decided, SHIPPED.decide(each));
      int place = SHIPPED.rules().indexOf(decided.rule());
      // It fits without those before it, and none of those fits: with them alone, R13 is left.
      assertEquals(decided, FROM.get(place).decide(each));
      assertEquals("R13", BEFORE.get(place).decide(each).rule().id());
      named.add(decided.rule().id());
    }
    assertEquals(13, named.size());
  }

  /// The table from each of its rules on.
  private static final List<RuleTable> FROM =
      IntStream.range(0, 13)
          .mapToObj(place -> new RuleTable(SHIPPED.rules().subList(place, 13)))
          .toList();

  /// The rules before each, and the last one.
  private static final List<RuleTable> BEFORE =
      IntStream.range(0, 13).mapToObj(RuleTableTest::before).toList();

  private static RuleTable before(int place) {
    List<AdviceRule> rules = new ArrayList<>(SHIPPED.rules().subList(0, place));
    rules.add(SHIPPED.rules().getLast());
    return new RuleTable(rules);
  }

  // Each set of the kinds that any rule asks for, some others among them.
  private static List<Set<Kind>> sets() {
    List<Kind> asked =
        List.of(
            Kind.COMPLAINT,
            Kind.QUESTION,
            Kind.PRAISE,
            Kind.FACTUAL_ERROR,
            Kind.RANT,
            Kind.BASHING,
            Kind.SAFETY_OR_LEGAL);
    List<Set<Kind>> sets = new ArrayList<>();
    for (int which = 0; which < 1 << asked.size(); which++) {
      Set<Kind> set = EnumSet.noneOf(Kind.class);
      for (int i = 0; i < asked.size(); i++) if ((which >> i & 1) > 0) set.add(asked.get(i));
      if (which % 3 == 1) set.add(Kind.REQUEST);
      if (which % 5 == 1) set.add(Kind.WARNING_OFF);
      sets.add(set);
    }
    return sets;
  }

  private static List<Circumstances> all() {
    List<Circumstances> all = new ArrayList<>();
    for (Set<Kind> kinds : sets()) {
      for (AddressLevel address : AddressLevel.values()) {
        var said = new Circumstances.Said(address, kinds, kinds.size() % 2 == 0);
        for (int house = 0; house < 4; house++) {
          var stands = new Circumstances.House((house & 1) > 0, (house & 2) > 0);
          persons().forEach(person -> all.add(new Circumstances(stands, said, person)));
        }
      }
    }
    return all;
  }

  private static List<Circumstances.Person> persons() {
    Duration day = Duration.ofDays(1);
    List<Circumstances.Person> persons = new ArrayList<>();
    for (List<Duration> contacts :
        List.of(
            List.<Duration>of(),
            List.of(day, day.multipliedBy(40)),
            List.of(day, day.multipliedBy(29)))) {
      for (int who = 0; who < 8; who++) {
        persons.add(
            new Circumstances.Person((who & 1) > 0, contacts, (who & 2) > 0, (who & 4) > 0));
      }
    }
    return persons;
  }

  @Test
  void aRuleThatRestsDecidesNothing() {
    List<AdviceRule> rules = new ArrayList<>(SHIPPED.rules());
    rules.set(4, rules.get(4).enabled(false));
    Circumstances complaint = circumstances(AddressLevel.DIRECT, "COMPLAINT+QUESTION", "");
    assertEquals("R6", new RuleTable(rules).decide(complaint).rule().id());
  }
}
