package earshot;

import earshot.replies.Drafts;
import earshot.replies.KeptDrafts;
import earshot.replies.check.CheckDesk;
import java.util.Locale;

/// What a person answers with in one workspace: drafts, and the checks that stand before them.
record Answering(CheckDesk checks, Drafts drafts) {
  static Answering in(Workspace workspace, String user) {
    CheckDesk checks =
        new CheckDesk(
            workspace.stores(),
            new CheckDesk.Ground(
                workspace.folder(), workspace.zone(), Locale.getDefault(), user));
    return new Answering(
        checks, new KeptDrafts(workspace.stores(), checks, user, workspace::changed));
  }
}
