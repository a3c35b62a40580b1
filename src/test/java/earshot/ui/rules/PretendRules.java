package earshot.ui.rules;

import earshot.model.Authored;
import earshot.model.Rule;
import earshot.model.RuleAction;
import earshot.model.RuleId;
import earshot.model.RuleRun;
import earshot.model.Status;
import earshot.search.Progress;
import earshot.search.Watch;
import earshot.ui.Sample;
import earshot.ui.lab.LabBench;
import earshot.ui.lab.PretendLab;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Rules over invented mentions in memory; queries are really asked of each.
public final class PretendRules implements RuleDesk {
  private static final Authored MADE = new Authored(Sample.NOW, "ada");

  private final PretendLab archive = new PretendLab();
  private final List<Rule> rules = new ArrayList<>();

  /// What was done, in words such as `apply Airlines`.
  public final List<String> done = new ArrayList<>();

  /// Three rules such as a coffee house would have.
  public static PretendRules withSamples() {
    PretendRules desk = new PretendRules();
    desk.make("Another Northwind", "\"northwind airlines\"", new RuleAction.Hide("An airline"));
    desk.make("Batch 1142", "northwind 1142", new RuleAction.Tagging("batch-1142"));
    desk.make("Press", "site:courier.example", new RuleAction.SetStatus(Status.NO_ACTION));
    desk.done.clear();
    return desk;
  }

  private void make(String name, String query, RuleAction action) {
    Rule unused = add(new Rule.Terms(name, query, action, true));
  }

  @Override
  public List<Line> rules() {
    return rules.stream().map(rule -> new Line(rule, "")).toList();
  }

  @Override
  public List<String> tags() {
    return List.of("batch-1142", "delivery");
  }

  @Override
  public List<String> people() {
    return List.of("ada", "Ben");
  }

  @Override
  public Rule add(Rule.Terms terms) {
    done.add("add " + terms.name() + ": " + terms.action().written());
    Rule rule = new Rule(new RuleId(rules.size() + 1), rules.size() + 1, terms, MADE, 0);
    rules.add(rule);
    return rule;
  }

  @Override
  public Rule change(Rule rule, Rule.Terms terms) {
    done.add("change " + terms.name() + ": " + terms.action().written());
    Rule now = new Rule(rule.id(), rule.rank(), terms, MADE, rule.rev() + 1);
    rules.replaceAll(each -> each.id().equals(now.id()) ? now : each);
    return now;
  }

  @Override
  public Runnable remove(Rule rule) {
    done.add("remove " + rule.terms().name());
    rules.removeIf(each -> each.id().equals(rule.id()));
    return () -> rules.add(rule);
  }

  @Override
  public void arrange(List<RuleId> order) {
    done.add("arrange " + order);
    rules.sort(Comparator.comparingInt(rule -> order.indexOf(rule.id())));
  }

  @Override
  public LabBench.Finds rehearse(Rule.Terms terms, Watch watch) {
    return archive.finds(terms.query(), 20, watch);
  }

  @Override
  public RuleRun apply(Rule rule, Watch watch) {
    done.add("apply " + rule.terms().name());
    long changed = rehearse(rule.terms(), watch).count();
    watch.reached(new Progress(changed, changed));
    return new RuleRun(1, rule.id(), rule.terms().action(), MADE, changed, false);
  }

  @Override
  public void takeBack(RuleRun run) {
    done.add("take back " + run.id());
  }
}
