package earshot.intake;

import earshot.storage.KeptQuery;
import java.util.List;

/// Says in words what uses a name.
final class NamedUses {
  private NamedUses() {}

  /// Such as `the rule “Airlines”`.
  static String of(KeptQuery kept) {
    String kind =
        switch (kept.kind()) {
          case SEARCH -> "search";
          case RULE -> "rule";
          case ALERT_RULE -> "alert rule";
          case THEME -> "theme";
        };
    return named(kind, kept.name());
  }

  /// The same for a rule.
  static String ofRule(String name) {
    return named("rule", name);
  }

  private static String named(String kind, String name) {
    return "the " + kind + " “" + name + "”";
  }

  /// Several of them in one sentence; of more than three, how many others there are.
  static String listed(List<String> uses) {
    int most = 3;
    List<String> told = uses.size() > most ? uses.subList(0, most - 1) : uses;
    int others = uses.size() - told.size();
    String last = others > 0 ? others + " others" : told.getLast();
    List<String> before = others > 0 ? told : told.subList(0, told.size() - 1);
    return before.isEmpty() ? last : String.join(", ", before) + " and " + last;
  }
}
