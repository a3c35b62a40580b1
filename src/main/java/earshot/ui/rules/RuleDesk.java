package earshot.ui.rules;

import earshot.model.Rule;
import earshot.model.RuleId;
import earshot.model.RuleRun;
import earshot.search.Watch;
import earshot.ui.lab.LabBench;
import java.util.List;

/// Keeps rules and applies them to what is stored; never call it on the FX thread.
public interface RuleDesk {
  /// All rules, in the order in which they act, each with what is wrong with it.
  List<Line> rules();

  /// The names of all tags, for a person to choose from.
  List<String> tags();

  /// The names of those to whom mentions can be given, for a person to choose from.
  List<String> people();

  /// Adds a rule; it acts after all others, on mentions that arrive from now on.
  ///
  /// @throws earshot.search.QueryError when its query cannot be read or cannot be a rule's
  /// @throws IllegalArgumentException with a sentence when it has no name
  Rule add(Rule.Terms terms);

  /// Changes a rule.
  ///
  /// @throws earshot.search.QueryError when its query cannot be read or cannot be a rule's
  /// @throws RuntimeException with a sentence when somebody else changed it meanwhile
  Rule change(Rule rule, Rule.Terms terms);

  /// Takes a rule away; what it did stays done.
  ///
  /// @return puts it back with its place
  Runnable remove(Rule rule);

  /// Lets the rules act in this order.
  void arrange(List<RuleId> order);

  /// What a rule would act on; changes nothing.
  ///
  /// @throws earshot.search.QueryError when its query cannot be read or cannot be a rule's
  /// @throws java.util.concurrent.CancellationException when it was stopped
  LabBench.Finds rehearse(Rule.Terms terms, Watch watch);

  /// Applies a kept rule to what is stored; stopping it keeps what is done.
  RuleRun apply(Rule rule, Watch watch);

  /// Takes a run back, as far as nobody has changed its mentions since.
  void takeBack(RuleRun run);

  /// A rule with what is wrong with it, or empty.
  record Line(Rule rule, String problem) {}
}
