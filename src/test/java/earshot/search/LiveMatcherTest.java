package earshot.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.BrandHit;
import earshot.model.BrandId;
import earshot.model.Mention;
import earshot.model.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveMatcherTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "pagan | propaganda | false",
        "*paganda | propaganda | true",
        "raw:\"Google+\" | I left Google+. | true",
        "raw:\"Google+\" | I left Google | false",
        "raw:\"Google+\" | I left Google + mail | false",
        "raw:\"Google+\" | I left google+ | false",
        "raw:\"Google\" | I left Google+ | true",
        "raw:\"'s\" | Google's end | true",
        "raw:US | trust us | false",
        "raw:US | made in the US. | true",
        "raw:\"H&M\" | an H&M bag | true",
        "raw:\"H&M\" | an H & M bag | false",
        "oil NEAR/1 leak | leak of oil | true",
        "oil ONEAR/1 leak | leak of oil | false",
        "oil NEAR/0 leak | oil leak | true",
        "oil NEAR/1 leak | oil and a leak | false",
        "oil NEAR/2 oil | oil alone | false",
        "oil NEAR/2 oil | oil on oil | true",
        "(\"x y\" OR x) NEAR/0 z | x y z | true",
        "東京 | 東京都 | true",
        "京東 | 東京都 | false",
        "café | CAFE | true",
        "#tea | tea | false",
        "tea | #tea | true",
        "author:@analind | whatever | true",
        "author:lind | whatever | true",
        "author:\"ana lind analind\" | whatever | false",
        "site:example.org | whatever | true",
        "site:ample.org | whatever | false",
        "url:example.org/post | whatever | true",
        "source:kettle | whatever | true",
        "source:\"kettle news\" lang:en type:feed | whatever | true",
        "source:1 kettle | a kettle | true",
        "source:2 kettle | a kettle | false",
        "lang:de kettle | a kettle | false",
        "rating:>=4 kettle | a kettle | false",
        "kettle NOT (pot OR pan) | a kettle | true",
        "kettle NOT (pot OR pan) | a kettle, a pan | false",
      })
  void aQueryMatchesWhatItSays(String query, String body, boolean matches) {
    assertEquals(matches, !match(query, Samples.anItemSaying("", body)).isEmpty());
  }

  @Test
  void spansPointIntoTitleAndBodyAsWritten() {
    String title = "Café's news";
    String body = "A #Kettle from café row, and a “kettle”.";
    BrandHit hit = match("cafe kettle", Samples.anItemSaying(title, body)).getFirst();
    assertEquals(List.of("Café"), cut(title, hit.inTitle()));
    assertEquals(List.of("Kettle", "café", "kettle"), cut(body, hit.inText()));
  }

  @Test
  void aPhraseIsOneSpanAndNearShowsItsSidesOnly() {
    String body = "an oil leak near the old kettle";
    BrandHit phrase = match("\"oil leak\"", Samples.anItemSaying("", body)).getFirst();
    assertEquals(List.of("oil leak"), cut(body, phrase.inText()));
    BrandHit near = match("leak NEAR/5 kett*", Samples.anItemSaying("", body)).getFirst();
    assertEquals(List.of("leak", "kettle"), cut(body, near.inText()));
  }

  @Test
  void signsFoundRawAreShownToo() {
    String body = "Is C++ hard?";
    BrandHit hit = match("raw:\"C++\"", Samples.anItemSaying("Hm", body)).getFirst();
    assertEquals(List.of("C++"), cut(body, hit.inText()));
  }

  @Test
  void brandsAreGivenInTheOrderAsked() {
    LiveMatcher matcher =
        new LiveMatcher(List.of(asked(3, "kettle"), asked(1, "pot"), asked(2, "kett*")));
    List<BrandHit> hits = matcher.match(Samples.anItemSaying("", "a kettle"));
    assertEquals(
        List.of(new BrandId(3), new BrandId(2)), hits.stream().map(BrandHit::brand).toList());
  }

  @Test
  void anItemWithoutWordsMatchesOnlyWhatAsksForNoWords() {
    Mention silent = Samples.aMention().by("", "").url("").lang("").mention();
    LiveItem item = LiveItem.of(silent);
    assertTrue(match("kettle", item).isEmpty());
    assertFalse(match("source:1", item).isEmpty());
  }

  private static LiveMatcher.Asked asked(int brand, String query) {
    return new LiveMatcher.Asked(new BrandId(brand), QueryParser.parse(query));
  }

  private static List<BrandHit> match(String query, LiveItem item) {
    return new LiveMatcher(List.of(asked(1, query))).match(item);
  }

  private static List<String> cut(String text, List<Span> spans) {
    return spans.stream().map(span -> text.substring(span.from(), span.to())).toList();
  }
}
