package earshot.ui.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.intake.Live;
import earshot.model.SourceEdit;
import earshot.model.SourceId;
import earshot.model.SourceRole;
import earshot.model.SourceState;
import earshot.ui.kit.Threads;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Filters, several sources at once, and advice that can be pressed.
class BulkTest {
  private final PretendSourceDesk desk = new PretendSourceDesk(SampleSources.all());
  private final PretendSourceCare care = new PretendSourceCare();
  private final SourcesViewModel model = model(desk);

  private SourcesViewModel model(PretendSourceDesk over) {
    return new SourcesViewModel(
        new SourcesViewModel.Services(over, care),
        new Live(),
        new Threads(Runnable::run, Runnable::run),
        InstantSource.fixed(SampleSources.NOW),
        SourcesViewModelTest.words());
  }

  private static List<SourceId> ids(int... ids) {
    return IntStream.of(ids).mapToObj(SourceId::new).toList();
  }

  private List<Integer> shown() {
    return model.rows().stream().map(row -> row.id().value()).toList();
  }

  private String told() {
    return model.deeds().doneProperty().get().orElseThrow().words();
  }

  @Test
  void severalAreChangedInOneStepWithOneUndo() {
    model.shown();
    model.select(ids(1, 2, 3));
    model.deeds().change(model.chosenProperty().get(), new SourceEdit.State(SourceState.PAUSED));
    assertEquals(List.of("pause 3 sources"), desk.done);
    assertEquals("Paused 3 sources.", told());
    model.deeds().doneProperty().get().orElseThrow().undo().orElseThrow().run();
    assertTrue(model.rows().stream().limit(3).allMatch(SourceRow::asked));
  }

  @Test
  void everyChangeIsSaidInItsOwnWords() {
    model.shown();
    model.select(ids(1, 2));
    List<SourceRow> two = model.chosenProperty().get();
    model.deeds().change(two, new SourceEdit.Role(SourceRole.PRESS));
    assertEquals("2 sources: Press.", told());
    model.deeds().change(two, new SourceEdit.Folder("Blogs"));
    assertEquals("Moved 2 sources to Blogs.", told());
    model.deeds().change(two, new SourceEdit.Interval(Optional.of(Duration.ofHours(2))));
    assertEquals("2 sources are asked every 2 h.", told());
    model.deeds().change(two.subList(0, 1), new SourceEdit.Interval(Optional.empty()));
    assertEquals("Earshot decides when r/espresso new posts is asked.", told());
    model.deeds().change(two, new SourceEdit.TakeEverything(true));
    assertEquals("All of 2 sources is kept.", told());
    model.deeds().change(two, new SourceEdit.Removed(true));
    assertEquals("Removed 2 sources. Their mentions stay.", told());
  }

  @Test
  void severalHaveNoDetailAndOneHas() {
    model.shown();
    model.select(ids(1, 2));
    assertTrue(model.detailProperty().get().isEmpty());
    model.select(ids(2));
    assertTrue(model.detailProperty().get().isPresent());
  }

  @Test
  void whatAFilterHidesIsNotChangedWithTheRest() {
    model.shown();
    model.select(ids(1, 4, 5));
    model.filter().showProperty().set(SourceFilter.Show.TROUBLE);
    assertEquals(List.of(4, 5), shown());
    assertEquals(2, model.chosenProperty().get().size());
    model.filter().clear();
    assertEquals(3, model.chosenProperty().get().size());
  }

  @Test
  void filtersNarrowByStateKindVoiceAndFolder() {
    model.shown();
    SourceFilter.Choices choices = model.filter().choicesProperty().get();
    assertEquals(13, choices.counts().get(SourceFilter.Show.ALL));
    assertEquals(2, choices.counts().get(SourceFilter.Show.TROUBLE));
    assertEquals(List.of("News/Local"), choices.folders());
    model.filter().folderProperty().set(Optional.of("News"));
    assertEquals(List.of(2, 4), shown(), "a folder holds those inside it");
    model.filter().roleProperty().set(Optional.of(SourceRole.PRESS));
    assertEquals(List.of(4), shown());
    model.filter().clear();
    model.filter().showProperty().set(SourceFilter.Show.PAUSED);
    assertEquals(List.of(8, 9), shown());
  }

  @Test
  void aDeadSourceOffersToSearchItsSite() {
    model.shown();
    model.select(ids(4));
    assertEquals(
        List.of(new SourceDetail.Step.FindFeed()),
        model.detailProperty().get().orElseThrow().condition().steps());
    assertEquals(List.of(), care.done, "nothing is asked before the click");
    model.feedSearch().search(model.chosenProperty().get().getFirst());
    assertEquals(List.of("search gazette.example"), care.done);
    assertEquals("gazette.example offers 2 feeds:", model.feedSearch().wordsProperty().get());
    model.select(ids(5));
    assertEquals("", model.feedSearch().wordsProperty().get(), "another source, another search");
  }

  @Test
  void aMoveIsToldAndCanBeUndone() {
    model.shown();
    model.select(ids(2));
    SourceDetail detail = model.detailProperty().get().orElseThrow();
    assertEquals(
        "Moved here on 3 Nov, from http://brewnotes.example/rss",
        detail.condition().moves().getFirst().words());
    model.deeds().undoMove(detail.row(), detail.condition().moves().getFirst().move());
    assertEquals(List.of("undo move 2"), care.done);
  }

  @Test
  void intervalsBelowTheFloorAreNotOffered() {
    model.shown();
    model.select(ids(10));
    SourceDetail.Asked asked = model.detailProperty().get().orElseThrow().asked();
    assertEquals(Optional.empty(), asked.choices().getFirst());
    assertEquals(Optional.of(Duration.ofMinutes(15)), asked.choices().get(1));
    assertEquals("Never more often than every 15 min", asked.floorWords());
    assertEquals("Google News", asked.preset());
  }

  @Test
  void askingMoreOftenStopsAtTheFloor() {
    Duration floor = Duration.ofMinutes(10);
    assertEquals(
        Optional.of(Duration.ofMinutes(15)), Intervals.shorter(Duration.ofMinutes(30), floor));
    assertEquals(Optional.of(floor), Intervals.shorter(Duration.ofMinutes(15), floor));
    assertEquals(Optional.empty(), Intervals.shorter(floor, floor));
  }

  @Test
  void aKeyIsKeptAndForgotten() {
    model.shown();
    model.select(ids(1));
    KeyEntry entry = model.keyEntry();
    entry.open();
    entry.keyProperty().set("s3cret");
    entry.keep(model.chosenProperty().get().getFirst(), () -> {});
    assertEquals(List.of("key for 1"), care.done);
    assertEquals("", entry.keyProperty().get());
  }

  @Test
  void twoThousandSourcesAreChangedTogether() {
    PretendSourceDesk many =
        new PretendSourceDesk(
            IntStream.rangeClosed(1, 2_000)
                .mapToObj(
                    i -> SampleSources.listening(i, "S" + i, "https://h" + i + ".example/", i))
                .toList());
    SourcesViewModel big = model(many);
    big.shown();
    big.select(big.rows().stream().map(SourceRow::id).toList());
    big.deeds().change(big.chosenProperty().get(), new SourceEdit.Folder("All"));
    assertEquals(List.of("folder “All” 2000 sources"), many.done);
    assertEquals(2_000, big.chosenProperty().get().size());
  }
}
