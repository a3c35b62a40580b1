package earshot.ui.sources.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.listening.files.Choices;
import earshot.listening.folder.WatchedFolder;
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

  @Test
  void theOtherOrderAndANameOfItsOwnAreSaid() {
    model.placeProperty().set("/home/ana/exports");
    model.nameProperty().set(" Night run ");
    model.orderProperty().set(FolderViewModel.Order.MONTH_FIRST);
    model.add();

    PretendFolders.Watched watched = desk.watched.getFirst();
    assertEquals(Optional.of("Night run"), watched.wish().name());
    assertEquals(Optional.of(false), watched.wish().choices().dayFirst());
    assertEquals(Optional.empty(), watched.wish().choices().zone());
    assertFalse(watched.wish().everything());
    assertEquals(List.of("“Night run” is watched."), told);
  }

  @Test
  void whatIsNoPathAndWhatWentWrongInsideAreSaid() {
    model.placeProperty().set("exports\0");
    model.add();
    assertEquals(
        "Earshot cannot read this as a path; choose the folder instead.",
        model.problemProperty().get());

    model.placeProperty().set("/home/ana/broken");
    model.add();
    assertEquals(
        "Nothing was added; your list is as it was. (SR-13)", model.problemProperty().get());
    assertTrue(model.canAdd().get(), "it can be tried again");
    assertEquals(List.of(), told);
  }

  @Test
  void aFolderIsAddedOnceHoweverOftenItIsPressed() {
    List<Runnable> held = new ArrayList<>();
    FolderViewModel slow = new FolderViewModel(desk, new Threads(held::add, Runnable::run));
    slow.placeProperty().set("/home/ana/exports");
    slow.add();
    assertFalse(slow.canAdd().get());
    slow.add();
    held.forEach(Runnable::run);
    assertEquals(1, desk.watched.size());
    assertTrue(slow.canAdd().get());
  }

  @Test
  void theFormIsEmptyWhenItIsOpenedAnewAndFilledWithWhatWasSaidOfAFile() {
    model.placeProperty().set("/home/ana/exports");
    model.nameProperty().set("Night run");
    model.mapProperty().set("nightly");
    model.zoneProperty().set("Europe/Berlin");
    model.orderProperty().set(FolderViewModel.Order.DAY_FIRST);
    model.roleProperty().set(SourceRole.REVIEW);
    model.everythingProperty().set(true);
    model.shown();
    assertEquals("", model.placeProperty().get() + model.nameProperty().get());
    assertEquals("", model.mapProperty().get() + model.zoneProperty().get());
    assertEquals(FolderViewModel.Order.NOT_SAID, model.orderProperty().get());
    assertEquals(SourceRole.COMMUNITY, model.roleProperty().get());
    assertFalse(model.everythingProperty().get());

    ZoneId berlin = ZoneId.of("Europe/Berlin");
    Choices said = new Choices(Optional.of(berlin), Optional.of(false), Optional.empty());
    model.fill(new WatchedFolder(Path.of("/home/ana/exports"), Optional.of("forum"), said));
    assertEquals("/home/ana/exports", model.placeProperty().get());
    assertEquals("forum", model.mapProperty().get());
    assertEquals("Europe/Berlin", model.zoneProperty().get());
    assertEquals(FolderViewModel.Order.MONTH_FIRST, model.orderProperty().get());
  }
}
