package earshot.replies.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.AdviceRule;
import earshot.model.Advised;
import earshot.model.Consent;
import earshot.model.Cue;
import earshot.model.JournalAction;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.PersonsMark;
import earshot.storage.AdviceStore;
import earshot.storage.ChangedMeanwhile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Advice on a real file, from the text to the verdict.
class AdvisorTest {
  @TempDir Path folder;
  private Saying here;

  @BeforeEach
  void open() {
    here = new Saying(folder.resolve("w"));
  }

  @AfterEach
  void close() {
    here.close();
  }

  @Test
  void whatIsSaidDecidesAndItsWordsAreShown() {
    assertAdvice("@northwind the lid is broken", "R5 RESPOND [@northwind, broken]");
    assertAdvice(
        "@northwind my order is still not here after 3 days",
        "R5 RESPOND_ONCE_THEN_PRIVATE [@northwind, my order, still not]");
    assertAdvice("@northwind when do you open?", "R6 RESPOND [@northwind, open?]");
    assertAdvice("Does anyone know when Northwind opens?", "R10 OBSERVE [Northwind]");
    assertAdvice("The lid of my northwind mug is broken again", "R11 OBSERVE [broken]");
    assertAdvice("@northwind what a lovely roast", "R12 RESPOND [@northwind, lovely]");
    assertAdvice("Had a northwind coffee", "R13 OBSERVE []");
    assertAdvice(
        "My son had an allergic reaction to the oat milk at Northwind", "R3 ESCALATE [allergic]");
    assertAdvice("@northwind you will hear from my lawyer", "R3 ESCALATE [lawyer]");
  }

  private void assertAdvice(String text, String expected) {
    Advice advice = here.advisor.advise(here.says(text));
    List<String> words = advice.grounds().matched().stream().map(Cue::match).toList();
    assertEquals(expected, advice.rule().id() + " " + advice.verdict() + " " + words);
  }

  @Test
  void whatIsKnownOfThePersonDecidesToo() {
    Mention praise = here.says("a lovely place, says northwind on the door");
    know(praise, List.of(1, 29), Optional.empty(), false, Optional.empty());
    assertRule("R7", praise);
    know(praise, List.of(2, 29), Optional.of(1), false, Optional.empty());
    assertRule("R13", praise);
    know(praise, List.of(1, 31), Optional.empty(), false, Optional.empty());
    assertRule("R13", praise);
    know(praise, List.of(), Optional.empty(), false, Optional.of(new MentionId(9)));
    assertRule("R8", praise);
    know(praise, List.of(), Optional.empty(), true, Optional.empty());
    assertRule("R2", praise);
  }

  @Test
  void thePersonsOwnCapStandsInPlaceOfTheNumberInTheRules() {
    Mention praise = here.says("a lovely place, says northwind on the door");
    Instant yesterday = Saying.NOW.minus(Duration.ofDays(1));
    cap(praise, List.of(yesterday), Optional.empty());
    assertRule("R13", praise);
    cap(praise, List.of(yesterday), Optional.of(1));
    assertRule("R7", praise);
    cap(praise, List.of(), Optional.of(0));
    assertRule("R7", praise);
    cap(praise, List.of(yesterday, yesterday), Optional.of(3));
    assertRule("R13", praise);
  }

  private void cap(Mention mention, List<Instant> contacts, Optional<Integer> cap) {
    here.known.put(
        mention.id(),
        new Known.Facts(
            contacts, Optional.empty(), false, Optional.empty(), cap, Consent.NOT_ASKED));
  }

  private void know(
      Mention mention,
      List<Integer> contactsDaysAgo,
      Optional<Integer> directDaysAgo,
      boolean optedOut,
      Optional<MentionId> peer) {
    here.known.put(
        mention.id(),
        new Known.Facts(
            contactsDaysAgo.stream().map(days -> Saying.NOW.minus(Duration.ofDays(days))).toList(),
            directDaysAgo.map(days -> Saying.NOW.minus(Duration.ofDays(days))),
            optedOut,
            peer));
  }

  private void assertRule(String rule, Mention mention) {
    assertEquals(rule, here.advisor.advise(mention).rule().id());
  }

  @Test
  void inListeningModeNothingIsAnsweredAndNothingOverruled() {
    Mention complaint = here.says("@northwind the lid is broken");
    here.listening = true;
    Advice advice = here.advisor.advise(complaint);
    assertEquals("R1 OBSERVE", advice.rule().id() + " " + advice.verdict());
    assertFalse(advice.canBeOverruled());
    var refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> here.desk.overrule(complaint, Advised.RESPOND, "they asked twice", "ana"));
    assertEquals("Replies are off in listening mode. Change the mode first.", refused.getMessage());
  }

  @Test
  void helpIsOfferedOnlyWhereTheWorkspaceDoesSo() {
    Mention ambient = here.says("The lid of the northwind mug is broken");
    assertEquals(Optional.of(Advice.Turn.NO_POLICY), here.advisor.advise(ambient).byRule().turn());
    here.book.offerHelp(true, "ana");
    assertEquals(Advised.OFFER_HELP_IF_POLICY, here.advisor.advise(ambient).verdict());
    assertRule("R11", ambient);
  }

  @Test
  void aPersonsMarkDecidesAndIsTakenBack() {
    Mention complaint = here.says("@northwind the lid is broken");
    AdviceStore.Before before = here.desk.mark(complaint.id(), PersonsMark.RANT, "ana");
    assertRule("R4", complaint);
    AdviceStore.Before marked = here.desk.restore(before, "ana");
    assertRule("R5", complaint);
    here.desk.restore(marked, "ana");
    assertRule("R4", complaint);
    here.desk.unmark(complaint.id(), PersonsMark.RANT, "ana");
    assertRule("R5", complaint);
    assertEquals(4, here.changed.size());
    assertEquals(
        List.of(
            JournalAction.MENTION_MARKED.words(),
            JournalAction.MENTION_MARKED.words(),
            JournalAction.MENTION_MARKED.words(),
            JournalAction.MENTION_MARKED.words()),
        journaled(complaint));
  }

  private List<String> journaled(Mention mention) {
    return here.stores.journal().about("mention:" + mention.id().value(), 10).stream()
        .map(entry -> entry.action())
        .toList();
  }

  @Test
  void aDecisionAgainstTheRulesNeedsAReasonIsJournaledAndTakenBack() {
    Mention complaint = here.says("@northwind the lid is broken");
    var refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> here.desk.overrule(complaint, Advised.OBSERVE, "  too short ", "ana"));
    assertTrue(
        String.valueOf(refused.getMessage()).contains("at least 10 characters"),
        () -> String.valueOf(refused.getMessage()));
    AdviceStore.Before before =
        here.desk.overrule(complaint, Advised.OBSERVE, "answered by telephone", "ana");
    Advice advice = here.advisor.advise(complaint);
    assertEquals(Advised.OBSERVE, advice.verdict());
    assertEquals("R5", advice.rule().id());
    assertEquals("ana", advice.overruled().orElseThrow().made().byUser());
    here.desk.restore(before, "ana");
    assertEquals(Advised.RESPOND, here.advisor.advise(complaint).verdict());
    assertEquals(
        List.of(JournalAction.ADVICE_RESTORED.words(), JournalAction.ADVICE_OVERRULED.words()),
        journaled(complaint));
  }

  @Test
  void aDecisionRestsWhenAnotherRuleDecides() {
    Mention ambient = here.says("The lid of the northwind mug is broken");
    here.desk.overrule(ambient, Advised.RESPOND, "an old friend of ours", "ana");
    assertEquals(Advised.RESPOND, here.advisor.advise(ambient).verdict());
    know(ambient, List.of(), Optional.empty(), true, Optional.empty());
    assertEquals(Advised.DO_NOT_RESPOND, here.advisor.advise(ambient).verdict());
  }

  @Test
  void theSameIsAdvisedAfterARestart() {
    List<Mention> all =
        here.say(
            List.of(
                "@northwind the lid is broken",
                "Does anyone know when Northwind opens?",
                "my lawyer says hello to northwind",
                "northwind again",
                "@northwind what a lovely roast"));
    here.desk.mark(all.get(3).id(), PersonsMark.FACTUAL_ERROR, "ana");
    here.desk.overrule(all.get(4), Advised.OBSERVE, "thanked by hand today", "ana");
    List<AdviceRule> changed = new ArrayList<>(here.book.table().rules());
    changed.set(9, changed.get(9).enabled(false));
    here.book.keep(here.book.table(), new RuleTable(changed), "ana");
    Map<MentionId, Advice> before = here.advisor.advise(all);
    here.close();
    here = new Saying(folder.resolve("w"));
    assertEquals(before, here.advisor.advise(all));
    assertEquals(
        List.of("R5", "R13", "R3", "R9", "R12"),
        all.stream().map(each -> here.advisor.advise(each).rule().id()).toList());
  }

  @Test
  void aChangedTableSaysWhatItWouldChange() {
    List<Mention> all =
        here.say(List.of("@northwind the lid is broken", "Had a northwind coffee", "northwind?"));
    List<AdviceRule> rules = new ArrayList<>(here.book.table().rules());
    AdviceRule fifth = rules.get(4);
    rules.set(
        4,
        new AdviceRule(
            fifth.id(), fifth.conditions(), Advised.ESCALATE, "Ask Bea.", fifth.source(), true));
    List<RuledAdvisor.Difference> differences = here.advisor.differences(all, new RuleTable(rules));
    assertEquals(
        List.of(all.getFirst()), differences.stream().map(each -> each.mention()).toList());
    assertEquals(Advised.ESCALATE, differences.getFirst().then().verdict());
    assertEquals(Advised.RESPOND, differences.getFirst().now().verdict());
  }

  @Test
  void twoPeopleDoNotOverwriteEachOthersTable() {
    RuleTable first = here.book.table();
    RuleTable other =
        new RuleTable(first.rules().stream().filter(rule -> !rule.id().equals("R4")).toList());
    here.book.keep(first, other, "ana");
    assertThrows(ChangedMeanwhile.class, () -> here.book.keep(first, first, "bea"));
    assertEquals(other.rules(), here.book.table().rules());
    here.book.keep(here.book.table(), here.book.shipped(), "ana");
    assertEquals(13, here.book.table().rules().size());
  }

  @Test
  void aNewShippedTableIsOfferedOnceAndNeverForced() {
    RuleTable own = here.book.table();
    RuleTable newer =
        new RuleTable(own.rules().stream().filter(rule -> !rule.id().equals("R8")).toList());
    RuleBook next = new RuleBook(here.stores.advice().rules(), here.stores.settings(), newer);
    assertEquals(own.rules(), next.table().rules());
    assertEquals(newer, next.offer().orElseThrow());
    next.decline();
    assertEquals(Optional.empty(), next.offer());
    assertEquals(own.rules(), next.table().rules());
  }

  @Test
  void aPageOfFiftyAsksPeopleOnce() {
    List<Mention> page =
        here.say(
            IntStream.range(0, 50)
                .mapToObj(i -> "@northwind my order " + i + " is broken and late, please help")
                .toList());
    assertEquals(50, here.advisor.advise(page).size());
    assertEquals(1, here.asked);
  }

  @Test
  @Tag("soak")
  void aPageOfFiftyTakesLessThanTenMilliseconds() {
    for (int n = 0; n < 20; n++) {
      here.say(
          IntStream.range(0, 500)
              .mapToObj(i -> "@northwind my order " + i + " is broken and late, please help")
              .toList());
    }
    List<Mention> page = here.stores.mentions().after(5_000, 50);
    List<Long> took = new ArrayList<>();
    for (int n = 0; n < 200; n++) {
      long before = System.nanoTime();
      assertEquals(50, here.advisor.advise(page).size());
      took.add(System.nanoTime() - before);
    }
    took.sort(null);
    long median = took.get(100) / 1_000;
    System.out.println(
        "advising on 50 of 10,000 takes " + median + " µs, p95 " + took.get(190) / 1_000);
    assertTrue(median < 10_000, median + " µs");
  }
}
