package earshot.listening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Single fields as the reference reader's own tests expect them, and nothing active in any text.
class OracleTest {
  private static final Pattern ACTIVE =
      Pattern.compile(
          "<\\s*(?:script|iframe|frame|form|object|embed|style|link|meta|base|applet)|<[^>]*\\s(?:on\\w+|style|class)\\s*=|<[^>]*(?:javascript|data|vbscript):",
          Pattern.CASE_INSENSITIVE);

  @Test
  void fieldsHaveTheTextTheReferenceExpects() throws IOException {
    Tally texts = new Tally();
    List<String> wrong = new ArrayList<>();
    for (JsonNode one : oracle("text")) {
      Optional<FeedItem> item = first(one);
      String field = one.get("field").asString();
      String found = item.map(read -> field(read, field)).orElse("no item");
      String expected = plain(one.get("expect").asString());
      // A title is text already: what looks like a tag in it was written to be read.
      String bare = field.equals("title") ? found : plain(found);
      boolean equal = bare.equals(expected);
      texts.add(equal);
      if (!equal) {
        wrong.add(one.get("path").asString() + " " + field + ": " + expected + " | " + found);
      }
    }
    assertTrue(texts.share() >= 0.95, texts + "\n" + String.join("\n", wrong));
  }

  @Test
  void nothingActiveSurvivesAndTheVisibleTextDoes() throws IOException {
    Tally clean = new Tally();
    List<String> lost = new ArrayList<>();
    for (JsonNode one : oracle("sanitize")) {
      FeedItem item = first(one).orElseThrow();
      String markup = item.words().html() + item.words().summaryHtml();
      boolean harmless =
          !ACTIVE.matcher(markup).find() && item.words().title().indexOf("onerror=") < 0;
      String shown = bare(item.words().title() + item.words().html());
      String expected = bare(visible(one.get("expect").asString()));
      boolean there = shown.contains(expected);
      clean.add(harmless && there);
      if (!harmless || !there)
        lost.add(one.get("path").asString() + "\n  " + expected + "\n  " + shown + "\n  " + markup);
    }
    assertEquals(1.0, clean.share(), clean + "\n" + String.join("\n", lost));
  }

  private static List<JsonNode> oracle(String rule) throws IOException {
    Path file = Corpus.folder("feeds").resolve("oracle.json");
    List<JsonNode> chosen = new ArrayList<>();
    for (JsonNode one : new ObjectMapper().readTree(Files.readAllBytes(file))) {
      if (one.get("rule").asString().equals(rule)) chosen.add(one);
    }
    return chosen;
  }

  private static Optional<FeedItem> first(JsonNode one) {
    String path = one.get("path").asString();
    Optional<URI> location =
        Optional.ofNullable(one.get("headers"))
            .map(headers -> headers.get("Content-Location"))
            .map(value -> URI.create(value.asString()));
    URI address = URI.create("http://127.0.0.1:8097/" + path.replace(" ", "%20"));
    ParsedFeed parsed =
        FeedParser.parse(
            Corpus.bytes(Corpus.folder("feeds").resolve(path)),
            new FeedOrigin(address, Optional.empty(), location));
    return FeedCorpusTest.items(parsed).stream().findFirst();
  }

  private static String field(FeedItem item, String field) {
    return switch (field) {
      case "title" -> item.words().title();
      case "summary" ->
          item.words().summaryHtml().isEmpty() ? item.words().html() : item.words().summaryHtml();
      case "content" -> item.words().html();
      case "id" -> item.identity().externalId().orElse("none");
      case "link" -> item.identity().permalink().map(URI::toString).orElse("none");
      case "date" ->
          item.published()
              .map(date -> date.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", ""))
              .orElse("none");
      default -> throw new IllegalArgumentException("unknown field " + field);
    };
  }

  /// As the collection's notes say: without tags, unescaped once, white space folded.
  private static String plain(String text) {
    return HtmlTokens.decoded(text.replaceAll("<[a-zA-Z/][^>]*>", ""))
        .replaceAll("\\s+", " ")
        .strip();
  }

  /// The reference shows the beginning of one script as text, which no browser does.
  private static String visible(String text) {
    return plain(text.replaceAll("(?s)<!--.*?-->|function executeMe\\(\\)", ""));
  }

  private static String bare(String text) {
    return plain(text).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
