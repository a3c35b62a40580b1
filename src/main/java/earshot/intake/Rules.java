package earshot.intake;

import earshot.model.Rule;
import earshot.model.RuleAct;
import earshot.model.RuleId;
import earshot.search.QueryError;
import earshot.search.QueryNames;
import earshot.search.RuleQueries;
import earshot.search.StandingQueries;
import earshot.storage.RuleStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the rules and has the ears follow them: each mention that is new is treated as they say in
/// the transaction that stores it.
///
/// What is stored already is the business of [RuleHistory].
public final class Rules {
  private static final Logger LOG = LoggerFactory.getLogger(Rules.class);
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_QUERY = 20_000;

  private final RuleStore store;
  private final Ears ears;
  private final Live live;
  private final QueryNames names;

  /// The rules of one workspace; they are followed once they [#listen].
  Rules(RuleStore store, Ears ears, Live live, QueryNames names) {
    this.store = store;
    this.ears = ears;
    this.live = live;
    this.names = names;
  }

  /// Has the ears follow the rules, now and whenever what they name changes.
  void listen() {
    live.subscribe(this::heard);
    follow();
  }

  /// All rules, in the order in which they act.
  public List<Rule> all() {
    return store.all();
  }

  /// Why a rule does nothing, in one sentence: brands and searches it names may be gone. Absent
  /// when all is well.
  public Optional<String> problem(Rule rule) {
    try {
      RuleQueries.checked(rule.terms().query(), names);
      return Optional.empty();
    } catch (QueryError unreadable) {
      return Optional.ofNullable(unreadable.getMessage());
    }
  }

  /// Keeps a rule; it acts after all others, on mentions that arrive from now on.
  ///
  /// @throws QueryError when its query cannot be read, or asks what is known only later
  /// @throws IllegalArgumentException when it has no name
  public Rule add(Rule.Terms terms, String byUser) {
    Rule added = store.add(checked(terms), byUser);
    changed();
    return added;
  }

  /// Changes what a rule says, for mentions that arrive from now on.
  ///
  /// @param rev of the rule this change was made from
  /// @throws earshot.storage.ChangedMeanwhile when it is another one by now
  /// @throws QueryError when its query cannot be read, or asks what is known only later
  public Rule change(RuleId id, int rev, Rule.Terms terms) {
    Rule changed = store.change(id, rev, checked(terms));
    changed();
    return changed;
  }

  /// Removes a rule; returns it, to be put back. What it did stays done.
  public Rule remove(RuleId id) {
    Rule removed = store.remove(id);
    changed();
    return removed;
  }

  /// Takes a removal back.
  public Rule putBack(Rule removed) {
    Rule back = store.putBack(removed);
    changed();
    return back;
  }

  /// Lets the rules act in this order; those that are not named act after them.
  public void arrange(List<RuleId> order) {
    store.arrange(order);
    changed();
  }

  private Rule.Terms checked(Rule.Terms terms) {
    String name = terms.name().strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("Name the rule, with at most 200 characters.");
    }
    if (terms.query().length() > LONGEST_QUERY) {
      throw new IllegalArgumentException("A query has at most 20,000 characters; shorten it.");
    }
    RuleQueries.checked(terms.query(), names);
    return new Rule.Terms(name, terms.query().strip(), terms.action(), terms.enabled());
  }

  private void changed() {
    follow();
    live.publish(new LiveEvent.RulesChanged());
  }

  /// Names in queries may stand for something else now.
  private void heard(LiveEvent event) {
    if (event instanceof LiveEvent.BrandsChanged || event instanceof LiveEvent.SearchesChanged) {
      follow();
    }
  }

  private synchronized void follow() {
    List<StandingQueries.Asked<RuleAct>> acts = new ArrayList<>();
    for (Rule rule : store.all()) {
      if (!rule.terms().enabled()) continue;
      try {
        acts.add(
            new StandingQueries.Asked<>(
                new RuleAct(rule.id(), rule.terms().action()),
                RuleQueries.checked(rule.terms().query(), names)));
      } catch (QueryError unreadable) {
        // One rule that names what is gone must not silence the others.
        LOG.warn("rule cannot be read rule={} code={}", rule.id(), unreadable.code());
      }
    }
    ears.follow(acts);
  }
}
