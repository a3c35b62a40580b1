package earshot.listening.preset;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.Mutants;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
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
    AtomicInteger bad = new AtomicInteger();
    Mutants.ofTexts(Mutants.SEED, files, SPLINTERS)
        .read(
            MUTANTS,
            document -> {
              switch (PresetFile.read("mutant.json", document)) {
                case PresetFile.Good good -> assertFalse(good.preset().id().isBlank());
                case PresetFile.Bad found -> {
                  bad.incrementAndGet();
                  assertFalse(found.problems().isEmpty());
                  for (Problem each : found.problems()) {
                    assertTrue(each.text().startsWith("mutant.json"), each.text());
                    assertTrue(each.text().length() < 3_000, each.text());
                  }
                }
              }
            });
    assertTrue(bad.get() > MUTANTS / 2, "most damage is noticed: " + bad);
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
