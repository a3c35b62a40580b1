package earshot.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;

/// Draws emoji from the bundled vectors, each once per size, and keeps the latest 512.
final class EmojiPictures {
  private static final int KEPT = 512;
  private static final Map<Drawn, Image> CACHE =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Drawn, Image> eldest) {
          return size() > KEPT;
        }
      };

  private record Drawn(String key, int pixels) {}

  private EmojiPictures() {}

  /// The key of the picture of a cluster; absent when there is no picture of it.
  static Optional<String> key(String cluster) {
    return Emoji.keys(cluster).stream().filter(Sheet.PLACES::containsKey).findFirst();
  }

  /// The picture; call it on the FX thread.
  ///
  /// @param pixels width and height in device pixels
  static Image image(String key, int pixels) {
    return CACHE.computeIfAbsent(new Drawn(key, pixels), EmojiPictures::draw);
  }

  /// The picture as the text of its SVG file.
  static String vectors(String key) {
    return Sheet.svg(key);
  }

  static Set<String> keys() {
    return Collections.unmodifiableSet(Sheet.PLACES.keySet());
  }

  private static Image draw(Drawn wanted) {
    Canvas canvas = new Canvas(wanted.pixels(), wanted.pixels());
    double scale = wanted.pixels() / 36.0;
    canvas.getGraphicsContext2D().scale(scale, scale);
    SvgPicture.draw(Sheet.svg(wanted.key()), canvas.getGraphicsContext2D());
    SnapshotParameters clear = new SnapshotParameters();
    clear.setFill(Color.TRANSPARENT);
    return canvas.snapshot(clear, null);
  }

  /// The vectors, read at the first emoji: lines of key, TAB, SVG.
  private static final class Sheet {
    private static final byte[] BYTES = read();
    private static final Map<String, Integer> PLACES = index();

    private static String svg(String key) {
      Integer place = PLACES.get(key);
      if (place == null) throw new IllegalArgumentException("no picture for emoji " + key);
      int end = place;
      while (end < BYTES.length && BYTES[end] != '\n') end++;
      return new String(BYTES, place, end - place, StandardCharsets.UTF_8);
    }

    private static Map<String, Integer> index() {
      Map<String, Integer> places = new HashMap<>();
      int line = 0;
      for (int i = 0; i < BYTES.length; i++) {
        if (BYTES[i] == '\t') {
          places.put(new String(BYTES, line, i - line, StandardCharsets.US_ASCII), i + 1);
        }
        if (BYTES[i] == '\n') line = i + 1;
      }
      return places;
    }

    private static byte[] read() {
      try (InputStream file = EmojiPictures.class.getResourceAsStream("emoji.tsv.gz")) {
        if (file == null) throw new IllegalStateException("the emoji are missing from the program");
        return new GZIPInputStream(file).readAllBytes();
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }
}
