package earshot.replies.playbook;

import earshot.model.Playbook;
import earshot.model.PlaybookId;
import earshot.storage.PlaybookStore;
import java.util.List;

/// What a person does to the plans of a workspace, each act with its way back and forth again.
public final class PlaybookActs {
  private final Playbooks playbooks;
  private final String byUser;

  /// Acts of one person.
  public PlaybookActs(Playbooks playbooks, String byUser) {
    this.playbooks = playbooks;
    this.byUser = byUser;
  }

  /// Something that was done.
  ///
  /// @param playbook as it is now, or was when it was removed
  /// @param forth does it again after it was taken back
  public record Deed(Playbook playbook, Runnable forth, Runnable back) {}

  /// All plans, by risk.
  public List<Playbook> all() {
    return playbooks.all();
  }

  /// What a plan says.
  public static PlaybookStore.Text text(Playbook playbook) {
    return new PlaybookStore.Text(playbook.risk(), playbook.name(), playbook.content());
  }

  /// Adds a plan.
  ///
  /// @throws PlanUnreadable when it cannot be followed
  public Deed add(PlaybookStore.Text text) {
    Playbook added = playbooks.add(text, byUser);
    return new Deed(
        added, () -> playbooks.putBack(added.id(), byUser), () -> remove(added.id(), byUser));
  }

  /// Changes a plan.
  ///
  /// @param before what it said when the person began
  /// @throws IllegalArgumentException when it says something else by now
  /// @throws PlanUnreadable when it could not be followed
  public Deed change(PlaybookId id, PlaybookStore.Text before, PlaybookStore.Text after) {
    Playbook changed = exchange(id, before, after);
    return new Deed(changed, () -> again(id, before, after), () -> again(id, after, before));
  }

  /// Removes a plan; incidents that began with it keep their steps.
  public Deed remove(PlaybookId id) {
    Playbook gone = playbooks.get(id);
    Runnable back = playbooks.remove(id, byUser);
    return new Deed(gone, () -> remove(id, byUser), back);
  }

  private void remove(PlaybookId id, String user) {
    Runnable unused = playbooks.remove(id, user);
  }

  private void again(PlaybookId id, PlaybookStore.Text from, PlaybookStore.Text to) {
    Playbook unused = exchange(id, from, to);
  }

  private Playbook exchange(PlaybookId id, PlaybookStore.Text from, PlaybookStore.Text to) {
    Playbook now = playbooks.get(id);
    if (!text(now).equals(from)) {
      throw new IllegalArgumentException(
          "This playbook was changed elsewhere meanwhile; look at it again, then repeat your"
              + " change.");
    }
    return playbooks.change(now, to, byUser);
  }
}
