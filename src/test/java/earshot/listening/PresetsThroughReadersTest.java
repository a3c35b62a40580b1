package earshot.listening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.listening.preset.Preset;
import earshot.listening.preset.Preset.Recorded;
import earshot.listening.preset.PresetCheck;
import earshot.listening.preset.PresetChoice;
import earshot.listening.preset.Presets;
import earshot.model.SourceCursor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PresetsThroughReadersTest {
  private static final Presets BUILT_IN = Presets.builtIn();

  static Stream<String> presets() {
    return BUILT_IN.all().stream().map(Preset::id);
  }

  @ParameterizedTest
  @MethodSource("presets")
  void everyRecordedAnswerBecomesWhatItMust(String id) throws IOException {
    Preset preset = BUILT_IN.find(id).orElseThrow();
    List<String> wrong = new ArrayList<>();
    for (Recorded recorded : preset.recorded()) {
      wrong.addAll(
          PresetCheck.differences(
              preset, cleaned(recorded), answer(recorded.fixture()), new SavedAnswer()));
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void theCheckSeesADifference() throws IOException {
    Preset preset = BUILT_IN.find("hn-search").orElseThrow();
    Recorded wrong =
        new Recorded("hn-search.json", Map.of("query", "x"), 3, Map.of("likes", "131"));
    assertEquals(
        1,
        PresetCheck.differences(preset, wrong, answer("hn-search.json"), new SavedAnswer()).size());
  }

  @ParameterizedTest
  @CsvSource({
    "reddit-api, reddit/12-top.json, 100",
    "reddit-api, reddit/23-domain-youtube-com-top.json, 97",
    "reddit-api, reddit/26-best.json, 98",
    "mastodon-tag, mastodon/public-tl.json, 7",
    "discourse-latest, discourse/latest.json, 3",
    "appstore-reviews, synthetic/appstore-reviews-single.json, 1",
    "appstore-reviews, synthetic/appstore-reviews-none.json, 0",
    "stackexchange-search, synthetic/stackexchange-excerpts.json, 2",
    "gdelt-news, synthetic/gdelt-artlist.json, 2",
    "lemmy-search, synthetic/lemmy-search.json, 2",
  })
  void capturedAnswersAreReadInFull(String id, String file, int items) {
    Path path = Corpus.folder("api").resolve(file);
    Preset preset = BUILT_IN.find(id).orElseThrow();
    List<Map<String, String>> found =
        new SavedAnswer().items(preset, params(preset), Corpus.bytes(path));
    if (!id.startsWith("mastodon")) assertEquals(items, found.size());
    for (Map<String, String> item : found) {
      assertTrue(item.containsKey("externalId") || item.containsKey("permalink"), item.toString());
      assertTrue(item.containsKey("publishedAt"), item.toString());
    }
  }

  @Test
  void theErrorsOfApisAreOutcomes() throws IOException {
    Path folder = Corpus.folder("api").resolve("synthetic");
    try (ApiStand api = new ApiStand()) {
      api.with(
          PresetSources.preset(
              "json",
              api.request("/api", "")
                  + ", \"items\": \"hits\", \"fields\": {\"id\": \"id\", \"title\": \"t\"}"));
      api.web.on("/api", "200 OK", Files.readAllBytes(folder.resolve("error-html-200.html")));
      assertInstanceOf(Polled.Blocked.class, api.poll(SourceCursor.START));
      api.web.on("/api", "429 No", Files.readAllBytes(folder.resolve("error-429.json")));
      assertInstanceOf(Polled.Refused.class, api.poll(SourceCursor.START));
    }
  }

  @Test
  void allPresetsAreCheckedHereMailAmongThem() {
    assertTrue(presets().count() > 40);
    assertTrue(presets().toList().contains("mail-alerts"));
  }

  /// Recorded texts are as the service sends them; a reader cleans them.
  private static Recorded cleaned(Recorded recorded) {
    Map<String, String> first = new LinkedHashMap<>(recorded.first());
    first.computeIfPresent(
        "text", (name, text) -> new HtmlCleaner().clean(text, java.util.Optional.empty()).html());
    return new Recorded(recorded.fixture(), recorded.params(), recorded.items(), first);
  }

  private static Map<String, String> params(Preset preset) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Preset.Param param : preset.params()) {
      if (!param.required() || param.fallback().isPresent()) continue;
      values.put(
          param.name(),
          switch (param.entry()) {
            case TEXT -> param.choices().isEmpty() ? "x" : param.choices().getFirst();
            case HOST -> "host.example";
            case ADDRESS -> "https://host.example/";
          });
    }
    return assertInstanceOf(PresetChoice.Ready.class, PresetChoice.of(preset, values))
        .use()
        .params();
  }

  private static byte[] answer(String fixture) throws IOException {
    try (InputStream in =
        PresetsThroughReadersTest.class.getResourceAsStream("preset/" + fixture)) {
      if (in == null) throw new AssertionError("no recorded answer " + fixture);
      return in.readAllBytes();
    }
  }
}
