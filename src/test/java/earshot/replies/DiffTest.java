package earshot.replies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.replies.Diff.Fate;
import earshot.replies.Diff.Piece;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiffTest {
  private static String told(String before, String after) {
    return Diff.of(before, after).stream()
        .map(
            piece ->
                switch (piece.fate()) {
                  case SAME -> piece.text();
                  case GONE -> "[-" + piece.text() + "]";
                  case NEW -> "[+" + piece.text() + "]";
                })
        .collect(Collectors.joining());
  }

  private static String side(List<Piece> pieces, Fate other) {
    return pieces.stream()
        .filter(piece -> piece.fate() != other)
        .map(Piece::text)
        .collect(Collectors.joining());
  }

  @Test
  void equalWordsAreOnePiece() {
    assertEquals(List.of(new Piece(Fate.SAME, "Hi, Ana.")), Diff.of("Hi, Ana.", "Hi, Ana."));
    assertEquals(List.of(), Diff.of("", ""));
  }

  @Test
  void aChangedWordIsToldAsGoneAndNew() {
    assertEquals(
        "Sorry for the [-smoke][+burnt taste].",
        told("Sorry for the smoke.", "Sorry for the burnt taste."));
  }

  @Test
  void wordsInARowAreOneChange() {
    assertEquals(
        "We [-will call you][+write to them] today",
        told("We will call you today", "We write to them today"));
  }

  @Test
  void emptyAgainstWordsIsAllNew() {
    assertEquals("[+Hi there]", told("", "Hi there"));
    assertEquals("[-Hi there]", told("Hi there", ""));
  }

  @Test
  void lineEndsAndEmojiAreKept() {
    assertEquals("a\r\n[+☕👨‍👩‍👧\n]b", told("a\r\nb", "a\r\n☕👨‍👩‍👧\nb"));
  }

  @Test
  void bothWordingsComeOutAgainWhateverChanged() {
    Random random = new Random(17);
    for (int run = 0; run < 2_000; run++) {
      String before = words(random, random.nextInt(24));
      String after = words(random, random.nextInt(24));
      List<Piece> pieces = Diff.of(before, after);
      assertEquals(before, side(pieces, Fate.NEW));
      assertEquals(after, side(pieces, Fate.GONE));
    }
  }

  @Test
  void theWayIsAsShortAsTheLongestCommonWordsAllow() {
    Random random = new Random(4);
    for (int run = 0; run < 1_000; run++) {
      List<String> before = letters(random);
      List<String> after = letters(random);
      // Without spaces nothing is bridged, so that the pieces count as Myers counts.
      int same =
          Diff.of(String.join("", before), String.join("", after)).stream()
              .filter(piece -> piece.fate() == Fate.SAME)
              .mapToInt(piece -> piece.text().length())
              .sum();
      assertEquals(longestCommon(before, after), same, before + " " + after);
    }
  }

  @Test
  void whollyDifferentLongTextsAreToldAsReplacedAtOnce() {
    String before = numbered("a", 12_000);
    String after = numbered("b", 12_000);
    List<Piece> pieces = Diff.of(before, after);
    assertEquals(before, side(pieces, Fate.NEW));
    assertEquals(after, side(pieces, Fate.GONE));
    assertTrue(pieces.size() < 30_000);
  }

  private static String numbered(String letter, int many) {
    return IntStream.range(0, many).mapToObj(i -> letter + i).collect(Collectors.joining(" "));
  }

  private static String words(Random random, int many) {
    return IntStream.range(0, many)
        .mapToObj(_ -> List.of("a", "b", "c ", " ", "\n", ". ", "é", "שלום").get(random.nextInt(8)))
        .collect(Collectors.joining());
  }

  private static List<String> letters(Random random) {
    return IntStream.range(0, random.nextInt(14))
        .mapToObj(_ -> List.of(".", ",", ";", "!").get(random.nextInt(4)))
        .toList();
  }

  private static int longestCommon(List<String> one, List<String> other) {
    int[][] length = new int[one.size() + 1][other.size() + 1];
    for (int i = 1; i <= one.size(); i++) {
      for (int j = 1; j <= other.size(); j++) {
        length[i][j] =
            one.get(i - 1).equals(other.get(j - 1))
                ? length[i - 1][j - 1] + 1
                : Math.max(length[i - 1][j], length[i][j - 1]);
      }
    }
    return length[one.size()][other.size()];
  }
}
