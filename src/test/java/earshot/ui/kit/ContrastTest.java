package earshot.ui.kit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Measures the tokens as WCAG 2.2 does (relative luminance, (L1 + 0.05) / (L2 + 0.05)).
final class ContrastTest {
  private static final Pattern TOKEN = Pattern.compile("-es-([a-z-]+): (#[0-9A-Fa-f]{6});");

  @ParameterizedTest
  @CsvSource({
    "light,text,surface canvas pane,14.3",
    "light,muted,surface canvas pane,6.1",
    "light,subtle,surface canvas pane,4.57",
    "light,accent,surface canvas accent-soft,6.1",
    "light,on-accent,accent,6.9",
    "light,positive,surface positive-soft,5.2",
    "light,negative,surface negative-soft,4.9",
    "light,neutral,surface neutral-soft,5.15",
    "light,mixed,surface mixed-soft,8.5",
    "light,good,surface good-soft,5.15",
    "light,caution,surface caution-soft,5.4",
    "light,danger,surface danger-soft,5.7",
    "light,text,mark selected hover,10",
    "light,muted,accent-soft,6",
    "light,focus,surface canvas,3",
    "dark,text,surface canvas pane,11.5",
    "dark,muted,surface canvas pane,6.6",
    "dark,subtle,surface canvas pane,4.81",
    "dark,accent,surface canvas accent-soft,6.3",
    "dark,on-accent,accent,8.5",
    "dark,positive,surface positive-soft,6.8",
    "dark,negative,surface negative-soft,6.5",
    "dark,neutral,surface neutral-soft,6.3",
    "dark,mixed,surface mixed-soft,8",
    "dark,good,surface good-soft,7.3",
    "dark,caution,surface caution-soft,7.7",
    "dark,danger,surface danger-soft,6.1",
    "dark,text,mark selected hover,7",
    "dark,muted,accent-soft,6.5",
    "dark,focus,surface canvas,3"
  })
  void wordsStandOutFromTheirGrounds(String look, String ink, String grounds, double least)
      throws IOException {
    Map<String, Color> tokens = tokens(look);
    for (String ground : grounds.split(" ", -1)) {
      assertContrast(tokens, ink.equals("focus") ? "accent" : ink, ground, least);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void highContrastDrawsEdgesLikeWordsAndAllWordsAtSevenToOne(String look) throws IOException {
    Map<String, Color> tokens = tokens(look);
    Map<String, Color> high = tokens("high-" + look);
    assertTrue(tokens.keySet().containsAll(high.keySet()), "a name that nothing uses");
    tokens.putAll(high);
    for (String ground : "surface canvas pane hover selected mark".split(" ", -1)) {
      assertContrast(tokens, "text", ground, 9);
    }
    for (String edge : new String[] {"border", "border-strong"}) {
      assertTrue(of(tokens, edge).equals(of(tokens, "text")), edge);
    }
    for (String ink : "muted subtle accent expected".split(" ", -1)) {
      assertContrast(tokens, ink, "surface", 7);
    }
    for (String ink : "positive negative neutral mixed good caution danger".split(" ", -1)) {
      assertContrast(tokens, ink, "surface", 7);
      assertContrast(tokens, ink, ink + "-soft", 7);
    }
    assertContrast(tokens, "on-accent", "accent", 7);
    assertContrast(tokens, "scroll", "surface", 4.5);
  }

  @Test
  void whatTheComputerSaysOfContrastIsHeard() {
    assertTrue(Comfort.wantsContrast(Map.of("Windows.SPI.HighContrast", true)));
    assertTrue(Comfort.wantsContrast(Map.of("GTK.theme_name", "HighContrastInverse")));
    assertFalse(Comfort.wantsContrast(Map.of("Windows.SPI.HighContrast", false)));
    assertFalse(Comfort.wantsContrast(Map.of("GTK.theme_name", "Adwaita")));
  }

  @ParameterizedTest
  @CsvSource({"light,5.2", "dark,5.4"})
  void clientColoursStandOut(String look, double least) throws IOException {
    Map<String, Color> tokens = tokens(look);
    for (String client : "fern plum ocean rust slate moss rose teal".split(" ", -1)) {
      assertContrast(tokens, client, "surface", least);
      assertContrast(tokens, client, "on-accent", 4.5);
      assertContrast(tokens, client, client + "-soft", 4.5);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void theFillsThatCarryMeaningStandOut(String look) throws IOException {
    Map<String, Color> tokens = tokens(look);
    for (String fill : new String[] {"fill-positive", "fill-negative", "fill-mixed"}) {
      assertContrast(tokens, fill, "surface", 3.1);
    }
    for (String ground : new String[] {"surface", "band"}) {
      assertContrast(tokens, "expected", ground, 3);
      assertContrast(tokens, "text", ground, 7);
    }
  }

  @Test
  void bothLooksDefineTheSameTokens() throws IOException {
    assertTrue(tokens("light").keySet().equals(tokens("dark").keySet()));
    assertTrue(
        Stream.of("surface", "accent", "fill-unscored").allMatch(tokens("dark")::containsKey));
  }

  private static void assertContrast(
      Map<String, Color> tokens, String ink, String ground, double least) {
    double contrast = contrast(of(tokens, ink), of(tokens, ground));
    // The table is rounded to two figures.
    assertTrue(contrast >= least - 0.05, ink + " on " + ground + " has only " + contrast);
  }

  private static Color of(Map<String, Color> tokens, String name) {
    return Objects.requireNonNull(tokens.get(name), name);
  }

  private static double contrast(Color a, Color b) {
    double one = luminance(a);
    double two = luminance(b);
    return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
  }

  private static double luminance(Color c) {
    return 0.2126 * linear(c.getRed())
        + 0.7152 * linear(c.getGreen())
        + 0.0722 * linear(c.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  private static Map<String, Color> tokens(String look) throws IOException {
    try (InputStream file = Theme.class.getResourceAsStream(look + ".css")) {
      String css = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      Map<String, Color> tokens = new HashMap<>();
      Matcher token = TOKEN.matcher(css);
      while (token.find()) tokens.put(token.group(1), Color.web(token.group(2)));
      return tokens;
    }
  }
}
