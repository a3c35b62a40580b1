package earshot.replies.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CopiedWordsTest {
  private static final Path COFFEE = Path.of("/coffee");
  private static final Path BOOKS = Path.of("/books");
  private static final String COPIED =
      "The grinder burned my beans twice and nobody at the counter wanted to know about it";

  private final CopiedWords words = new CopiedWords();

  @Test
  void whatWasCopiedFromOneIsKnownAgainInTheWordsOfAnother() {
    words.copied(COFFEE, "Northwind Coffee", COPIED);
    assertEquals(Optional.of("Northwind Coffee"), words.from(BOOKS, COPIED));
    assertEquals(
        Optional.of("Northwind Coffee"),
        words.from(BOOKS, "Hello! the GRINDER burned my beans twice and nobody, as you say."));
    assertEquals(Optional.empty(), words.from(COFFEE, COPIED));
  }

  @Test
  void otherWordsAreNobodys() {
    words.copied(COFFEE, "Northwind Coffee", COPIED);
    assertEquals(Optional.empty(), words.from(BOOKS, "Your book left our house this morning."));
    assertEquals(
        Optional.empty(), words.from(BOOKS, "We wanted to know about it and wrote to the author."));
  }

  @Test
  void aShortCopyCountsAsAWholeAndAVeryShortOneNotAtAll() {
    words.copied(COFFEE, "Northwind Coffee", "Thank you!");
    assertTrue(words.isEmptyFor(BOOKS));
    words.copied(COFFEE, "Northwind Coffee", "voucher GRINDSIZE22-X9");
    assertEquals(
        Optional.of("Northwind Coffee"), words.from(BOOKS, "Use the voucher GRINDSIZE22-X9 today"));
  }

  @Test
  void whatIsCopiedOnceMoreStaysWithWhoHadItFirst() {
    words.copied(COFFEE, "Northwind Coffee", COPIED);
    words.copied(BOOKS, "Lakeside Books", COPIED);
    assertEquals(Optional.of("Northwind Coffee"), words.from(BOOKS, COPIED));
    assertEquals(Optional.empty(), words.from(COFFEE, COPIED));
  }

  @Test
  void aClientThatIsForgottenIsForgotten() {
    words.copied(COFFEE, "Northwind Coffee", COPIED);
    words.forget(COFFEE);
    assertEquals(Optional.empty(), words.from(BOOKS, COPIED));
  }
}
