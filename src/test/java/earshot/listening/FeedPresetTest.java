package earshot.listening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.FailureReason;
import earshot.model.Sighting;
import earshot.model.SourceCursor;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedPresetTest {
  private static final String FEED =
      """
      <rss version="2.0" xmlns:im="http://itunes.apple.com/rss"><channel><title>c</title>
      <item><guid isPermaLink="false">7</guid><title>Crash</title><link>http://a.example/7</link>
      <im:rating>1</im:rating><source url="http://paper.example/">Paper</source>
      <description>It crashes.</description></item></channel></rss>""";

  private ApiStand site;

  @BeforeEach
  void open() throws IOException {
    site = new ApiStand();
    site.web.on("/feed", "200 OK\r\nETag: \"1\"", FEED);
  }

  @AfterEach
  void close() throws IOException {
    site.close();
  }

  @Test
  void fieldsOfAPresetAreAddedToWhatAFeedSays() {
    use(
        "\"fields\": {\"rating\": \"im:rating\", \"ratingMax\": \"'5'\", \"outlet\": \"source@url\"}");
    Sighting item = item(site.poll(SourceCursor.START));
    assertEquals(new Sighting.Rating(1, 5), item.counts().rating().orElseThrow());
    assertEquals("http://paper.example/", item.author().outlet());
    assertEquals("Crash", item.words().title());
    assertEquals("It crashes.", item.words().plain());
    assertEquals(Optional.of("7"), item.identity().externalId());
  }

  @Test
  void aFieldThatFindsNothingLeavesWhatWasKnown() {
    use("\"fields\": {\"title\": \"im:title\", \"id\": \"im:id\"}");
    Sighting item = item(site.poll(SourceCursor.START));
    assertEquals("Crash", item.words().title());
    assertEquals(Optional.of("7"), item.identity().externalId());
  }

  @Test
  void aFeedWithAPresetKeepsItsValidators() {
    use("\"fields\": {\"rating\": \"im:rating\"}");
    Polled.News news = assertInstanceOf(Polled.News.class, site.poll(SourceCursor.START));
    site.poll(news.cursor());
    assertEquals("\"1\"", site.web.requests.getLast().header("If-None-Match"));
  }

  @Test
  void aTrialBringsWhatAPollWouldAndAsksOnce() {
    use("\"fields\": {\"rating\": \"im:rating\"}");
    SourceTrial trial =
        new SourceTrial(site.fetcher, site.reader, java.time.InstantSource.fixed(ApiStand.NOW));
    SourceTrial.Trial.Read read =
        assertInstanceOf(SourceTrial.Trial.Read.class, trial.source(site.source(Map.of()).setup()));
    assertEquals("feed", read.kind());
    assertEquals(1, read.items().size());
    assertEquals(1, site.web.requests.size());
    site.web.on("/feed", "403 No", "");
    SourceTrial.Trial.NotRead refused =
        assertInstanceOf(
            SourceTrial.Trial.NotRead.class, trial.source(site.source(Map.of()).setup()));
    assertEquals(FailureReason.HTTP_STATUS, refused.reason());
  }

  @Test
  void furtherRequestsOfOnePollWaitForTheHost() throws IOException {
    Resolver names = host -> List.of(java.net.InetAddress.ofLiteral("127.0.0.1"));
    try (ApiStand api = new ApiStand(names)) {
      String paging =
          ", \"paging\": {\"type\": \"page\", \"param\": \"p\", \"from\": 0, \"max\": 3},"
              + " \"items\": \"hits\", \"hostDelay\": \"PT7S\","
              + " \"fields\": {\"id\": \"id\", \"title\": \"id\"}";
      var preset = PresetSources.preset("json", api.request("/api", "") + paging);
      api.with(preset);
      api.reader.read(PresetSources.source(preset, Map.of(), false), SourceCursor.START);
      // A private host is refused at once, so nothing follows it and nothing is waited for.
      assertTrue(api.pauses.isEmpty());
      Inquiry inquiry =
          new Inquiry(
              new Inquiry.Means(
                  api.fetcher,
                  api.ring,
                  new Sessions(),
                  api.pauses::add,
                  java.time.InstantSource.fixed(ApiStand.NOW)),
              PresetSources.source(preset, Map.of(), false),
              preset,
              new earshot.listening.preset.UrlTemplate.Moment(Optional.empty(), ApiStand.NOW, ""));
      try (inquiry) {
        for (int i = 0; i < 3; i++) {
          inquiry.ask(api.web.url("/api"), WebRequest.Wanted.JSON, Validators.NONE);
        }
      }
      assertEquals(List.of(7L, 7L, 7L), api.pauses.stream().map(Duration::toSeconds).toList());
    }
  }

  private void use(String fields) {
    site.with(PresetSources.preset("feed", site.request("/feed", "") + ", " + fields));
  }

  private static Sighting item(Polled polled) {
    return assertInstanceOf(Polled.News.class, polled, polled.toString()).fresh().getFirst();
  }
}
