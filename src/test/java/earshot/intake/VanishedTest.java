package earshot.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import earshot.listening.FeedReader;
import earshot.listening.FetchLimits;
import earshot.listening.Fetcher;
import earshot.listening.Pace;
import earshot.listening.Resolver;
import earshot.listening.WayOut;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.Source;
import earshot.model.Source.SourceSetup;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import earshot.model.Withdrawn;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a site's own feed takes back, read by the program's own reader from a real web server.
class VanishedTest {
  private static final Duration HALF_A_DAY = Duration.ofHours(12);

  private final VirtualTime time = new VirtualTime(Rig.START);
  private final TreeMap<Integer, String> posts = new TreeMap<>();
  private final AtomicInteger unchanged = new AtomicInteger();
  private boolean elsewhere;
  private HttpServer server;
  private final List<Fetcher> fetchers = new ArrayList<>();
  private Rig rig;
  private Source blog;

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    rig =
        new Rig(
            folder,
            time,
            gate -> {
              Fetcher.Way way =
                  new Fetcher.Way(
                      FetchLimits.STANDARD,
                      Resolver.ofTheSystem(),
                      new Fetcher.Caller("test", WayOut.STRAIGHT));
              Fetcher fetcher = new Fetcher(way, gate, line -> {}, time::instant);
              fetchers.add(fetcher);
              return new FeedReader(fetcher, time::instant, 1);
            },
            source -> Pace.PLAIN,
            errand -> Duration.ofMillis(1));
    blog = source("/feed");
    for (int n = 1; n <= 8; n++) posts.put(n, "northwind " + n);
    rig.intake.poll(blog);
    assertEquals(8, rig.stores.mentions().total());
  }

  @AfterEach
  void close() {
    rig.close();
    fetchers.forEach(Fetcher::close);
    server.stop(0);
  }

  @Test
  void aPostThatASiteTookBackIsWithdrawnWithinADayThoughItsFeedStaysAsItIs() {
    MentionId fifth = mention("northwind 5").id();
    posts.remove(5);
    pollAfter(Duration.ofHours(1));
    assertEquals(Map.of(), withdrawn(fifth), "it may come back");
    pollAfter(Duration.ofHours(6));
    assertTrue(unchanged.get() > 0, "nothing is read that did not change");
    pollAfter(Duration.ofHours(7));
    Withdrawn withdrawn = withdrawn(fifth).get(fifth);
    assertEquals(new Withdrawn(time.instant(), Withdrawn.By.SOURCE), withdrawn);
    assertEquals("", rig.stores.mentions().byId(fifth).orElseThrow().content().whole());
    assertEquals(8, rig.stores.mentions().total());
    int before = unchanged.get();
    pollAfter(HALF_A_DAY);
    pollAfter(HALF_A_DAY);
    assertEquals(before + 2, unchanged.get(), "and then it is asked as before");
  }

  @Test
  void aPostThatComesBackStays() {
    String text = posts.remove(5);
    pollAfter(Duration.ofHours(1));
    posts.put(5, text);
    pollAfter(HALF_A_DAY);
    posts.put(9, "northwind 9");
    pollAfter(HALF_A_DAY);
    pollAfter(HALF_A_DAY);
    assertEquals(9, texts().size());
  }

  @Test
  void whatRanOutAtTheEndStays() {
    for (int n = 9; n <= 20; n++) {
      posts.put(n, "northwind " + n);
      posts.pollFirstEntry();
      pollAfter(HALF_A_DAY);
    }
    assertEquals(20, texts().size());
  }

  @Test
  void anErrorOfTheWholeFeedTakesNothingAway() {
    posts.clear();
    pollAfter(HALF_A_DAY);
    pollAfter(HALF_A_DAY);
    pollAfter(HALF_A_DAY);
    assertEquals(8, texts().size());
  }

  @Test
  void whatAnotherSourceShowsTooStays() {
    Source other = source("/other");
    rig.intake.poll(other);
    posts.remove(5);
    pollAfter(Duration.ofHours(1));
    pollAfter(HALF_A_DAY);
    pollAfter(HALF_A_DAY);
    assertEquals(8, texts().size());
  }

  @Test
  void aListOfPostsOfOthersSaysNothingOfThem() {
    elsewhere = true;
    posts.replaceAll((_, text) -> text + " elsewhere");
    pollAfter(HALF_A_DAY);
    posts.remove(5);
    pollAfter(HALF_A_DAY);
    pollAfter(HALF_A_DAY);
    pollAfter(HALF_A_DAY);
    assertTrue(texts().contains("northwind 5 elsewhere"), texts().toString());
  }

  private void pollAfter(Duration pause) {
    time.pass(pause);
    rig.intake.poll(rig.fresh(blog));
  }

  private Map<MentionId, Withdrawn> withdrawn(MentionId mention) {
    return rig.stores.keeping().withdrawal().of(List.of(mention));
  }

  private Mention mention(String text) {
    return rig.stores.mentions().after(0, 100).stream()
        .filter(each -> each.content().whole().contains(text))
        .findFirst()
        .orElseThrow();
  }

  private List<String> texts() {
    return rig.stores.mentions().after(0, 100).stream()
        .map(each -> each.content().title())
        .filter(title -> !title.isEmpty())
        .toList();
  }

  private Source source(String path) {
    return rig.stores
        .sources()
        .add(
            new SourceSetup(
                SourceKind.FEED, Sources.ANY_FEED, path, at(path), SourceRole.COMMUNITY, true, ""),
            time.instant());
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      StringBuilder items = new StringBuilder();
      for (Map.Entry<Integer, String> post : posts.descendingMap().entrySet()) {
        Instant day = Rig.START.minus(Duration.ofDays(60L - post.getKey()));
        String host = elsewhere ? "http://other.example" : at("").toString();
        items.append(
            "<item><guid>p%d</guid><link>%s/p/%d</link><title>%s</title><pubDate>%s</pubDate></item>"
                .formatted(
                    post.getKey(),
                    host,
                    post.getKey(),
                    post.getValue(),
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(day.atOffset(ZoneOffset.UTC))));
      }
      String tag = "\"" + items.toString().hashCode() + "\"";
      if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        unchanged.incrementAndGet();
        exchange.sendResponseHeaders(304, -1);
        return;
      }
      byte[] body =
          "<rss><channel><title>Blog</title>%s</channel></rss>".formatted(items).getBytes(UTF_8);
      exchange.getResponseHeaders().set("ETag", tag);
      exchange.sendResponseHeaders(posts.isEmpty() ? 500 : 200, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
