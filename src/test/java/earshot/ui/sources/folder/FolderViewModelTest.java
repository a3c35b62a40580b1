package earshot.ui.sources.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import earshot.model.SourceId;
import earshot.model.SourceRole;
import earshot.ui.kit.Threads;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From a named folder to a watched one, without a window.
class FolderViewModelTest {
  private final PretendFolders desk = new PretendFolders();
  private final List<String> told = new ArrayList<>();
  private final List<Runnable> undo = new ArrayList<>();
  private final FolderViewModel model =
      new FolderViewModel(desk, new Threads(Runnable::run, Runnable::run));

  @BeforeEach
  void open() {
    model.shown();
    model.whenAdded(
        (said, back) -> {
          told.add(said);
          undo.add(back);
        });
  }

  @Test
  void aFolderIsWatchedAsItWasSaidAndCanBeTakenOut() {
    assertEquals(List.of("", "nightly", "forum"), model.maps());
    model.placeProperty().set(" /home/ana/exports ");
    model.mapProperty().set("nightly");
    model.zoneProperty().set("Europe/Berlin");
    model.orderProperty().set(FolderViewModel.Order.DAY_FIRST);
    model.roleProperty().set(SourceRole.REVIEW);
    model.everythingProperty().set(true);
    model.add();

    PretendFolders.Watched watched = desk.watched.getFirst();
    assertEquals(Path.of("/home/ana/exports"), watched.place());
    assertEquals("nightly", watched.map());
    assertEquals(Optional.of(ZoneId.of("Europe/Berlin")), watched.wish().choices().zone());
    assertEquals(Optional.of(true), watched.wish().choices().dayFirst());
    assertEquals(SourceRole.REVIEW, watched.wish().role());
    assertEquals(Optional.empty(), watched.wish().name());
    assertEquals(true, watched.wish().everything());
    assertEquals(List.of("“exports” is watched."), told);

    undo.getFirst().run();
    assertEquals(List.of(new SourceId(7)), desk.takenOut);
  }

  @Test
  void whatCannotBeWatchedIsSaidAndTheFormStays() {
    assertFalse(model.canAdd().get());
    model.placeProperty().set("/nowhere");
    model.add();
    assertEquals(
        "There is no “nowhere”; name a folder that is there.", model.problemProperty().get());
    assertEquals(List.of(), told);

    model.placeProperty().set("/home/ana/exports");
    assertEquals("", model.problemProperty().get());
    model.zoneProperty().set("Berlin");
    model.add();
    assertEquals(
        "“Berlin” is no time zone; write such as Europe/Berlin.", model.problemProperty().get());
    assertEquals(List.of(), desk.watched);
  }
}
