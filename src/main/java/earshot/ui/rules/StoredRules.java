package earshot.ui.rules;

import earshot.intake.Questions;
import earshot.intake.RuleHistory;
import earshot.model.Rule;
import earshot.model.RuleId;
import earshot.model.RuleRun;
import earshot.model.Tag;
import earshot.replies.work.Team;
import earshot.search.QueryNames;
import earshot.search.QueryTree;
import earshot.search.RuleQueries;
import earshot.search.Watch;
import earshot.storage.Stores;
import earshot.ui.lab.LabBench;
import earshot.ui.lab.Specimen;
import java.util.List;

/// The rules of the opened workspace.
public final class StoredRules implements RuleDesk {
  private final Questions questions;
  private final Stores stores;
  private final Reach reach;
  private final String user;

  /// What rules are tried on.
  public record Reach(LabBench bench, QueryNames names) {}

  /// @param user under whose name rules are kept and applied
  public StoredRules(Questions questions, Stores stores, Reach reach, String user) {
    this.questions = questions;
    this.stores = stores;
    this.reach = reach;
    this.user = user;
  }

  @Override
  public List<Line> rules() {
    return questions.rules().all().stream()
        .map(rule -> new Line(rule, questions.rules().problem(rule).orElse("")))
        .toList();
  }

  @Override
  public List<String> tags() {
    return stores.tags().all().stream().map(Tag::name).toList();
  }

  @Override
  public List<String> people() {
    return new Team(stores.settings()).everybody(user, stores.work().acts().assignees());
  }

  @Override
  public Rule add(Rule.Terms terms) {
    return questions.rules().add(terms, user);
  }

  @Override
  public Rule change(Rule rule, Rule.Terms terms) {
    return questions.rules().change(rule.id(), rule.rev(), terms);
  }

  @Override
  public Runnable remove(Rule rule) {
    Rule removed = questions.rules().remove(rule.id());
    return () -> {
      Rule unused = questions.rules().putBack(removed);
    };
  }

  @Override
  public void arrange(List<RuleId> order) {
    questions.rules().arrange(order);
  }

  @Override
  public LabBench.Finds rehearse(Rule.Terms terms, Watch watch) {
    QueryTree unused = RuleQueries.checked(terms.query(), reach.names());
    RuleHistory.Rehearsal found = questions.history().rehearse(terms, watch);
    List<LabBench.Find> newest =
        found.newest().stream()
            .map(
                mention ->
                    new LabBench.Find(
                        mention, reach.bench().why(terms.query(), new Specimen.Stored(mention))))
            .toList();
    return new LabBench.Finds(found.found(), reach.bench().stored(), newest);
  }

  @Override
  public RuleRun apply(Rule rule, Watch watch) {
    return questions.history().apply(rule, user, watch);
  }

  @Override
  public void takeBack(RuleRun run) {
    RuleRun unused = questions.history().takeBack(run, Watch.NONE);
  }
}
