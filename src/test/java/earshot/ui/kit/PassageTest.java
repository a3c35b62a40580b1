package earshot.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PassageTest {
  @Test
  void aTextIsTakenApart() {
    assertEquals(
        List.of("WORD a", "SPACE  ", "EMOJI 🙂", "BREAK \n", "WORD b"), pieces("a 🙂\r\nb"));
  }

  @ParameterizedTest
  @CsvSource({
    "\u202E,U+202E",
    "\u200B,U+200B",
    "\u2066,U+2066",
    "\uFEFF,U+FEFF",
    "\u200F,U+200F",
    "\u3164,U+3164"
  })
  void whatCannotBeSeenIsWrittenOut(String hidden, String number) {
    assertEquals("a⟦" + number + "⟧b", Shown.of("a" + hidden + "b"));
  }

  @Test
  void aBellIsWrittenOut() {
    assertEquals("a⟦U+0007⟧b", Shown.of("a\u0007b"));
  }

  @Test
  void aFloodOfHiddenCharactersIsCounted() {
    assertEquals("a⟦U+200B ×500⟧b", Shown.of("a" + "\u200B".repeat(500) + "b"));
  }

  @Test
  void aTowerOfMarksIsCounted() {
    assertEquals("e\u0301".repeat(1) + "x", Shown.of("e\u0301x"));
    assertEquals(
        "e" + "\u0301".repeat(4) + "⟦96 marks⟧x", Shown.of("e" + "\u0301".repeat(100) + "x"));
  }

  @Test
  void joinersInPersianWordsAreSpelling() {
    assertEquals("می\u200Cخواهم", Shown.of("می\u200Cخواهم"));
    assertEquals("pay⟦U+200C⟧pal", Shown.of("pay\u200Cpal"));
  }

  @Test
  void softHyphensAreLeftOut() {
    assertEquals("Kaffeerösterei", Shown.of("Kaffee\u00ADrösterei"));
  }

  @Test
  void aLoneSurrogateIsWrittenOut() {
    assertEquals("a⟦U+D83D⟧", Shown.of("a\uD83D"));
  }

  @Test
  void plainTextIsHandedBackAsItIs() {
    String text = "Café, naïve (2 of 5)";
    assertEquals(text, Shown.of(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"🙂", "☕", "👩‍👩‍👧‍👧", "🇩🇪", "1️⃣", "❤️", "👍🏽", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"})
  void emojiAreOnePicture(String emoji) {
    assertEquals(List.of("EMOJI " + emoji), pieces(emoji));
    assertTrue(EmojiPictures.key(emoji).isPresent(), "a picture is there");
  }

  @ParameterizedTest
  @ValueSource(strings = {"©", "™", "☎︎", "1", "#", "❤", "🇩"})
  void theseStayText(String text) {
    assertFalse(Emoji.isPicture(text));
    assertEquals(List.of("WORD " + text), pieces(text));
  }

  @Test
  void anEmojiWithoutAPictureIsNamed() {
    assertEquals("[face with bags under eyes]", Emoji.name("\uD83E\uDEE9"));
    assertTrue(EmojiPictures.key("\uD83E\uDEE9").isEmpty());
  }

  @Test
  void inRightToLeftTextEveryWordIsItsOwnPiece() {
    Passage passage = Passage.of("well-known قهوة");
    assertTrue(passage.bidi());
    assertEquals(
        List.of("WORD well-", "WORD known", "SPACE  ", "WORD قهوة"), pieces("well-known قهوة"));
  }

  @Test
  void inRightToLeftTextSignsArePartedFromLetters() {
    assertEquals(List.of("WORD (", "WORD لا", "WORD ).", "SPACE  ", "WORD 12"), pieces("(لا). 12"));
  }

  private static List<String> pieces(String text) {
    Passage passage = Passage.of(text);
    return passage.pieces().stream().map(p -> p.kind() + " " + passage.shown(p)).toList();
  }
}
