package earshot.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.BrandId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VersionTest {
  private static final BrandId BRAND = new BrandId(1);

  @Test
  void everythingThatCanChangeAScoreChangesItsVersion() {
    var versions =
        Stream.of(
                Vader.strict(Lists.ENGLISH),
                plus(List.of(), Map.of()),
                plus(List.of(), Map.of()).withThreshold(0.1),
                plus(List.of("Northwind"), Map.of()),
                plus(List.of("Northwind", "Tidewell"), Map.of()),
                plus(List.of(), Map.of("war zone", 0.0)),
                plus(List.of(), Map.of("war zone", 0.5)))
            .map(Vader::version)
            .collect(Collectors.toSet());
    assertEquals(7, versions.size());
  }

  @Test
  void aVersionNamesModeLanguageAndCheckSum() {
    assertTrue(plus(List.of(), Map.of()).version().matches("plus-1/en/[0-9a-f]{8}"));
    assertTrue(Vader.strict(Lists.ENGLISH).version().matches("strict-1/en/[0-9a-f]{8}"));
  }

  @Test
  void theOrderOfNamesIsNoChange() {
    assertEquals(
        plus(List.of("Northwind", "Tide  Well"), Map.of()).version(),
        plus(List.of("tide well", "Northwind"), Map.of()).version());
  }

  private static Vader plus(List<String> names, Map<String, Double> words) {
    return Vader.plus(Lists.ENGLISH, TrackedTerms.of(Map.of(BRAND, names)), new WordList(words));
  }
}
