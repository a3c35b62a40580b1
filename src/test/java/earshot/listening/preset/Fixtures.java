package earshot.listening.preset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Presets and answers for tests, made by saying what matters.
final class Fixtures {
  private static final Presets BUILT_IN = Presets.builtIn();

  private Fixtures() {}

  static Preset builtIn(String id) {
    return BUILT_IN.find(id).orElseThrow();
  }

  /// The bytes of a recorded answer.
  static byte[] answer(String name) {
    try (InputStream in = Fixtures.class.getResourceAsStream(name)) {
      if (in == null) throw new AssertionError("no recorded answer " + name);
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// The text of the file of a built-in preset.
  static String file(String id) {
    return new String(answer(id + PresetFile.ENDING), StandardCharsets.UTF_8);
  }

  /// An item that is a map from paths to texts.
  static Lookup item(String... pathsAndTexts) {
    Map<String, String> texts = new HashMap<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      texts.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
    }
    return path -> Optional.ofNullable(texts.get(path));
  }

  /// An item of JSON, alone in its answer.
  static Lookup json(String json) {
    return json(json, Map.of());
  }

  static Lookup json(String json, Map<String, String> params) {
    var root = JsonAnswer.read(json).orElseThrow().root();
    return new JsonLookup(root, root, params);
  }

  /// A preset that reads JSON, some words of its file exchanged.
  static PresetFile changed(String... fromAndTo) {
    String json = MINIMAL;
    for (int i = 0; i < fromAndTo.length; i += 2) {
      if (!json.contains(fromAndTo[i])) throw new AssertionError("not there: " + fromAndTo[i]);
      json = json.replace(fromAndTo[i], fromAndTo[i + 1]);
    }
    return PresetFile.read("my-forum.source.json", json);
  }

  /// What is wrong with it, one line a problem.
  static List<String> problems(PresetFile file) {
    return switch (file) {
      case PresetFile.Good ignored -> List.of();
      case PresetFile.Bad bad -> bad.problems().stream().map(Problem::text).toList();
    };
  }

  static final String MINIMAL =
      """
      {
        "schema": 1, "id": "my-forum", "version": 1, "name": "My forum", "kind": "json",
        "verified": "2026-11-22", "docs": "https://forum.example/api", "terms": "ours", "risk": "low",
        "params": [{"name": "query", "required": true}, {"name": "tags", "default": "all"}],
        "request": {"url": "https://forum.example/search?q={query}&tags={tags}"},
        "items": "hits",
        "fields": {"id": "id", "title": "title", "link": "url"},
        "minInterval": "PT10M"
      }
      """;
}
