package earshot.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earshot.language.CueReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A workspace takes the words for profanity that its people wrote down.
class ProfaneWordsTest {
  private Ground ground;
  private ProfaneWords words;

  @BeforeEach
  void open(@TempDir Path folder) {
    ground = new Ground(folder);
    words = new ProfaneWords(ground.stores.settings(), ground.ears);
  }

  @AfterEach
  void close() {
    ground.close();
  }

  @Test
  void whatArrivesIsReadByOnesOwnWords() {
    words.keep(List.of("Bloody", "sod..."));
    ground.arrive("a bloody good cup", "sodding cups", "what a crap cup");
    assertEquals(2, ground.found("is:profane"));
    assertEquals(List.of("bloody", "sod…"), words.words());
  }

  @Test
  void theWordsThatCameAlongHoldAgainWhenTheyAreKept() {
    words.keep(List.of("bloody"));
    words.keep(CueReader.usualProfanity());
    ground.arrive("a bloody good cup", "what a crap cup");
    assertEquals(1, ground.found("is:profane"));
    assertEquals("", ground.stores.settings().get("profanity").orElseThrow());
  }

  @Test
  void anEmptyListMeansThatNothingIsProfanity() {
    words.keep(List.of());
    ground.arrive("what a crap cup");
    assertEquals(0, ground.found("is:profane"));
    assertEquals(List.of(), words.words());
  }

  @Test
  void onesOwnWordsHoldFromTheNextStart() {
    words.keep(List.of("bloody"));
    Ears anew = new Ears(Optional.empty(), List.of());
    ProfaneWords later = new ProfaneWords(ground.stores.settings(), anew);
    later.hold();
    assertEquals(List.of("bloody"), later.words());
  }

  @Test
  void whatIsNoSingleWordIsRefusedAndChangesNothing() {
    assertThrows(IllegalArgumentException.class, () -> words.keep(List.of("bloody hell")));
    assertEquals(CueReader.usualProfanity(), words.words());
  }
}
