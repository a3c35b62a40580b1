package earshot.ui.shell;

import earshot.model.AnswerTerms;
import java.util.List;

/// Keeps when the team works, how soon answers are owed, and who is in the team; never call it on
/// the FX thread.
public interface HoursDesk {
  /// What holds now.
  Kept kept();

  /// Keeps hours and targets; what is due is reckoned by them before it returns.
  void keep(AnswerTerms terms);

  /// Keeps whom mentions can be given to.
  void keepTeam(List<String> names);

  /// Hours, targets and names as they hold.
  ///
  /// @param team in the order in which they are offered
  record Kept(AnswerTerms terms, List<String> team) {
    /// Copies the list.
    public Kept {
      team = List.copyOf(team);
    }
  }
}
