package earshot;

import earshot.model.BrandId;
import earshot.model.Mention;
import earshot.model.RuleId;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Leads from a mention to where the query that found it can be tried, and to the rule that did
/// something to it; the pages it leads to are made after the timeline it starts from.
final class QueryRoad {
  private Optional<Ends> ends = Optional.empty();

  /// Where it leads.
  ///
  /// @param lab opens the query of a brand and holds a mention against it
  /// @param rule opens a rule
  record Ends(BiConsumer<BrandId, Mention> lab, Consumer<RuleId> rule) {}

  /// From now on it leads here.
  void leadsTo(Ends there) {
    ends = Optional.of(there);
  }

  void toLab(BrandId brand, Mention mention) {
    ends.ifPresent(each -> each.lab().accept(brand, mention));
  }

  void toRule(RuleId rule) {
    ends.ifPresent(each -> each.rule().accept(rule));
  }
}
