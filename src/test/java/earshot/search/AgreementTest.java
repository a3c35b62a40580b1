package earshot.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.model.BrandHit;
import earshot.model.BrandId;
import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.PageToken;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Index, live matcher, explanation and a naive judge must answer alike.
class AgreementTest {
  private static final int TEXTS = 50;
  private static final int QUERIES = 100;

  private final Path folder;

  AgreementTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void fiveThousandPairsOfQueryAndTextAreJudgedAlike() {
    judge(new Random(11), "one");
  }

  @Test
  @Tag("soak")
  void fiftyThousandPairsOfQueryAndTextAreJudgedAlike() {
    for (int round = 0; round < 10; round++) judge(new Random(100 + round), "round" + round);
  }

  private void judge(Random random, String name) {
    List<NaiveJudge> judges = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    for (int i = 1; i <= TEXTS; i++) {
      NaiveJudge judge = new NaiveJudge(Vocabulary.some(random, 4), Vocabulary.some(random, 12));
      judges.add(judge);
      mentions.add(
          Samples.aMention()
              .id(i)
              .titled(Vocabulary.text(judge.title()))
              .saying(Vocabulary.text(judge.body()))
              .mention());
    }
    List<QueryTree> queries = new ArrayList<>();
    RandomTrees trees = new RandomTrees(random, false);
    for (int i = 0; i < QUERIES; i++) queries.add(trees.tree(3));

    List<Set<Integer>> naive = new ArrayList<>();
    for (QueryTree query : queries) naive.add(naively(query, judges));
    assertAlike(queries, naive, live(queries, mentions), "live");
    assertAlike(queries, naive, indexed(queries, mentions, folder.resolve(name)), "index");
    assertAlike(queries.subList(0, 20), naive, explained(queries, mentions), "explained");
  }

  private static void assertAlike(
      List<QueryTree> queries, List<Set<Integer>> naive, List<Set<Integer>> other, String who) {
    for (int i = 0; i < queries.size(); i++) {
      assertEquals(naive.get(i), other.get(i), who + " " + QueryPrinter.print(queries.get(i)));
    }
  }

  private static Set<Integer> naively(QueryTree query, List<NaiveJudge> judges) {
    Set<Integer> holds = new HashSet<>();
    for (int i = 0; i < judges.size(); i++) if (judges.get(i).holds(query)) holds.add(i + 1);
    return holds;
  }

  private static List<Set<Integer>> live(List<QueryTree> queries, List<Mention> mentions) {
    List<LiveMatcher.Asked> asked = new ArrayList<>();
    for (QueryTree query : queries) {
      asked.add(new LiveMatcher.Asked(new BrandId(asked.size() + 1), query));
    }
    LiveMatcher matcher = new LiveMatcher(asked);
    List<Set<Integer>> found = new ArrayList<>();
    for (QueryTree _ : queries) found.add(new HashSet<>());
    for (Mention mention : mentions) {
      for (BrandHit hit : matcher.match(LiveItem.of(mention))) {
        found.get(hit.brand().value() - 1).add((int) mention.id().value());
      }
    }
    return found;
  }

  private static List<Set<Integer>> indexed(
      List<QueryTree> queries, List<Mention> mentions, Path folder) {
    StoredRows rows = new StoredRows(mentions);
    try (SearchIndex index =
        SearchIndex.openUnkept(
            () -> new Indexer(IndexFolder.plain(folder), rows, Limits.USUAL),
            QueryNames.NONE,
            ZoneOffset.UTC,
            () -> Samples.NOON)) {
      index.catchUp(_ -> {});
      return queries.stream().map(query -> indexed(query, index)).toList();
    }
  }

  private static Set<Integer> indexed(QueryTree query, SearchIndex index) {
    MentionFilter filter = StoredRows.asking(QueryPrinter.print(query));
    List<PageToken> tokens = index.page(filter, Optional.empty(), TEXTS).tokens();
    return tokens.stream().map(token -> (int) token.id().value()).collect(Collectors.toSet());
  }

  private static List<Set<Integer>> explained(List<QueryTree> queries, List<Mention> mentions) {
    List<Set<Integer>> found = new ArrayList<>();
    for (QueryTree query : queries.subList(0, 20)) {
      found.add(
          mentions.stream()
              .filter(
                  mention -> Explain.explain(query, mention, ZoneOffset.UTC, Samples.NOON).holds())
              .map(mention -> (int) mention.id().value())
              .collect(Collectors.toSet()));
    }
    return found;
  }
}
