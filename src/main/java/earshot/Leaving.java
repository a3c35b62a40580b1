package earshot;

import earshot.storage.Compaction;
import earshot.storage.Progress;
import earshot.ui.keeping.KeepingScreen;
import earshot.ui.keeping.LeavingDesk;
import earshot.ui.keeping.LeavingSheet;
import earshot.ui.keeping.LeavingViewModel;
import earshot.ui.kit.Jobs;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/// Asks a person who closes the window whether files that would become much smaller shall be made
/// so.
record Leaving(Supplier<List<Workspace>> open, Jobs jobs) implements LeavingDesk {
  @Override
  public Room room() {
    return open.get().stream()
        .map(workspace -> workspace.stores().compaction().offer())
        .filter(Compaction.Offer::worthIt)
        .map(offer -> new Room(offer.bytes(), offer.expected()))
        .reduce(Room.NONE, Room::and);
  }

  @Override
  public void compact(Progress progress) {
    for (Workspace each : open.get()) {
      if (!each.stores().compaction().offer().worthIt()) continue;
      Compaction.Sizes unused = each.safekeeping().compact(progress);
    }
  }

  /// What is on screen, with the sheet over it; from now on the window closes when the person has
  /// had a word.
  Parent over(Parent root, Stage stage) {
    Messages words = Messages.of(KeepingScreen.class);
    Threads threads = Threads.ofWindow("work-leaving-");
    LeavingViewModel model = new LeavingViewModel(this, jobs, threads, words, stage::hide);
    stage.addEventHandler(
        WindowEvent.WINDOW_CLOSE_REQUEST,
        close -> {
          close.consume();
          model.close();
        });
    return new StackPane(root, new LeavingSheet(model, words).node());
  }
}
