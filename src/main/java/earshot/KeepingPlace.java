package earshot;

import earshot.cli.Keeps;
import earshot.cli.Pauses;
import earshot.intake.LiveEvent;
import earshot.privacy.Forgetting;
import earshot.privacy.SubjectExport;
import earshot.replies.people.People;
import earshot.storage.PersonStore;
import earshot.ui.keeping.ForgetViewModel;
import earshot.ui.keeping.KeepingDesk;
import earshot.ui.keeping.KeepingScreen;
import earshot.ui.keeping.KeepingViewModel;
import earshot.ui.keeping.StoredForget;
import earshot.ui.keeping.StoredKeeping;
import earshot.ui.keeping.SubjectViewModel;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import earshot.ui.kit.UndoHistory;
import earshot.ui.people.PeopleDesk;
import java.util.List;
import java.util.Set;

/// Makes the page on keeping, and the sheet over any page on which a person is forgotten.
record KeepingPlace(Workspace workspace, Threads threads, Formats formats) {
  /// @param history of the window
  /// @param egress shows what left this computer
  KeepingScreen page(UndoHistory history, Runnable egress) {
    KeepingDesk desk =
        new StoredKeeping(
            workspace.stores(),
            Keeps.retention(workspace.stores(), workspace::presets, workspace.machine().clock()),
            new SubjectExport(workspace.stores(), forgetting()),
            this::found,
            new StoredKeeping.Home(
                workspace.folder(), workspace.zone(), workspace.machine().clock(), Machine.user()));
    return new KeepingScreen(
        new KeepingScreen.Models(
            new KeepingViewModel(desk, threads, words(), history),
            new SubjectViewModel(desk, threads, words()),
            forget()),
        words(),
        egress);
  }

  /// A sheet that is closed.
  ForgetViewModel forget() {
    return new ForgetViewModel(
        new StoredForget(
            workspace.stores(),
            forgetting(),
            () -> workspace.safekeeping().list().size(),
            Pauses.between(),
            () -> workspace.live().publish(new LiveEvent.PeopleChanged(Set.of())),
            Machine.user()),
        threads,
        words());
  }

  /// The words of the page and the sheet.
  Messages words() {
    return Messages.of(KeepingScreen.class, formats);
  }

  private Forgetting forgetting() {
    return Keeps.forgetting(workspace);
  }

  private List<PersonStore.Face> found(String letters) {
    PeopleDesk people = PeoplePlace.desk(workspace);
    return people.list(People.Order.RECENT, letters).stream().map(People.Entry::face).toList();
  }
}
