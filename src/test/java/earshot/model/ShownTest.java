package earshot.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class ShownTest {
  @Test
  void whatTurnsALineAroundBecomesAMark() {
    assertEquals("pay ⟦U+202E⟧gnp.exe", Shown.text("pay \u202Egnp.exe"));
    assertEquals("a⟦U+200B⟧b⟦U+2066⟧c", Shown.line("a\u200Bb\u2066c"));
  }

  @Test
  void noEscapeReachesATerminal() {
    assertEquals("⟦U+001B⟧[31mred", Shown.line("\u001B[31mred"));
    assertFalse(Shown.text("\u009B31m\u0007").chars().anyMatch(c -> c < 0x20 || c == 0x9B));
  }

  @Test
  void joinedEmojiAndFlagsStayWhole() {
    String family = "👩‍👩‍👧 🏳️‍🌈 👩🏽‍💻";
    assertEquals(family, Shown.text(family));
    String wales =
        "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC77\uDB40\uDC6C\uDB40\uDC73\uDB40\uDC7F";
    assertEquals(wales, Shown.text(wales));
  }

  @Test
  void joinersAreSpellingInPersianAndInTheScriptsOfIndia() {
    String words = "می\u200Cخواهم ශ්\u200Dරී";
    assertEquals(words, Shown.text(words));
    assertEquals("pay⟦U+200C⟧pal pay⟦U+200D⟧pal", Shown.text("pay\u200Cpal pay\u200Dpal"));
  }

  @Test
  void lettersDrawnAsNothingAreMarkedAndSignsOfNumbersAreNot() {
    assertEquals("a⟦U+3164⟧b⟦U+2800⟧", Shown.text("a\u3164b\u2800"));
    assertEquals("\u0600\u0661", Shown.text("\u0600\u0661"));
  }

  @Test
  void aLineHasNoBreaksAndNoRunsOfBlanks() {
    assertEquals("one two three", Shown.line("  one\r\n\ttwo   three\n"));
  }

  @Test
  void stackedMarksAreCutAfterFour() {
    assertEquals("e" + "\u0301".repeat(4) + "x", Shown.text("e" + "\u0301".repeat(40) + "x"));
  }

  @Test
  void aLoneSurrogateBecomesTheReplacementCharacter() {
    assertEquals("a\uFFFDb", Shown.text("a\uD800b"));
  }
}
