package earshot.ui.timeline;

import earshot.model.AddressLevel;
import earshot.model.Advised;
import earshot.model.Authored;
import earshot.model.Cue;
import earshot.model.CueKind;
import earshot.model.Marked;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.Overruled;
import earshot.model.PersonsMark;
import earshot.replies.advice.Advice;
import earshot.replies.advice.Circumstances;
import earshot.replies.advice.Kind;
import earshot.replies.advice.RuleFile;
import earshot.storage.AdviceStore.Before;
import earshot.ui.advice.AdviceBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Advice for tests of screens: every mention is a complaint made to us.
public final class SampleAdvice implements AdviceBook {
  private static final Instant AT = Instant.parse("2026-11-20T14:20:00Z");

  private final Map<MentionId, Before> standing = new HashMap<>();

  @Override
  public Optional<Advice> advice(Mention mention) {
    Before stands = standing(mention.id());
    var circumstances =
        new Circumstances(
            new Circumstances.House(false, false),
            new Circumstances.Said(AddressLevel.DIRECT, Set.of(Kind.COMPLAINT), false),
            new Circumstances.Person(false, List.of(), true, false));
    Cue broken = new Cue(CueKind.COMPLAINT, "broken", 0, 6, "broken", 1.4);
    return Optional.of(
        new Advice(
            mention.id(),
            RuleFile.shipped().rules().get(4),
            new Advice.ByRule(Advised.RESPOND, Optional.empty()),
            new Advice.Grounds(circumstances, List.of(broken), stands.marks()),
            stands.overruled()));
  }

  private Before standing(MentionId mention) {
    return standing.getOrDefault(mention, new Before(mention, List.of(), Optional.empty()));
  }

  @Override
  public Before mark(MentionId mention, PersonsMark mark, boolean is) {
    Before before = standing(mention);
    List<Marked> marks = new ArrayList<>(before.marks());
    marks.removeIf(each -> each.mark() == mark);
    if (is) marks.add(new Marked(mark, "", new Authored(AT, "ana")));
    standing.put(mention, new Before(mention, marks, before.overruled()));
    return before;
  }

  @Override
  public Before overrule(Mention mention, Advised instead, String reason) {
    Before before = standing(mention.id());
    Overruled decision =
        new Overruled("R5", Advised.RESPOND, instead, reason, new Authored(AT, "ana"));
    standing.put(mention.id(), new Before(mention.id(), before.marks(), Optional.of(decision)));
    return before;
  }

  @Override
  public Before takeBack(MentionId mention) {
    Before before = standing(mention);
    standing.put(mention, new Before(mention, before.marks(), Optional.empty()));
    return before;
  }

  @Override
  public Before restore(Before before) {
    Before now = standing(before.mention());
    standing.put(before.mention(), before);
    return now;
  }
}
