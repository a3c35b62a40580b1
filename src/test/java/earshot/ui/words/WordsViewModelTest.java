package earshot.ui.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.intake.Live;
import earshot.intake.LiveEvent;
import earshot.language.ScoreSettings;
import earshot.language.WordFile;
import earshot.language.WordList;
import earshot.storage.RescoreStore.Run;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordsViewModelTest {
  private final PretendWords desk = new PretendWords();
  private final Live live = new Live();
  private final WordsViewModel model =
      new WordsViewModel(
          desk, live, new Threads(Runnable::run, Runnable::run), Messages.of(WordsScreen.class));

  @Test
  void aChangeIsKeptOnlyOnceItsMovesWereSeen() {
    model.shown();
    assertTrue(model.draft().put("War Zone", "0"));
    assertEquals(1, model.draft().changes());
    model.keep();
    assertEquals(ScoreSettings.DEFAULT, desk.kept);
    model.look();
    assertTrue(model.outlook().get().isPresent());
    model.keep();
    assertEquals(Map.of("war zone", 0.0), desk.kept.list("en").values());
    assertFalse(model.draft().changed());
    assertEquals(1, model.history().size());
    assertEquals(
        "Kept. 3 mentions have another score.", model.doneProperty().get().orElseThrow().words());
  }

  @Test
  void eachChangeOfAPersonIsToldWithWhatItWasAndCanBeGoneBackTo() {
    List<ScoreSettings> befores = new ArrayList<>();
    List<ScoreSettings> afters = new ArrayList<>();
    model.draft().whenEdited((before, after) -> befores.add(before));
    model.shown();
    assertEquals(List.of(), befores);
    model
        .draft()
        .whenEdited(
            (before, after) -> {
              befores.add(before);
              afters.add(after);
            });
    model.draft().put("sick", "2.5");
    model.draft().threshold("0.2");
    model.draft().restore(befores.getLast());
    assertEquals(afters.getFirst(), model.draft().settings().get());
    model.draft().restore(befores.getFirst());
    assertFalse(model.draft().changed());
    model.draft().restore(afters.getLast());
    assertEquals(0.2, model.draft().settings().get().threshold());
    assertEquals(2, befores.size());
  }

  @Test
  void whatWasSeenOfOtherWordsDoesNotCount() {
    model.shown();
    model.draft().put("sick", "2.5");
    model.look();
    model.draft().put("raid boss", "-1");
    assertEquals(Optional.empty(), model.outlook().get());
    model.keep();
    assertEquals(ScoreSettings.DEFAULT, desk.kept);
  }

  @Test
  void eachWordTellsHowItDiffers() {
    desk.kept = ScoreSettings.DEFAULT.with(new WordList(Map.of("cold brew", 1.0, "dark", 1.0)));
    model.shown();
    model.draft().put("dark", "2");
    model.draft().put("sick", "\u22121,5");
    model.draft().remove(model.draft().rows().getFirst());
    assertEquals(
        List.of("cold brew 1.0 REMOVED", "dark 2.0 CHANGED", "sick -1.5 NEW instead of -2.3"),
        model.draft().rows().stream().map(WordsViewModelTest::told).toList());
    assertEquals(3, model.draft().changes());
    model.draft().remove(model.draft().rows().getFirst());
    assertEquals(2, model.draft().changes());
    model.discard();
    assertFalse(model.draft().changed());
  }

  @Test
  void whatIsNoValueIsRefusedWithASentence() {
    model.shown();
    assertFalse(model.draft().put("good", "fine"));
    assertEquals(
        "Give a value from \u22124 to 4, such as \u22121.2.", model.draft().refused().get());
    assertFalse(model.draft().put("good", "9"));
    assertEquals(
        "Give \"good\" a value from -4 to 4 instead of 9.0.", model.draft().refused().get());
    model.draft().threshold("2");
    assertEquals("Give a border between 0 and 1, such as 0.05.", model.draft().refused().get());
    model.draft().threshold("0.1");
    assertEquals("", model.draft().refused().get());
  }

  @Test
  void aFileWithABadLineChangesNothingAndListsIt() {
    model.shown();
    desk.file = "bon\t1.9\nlent\n";
    model.take(Path.of("any"));
    assertEquals(List.of(2), model.bad().get().stream().map(WordFile.BadLine::number).toList());
    assertFalse(model.draft().changed());
    desk.file = "#language fr\nbon\t1.9\n";
    model.take(Path.of("any"));
    assertEquals(List.of(), model.bad().get());
    assertEquals("fr", model.draft().language().get());
    assertEquals(List.of("en", "fr"), model.draft().languages());
    model.write(Path.of("any"));
    assertEquals("#language fr\nbon\t1.9\n", desk.written);
  }

  @Test
  void goingBackShowsTheOldWords() {
    model.shown();
    model.draft().put("sick", "2.5");
    model.look();
    model.keep();
    Run run = model.history().getFirst();
    assertTrue(model.canTakeBack(run));
    model.takeBack(run);
    assertEquals(0, model.draft().rows().size());
    assertFalse(model.canTakeBack(model.history().getFirst()));
  }

  @Test
  void wordsChangedElsewhereAreShownButForWhatAPersonIsChanging() {
    model.shown();
    desk.kept = ScoreSettings.DEFAULT.with(new WordList(Map.of("dark", 1.0)));
    live.publish(new LiveEvent.ScoresChanged());
    assertEquals(1, model.draft().rows().size());
    model.draft().put("mine", "1");
    desk.kept = ScoreSettings.DEFAULT;
    live.publish(new LiveEvent.ScoresChanged());
    assertEquals(2, model.draft().rows().size());
    model.hidden();
  }

  @Test
  void whatCannotBeReadIsSaidAndTriedAgain() {
    desk.broken = true;
    model.shown();
    assertEquals(WordsViewModel.Phase.FAILED, model.phase().get());
    desk.broken = false;
    model.reload();
    assertEquals(WordsViewModel.Phase.READY, model.phase().get());
  }

  private static String told(WordRow row) {
    String general = row.general().isPresent() ? " instead of " + row.general().getAsDouble() : "";
    return row.word() + " " + row.value().orElseThrow() + " " + row.state() + general;
  }
}
