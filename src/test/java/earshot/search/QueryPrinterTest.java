package earshot.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class QueryPrinterTest {
  @Test
  void fiveThousandRandomTreesPrintAndReadBackEqual() {
    Random random = new Random(7);
    RandomTrees trees = new RandomTrees(random, true);
    for (int i = 0; i < 5_000; i++) {
      QueryTree tree = trees.tree(4);
      String printed = QueryPrinter.print(tree);
      assertEquals(tree, QueryParser.parse(printed), printed);
    }
  }

  @Test
  void aQueryIsPrintedAsAPersonWouldTypeIt() {
    String typed = "(kettle OR #tea) AND NOT \"northwind airlines\" AND title:leak*";
    assertEquals(typed, QueryPrinter.print(QueryParser.parse(typed)));
  }

  @Test
  void aGroupInAFieldIsPrintedPartByPart() {
    assertEquals(
        "title:kettle OR title:pot",
        QueryPrinter.print(QueryParser.parse("title:(kettle OR pot)")));
  }

  @Test
  void wordsThatLookLikeOperatorsKeepTheirEscape() {
    assertEquals("\\AND", QueryPrinter.print(QueryParser.parse("\\AND")));
  }
}
