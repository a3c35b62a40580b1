package earshot.cli;

import earshot.replies.advice.AdviceDesk;
import earshot.replies.advice.RuleBook;
import earshot.replies.advice.RuledAdvisor;
import earshot.replies.mode.Modes;
import earshot.replies.work.WorkDesk;
import earshot.replies.work.WorkTurns;

/// What a workspace has for answering, as commands use it.
public interface Answers {
  /// Whether it only listens, or also answers.
  Modes modes();

  /// What is in work, under the name of a person.
  WorkDesk work(String user);

  /// What time does to work, and by which hours it is reckoned.
  WorkTurns turns();

  /// What people say mentions are, and what they decide against the rules.
  AdviceDesk advice();

  /// What the rules advise.
  RuledAdvisor advisor();

  /// The rules of advice.
  RuleBook adviceRules();
}
