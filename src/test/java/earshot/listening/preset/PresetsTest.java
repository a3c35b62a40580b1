package earshot.listening.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class PresetsTest {
  @Test
  void theSearchOfHackerNewsIsThere() {
    Preset preset = Presets.builtIn().find("hn-search").orElseThrow();
    var ready = (PresetChoice.Ready) PresetChoice.of(preset, Map.of("query", "bright kettle&x"));
    assertEquals("Hacker News search: bright kettle&x", ready.name());
    assertEquals(
        "https://hn.algolia.com/api/v1/search_by_date?query=bright%20kettle%26x&tags=%28story%2Ccomment%29&hitsPerPage=100",
        ready.address().toString());
  }
}
