package earshot.listening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.listening.preset.Preset;
import earshot.listening.preset.PresetChoice;
import earshot.model.PresetUse;
import earshot.model.Source;
import earshot.model.Source.SourceSetup;
import earshot.model.SourceCursor;
import earshot.model.SourceId;
import earshot.model.SourceRole;
import earshot.model.SourceState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// No spelling of a private address gets through a preset, whether as a host, as an address, at the
/// end of a redirect or by a name that changes its mind.
class PresetGuardTest {
  private static final String REST =
      ", \"items\": \"hits\", \"fields\": {\"id\": \"id\", \"title\": \"title\"}";
  private static final String HOST =
      "\"params\": [{\"name\": \"p\", \"label\": \"Host\", \"type\": \"host\", \"required\": true}],"
          + " \"request\": {\"url\": \"https://{p}/api\"}";
  private static final String ADDRESS =
      "\"params\": [{\"name\": \"p\", \"label\": \"Address\", \"type\": \"address\","
          + " \"required\": true}], \"request\": {\"url\": \"{p}\"}";

  private ApiStand api;

  @BeforeEach
  void open() throws IOException {
    api = new ApiStand(host -> List.of(InetAddress.ofLiteral("127.0.0.1")));
    api.web.on("/api", "200 OK", "{\"hits\":[{\"id\":1,\"title\":\"in\"}]}");
    api.web.on("/feed", "200 OK", "{\"hits\":[{\"id\":1,\"title\":\"in\"}]}");
  }

  @AfterEach
  void close() throws IOException {
    api.close();
  }

  @Test
  void noHostParameterLeadsInside() {
    int tried = 0;
    for (String url : Spellings.of(80)) {
      String host = url.substring("http://".length(), url.length() - "/feed".length());
      for (String spelled : List.of(host, host + ":" + api.web.port(), " " + host + " ")) {
        refused(HOST, spelled);
        tried++;
      }
    }
    assertTrue(tried >= 150, "tried " + tried);
    assertEquals(0, api.web.connections.get());
  }

  @Test
  void noAddressParameterLeadsInside() {
    List<String> urls = new ArrayList<>(Spellings.of(api.web.port()));
    urls.addAll(Spellings.of(80));
    for (String url : urls) refused(ADDRESS, url);
    assertTrue(urls.size() >= 120, "tried " + urls.size());
    assertEquals(0, api.web.connections.get());
  }

  @Test
  void aPublicNameThatPointsInsideIsRefusedForEveryPreset() {
    refused(HOST, "rebound.example");
    refused(ADDRESS, "http://rebound.example:" + api.web.port() + "/feed");
    assertEquals(0, api.web.connections.get());
  }

  @Test
  void noRedirectOfAnApiLeadsInside() throws IOException {
    try (WebStand inside = new WebStand("127.0.0.2")) {
      inside.on("/feed", "200 OK", "{\"hits\":[{\"id\":1,\"title\":\"in\"}]}");
      api.with(PresetSources.preset("json", api.request("/api", "") + REST));
      List<String> targets = new ArrayList<>(Spellings.of(inside.port()));
      targets.add("http://127.0.0.2:" + inside.port() + "/feed");
      for (String target : targets) {
        if (target.startsWith("http://127.0.0.1:")) continue;
        api.web.on("/api", "302 Found\r\nLocation: " + target, "");
        Polled polled = api.poll(SourceCursor.START);
        assertFalse(polled instanceof Polled.News, target);
      }
      assertEquals(0, inside.connections.get());
    }
  }

  /// Refused when it is chosen, or else when it is asked.
  private void refused(String request, String value) {
    Preset preset = PresetSources.preset("json", request + REST);
    if (!(PresetChoice.of(preset, Map.of("p", value)) instanceof PresetChoice.Ready ready)) return;
    api.with(preset);
    Source source = source(preset, ready.use(), ready.address());
    Polled polled = api.reader.read(source, SourceCursor.START);
    assertTrue(polled instanceof Polled.Failed, value + " gave " + polled);
  }

  private static Source source(Preset preset, PresetUse use, URI address) {
    return new Source(
        new SourceId(5),
        new SourceSetup(preset.kind(), use, "Test", address, SourceRole.COMMUNITY, false, ""),
        SourceState.ACTIVE,
        Optional.empty(),
        false);
  }
}
