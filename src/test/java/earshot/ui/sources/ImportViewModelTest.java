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
            "1 on your own network, left out unless you tick it",
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
    ImportPreview preview = preview();
    assertEquals(1, preview.toAddProperty().get());
    preview.tickAll(ImportPreview.Part.OWN_NETWORK, true);
    assertEquals(2, preview.toAddProperty().get());
    assertTrue(preview.allTicked(ImportPreview.Part.OWN_NETWORK));
  }

  private ImportPreview preview() {
    return model.previewProperty().get().orElseThrow();
  }

  @Test
  void aFeedCanBeLeftOut() {
    model.read(FILE);
    ImportPreview preview = preview();
    preview.tick(outline("https://one.example/feed", false), false);
    assertEquals(0, preview.toAddProperty().get());
    model.add();
    assertEquals(List.of(), desk.done);
  }

  @Test
  void everyPartHasItsLines() {
    model.read(FILE);
    assertEquals(List.of(ImportPreview.Part.values()), preview().filled());
    assertEquals(1, preview().lines(ImportPreview.Part.REJECTED).size());
    assertEquals(1, preview().lines(ImportPreview.Part.TWICE).size());
  }

  private static List<OpmlList.Outline> many(int n) {
    List<OpmlList.Outline> many = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      many.add(outline("https://host" + i + ".example/feed", false));
    }
    return many;
  }

  @Test
  void addingManyShowsHowFarItIs() {
    ByHand background = new ByHand();
    var big =
        new ImportViewModel(
            desk,
            file -> list(many(1_200)),
            new Threads(background, Runnable::run),
            SourcesViewModelTest.words());
    big.whenAdded(told::add);
    big.read(FILE);
    background.runAll();
    List<Long> steps = new ArrayList<>();
    big.adding().farProperty().subscribe(at -> at.ifPresent(now -> steps.add(now.done())));
    big.add();
    background.runAll();
    assertEquals(List.of(0L, 500L, 1_000L, 1_200L), steps);
    assertEquals(1_200, desk.statuses().size() - SampleSources.all().size());
  }

  @Test
  void whatWasAddedBeforeStoppingStaysAndCanBeTakenBack() {
    var stopping =
        new ImportViewModel(desk, file -> list(many(1_200)), atOnce, SourcesViewModelTest.words());
    stopping.whenAdded(told::add);
    stopping.read(FILE);
    stopping
        .adding()
        .farProperty()
        .subscribe(
            at -> {
              if (at.filter(now -> now.done() == 500).isPresent()) stopping.stop();
            });
    stopping.add();
    assertEquals("Stopped. 500 of 1,200 sources were added and stay.", told.getFirst().words());
    told.getFirst().undo().orElseThrow().run();
    assertEquals(SampleSources.all().size(), desk.statuses().size());
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
