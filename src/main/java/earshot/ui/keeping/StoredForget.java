package earshot.ui.keeping;

import earshot.model.AuthorId;
import earshot.model.JournalEntry;
import earshot.model.MentionId;
import earshot.privacy.Forgetting;
import earshot.storage.Deletion;
import earshot.storage.Progress;
import earshot.storage.Stores;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;

/// Forgets people of an opened workspace.
///
/// @param backups how many there are
/// @param rest between two transactions
/// @param done is called when rows went, before this returns
/// @param user under whose name it is noted
public record StoredForget(
    Stores stores,
    Forgetting forgetting,
    IntSupplier backups,
    Deletion.Rest rest,
    Runnable done,
    String user)
    implements ForgetDesk {
  @Override
  public Asked ask(AuthorId account) {
    Forgetting.Preview preview = forgetting.preview(List.of(account));
    return new Asked(
        account,
        preview,
        stores.mentions().byIds(preview.others()),
        backups.getAsInt(),
        preview.handedOut().stream().map(JournalEntry::at).findFirst());
  }

  @Override
  public Forgetting.Outcome forget(Asked asked, Set<MentionId> also, Progress progress) {
    try {
      return forgetting.forget(List.of(asked.account()), also, user, progress, rest);
    } finally {
      done.run();
    }
  }

  @Override
  public void goOn() {
    try {
      forgetting.finish(rest);
    } finally {
      done.run();
    }
  }
}
