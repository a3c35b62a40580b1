package earshot.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.intake.Rehearsal.Move;
import earshot.intake.Rehearsal.Step;
import earshot.language.ScoreSettings;
import earshot.language.WordList;
import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.ScoredText;
import earshot.model.WordRole;
import earshot.search.Watch;
import earshot.storage.LabelStore.About;
import earshot.storage.RescoreStore.Run;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RescoringTest {
  private static final ScoreSettings WAR_ZONE =
      ScoreSettings.DEFAULT.with(new WordList(Map.of("war zone", 0.0)));

  private Ground ground;
  private BrandId acme;

  @BeforeEach
  void open(@TempDir Path folder) {
    ground = new Ground(folder);
    acme = ground.brand("Acme").id();
  }

  @AfterEach
  void close() {
    ground.close();
  }

  @Test
  void aPreviewTellsWhatWouldMoveAndChangesNothing() {
    List<MentionId> ids =
        ground.arrive(
            "Acme has a war zone map today",
            "The war was bad, says Acme",
            "This Acme map is a war zone, I love it",
            "a war zone of nobody");
    List<Mention> before = mentions(ids);
    Rehearsal preview = ground.rescoring.preview(WAR_ZONE, Watch.NONE);
    assertEquals(before, mentions(ids));
    assertEquals(4, preview.looked());
    assertEquals(3, preview.changed());
    assertEquals(0, preview.held());
    assertEquals(
        Map.of(
            new Step(Label.NEGATIVE, Label.UNSURE), 2L, new Step(Label.MIXED, Label.POSITIVE), 1L),
        preview.table().moves());
    assertEquals(0, preview.table().sameLabel());
    Move largest = preview.largest().getFirst();
    assertEquals(ids.getFirst(), largest.mention());
    assertEquals(-0.5994, largest.before().orElseThrow(), 1e-4);
    assertEquals(0.0, largest.after().orElseThrow());
    assertEquals(3, preview.largest().size());
  }

  @Test
  void aNewWordChangesOnlyMentionsThatHaveIt() {
    List<MentionId> ids = ground.arrive("Acme is a war zone", "The war was bad, says Acme");
    Mention untouched = ground.mention(ids.get(1));
    List<ScoredText> reasons = ground.stores.mentions().scores(ids.get(1));
    Run run = commit(WAR_ZONE);
    assertEquals(1, run.changed());
    assertEquals(Label.UNSURE, label(ids.getFirst()));
    assertEquals(untouched, ground.mention(ids.get(1)));
    assertEquals(reasons, ground.stores.mentions().scores(ids.get(1)));
    assertEquals(1, ground.found("sentiment:unsure"));
    assertEquals(0, ground.stores.derivedCheck().run().mended());
  }

  @Test
  void whatAPersonDecidedNeverMoves() {
    List<MentionId> ids =
        ground.arrive("Acme is a war zone", "Acme, a war zone again", "just a war zone");
    About about = new About(ids.getFirst(), Optional.of(acme));
    About whole = new About(ids.get(2), Optional.empty());
    ground.stores.labels().correct(about, Label.MIXED, "", "ana");
    ground.stores.labels().confirm(whole, "ana");
    Rehearsal preview = ground.rescoring.preview(WAR_ZONE, Watch.NONE);
    assertEquals(1, preview.changed());
    assertEquals(2, preview.held());
    Run run = ground.rescoring.commit(WAR_ZONE, Optional.of(preview), "ana", Watch.NONE);
    assertEquals(1, run.changed());
    assertEquals(Label.MIXED, label(ids.getFirst()));
    assertEquals(1, ground.found("sentiment:unsure"));
    assertEquals(0, ground.stores.derivedCheck().run().mended());
  }

  @Test
  void whatArrivesFromNowOnIsReadByTheNewWords() {
    commit(WAR_ZONE);
    assertEquals(Label.UNSURE, label(ground.arrive("Acme is a war zone").getFirst()));
  }

  @Test
  void takingBackRestoresScoresReasonsWordsAndSums() {
    List<MentionId> ids =
        ground.arrive("Acme is a war zone", "war zone, I love it", "Acme is great", "war zone");
    ground.brand("Tidewell");
    ids = new ArrayList<>(ids);
    ids.addAll(ground.arrive("Acme is great but Tidewell is a war zone"));
    String before = state(ids);
    Run run = commit(WAR_ZONE);
    assertFalse(before.equals(state(ids)));
    Run back = ground.rescoring.takeBack(run, Watch.NONE);
    assertTrue(back.undone() && back.ended().isPresent());
    assertEquals(before, state(ids));
    assertEquals(ScoreSettings.DEFAULT, ground.words.settings());
    assertEquals(0, ground.rescoring.preview(ScoreSettings.DEFAULT, Watch.NONE).changed());
    assertEquals(0, ground.stores.derivedCheck().run().mended());
    assertEquals(Label.NEGATIVE, label(ground.arrive("Acme is a new war zone").getFirst()));
  }

  @Test
  void onceTakenBackItCanBeDoneAgainAndTakenBackAgain() {
    List<MentionId> ids = ground.arrive("Acme is a war zone");
    String before = state(ids);
    ground.rescoring.takeBack(commit(WAR_ZONE), Watch.NONE);
    Run again = commit(WAR_ZONE);
    String after = state(ids);
    assertEquals(Label.UNSURE, label(ids.getFirst()));
    ground.rescoring.takeBack(again, Watch.NONE);
    assertEquals(before, state(ids));
    commit(WAR_ZONE);
    assertEquals(after, state(ids));
  }

  @Test
  void runsAreTakenBackInTheirOrder() {
    List<MentionId> ids = ground.arrive("Acme is a war zone and sick");
    String first = state(ids);
    Run one = commit(WAR_ZONE);
    String second = state(ids);
    Run two = commit(WAR_ZONE.with(new WordList(Map.of("war zone", 0.0, "sick", 2.5))));
    assertThrows(IllegalArgumentException.class, () -> ground.rescoring.takeBack(one, Watch.NONE));
    ground.rescoring.takeBack(two, Watch.NONE);
    assertEquals(second, state(ids));
    ground.rescoring.takeBack(one, Watch.NONE);
    assertEquals(first, state(ids));
  }

  @Test
  void goingBackToOldWordsByHandIsARunLikeAnyOther() {
    List<MentionId> ids = ground.arrive("Acme is a war zone");
    String before = state(ids);
    commit(WAR_ZONE);
    String between = state(ids);
    Run back = commit(ScoreSettings.DEFAULT);
    assertEquals(before, state(ids));
    ground.rescoring.takeBack(back, Watch.NONE);
    assertEquals(between, state(ids));
  }

  @Test
  void aStoppedRunIsGoneOnWithAndEndsAsIfItHadNotBeenStopped() {
    List<MentionId> ids = ground.arrive(many(500));
    Run stopped =
        ground.rescoring.commit(WAR_ZONE, Optional.empty(), "ana", Ground.stoppingAfter(1));
    assertTrue(stopped.ended().isEmpty());
    long done = stopped.changed();
    assertTrue(done > 0 && done < 500, "stopped after " + done);
    assertEquals(0, ground.stores.derivedCheck().run().mended());
    Run whole = ground.rescoring.goOn(stopped, Watch.NONE);
    assertEquals(500, whole.changed());
    assertTrue(whole.ended().isPresent());
    for (MentionId id : ids) assertEquals(Label.UNSURE, label(id));
  }

  @Test
  void aStoppedRunCanBeTakenBackAndAStoppedTakingBackGoneOnWith() {
    List<MentionId> ids = ground.arrive(many(500));
    String before = state(ids);
    Run stopped =
        ground.rescoring.commit(WAR_ZONE, Optional.empty(), "ana", Ground.stoppingAfter(1));
    Run halfway = ground.rescoring.takeBack(stopped, Ground.stoppingAfter(0));
    assertTrue(halfway.ended().isEmpty() && halfway.undone());
    assertEquals(Optional.of(halfway.id()), ground.rescoring.unfinished().map(Run::id));
    Run back = ground.rescoring.goOn(halfway, Watch.NONE);
    assertTrue(back.ended().isPresent());
    assertEquals(before, state(ids));
    assertEquals(0, ground.stores.derivedCheck().run().mended());
  }

  @Test
  void aStoppedPreviewTellsNothing() {
    ground.arrive(many(300));
    assertThrows(
        CancellationException.class,
        () -> ground.rescoring.preview(WAR_ZONE, Ground.stoppingAfter(0)));
  }

  @Test
  void aRehearsedRunAlsoTakesWhatCameAfterTheRehearsal() {
    List<MentionId> ids = new ArrayList<>(ground.arrive(many(300)));
    Rehearsal preview = ground.rescoring.preview(WAR_ZONE, Watch.NONE);
    ids.addAll(ground.arrive("Acme, one more war zone"));
    Run run = ground.rescoring.commit(WAR_ZONE, Optional.of(preview), "ana", Watch.NONE);
    assertEquals(301, run.changed());
    for (MentionId id : ids) assertEquals(Label.UNSURE, label(id));
  }

  @Test
  void anotherThresholdMovesLabelsToo() {
    List<MentionId> ids = ground.arrive("The Acme app is fine");
    assertEquals(Label.POSITIVE, label(ids.getFirst()));
    commit(ScoreSettings.DEFAULT.withThreshold(0.3));
    assertEquals(Label.NEUTRAL, label(ids.getFirst()));
    assertEquals(0.3, ground.words.settings().threshold());
  }

  @Test
  void wordsSurviveAReopening() {
    ScoreSettings words =
        WAR_ZONE
            .withThreshold(0.1)
            .with(
                new WordList(
                    "fr", Map.of("bon", 1.9), Map.of(WordRole.NEGATOR, Set.of("pas", "n'est"))));
    ground.words.keep(words, "ana");
    assertEquals(words, ground.words.settings());
    assertEquals(Optional.of(words), ground.words.of(ground.words.version()));
    ground.words.keep(words.with(new WordList(Map.of())), "ana");
    assertEquals(List.of("fr"), languages());
  }

  @Test
  void everyoneHearsOfIt() {
    ground.arrive("Acme is a war zone");
    commit(WAR_ZONE);
    assertFalse(ground.heard(LiveEvent.ScoresChanged.class).isEmpty());
    assertFalse(ground.heard(LiveEvent.MentionsChanged.class).isEmpty());
  }

  private List<String> languages() {
    return ground.words.settings().lists().stream().map(WordList::language).toList();
  }

  private Run commit(ScoreSettings settings) {
    Rehearsal preview = ground.rescoring.preview(settings, Watch.NONE);
    return ground.rescoring.commit(settings, Optional.of(preview), "ana", Watch.NONE);
  }

  private Label label(MentionId id) {
    return ground.mention(id).brands().getFirst().label();
  }

  private List<Mention> mentions(List<MentionId> ids) {
    return ids.stream().map(ground::mention).toList();
  }

  /// Everything that is shown of the scores.
  private String state(List<MentionId> ids) {
    StringBuilder all = new StringBuilder();
    for (MentionId id : ids) {
      all.append(ground.mention(id).brands()).append(ground.stores.mentions().scores(id));
    }
    return all.toString();
  }

  private static List<String> many(int count) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) texts.add("Acme, war zone part p" + i);
    return texts;
  }
}
