package earshot.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Mention;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.junit.jupiter.api.Test;

class WordQueryTest {
  private static final QueryCompiler COMPILER = new QueryCompiler(Asking.NO_MATTER, Set.of());

  @Test
  void wordsSayWhatAnIndexOfThemSays() {
    Random random = new Random(23);
    RandomTrees trees = new RandomTrees(random, false);
    int asked = 0;
    int held = 0;
    while (asked < 3_000) {
      QueryTree tree = trees.tree(3);
      Optional<WordQuery> words = WordQuery.of(tree);
      if (words.isEmpty()) continue;
      Query query = COMPILER.compile(tree);
      for (int n = 0; n < 5; n++) {
        LiveItem item = item(random);
        CutTexts cut = new CutTexts(item);
        OneItem index = OneItem.of(cut, EnumSet.allOf(TextField.class), List.of());
        Optional<WordSpans> found = WordSpans.of(words.get(), cut);
        assertEquals(
            index.matches(query).map(spans -> shown(spans, item)),
            found.map(spans -> shown(spans, item)),
            () -> QueryPrinter.print(tree) + " in " + item.content());
        asked++;
        if (found.isPresent()) held++;
      }
    }
    assertTrue(held > 300, "only " + held);
  }

  @Test
  void aWordRepeatedIsAPhraseAtEachPlace() {
    WordQuery query = WordQuery.of(QueryParser.parse("\"oil oil\"")).orElseThrow();
    LiveItem item = Samples.anItemSaying("", "oil oil oil");
    assertEquals(
        List.of("0-7", "4-11"),
        WordSpans.of(query, new CutTexts(item)).orElseThrow().inBody("").stream()
            .map(span -> span.from() + "-" + span.to())
            .toList());
  }

  @Test
  void whatAsksForMoreThanWordsIsLeftToTheIndex() {
    for (String query :
        List.of("kett*", "oil NEAR/2 leak", "kettle lang:en", "tea OR site:a.org")) {
      assertEquals(Optional.empty(), WordQuery.of(QueryParser.parse(query)), query);
    }
  }

  private static List<Object> shown(WordSpans spans, LiveItem item) {
    String title = item.content().title();
    return List.of(
        spans.inTitle(title),
        spans.inBody(title),
        spans.in(TextField.AUTHOR),
        spans.in(TextField.RAW));
  }

  private static LiveItem item(Random random) {
    Mention mention =
        Samples.aMention()
            .titled(Vocabulary.text(Vocabulary.some(random, 4)))
            .saying(Vocabulary.text(Vocabulary.some(random, 12)))
            .mention();
    return LiveItem.of(mention);
  }
}
