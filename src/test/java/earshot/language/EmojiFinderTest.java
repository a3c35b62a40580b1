package earshot.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class EmojiFinderTest {
  private final EmojiFinder finder = new EmojiFinder();

  @Test
  void joinedPartsTonesAndFlagsAreOneEmoji() {
    assertEquals(
        List.of("👩‍💻", "👍🏽", "🇩🇪", "😡", "😡"), finder.of("ok 👩‍💻 👍🏽🇩🇪 well 😡😡!"));
  }

  @Test
  void aHeartIsOneWhetherAskedForAsAPictureOrNot() {
    assertEquals(List.of("❤", "❤"), finder.of("❤ and ❤️"));
  }

  @Test
  void digitsAndSignsAreNone() {
    assertEquals(List.of(), finder.of("1 # * (c) © 20 €"));
  }
}
