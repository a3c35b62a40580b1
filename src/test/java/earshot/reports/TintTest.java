package earshot.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Words can be read in and on whatever colour a client has.
class TintTest {
  @Test
  void wordsOnAnyColourAndInAnyColourCanBeRead() {
    Random random = new Random(51);
    for (int i = 0; i < 2_000; i++) {
      String colour = String.format(Locale.ROOT, "#%06X", random.nextInt(1 << 24));
      assertTrue(Tint.contrast(Tint.on(colour), colour) >= 4.0, colour);
      assertTrue(Tint.contrast("#FFFFFF", Tint.readable(colour)) >= 4.5, colour);
    }
  }

  @Test
  void aColourThatCanBeReadStaysAsItIs() {
    assertEquals("#2F6B4F", Tint.readable("#2F6B4F"));
    assertEquals("#FFFFFF", Tint.on("#2F6B4F"));
    assertEquals("#1E2226", Tint.on("#FFE14D"));
    assertEquals(21, Tint.contrast("#FFFFFF", "#000000"), 1e-9);
  }
}
