package earshot.ui.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.listening.OpmlList;
import earshot.ui.kit.Threads;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// From a list of feeds to sources, without a window.
class ImportViewModelTest {
  private static final Path FILE = Path.of("feeds.opml");

  private final PretendSourceDesk desk = new PretendSourceDesk(SampleSources.all());
  private final List<Done> told = new ArrayList<>();
  private final Threads atOnce = new Threads(Runnable::run, Runnable::run);
  private final ImportViewModel model =
      new ImportViewModel(desk, file -> list(), atOnce, SourcesViewModelTest.words());

  private static OpmlList list() {
    return list(
        List.of(
            outline("https://one.example/feed", false),
            outline("https://brewnotes.example/feed.xml", false),
            outline("http://192.168.1.5/wall", true)));
  }

  private static OpmlList list(List<OpmlList.Outline> outlines) {
    return new OpmlList(
        "Blogs",
        outlines,
        List.of(outline("http://www.one.example/feed/", false)),
        List.of(new OpmlList.Rejected(9, "Old", "The address is not http or https.")),
        false);
  }

  private static OpmlList.Outline outline(String address, boolean own) {
    return new OpmlList.Outline(
        "A feed", URI.create(address), Optional.empty(), "Blogs", List.of(), own);
  }

  @Test
  void thePreviewTellsWhatIsNewAndWhatIsNot() {
    model.read(FILE);
    assertEquals(
        List.of(
            "1 new source",
            "1 is a source already",
            "1 stands in the list twice",
            "1 line could not be used"),
        model.lines(model.previewProperty().get().orElseThrow()));
    assertEquals(List.of(), desk.done);
  }

  @Test
  void onlyWhatIsNewIsAdded() {
    model.whenAdded(told::add);
    model.read(FILE);
    model.add();
    assertEquals(List.of("add A feed https://one.example/feed"), desk.done);
    assertEquals("Added 1 source.", told.getFirst().words());
  }

  @Test
  void theOwnNetworkNeedsAYes() {
    model.read(FILE);
    assertEquals(1, model.toAdd());
    model.ownNetworkProperty().set(true);
    assertEquals(2, model.toAdd());
  }

  @Test
  void manySourcesAreWarnedOf() {
    List<OpmlList.Outline> many = new ArrayList<>();
    for (int i = 0; i <= ImportViewModel.MANY; i++) {
      many.add(outline("https://host" + i + ".example/feed", false));
    }
    var big = new ImportViewModel(desk, file -> list(many), atOnce, SourcesViewModelTest.words());
    big.read(FILE);
    assertEquals(
        "More than 2,000 sources take a day until each was asked once.",
        big.lines(big.previewProperty().get().orElseThrow()).getLast());
  }

  @Test
  void aFileThatCannotBeReadIsSaid() {
    var broken =
        new ImportViewModel(
            desk,
            file -> {
              throw new IOException("It is not an OPML list.");
            },
            atOnce,
            SourcesViewModelTest.words());
    broken.read(FILE);
    assertEquals(
        "feeds.opml could not be read. It is not an OPML list.", broken.problemProperty().get());
    assertTrue(broken.previewProperty().get().isEmpty());
  }
}
