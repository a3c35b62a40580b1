package earshot.listening.preset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.listening.preset.Preset.Recorded;
import earshot.model.SourceKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class RecordedAnswersTest {
  /// The readers by kind.
  private static final Map<SourceKind, PresetCheck.Mapper> MAPPERS =
      Map.of(SourceKind.JSON, new JsonItems(Dates::read));

  static Stream<String> presets() {
    return Presets.builtIn().all().stream().map(Preset::id);
  }

  @ParameterizedTest
  @MethodSource("presets")
  void everyPresetHasARecordedAnswerWhoseParametersItTakes(String id) {
    Preset preset = Fixtures.builtIn(id);
    assertFalse(preset.recorded().isEmpty(), preset.id());
    for (Recorded each : preset.recorded()) {
      assertTrue(Fixtures.answer(each.fixture()).length > 0);
      assertInstanceOf(
          PresetChoice.Ready.class, PresetChoice.of(preset, each.params()), preset.id());
    }
  }

  static Stream<String> mapped() {
    return presets().filter(id -> MAPPERS.containsKey(Fixtures.builtIn(id).kind()));
  }

  @ParameterizedTest
  @MethodSource("mapped")
  void everyRecordedAnswerBecomesWhatItMust(String id) {
    Preset preset = Fixtures.builtIn(id);
    assertAll(
        preset.recorded().stream()
            .map(
                recorded ->
                    () ->
                        assertEquals(
                            List.of(),
                            PresetCheck.differences(
                                preset,
                                recorded,
                                Fixtures.answer(recorded.fixture()),
                                requireNonNull(MAPPERS.get(preset.kind()))))));
  }

  @Test
  void aWrongCountAndAWrongFieldAreSaid() {
    var recorded =
        new Recorded(
            "hn-search.json", Map.of("query", "x"), 4, Map.of("likes", "131", "lang", "en"));
    assertEquals(
        List.of(
            "hn-search.json: 3 items instead of 4",
            "hn-search.json: lang is “” instead of “en”",
            "hn-search.json: likes is “132” instead of “131”"),
        PresetCheck.differences(
            Fixtures.builtIn("hn-search"),
            recorded,
            Fixtures.answer("hn-search.json"),
            new JsonItems(Dates::read)));
  }

  @Test
  void anAnswerOfAnotherShapeIsSaidAndNotThrown() {
    var recorded = new Recorded("hits.json", Map.of("query", "x"), 0, Map.of());
    var differences =
        PresetCheck.differences(
            Fixtures.builtIn("hn-search"),
            recorded,
            "{\"hits\": \"none\"}".getBytes(UTF_8),
            new JsonItems(Dates::read));
    assertEquals(
        List.of(
            "hits.json: The answer has no list of items at hits; the service may have changed."),
        differences);
  }
}
