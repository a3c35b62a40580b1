package earshot;

import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import earshot.ui.lock.EncryptionCard;
import earshot.ui.lock.EncryptionViewModel;
import earshot.ui.lock.StoredEncryption;
import earshot.ui.shell.SafetyCard;
import earshot.ui.shell.SafetyViewModel;
import earshot.ui.shell.StoredSafety;

/// The cards of the settings that keep a workspace safe: backups, and encryption.
final class SafetyPlace {
  private SafetyPlace() {}

  static SafetyCard card(Workspace workspace, Threads threads, Formats formats) {
    return new SafetyCard(
        new SafetyViewModel(
            new StoredSafety(workspace.safekeeping(), workspace.stores().compaction()),
            threads,
            Messages.of(SafetyCard.class, formats)),
        new EncryptionCard(
            new EncryptionViewModel(
                new StoredEncryption(workspace.encryption(), Machine.user()),
                threads,
                Messages.of(EncryptionCard.class, formats))));
  }
}
