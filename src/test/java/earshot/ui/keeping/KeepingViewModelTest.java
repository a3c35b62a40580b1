package earshot.ui.keeping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.AuthorId;
import earshot.model.Authored;
import earshot.model.LegalHold;
import earshot.model.SourceId;
import earshot.privacy.Retention;
import earshot.privacy.SubjectExport;
import earshot.storage.PersonStore;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import earshot.ui.kit.UndoHistory;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The page on keeping without a window.
class KeepingViewModelTest {
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final SourceId FEED = new SourceId(1);
  private static final Messages WORDS = Messages.of(KeepingScreen.class);
  private static final Threads HERE = new Threads(Runnable::run, Runnable::run);

  private final Desk desk = new Desk();
  private final UndoHistory history = new UndoHistory();
  private final KeepingViewModel model = new KeepingViewModel(desk, HERE, WORDS, history);
  private final SubjectViewModel subject = new SubjectViewModel(desk, HERE, WORDS);

  @Test
  void aTermIsChosenTakenBackAndChosenAgain() {
    model.refresh();
    KeepingDesk.Choice ninety = new KeepingDesk.Choice(false, Optional.of(90), "");
    model.choose(term(), ninety);
    assertEquals(Optional.of(90), term().days());

    history.undo();
    assertEquals(KeepingDesk.Choice.USUAL, KeepingDesk.Choice.of(term()));

    history.redo();
    assertEquals(ninety, KeepingDesk.Choice.of(term()));
  }

  @Test
  void whatTheTermsOfAServiceForbidIsSaidAndNothingIsThereToTakeBack() {
    model.refresh();
    desk.refusal = Optional.of("The terms of this service allow 30 days at most; choose no more.");
    model.choose(term(), new KeepingDesk.Choice(false, Optional.of(31), ""));

    assertEquals(desk.refusal.get(), model.problemProperty().get());
    assertEquals(false, history.canUndo());
  }

  @Test
  void aHoldNeedsAReasonAndAnEnd() {
    model.hold(LegalHold.Scope.EVERYTHING, " ", Optional.of(LocalDate.of(2027, 1, 1)), () -> {});
    assertEquals("Say why it is held.", model.problemProperty().get());
    model.hold(LegalHold.Scope.EVERYTHING, "a case", Optional.empty(), () -> {});
    assertEquals("Say until which day it is held.", model.problemProperty().get());
    assertTrue(desk.holds.isEmpty());
  }

  @Test
  void aHoldIsSetTakenBackAndLiftedWithAWayBack() {
    model.hold(
        LegalHold.Scope.EVERYTHING, "a case", Optional.of(LocalDate.of(2027, 1, 1)), () -> {});
    assertEquals(1, holding());
    history.undo();
    assertEquals(0, holding());
    history.redo();
    assertEquals(1, holding());

    model.lift(desk.holds.getLast());
    assertEquals(0, holding());
    history.undo();
    assertEquals(1, holding());
    assertEquals("a case", desk.holds.getLast().reason());
  }

  @Test
  void somebodyIsFoundAndWhatIsKeptOfThemIsWritten() {
    subject.lettersProperty().set("a");
    assertEquals(0, subject.found().size(), "one letter names nobody");
    subject.lettersProperty().set("ana");
    assertEquals(1, subject.found().size());

    subject.export(subject.found().getFirst());
    assertEquals("/proposed", subject.intoProperty().get());
    subject.write();

    assertEquals(List.of(Path.of("/proposed").toAbsolutePath()), desk.written);
    assertTrue(subject.saidProperty().get().startsWith("3 mentions"));
    assertTrue(subject.exportingProperty().get().isEmpty());
  }

  @Test
  void nobodyOfThatNameIsSaid() {
    subject.lettersProperty().set("zz");
    assertEquals("Nothing is kept of anybody of that name.", subject.saidProperty().get());
  }

  private long holding() {
    return desk.holds.stream().filter(hold -> hold.holds(NOW)).count();
  }

  private Retention.Term term() {
    return desk.state().terms().getFirst();
  }

  /// A workspace of one source, in memory.
  private static final class Desk implements KeepingDesk {
    private final Map<SourceId, Choice> choices = new HashMap<>();
    private final List<LegalHold> holds = new ArrayList<>();
    private final List<Path> written = new ArrayList<>();
    private Optional<String> refusal = Optional.empty();

    @Override
    public State state() {
      Choice choice = choices.getOrDefault(FEED, Choice.USUAL);
      Retention.Term term =
          new Retention.Term(
              FEED,
              "Feed",
              choice.usual() ? Optional.of(730) : choice.days(),
              Optional.empty(),
              !choice.usual(),
              choice.reason());
      return new State(
          NOW,
          List.of(term),
          holds,
          List.of(),
          new Runs(Optional.empty(), Optional.empty(), List.of()));
    }

    @Override
    public Map<SourceId, Long> due() {
      return Map.of(FEED, 4L);
    }

    @Override
    public void choose(SourceId source, Choice choice) {
      refusal.ifPresent(
          sentence -> {
            throw new IllegalArgumentException(sentence);
          });
      choices.put(source, choice);
    }

    @Override
    public LegalHold hold(LegalHold.Scope scope, String reason, LocalDate until) {
      LegalHold hold =
          new LegalHold(
              holds.size() + 1,
              scope,
              reason,
              until.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
              new Authored(NOW, "ana"),
              Optional.empty());
      holds.add(hold);
      return hold;
    }

    @Override
    public LegalHold again(LegalHold lifted) {
      LegalHold hold =
          new LegalHold(
              holds.size() + 1,
              lifted.scope(),
              lifted.reason(),
              lifted.until(),
              new Authored(NOW, "ana"),
              Optional.empty());
      holds.add(hold);
      return hold;
    }

    @Override
    public void lift(int id) {
      holds.replaceAll(
          hold ->
              hold.id() == id
                  ? new LegalHold(
                      id,
                      hold.scope(),
                      hold.reason(),
                      hold.until(),
                      hold.set(),
                      Optional.of(new Authored(NOW, "ana")))
                  : hold);
    }

    @Override
    public List<PersonStore.Face> find(String letters) {
      return letters.equals("ana")
          ? List.of(
              new PersonStore.Face(
                  new AuthorId(7),
                  "forum",
                  "@ana",
                  "Ana",
                  new PersonStore.Spoken(3, Optional.empty(), Optional.empty())))
          : List.of();
    }

    @Override
    public Path proposed() {
      return Path.of("/proposed");
    }

    @Override
    public SubjectExport.Written export(AuthorId account, Path folder) {
      written.add(folder);
      return new SubjectExport.Written(
          folder.resolve("subject.json"), folder.resolve("subject.html"), 1, 3, 30);
    }
  }
}
