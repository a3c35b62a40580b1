package earshot.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QueryLayoutTest {
  private static final String LONG =
      "(kettle OR \"tea pot\" OR title:(urn NOT coffee) OR \"a long phrase that needs its room\")"
          + " AND (leak* OR burn) AND NOT airlines lang:en";

  @Test
  void aShortQueryStaysOnOneLine() {
    assertEquals("kettle AND (pot OR pan)", QueryLayout.of("kettle  AND (pot\n OR  pan )"));
  }

  @Test
  void aLongQueryIsBrokenWhereItBranches() {
    assertEquals(
        """
        (
          kettle
          OR "tea pot"
          OR "a long phrase that needs its room"
          OR "another phrase that needs some room"
        ) NEAR/5 (leak* OR burn)
        AND NOT airlines
        lang:en""",
        QueryLayout.of(
            "(kettle OR \"tea pot\" OR \"a long phrase that needs its room\" OR \"another phrase"
                + " that needs some room\") NEAR/5 (leak* OR burn) AND NOT airlines lang:en"));
  }

  @Test
  void whatBelongsToABranchStandsDeeper() {
    String word = "incomprehensibilities";
    assertEquals(
        """
        %1$s %1$s
        OR %1$s
          AND %1$s
          title:(%1$s OR %1$s)
          %1$s"""
            .formatted(word),
        QueryLayout.of("%1$s %1$s OR %1$s AND %1$s title:(%1$s OR %1$s) %1$s".formatted(word)));
  }

  @Test
  void commentsStayWhereTheyWere() {
    String laid =
        """
        # whom we hear
        kettle
        (
          # parts
          lid # the upper one
          OR pot
          # and nothing else
        ) # all of it
        # not the company
        NOT airlines
        # the end""";
    assertEquals(laid, QueryLayout.of(laid));
    assertEquals(
        laid,
        QueryLayout.of(
            "# whom we hear\n kettle ( # parts\nlid # the upper one\n OR pot\n# and nothing else"
                + "\n) # all of it\n# not the company\nNOT airlines\n\n# the end\n"));
  }

  @Test
  void aCommentInTheMidstOfAPartMovesBeforeIt() {
    assertEquals(
        "# first\n# second\na NEAR/5 b", QueryLayout.of("a # first\n NEAR/5 # second\n b"));
  }

  @Test
  void fiveThousandRandomQueriesAskTheSameWhenTheyAreLaidOut() {
    Random random = new Random(5);
    RandomTrees trees = new RandomTrees(random, true);
    for (int i = 0; i < 5_000; i++) {
      String query = commented(QueryPrinter.print(trees.tree(4)), random);
      String laid = QueryLayout.of(query);
      assertEquals(QueryParser.parse(query), QueryParser.parse(laid), query);
      assertEquals(laid, QueryLayout.of(laid), query);
      assertEquals(comments(query), comments(laid), query);
    }
  }

  @Test
  void linesOfWordsAreNotLongerThanTheirWidth() {
    assertTrue(QueryLayout.of(LONG).lines().allMatch(line -> line.length() <= QueryLayout.WIDTH));
  }

  /// Comments at some of the places where a blank may stand.
  private static String commented(String query, Random random) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (Lexeme lexeme : Lexer.cut(query)) {
      text.append(query, from, lexeme.from());
      boolean between = lexeme.from() == 0 || query.charAt(lexeme.from() - 1) == ' ';
      if (between && random.nextInt(12) == 0) {
        if (random.nextBoolean()) text.append('\n');
        text.append(" # note ").append(random.nextInt(9)).append('\n');
      }
      from = lexeme.from();
    }
    return text.append(query, from, query.length()).toString();
  }

  private static List<String> comments(String query) {
    return Lexer.cutWithComments(query).comments().stream()
        .map(span -> query.substring(span.from(), span.to()).strip())
        .sorted()
        .toList();
  }
}
