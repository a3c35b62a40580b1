package earshot.cli;

import earshot.replies.advice.AdviceDesk;
import earshot.replies.advice.RuleBook;
import earshot.replies.advice.RuledAdvisor;
import earshot.replies.mode.Modes;

/// What a workspace has for answering, as commands use it.
public interface Answers {
  /// Whether it only listens, or also answers.
  Modes modes();

  /// What people say mentions are, and what they decide against the rules.
  AdviceDesk advice();

  /// What the rules advise.
  RuledAdvisor advisor();

  /// The rules of advice.
  RuleBook adviceRules();
}
