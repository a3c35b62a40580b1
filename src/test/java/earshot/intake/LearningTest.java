package earshot.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.language.ScoreSettings;
import earshot.model.Authored;
import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.LearnedReason;
import earshot.model.MentionId;
import earshot.model.ScoredText;
import earshot.model.TimeRange;
import earshot.search.Watch;
import earshot.storage.AccuracyStore.Drawn;
import earshot.storage.AccuracyStore.Sample;
import earshot.storage.LabelStore.About;
import earshot.storage.RescoreStore.Run;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Learning from first label to switched on, over a real workspace.
class LearningTest {
  private static final List<String> BLAME =
      List.of("came soggy", "tastes of cardboard", "arrived lukewarm", "went stale");
  private static final List<String> PLAIN =
      List.of("comes in two sizes", "opens at nine", "has a blue lid", "weighs a kilo");
  private static final List<String> PRAISE =
      List.of("hits the spot", "keeps me going", "made my morning", "beats the rest");

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
  void whatPeopleTaughtIsSwitchedOnLikeOtherWordsAndTakenBack() {
    label(taught(240));
    MentionId soggy = ground.arrive("Acme came soggy at noon").getFirst();
    assertEquals(Label.UNSURE, label(soggy));
    Learning.State state = ground.learning.state("ana");
    assertTrue(state.ready(), state.gate().text());
    String before = ground.words.version();

    ScoreSettings on = ground.learning.settings(true);
    Rehearsal preview = ground.rescoring.preview(on, Watch.NONE);
    assertEquals(1, preview.changed(), "what people labelled stays");
    Run run = ground.rescoring.commit(on, Optional.of(preview), "ana", Watch.NONE);

    assertEquals(Label.NEGATIVE, label(soggy));
    ScoredText score = ground.stores.mentions().scores(soggy).getFirst();
    LearnedReason reason = LearnedReason.among(score.reasons()).orElseThrow();
    assertEquals(Label.UNSURE, reason.engine());
    assertEquals(state.learned().orElseThrow().name(), reason.model());
    assertEquals(Label.NEGATIVE, label(ground.arrive("Acme came soggy again").getFirst()));
    assertFalse(ground.words.version().equals(before));
    assertTrue(ground.learning.state("ana").used().isPresent());

    ground.rescoring.takeBack(run, Watch.NONE);
    assertEquals(Label.UNSURE, label(soggy));
    assertEquals(before, ground.words.version());
    assertTrue(ground.learning.state("ana").used().isEmpty());
  }

  @Test
  void switchingOffLeavesTheWordListAlone() {
    label(taught(240));
    ground.learning.check("ana");
    commit(ground.learning.settings(true));
    MentionId soggy = ground.arrive("Acme came soggy at noon").getFirst();
    assertEquals(Label.NEGATIVE, label(soggy));
    commit(ground.learning.settings(false));
    assertEquals(Label.UNSURE, label(soggy));
  }

  @Test
  void whatIsInUseIsThereAfterAnotherStart() {
    label(taught(240));
    ground.learning.check("ana");
    commit(ground.learning.settings(true));
    String version = ground.words.version();
    Ears anew = new Ears(Optional.of(Ground.Words.LEXICON), ground.stores.brands().all());
    Wordbook again = new Wordbook(ground.stores, anew, new Live());
    assertEquals(version, again.version());
  }

  @Test
  void itIsCheckedAgainAfterTwentyFiveLabels() {
    List<MentionId> ids = taught(60);
    label(ids.subList(0, 30));
    assertEquals(30, ground.learning.state("ana").gate().labels());
    label(ids.subList(30, 54));
    assertEquals(30, ground.learning.state("ana").gate().labels());
    assertEquals(55, ground.learning.state("ana").nextCheck());
    label(ids.subList(54, 55));
    assertEquals(55, ground.learning.state("ana").gate().labels());
  }

  @Test
  void tooLittleToLearnFromCannotBeSwitchedOn() {
    label(taught(30));
    assertFalse(ground.learning.state("ana").ready());
    assertThrows(IllegalArgumentException.class, () -> ground.learning.settings(true));
  }

  @Test
  void nothingIsLearnedFromAnAccuracySample() {
    List<MentionId> ids = taught(60);
    label(ids);
    TimeRange day = new TimeRange(ground.time.instant().minusSeconds(9), ground.time.instant());
    Sample sample =
        new Sample(0, Optional.of(acme), 1, day, "v", Map.of(), new Authored(day.from(), "ana"));
    List<Drawn> drawn =
        ids.subList(0, 20).stream().map(id -> new Drawn(id.value(), Label.UNSURE)).toList();
    ground.stores.accuracy().keep(sample, drawn);
    assertEquals(40, ground.learning.check("ana").gate().labels());
  }

  private List<MentionId> taught(int count) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      // Some carry a word that the list knows, so that people and list agree now and then.
      String mood = i % 4 != 0 ? "" : i % 3 == 0 ? "sad, " : i % 3 == 2 ? "happy, " : "";
      List<String> what = i % 3 == 0 ? BLAME : i % 3 == 1 ? PLAIN : PRAISE;
      texts.add(mood + "Acme " + what.get(i / 3 % 4) + " on day " + i);
    }
    return ground.arrive(texts);
  }

  /// Says of each what its words mean.
  private void label(List<MentionId> ids) {
    for (MentionId id : ids) {
      String text = ground.mention(id).content().whole();
      Label meant =
          BLAME.stream().anyMatch(text::contains)
              ? Label.NEGATIVE
              : PRAISE.stream().anyMatch(text::contains) ? Label.POSITIVE : Label.NEUTRAL;
      ground.stores.labels().sample(new About(id, Optional.of(acme)), meant, "ana");
    }
  }

  private void commit(ScoreSettings settings) {
    ground.rescoring.commit(settings, Optional.empty(), "ana", Watch.NONE);
  }

  private Label label(MentionId id) {
    return ground.mention(id).brands().getFirst().label();
  }
}
