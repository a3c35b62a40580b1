package earshot.ui.shell;

import earshot.model.AnswerTerms;
import earshot.replies.work.Team;
import earshot.replies.work.WorkTurns;
import earshot.storage.Progress;
import earshot.storage.Stores;
import java.util.List;

/// The hours and the team of an opened workspace.
///
/// @param user who keeps them
/// @param changed told after what is due was reckoned anew
public record StoredHours(Stores stores, WorkTurns turns, String user, Runnable changed)
    implements HoursDesk {
  @Override
  public Kept kept() {
    return new Kept(stores.work().acts().terms(), new Team(stores.settings()).names());
  }

  @Override
  public void keep(AnswerTerms terms) {
    int unused = turns.keep(terms, user, Progress.NONE);
    changed.run();
  }

  @Override
  public void keepTeam(List<String> names) {
    new Team(stores.settings()).keep(names);
  }
}
