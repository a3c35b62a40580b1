package earshot.ui.rules;

import earshot.model.RuleAction;
import earshot.ui.kit.Messages;

/// Says what a rule does.
///
/// @param messages those of [RulesScreen]
record RuleWords(Messages messages) {
  /// As the end of a sentence, such as `tag “prices”`.
  String does(RuleAction action) {
    return switch (action) {
      case RuleAction.Tagging(String tag) -> messages.get("does.tag", tag);
      case RuleAction.SetStatus(var status) ->
          messages.get("does.status", messages.get("status." + status.name()));
      case RuleAction.Assign(String person) -> messages.get("does.assign", person);
      case RuleAction.Hide(String reason) -> messages.get("does.hide", reason);
    };
  }
}
