package earshot.ui.sources.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.listening.preset.Preset;
import earshot.listening.preset.SamplePresets;
import earshot.model.SourceRole;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// What happens between picking a preset and having a source of it.
class PresetFormViewModelTest {
  private final PretendPresetDesk desk = new PretendPresetDesk();
  private final PresetFormViewModel model = form(SamplePresets.newsSearch());

  private PresetFormViewModel form(Preset preset) {
    return new PresetFormViewModel(
        desk, new Threads(Runnable::run, Runnable::run), words(), preset);
  }

  static Messages words() {
    return Messages.of(PresetList.class, new Formats(ZoneOffset.UTC, Locale.ENGLISH));
  }

  private static PresetField field(PresetFormViewModel model, String name) {
    return model.fields().stream()
        .filter(each -> each.param().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void nothingIsAskedWhileAValueIsMissing() {
    model.test();
    assertEquals(List.of(), desk.done);
    assertEquals("Words is needed.", field(model, "q").problemProperty().get());
  }

  @Test
  void anEmptyFieldIsNoMistakeBeforeTesting() {
    field(model, "q").valueProperty().set("n");
    field(model, "q").valueProperty().set("");
    assertEquals("", field(model, "q").problemProperty().get());
  }

  @Test
  void aWrongHostIsSaidWhileTyping() {
    PresetFormViewModel bluesky = form(SamplePresets.blueskySearch());
    field(bluesky, "pds").valueProperty().set("https://bsky.social/");
    assertTrue(field(bluesky, "pds").problemProperty().get().startsWith("Type the bare name"));
    field(bluesky, "pds").valueProperty().set("bsky.social");
    assertEquals("", field(bluesky, "pds").problemProperty().get());
  }

  @Test
  void oneTestShowsWhatCameAndAddsNothing() {
    field(model, "q").valueProperty().set("northwind");
    assertFalse(model.canAdd().get());
    model.test();
    assertEquals(List.of("try google-news {q=northwind, lang=en}"), sorted(desk.done));
    assertTrue(model.triedProperty().get().isPresent());
    assertTrue(model.canAdd().get());
  }

  // The order of values in a copied map is anybody's.
  private static List<String> sorted(List<String> done) {
    return done.stream()
        .map(line -> line.replace("{lang=en, q=northwind}", "{q=northwind, lang=en}"))
        .toList();
  }

  @Test
  void anotherValueNeedsAnotherTest() {
    field(model, "q").valueProperty().set("northwind");
    model.test();
    field(model, "q").valueProperty().set("northwinds");
    assertTrue(model.triedProperty().get().isEmpty());
    assertFalse(model.canAdd().get());
  }

  @Test
  void theNameFollowsWhatIsEnteredUntilAPersonWritesOne() {
    field(model, "q").valueProperty().set("north");
    assertEquals("Google News: north", model.nameProperty().get());
    model.nameProperty().set("Our press");
    field(model, "q").valueProperty().set("northwind");
    assertEquals("Our press", model.nameProperty().get());
  }

  @Test
  void aSilentServiceCanBeAddedAllTheSame() {
    desk.answer = new PresetDesk.Tried.Nothing("It asks us to wait.", PresetDesk.Tried.Why.OTHER);
    field(model, "q").valueProperty().set("northwind");
    model.test();
    assertTrue(model.canAdd().get());
  }

  @Test
  void aRefusedKeyMustBeEnteredAgainAndIsForgottenOnceKept() {
    PresetFormViewModel bluesky = form(SamplePresets.blueskySearch());
    assertTrue(bluesky.needsKey());
    assertTrue(bluesky.keysLiveAtProperty().get().startsWith("Kept in the key store"));
    field(bluesky, "q").valueProperty().set("northwind");
    desk.answer = new PresetDesk.Tried.Nothing("No.", PresetDesk.Tried.Why.KEY);
    bluesky.test();
    assertFalse(bluesky.canAdd().get());
    desk.answer = new PresetDesk.Tried.Came(0, List.of());
    bluesky.keyProperty().set("s3cret");
    bluesky.test();
    bluesky.add();
    assertTrue(desk.done.getLast().endsWith(" key"), desk.done.getLast());
    assertEquals("", bluesky.keyProperty().get());
  }

  @Test
  void addingIsToldWithAnUndo() {
    List<String> told = new ArrayList<>();
    model.whenAdded(
        (said, undo) -> {
          told.add(said);
          undo.run();
        });
    field(model, "q").valueProperty().set("northwind");
    model.test();
    model.add();
    assertEquals(
        List.of("Added Google News: northwind. It is asked as soon as its turn comes."), told);
    assertEquals("take out Google News: northwind", desk.done.getLast());
  }

  @Test
  void keepingAllIsOfferedForOwnVoicesAndReviewsOnly() {
    assertFalse(model.offersEverything().get());
    model.everythingProperty().set(true);
    field(model, "q").valueProperty().set("northwind");
    model.test();
    model.add();
    assertFalse(desk.done.getLast().contains("everything"));
    model.roleProperty().set(SourceRole.OWN);
    assertTrue(model.offersEverything().get());
  }
}
