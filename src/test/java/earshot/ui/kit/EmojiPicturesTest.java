package earshot.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.ui.Fx;
import earshot.ui.UiTest;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@UiTest
final class EmojiPicturesTest {
  @Test
  void aSampleOfTheEmojiDraws() {
    assertEquals(List.of(), blank(key -> key.hashCode() % 40 == 0));
  }

  @Test
  @Tag("soak")
  void allEmojiDraw() {
    assertEquals(3720, EmojiPictures.keys().size());
    assertEquals(List.of(), blank(key -> true));
  }

  @Test
  void aPictureIsDrawnOncePerSize() {
    Fx.run(() -> assertEquals(EmojiPictures.image("1f642", 17), EmojiPictures.image("1f642", 17)));
  }

  private static List<String> blank(Predicate<String> which) {
    return Fx.get(
        () ->
            EmojiPictures.keys().stream()
                .filter(which)
                .filter(key -> isBlank(EmojiPictures.image(key, 24)))
                .toList());
  }

  private static boolean isBlank(Image image) {
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (image.getPixelReader().getArgb(x, y) >>> 24 > 128) return false;
      }
    }
    return true;
  }
}
