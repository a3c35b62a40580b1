package earshot.listening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import earshot.listening.secret.Secret;
import earshot.listening.secret.SecretRef;
import earshot.model.Egress;
import earshot.model.FailureReason;
import earshot.model.Source;
import earshot.model.SourceCursor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class SessionsTest {
  private static final String CANARY = "canary-4711-canary";
  private static final String REST =
      ", \"items\": \"hits\", \"fields\": {\"id\": \"id\", \"title\": \"title\"}";
  private static final String HITS = "{\"hits\":[{\"id\":\"1\",\"title\":\"One\"}]}";

  private final AtomicInteger logins = new AtomicInteger();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private ApiStand api;

  @BeforeEach
  void open() throws IOException {
    api = new ApiStand();
    log.start();
    root().addAppender(log);
  }

  @AfterEach
  void close() throws IOException {
    root().detachAppender(log);
    api.close();
  }

  @Test
  void aLoginIsMadeOnceAndItsTokenUsedUntilItIsRefused() {
    session();
    api.keep("svc/password", CANARY);
    login(true);
    api.web.on(
        "/api",
        (request, out) -> {
          boolean fine = request.header("Authorization").equals("Bearer token-" + logins.get());
          write(out, fine ? "200 OK" : "401 No", fine ? HITS : "{}");
        });
    assertInstanceOf(Polled.News.class, api.poll(SourceCursor.START, Map.of("user", "ana")));
    api.poll(SourceCursor.START, Map.of("user", "ana"));
    assertEquals(List.of("/login", "/api", "/api"), api.paths());
    assertEquals("POST", api.web.requests.getFirst().method());
    assertEquals(
        "{\"identifier\":\"ana\",\"password\":\"" + CANARY + "\"}",
        sorted(api.web.requests.getFirst().body()));
    assertEquals(Egress.Purpose.LOGIN, api.book.getFirst().purpose());
    assertEquals(api.web.requests.size(), api.book.size());
  }

  @Test
  void anExpiredTokenIsRefreshedAndTheQuestionAskedOnceMore() {
    session();
    api.keep("svc/password", CANARY);
    login(true);
    refresh("200 OK");
    AtomicInteger expired = new AtomicInteger();
    api.web.on(
        "/api",
        (request, out) -> {
          boolean fine =
              expired.get() == 0 || request.header("Authorization").equals("Bearer fresh");
          write(out, fine ? "200 OK" : "401 Expired", fine ? HITS : "{}");
        });
    api.poll(SourceCursor.START, Map.of("user", "ana"));
    expired.set(1);
    api.web.requests.clear();
    assertInstanceOf(Polled.News.class, api.poll(SourceCursor.START, Map.of("user", "ana")));
    assertEquals(List.of("/api", "/refresh", "/api"), api.paths());
    assertEquals("Bearer refresh-1", api.web.requests.get(1).header("Authorization"));
  }

  @Test
  void aRefreshThatFailsEndsInANewLoginAndOneRetryOnly() {
    session();
    api.keep("svc/password", CANARY);
    login(true);
    refresh("400 No");
    AtomicInteger asked = new AtomicInteger();
    api.web.on(
        "/api",
        (request, out) -> write(out, asked.incrementAndGet() == 1 ? "200 OK" : "401 No", HITS));
    api.poll(SourceCursor.START, Map.of("user", "ana"));
    api.web.requests.clear();
    Polled.Failed failed =
        assertInstanceOf(Polled.Failed.class, api.poll(SourceCursor.START, Map.of("user", "ana")));
    assertEquals(FailureReason.NEEDS_KEY, failed.reason());
    assertEquals(List.of("/api", "/refresh", "/login", "/api"), api.paths());
  }

  @Test
  void withoutAKeyNobodyIsAsked() {
    session();
    Polled.Failed failed =
        assertInstanceOf(Polled.Failed.class, api.poll(SourceCursor.START, Map.of("user", "ana")));
    assertEquals(FailureReason.NEEDS_KEY, failed.reason());
    assertTrue(failed.sentence().contains("svc/password"), failed.sentence());
    assertEquals(0, api.web.requests.size());
  }

  @Test
  void aKeyOfALookAlikeOriginIsNotThisOnes() {
    session();
    for (String origin :
        List.of(
            "https://127.0.0.1:" + api.web.port(),
            "http://127.0.0.1:80",
            "http://127.0.0.1",
            "http://127.0.0.1:" + api.web.port() + "0")) {
      api.ring.keep(new SecretRef("svc/password", origin), new Secret(CANARY));
    }
    api.poll(SourceCursor.START, Map.of("user", "ana"));
    assertEquals(0, api.web.requests.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "400 No",
        "401 No",
        "403 No",
        "404 No",
        "429 No",
        "500 No",
        "302 F\r\nLocation: /x"
      })
  void aLoginThatFailsTellsNobodyTheKey(String head) {
    session();
    api.keep("svc/password", CANARY);
    api.web.on("/login", head, "<title>" + CANARY + "</title>{\"error\":\"" + CANARY + "\"}");
    Polled polled = api.poll(SourceCursor.START, Map.of("user", "ana"));
    assertFalse(polled instanceof Polled.News);
    noTrace(polled);
    assertEquals(List.of("/login"), api.paths());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\": \"bearer\", \"secret\": \"svc/password\"}",
        "{\"type\": \"basic\", \"secret\": \"svc/password\"}",
        "{\"type\": \"header\", \"name\": \"X-Key\", \"secret\": \"svc/password\"}",
        "{\"type\": \"query\", \"name\": \"key\", \"secret\": \"svc/password\"}",
      })
  void everyWayToSendAKeyLeavesNoTrace(String auth) {
    api.with(PresetSources.preset("json", api.request("/api", ", \"auth\": " + auth) + REST));
    api.keep("svc/password", "me:" + CANARY);
    api.web.on("/api", "200 OK\r\nETag: \"1\"", HITS);
    Polled.News news = assertInstanceOf(Polled.News.class, api.poll(SourceCursor.START));
    WebStand.Request request = api.web.requests.getFirst();
    String sent = request.lines() + request.path();
    assertTrue(sent.contains(CANARY) || sent.contains("Basic bWU6Y2FuYXJ5LTQ3MTEtY2FuYXJ5"), sent);
    noTrace(news);
    noTrace(news.cursor().validatorsFor());
    api.web.on("/api", "403 No", "<title>" + CANARY + "</title>");
    noTrace(api.poll(news.cursor()));
  }

  @Test
  void aTokenIsNotSentToAnotherService() {
    String auth =
        ", \"auth\": {\"type\": \"session\", \"secret\": \"svc/password\", \"login\": "
            + "{\"url\": \"%s\", \"body\": {\"password\": \"{secret}\"}}, \"tokenPath\": \"t\"}"
                .formatted(api.safe("/login"));
    api.with(
        PresetSources.preset(
            "json",
            "\"request\": {\"url\": \"https://other.localhost:%d/api\"%s}"
                    .formatted(api.web.port(), auth)
                + REST));
    api.keep("svc/password", CANARY);
    api.web.on("/login", "200 OK", "{\"t\":\"" + CANARY + "\"}");
    Source source = api.source(Map.of());
    Polled polled = api.reader.read(source, SourceCursor.START);
    assertInstanceOf(Polled.Failed.class, polled);
    assertEquals(List.of("/login"), api.paths());
    noTrace(polled);
  }

  private void session() {
    String auth =
        """
        , "auth": {"type": "session", "secret": "svc/password",
          "login": {"url": "%s",
                    "body": {"identifier": "{user}", "password": "{secret}"}},
          "tokenPath": "accessJwt",
          "refresh": {"url": "%s", "tokenPath": "refreshJwt"}}\
        """
            .formatted(api.safe("/login"), api.safe("/refresh"));
    api.with(
        PresetSources.preset(
            "json",
            "\"params\": [{\"name\": \"user\", \"label\": \"Handle\", \"required\": true}], "
                + api.request("/api", auth)
                + REST));
  }

  private void login(boolean fine) {
    api.web.on(
        "/login",
        (request, out) -> {
          int times = logins.incrementAndGet();
          String body =
              "{\"accessJwt\":\"token-%d\",\"refreshJwt\":\"refresh-%d\"}".formatted(times, times);
          write(out, fine ? "200 OK" : "401 No", body);
        });
  }

  private void refresh(String head) {
    api.web.on("/refresh", head, "{\"accessJwt\":\"fresh\",\"refreshJwt\":\"refresh-2\"}");
  }

  private void noTrace(Object what) {
    String all = what + " " + api.book + " " + log.list;
    // With its signs, for a moment of time may hold the number alone.
    assertFalse(all.contains("-4711-"), all);
    assertFalse(all.contains("bWU6Y2FuYXJ5"), all);
  }

  private static String sorted(String json) {
    return json.startsWith("{\"password") ? json.replaceAll("\\{(.*),(.*)}", "{$2,$1}") : json;
  }

  private static void write(java.io.OutputStream out, String head, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    WebStand.write(out, head + "\r\nContent-Length: " + bytes.length, bytes);
  }

  private static Logger root() {
    Logger root = (Logger) LoggerFactory.getLogger("earshot");
    root.setLevel(Level.TRACE);
    return root;
  }
}
