package earshot.replies.advice;

import earshot.language.Matters;
import earshot.language.TrackedTerms;
import earshot.model.Cue;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.Overruled;
import earshot.storage.AdviceStore;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Advises by the workspace's table of rules, from what is stored and what is known of people.
public final class RuledAdvisor implements Advisor {
  private final AdviceStore store;
  private final RuleBook book;
  private final Known known;
  private final Around around;

  /// What else decides.
  ///
  /// @param listening whether answering is switched off
  /// @param names names that are no signs of anything
  public record Around(
      BooleanSupplier listening, Supplier<TrackedTerms> names, InstantSource clock) {}

  /// Advises for one workspace.
  public RuledAdvisor(AdviceStore store, RuleBook book, Known known, Around around) {
    this.store = store;
    this.book = book;
    this.known = known;
    this.around = around;
  }

  /// A mention about which two tables disagree.
  public record Difference(Mention mention, Advice now, Advice then) {}

  @Override
  public Map<MentionId, Advice> advise(Collection<Mention> mentions) {
    if (mentions.isEmpty()) return Map.of();
    return advise(book.table(), weighed(mentions));
  }

  /// What another table would advise otherwise, in the order of the mentions. Decisions of people
  /// are left aside.
  public List<Difference> differences(Collection<Mention> mentions, RuleTable other) {
    List<Weighed> weighed = weighed(mentions);
    Map<MentionId, Advice> now = advise(book.table(), weighed);
    Map<MentionId, Advice> then = advise(other, weighed);
    List<Difference> differences = new ArrayList<>();
    for (Weighed each : weighed) {
      Difference both =
          new Difference(each.mention, get(now, each.mention.id()), get(then, each.mention.id()));
      if (both.now.byRule().verdict() != both.then.byRule().verdict()) differences.add(both);
    }
    return differences;
  }

  private record Weighed(Mention mention, AdviceStore.Told told, Weighing weighing) {}

  private List<Weighed> weighed(Collection<Mention> mentions) {
    Map<MentionId, AdviceStore.Told> told = store.told(mentions.stream().map(Mention::id).toList());
    Map<MentionId, Known.Facts> facts = known.of(mentions);
    Matters matters = new Matters(around.names.get());
    Weighing.Now now =
        new Weighing.Now(
            new Circumstances.House(around.listening.getAsBoolean(), book.offersHelp()),
            around.clock.instant());
    List<Weighed> weighed = new ArrayList<>();
    for (Mention mention : mentions) {
      AdviceStore.Told own =
          Optional.ofNullable(told.get(mention.id())).orElse(AdviceStore.Told.NOTHING);
      Known.Facts person = facts.getOrDefault(mention.id(), Known.Facts.NONE);
      List<Cue> found = matters.in(mention.content().whole());
      weighed.add(new Weighed(mention, own, new Weighing(mention, own, person, found, now)));
    }
    return weighed;
  }

  private static Map<MentionId, Advice> advise(RuleTable table, List<Weighed> weighed) {
    Map<MentionId, Advice> advice = new LinkedHashMap<>();
    for (Weighed each : weighed) advice.put(each.mention.id(), advise(table, each));
    return advice;
  }

  private static Advice advise(RuleTable table, Weighed weighed) {
    RuleTable.Decided decided = table.decide(weighed.weighing.circumstances());
    return new Advice(
        weighed.mention.id(),
        decided.rule(),
        decided.byRule(),
        new Advice.Grounds(
            weighed.weighing.circumstances(),
            weighed.weighing.matched(decided),
            weighed.told.marks()),
        weighed.told.overruled().filter(decision -> holds(decision, decided)));
  }

  /// A decision is about what was advised then; when another rule decides by now, such as an
  /// opt-out, it rests.
  private static boolean holds(Overruled decision, RuleTable.Decided decided) {
    return decision.rule().equals(decided.rule().id())
        && decision.verdict() == decided.byRule().verdict();
  }

  private static Advice get(Map<MentionId, Advice> advice, MentionId mention) {
    return Optional.ofNullable(advice.get(mention)).orElseThrow();
  }
}
