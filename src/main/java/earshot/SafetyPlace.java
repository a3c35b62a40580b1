package earshot;

import earshot.ui.clients.ClientCard;
import earshot.ui.clients.ClientCardViewModel;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import earshot.ui.kit.UndoHistory;
import earshot.ui.lock.EncryptionCard;
import earshot.ui.lock.EncryptionViewModel;
import earshot.ui.lock.StoredEncryption;
import earshot.ui.shell.LanguagesRow;
import earshot.ui.shell.ModeViewModel;
import earshot.ui.shell.RegionCard;
import earshot.ui.shell.RegionViewModel;
import earshot.ui.shell.SafetyCard;
import earshot.ui.shell.SafetyViewModel;
import earshot.ui.shell.StoredRegion;
import earshot.ui.shell.StoredSafety;

/// The cards of the settings on a workspace as a whole: whose it is, its backups, its encryption.
record SafetyPlace(Workspace workspace, Threads threads, Formats formats) {
  SafetyCard card() {
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

  /// The card on language and region.
  ///
  /// @param anew shows the workspace opened again
  RegionCard region(Runnable anew, LanguagesRow languages) {
    return new RegionCard(
        new RegionViewModel(
            new StoredRegion(
                workspace.stores().settings().zone(), workspace.zoneOfComputer(), Machine.user()),
            threads,
            workspace.machine().clock(),
            Messages.of(RegionCard.class, formats),
            anew),
        languages);
  }

  /// The card on the client, among others.
  ClientCard client(ClientSeat seat, UndoHistory history, ModeViewModel mode) {
    return new ClientCard(
        new ClientCardViewModel(
            new ClientOfWindow(workspace, seat.desk()),
            history,
            threads,
            Messages.of(ClientCard.class, formats)),
        new ClientCard.Steps(mode.modeProperty(), mode::ask, seat.take()));
  }
}
