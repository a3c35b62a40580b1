package earshot.listening.preset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.listening.preset.Preset.Recorded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Presets against answers that real services once gave; these lie outside the project and may be
/// absent.
final class CapturedAnswersTest {
  private final JsonItems mapper = new JsonItems(Dates::read);
  private final Path folder =
      Path.of(System.getProperty("earshot.corpus", "../shared/corpus")).resolve("api");

  @BeforeEach
  void skippedWithOneLineWhenTheAnswersAreAbsent() {
    Assumptions.assumeTrue(
        Files.isDirectory(folder), () -> "skipped: no test corpus at " + folder.toAbsolutePath());
  }

  private byte[] bytes(String file) throws IOException {
    return Files.readAllBytes(folder.resolve(file));
  }

  private List<JsonNode> documents(String sub) throws IOException {
    List<JsonNode> documents = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve(sub))) {
      for (Path each : files.sorted().toList()) {
        documents.add(JsonAnswer.read(Files.readString(each, UTF_8)).orElseThrow().root());
      }
    }
    return documents;
  }

  /// Every object of a document, however deep, that has all these keys.
  private static List<JsonNode> having(JsonNode node, String... keys) {
    List<JsonNode> found = new ArrayList<>();
    if (node.isObject() && Stream.of(keys).allMatch(node::has)) found.add(node);
    for (JsonNode child : node) found.addAll(having(child, keys));
    return found;
  }

  private List<Map<String, String>> fields(
      String preset, List<JsonNode> items, Map<String, String> params) {
    Preset read = Fixtures.builtIn(preset);
    return items.stream()
        .map(item -> mapper.fields(read.mapping(), new JsonLookup(item, item, params)))
        .toList();
  }

  private static long with(List<Map<String, String>> items, String field) {
    return items.stream().filter(item -> item.containsKey(field)).count();
  }

  @Test
  void everyPostAndCommentOfRedditHasIdLinkAndDate() throws IOException {
    List<JsonNode> things = new ArrayList<>();
    for (JsonNode each : documents("reddit")) {
      for (JsonNode thing : having(each, "kind", "data")) {
        String kind = thing.get("kind").asString();
        if (kind.equals("t1") || kind.equals("t3")) things.add(thing);
      }
    }
    var items = fields("reddit-api", things, Map.of("q", "x"));
    assertTrue(items.size() > 1_000, "things: " + items.size());
    for (String field : List.of("externalId", "permalink", "publishedAt")) {
      assertEquals(items.size(), with(items, field), field);
    }
    assertTrue(with(items, "authorHandle") >= items.size() * 0.94);
    assertTrue(
        items.stream()
            .allMatch(
                item -> item.getOrDefault("permalink", "").startsWith("https://www.reddit.com/")));
  }

  @Test
  void everyStatusOfMastodonHasItsSevenFields() throws IOException {
    List<JsonNode> statuses = new ArrayList<>();
    for (JsonNode each : documents("mastodon")) {
      statuses.addAll(having(each, "uri", "account", "content", "visibility"));
    }
    var items = fields("mastodon-tag", statuses, Map.of());
    assertTrue(items.size() >= 100, "statuses: " + items.size());
    List<String> seven =
        List.of(
            "externalId", "permalink", "publishedAt", "authorHandle", "likes", "shares", "replies");
    for (String field : seven) assertEquals(items.size(), with(items, field), field);
  }

  @ParameterizedTest
  @CsvSource({
    "latest, 3",
    "top, 3",
    "hot, 3",
    "new, 3",
    "category_latest_topics, 2",
    "topics_created_by, 1"
  })
  void topicsOfDiscourseAreReadWithWhoBeganThem(String file, int topics) throws IOException {
    Preset preset = Fixtures.builtIn("discourse-latest");
    var items =
        mapper.items(preset, Map.of("site", "try.example"), bytes("discourse/" + file + ".json"));
    assertEquals(topics, items.size());
    assertEquals(topics, with(items, "title"));
    assertEquals(topics, with(items, "publishedAt"));
    if (file.equals("latest")) assertEquals(3, with(items, "authorHandle"));
  }

  @Test
  void everySyntheticAnswerBecomesWhatIsExpectedOfIt() throws IOException {
    Map<String, Map<String, String>> params =
        Map.of(
            "lemmy-search", Map.of("instance", "lemmy.example", "q", "x"),
            "discourse-search", Map.of("site", "{site}", "q", "x"),
            "bluesky-search", Map.of("handle", "a", "q", "x"),
            "appstore-reviews", Map.of("id", "555"),
            "hn-search", Map.of("query", "x"),
            "devto-tag", Map.of("t", "x"));
    JsonNode expected =
        JsonAnswer.read(new String(bytes("synthetic/expected.json"), UTF_8)).orElseThrow().root();
    List<String> differences = new ArrayList<>();
    Set<String> checked = new HashSet<>();
    for (Map.Entry<String, JsonNode> each : expected.properties()) {
      String id = each.getValue().get("preset").asString().replaceAll(" .*", "");
      boolean json = each.getKey().endsWith(".json") && !each.getKey().contains("session");
      if (!json || Presets.builtIn().find(id).isEmpty()) continue;
      Preset preset = Fixtures.builtIn(id);
      Map<String, String> given =
          new HashMap<>(params.getOrDefault(id, Map.of("q", "brightkettle")));
      given.replace("site", "{site}", "forum.example");
      var recorded =
          new Recorded(
              each.getKey(), given, each.getValue().get("items").asInt(), first(each.getValue()));
      differences.addAll(
          PresetCheck.differences(preset, recorded, bytes("synthetic/" + each.getKey()), mapper));
      checked.add(each.getKey());
    }
    assertEquals(List.of(), differences);
    assertEquals(11, checked.size(), checked.toString());
  }

  /// The fields a preset fills; the others are the reader's.
  private static Map<String, String> first(JsonNode expected) {
    Map<String, String> first = new HashMap<>();
    for (Map.Entry<String, JsonNode> each : expected.get("first").properties()) {
      if (Field.shownNames().contains(each.getKey())) {
        first.put(each.getKey(), each.getValue().asString().replace("{site}", "forum.example"));
      }
    }
    return first;
  }
}
