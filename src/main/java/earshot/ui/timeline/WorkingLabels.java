package earshot.ui.timeline;

import earshot.intake.Labels;
import earshot.model.Label;
import earshot.storage.LabelStore.About;
import earshot.storage.LabelStore.Change;

/// Keeps a person's labels in the workspace.
///
/// @param user under whose name they are noted
public record WorkingLabels(Labels labels, String user) implements LabelBook {
  @Override
  public Change confirm(About about) {
    return labels.confirm(about, user);
  }

  @Override
  public Change correct(About about, Label label, String reason) {
    return labels.correct(about, label, reason, user);
  }

  @Override
  public Change takeBack(About about) {
    return labels.takeBack(about);
  }

  @Override
  public void restore(Change change) {
    labels.restore(change.about(), change.before());
  }
}
