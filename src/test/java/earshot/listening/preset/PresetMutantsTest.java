package earshot.listening.preset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class PresetMutantsTest {
  private static final int MUTANTS = 10_000;
  private static final List<String> SPLINTERS =
      List.of(
          "{",
          "}",
          "[",
          "]",
          "\"",
          ",",
          ":",
          "|",
          "|>",
          "{q}",
          "{since.epoch}",
          "#",
          "$",
          "\\",
          "'",
          "null",
          "true",
          "-1",
          "1e999",
          "99999999999999999999",
          "PT-1S",
          "P99999999999D",
          "\u0000",
          "\uFFFE",
          "é",
          "@",
          "..",
          "%",
          "date(\"",
          "last(",
          ")",
          "https://",
          "secret",
          "é́");

  @Test
  void tenThousandDamagedFilesAreEachGoodOrBadAndNoneThrows() {
    List<String> files =
        Presets.builtIn().all().stream().map(preset -> Fixtures.file(preset.id())).toList();
    Random random = new Random(20261122);
    int bad = 0;
    for (int i = 0; i < MUTANTS; i++) {
      byte[] mutant = mutant(files.get(random.nextInt(files.size())), random).getBytes(UTF_8);
      switch (PresetFile.read("mutant.json", mutant)) {
        case PresetFile.Good good -> assertFalse(good.preset().id().isBlank());
        case PresetFile.Bad found -> {
          bad++;
          assertFalse(found.problems().isEmpty());
          for (Problem each : found.problems()) {
            assertTrue(each.text().startsWith("mutant.json"), each.text());
            assertTrue(each.text().length() < 3_000, each.text());
          }
        }
      }
    }
    assertTrue(bad > MUTANTS / 2, "most damage is noticed: " + bad);
  }

  private static String mutant(String file, Random random) {
    StringBuilder text = new StringBuilder(file);
    int wounds = 1 + random.nextInt(4);
    for (int i = 0; i < wounds && text.length() > 2; i++) wound(text, random);
    return text.toString();
  }

  private static void wound(StringBuilder text, Random random) {
    int at = random.nextInt(text.length());
    int end = Math.min(text.length(), at + 1 + random.nextInt(12));
    switch (random.nextInt(5)) {
      case 0 -> text.delete(at, end);
      case 1 -> text.insert(at, SPLINTERS.get(random.nextInt(SPLINTERS.size())));
      case 2 -> text.insert(at, text.substring(at, end));
      case 3 -> text.setCharAt(at, (char) random.nextInt(256));
      default -> text.replace(at, end, SPLINTERS.get(random.nextInt(SPLINTERS.size())));
    }
  }

  @Test
  void expressionsMadeOfSplintersNeverThrowAnythingElse() {
    Random random = new Random(7);
    Lookup item = Fixtures.item("a", "1", "q", "x");
    for (int i = 0; i < MUTANTS; i++) {
      StringBuilder text = new StringBuilder("a");
      for (int n = random.nextInt(8); n > 0; n--) {
        text.append(SPLINTERS.get(random.nextInt(SPLINTERS.size())));
      }
      for (Dialect dialect : Dialect.values()) {
        try {
          Expression expression = Expression.parse(text.toString(), dialect);
          expression.dates(item);
          expression.count(item);
        } catch (Malformed said) {
          assertFalse(said.wrong().isBlank());
        }
      }
    }
  }
}
