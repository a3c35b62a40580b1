package earshot.listening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import earshot.listening.WebRequest.Errand;
import earshot.model.SourceId;
import earshot.model.SourceTerms;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who asks may change from one request to the next.
class FetcherCallerTest {
  private static final SourceId OWN = new SourceId(1);
  private static final SourceId OTHER = new SourceId(2);
  private static final String FEED = "<rss><channel/></rss>";

  private final AtomicReference<Fetcher.Caller> caller =
      new AtomicReference<>(new Fetcher.Caller("Earshot/1", WayOut.STRAIGHT));
  private WebStand web;
  private Fetcher fetcher;

  @BeforeEach
  void open() throws IOException {
    web = new WebStand().on("/feed", "200 OK\r\nContent-Type: application/rss+xml", FEED);
    Map<SourceId, String> names = Map.of(OWN, "Northwind reader");
    fetcher =
        new Fetcher(
            new Fetcher.Way(
                FetchLimits.STANDARD,
                new Fetching.Names(
                    Map.of(
                        "localhost",
                        List.of("127.0.0.1"),
                        "feeds.example",
                        List.of("93.184.216.34"))),
                caller::get,
                source ->
                    new SourceTerms(Optional.empty(), Optional.ofNullable(names.get(source)))),
            Fetching.gate(),
            line -> {},
            InstantSource.system());
  }

  @AfterEach
  void close() throws IOException {
    fetcher.close();
    web.close();
  }

  @Test
  void anotherContactIsToldFromTheNextRequestOn() {
    asked(OTHER);
    caller.set(new Fetcher.Caller("Earshot/1 (+mira@example.org)", WayOut.STRAIGHT));
    asked(OTHER);
    assertEquals(List.of("Earshot/1", "Earshot/1 (+mira@example.org)"), agents());
  }

  @Test
  void aSourceWithANameOfItsOwnIsAskedByItAndNoOther() {
    asked(OWN);
    asked(OTHER);
    assertEquals(List.of("Northwind reader", "Earshot/1"), agents());
  }

  @Test
  void aProxyIsUsedFromTheNextRequestOnAndLeftAgain() throws IOException {
    try (ProxyStand proxy = new ProxyStand(web.port())) {
      WayOut through = new WayOut(Optional.of(proxy.proxy(Optional.empty())), Optional.empty());
      caller.set(new Fetcher.Caller("Earshot/1", through));
      URI feed = URI.create("http://feeds.example/feed");
      assertInstanceOf(Fetched.Body.class, fetcher.get(feed, false));
      assertEquals(1, proxy.asked.size());
      caller.set(new Fetcher.Caller("Earshot/1", WayOut.STRAIGHT));
      asked(OTHER);
      assertEquals(1, proxy.asked.size());
    }
  }

  private void asked(SourceId source) {
    URI feed = URI.create("http://localhost:" + web.port() + "/feed");
    Fetched fetched = fetcher.ask(WebRequest.to(feed, true).on(Errand.poll(source)));
    assertInstanceOf(Fetched.Body.class, fetched, fetched::toString);
  }

  private List<String> agents() {
    return web.requests.stream().map(each -> each.header("User-Agent")).toList();
  }
}
