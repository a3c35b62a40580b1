package earshot.ui.reply;

import earshot.model.DraftId;
import earshot.model.MentionId;
import earshot.replies.Drafts;
import earshot.replies.check.Checking;
import earshot.replies.check.Finding;
import earshot.replies.check.Severity;
import earshot.storage.FindingStore;
import earshot.ui.kit.Threads;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Lets findings stand; what blocks only with a reason.
public final class KeepViewModel {
  private final Checking desk;
  private final Drafts drafts;
  private final Threads threads;
  private final Supplier<Optional<MentionId>> here;
  private final BiConsumer<DraftId, List<FindingStore.Kept>> done;
  private final ReadOnlyObjectWrapper<Optional<Finding>> asking =
      new ReadOnlyObjectWrapper<>(this, "asking", Optional.empty());
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

  /// @param threads its background runs work in order
  /// @param here the mention that is answered
  /// @param done called on the screen with all that stands in the draft
  KeepViewModel(
      ReplyServices services,
      Threads threads,
      Supplier<Optional<MentionId>> here,
      BiConsumer<DraftId, List<FindingStore.Kept>> done) {
    this.desk = services.checks();
    this.drafts = services.drafts();
    this.threads = threads;
    this.here = here;
    this.done = done;
  }

  /// What blocks and is to be kept, while the reason is asked for.
  public ReadOnlyObjectProperty<Optional<Finding>> asking() {
    return asking.getReadOnlyProperty();
  }

  /// Why something could not be kept, in one sentence; empty while all is well.
  public ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /// Keeps a finding; what blocks asks for a reason first.
  public void keep(Finding finding) {
    problem.set("");
    if (!finding.mayBeKept()) {
      problem.set(finding.words() + " " + finding.cure());
    } else if (finding.severity() == Severity.BLOCK) {
      asking.set(Optional.of(finding));
    } else {
      act(draft -> desk.keep(draft, finding, ""));
    }
  }

  /// Keeps what was asked about, with this reason.
  public void keepBecause(String reason) {
    asking.get().ifPresent(finding -> act(draft -> desk.keep(draft, finding, reason)));
  }

  /// Lets a finding count again.
  public void letGo(Finding finding) {
    act(draft -> desk.letGo(draft, finding));
  }

  /// Asks for no reason any more.
  public void cancel() {
    asking.set(Optional.empty());
    problem.set("");
  }

  /// Hears what is found now; nothing is asked about what is gone.
  void shows(Collection<Finding> findings) {
    if (asking.get().filter(findings::contains).isEmpty()) asking.set(Optional.empty());
  }

  private void act(Consumer<DraftId> deed) {
    here.get().ifPresent(mention -> threads.background().execute(() -> act(mention, deed)));
  }

  private void act(MentionId mention, Consumer<DraftId> deed) {
    try {
      DraftId draft = drafts.openOrMake(mention).id();
      deed.accept(draft);
      List<FindingStore.Kept> kept = desk.kept(draft);
      threads.screen().execute(() -> finish(mention, draft, kept));
    } catch (RuntimeException refused) {
      String why = String.valueOf(refused.getMessage());
      threads.screen().execute(() -> problem.set(why));
    }
  }

  private void finish(MentionId mention, DraftId draft, List<FindingStore.Kept> kept) {
    if (!here.get().equals(Optional.of(mention))) return;
    cancel();
    done.accept(draft, kept);
  }
}
