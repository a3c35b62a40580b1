package earshot.listening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.listening.RollCall.Said;
import earshot.listening.preset.Mirror;
import earshot.listening.preset.OpenLine;
import earshot.listening.preset.Preset;
import earshot.listening.preset.PresetFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The two services whose posts are looked up by a key, with answers written by hand after their
/// documentation.
class RollCallTest {
  private static final String X_ONE = "1990000000000000001";
  private static final String X_TWO = "1990000000000000002";

  private ApiStand api;

  @BeforeEach
  void open() throws IOException {
    api = new ApiStand();
  }

  @AfterEach
  void close() throws IOException {
    api.close();
  }

  @Test
  void xNamesWhatItNoLongerHas() throws IOException {
    Preset x = used("x-recent", "https://api.x.com");
    api.keep("x/bearer-token", "k");
    api.web.on("/2/tweets", "200 OK", answer("x-lookup.json"));
    assertEquals(Map.of(X_ONE, Said.DELETED, X_TWO, Said.HERE), ask(x, X_ONE, X_TWO));
    assertEquals(List.of("/2/tweets?ids=" + X_ONE + "%2C" + X_TWO), api.paths());
    assertEquals("Bearer k", api.web.requests.getFirst().header("Authorization"));
  }

  @Test
  void redditSaysWhoTookAPostAway() throws IOException {
    Preset reddit = used("reddit-api", "https://oauth.reddit.com", "https://www.reddit.com/api");
    api.keep("reddit/app", "id:word");
    api.web.on("/v1/access_token", "200 OK", "{\"access_token\":\"t\"}");
    api.web.on("/api/info", "200 OK", answer("reddit-lookup.json"));
    assertEquals(
        Map.of(
            "t3_k0001", Said.HERE,
            "t3_k0002", Said.DELETED,
            "t3_k0003", Said.REMOVED,
            "t1_c0001", Said.DELETED,
            "t3_k0009", Said.DELETED),
        ask(reddit, "t3_k0001", "t3_k0002", "t3_k0003", "t1_c0001", "t3_k0009"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"data\":[]}",
        "{\"data\":[{\"id\":\"5\"}]}",
        "{\"data\":[{\"id\":\"1990000000000000002\"}",
        "<html><title>Sign in to the hotel</title></html>",
        "\"1990000000000000001\"",
      })
  void anAnswerThatSpeaksOfNoneOfThemSaysNothing(String body) throws IOException {
    Preset x = used("x-recent", "https://api.x.com");
    api.keep("x/bearer-token", "k");
    api.web.on("/2/tweets", "200 OK", body);
    assertEquals(Map.of(), ask(x, X_ONE, X_TWO));
  }

  @ParameterizedTest
  @ValueSource(strings = {"401 No", "404 Not Found", "410 Gone", "429 Slow", "500 Oh", "503 Later"})
  void troubleSaysNothing(String status) throws IOException {
    Preset x = used("x-recent", "https://api.x.com");
    api.keep("x/bearer-token", "k");
    api.web.on("/2/tweets", status, answer("x-lookup.json"));
    assertEquals(Map.of(), ask(x, X_ONE, X_TWO));
  }

  @Test
  void withoutAKeyNobodyIsAsked() throws IOException {
    Preset x = used("x-recent", "https://api.x.com");
    assertEquals(Map.of(), ask(x, X_ONE));
    assertTrue(api.paths().isEmpty());
  }

  private Map<String, Said> ask(Preset preset, String... ids) {
    Mirror.ByIds mirror =
        assertInstanceOf(Mirror.ByIds.class, preset.about().mirror().orElseThrow());
    assertEquals(100, mirror.together());
    return api.reader.rollCall(
        api.source(Map.of("q", "brightkettle")), preset, mirror, List.of(ids));
  }

  /// A built-in preset, asked on this machine.
  private Preset used(String id, String... hosts) throws IOException {
    String json = answer(id + PresetFile.ENDING);
    String open = "http://127.0.0.1:" + api.web.port();
    int mirror = json.indexOf("\"mirror\"");
    String before = json.substring(0, mirror);
    String after = json.substring(mirror);
    for (String host : hosts) {
      before = before.replace(host, open.replace("http:", "https:"));
      after = after.replace(host, open);
    }
    PresetFile file = PresetFile.read(id + PresetFile.ENDING, before + after);
    Preset preset = OpenLine.of(assertInstanceOf(PresetFile.Good.class, file).preset());
    api.with(preset);
    return preset;
  }

  private static String answer(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(PresetFile.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
