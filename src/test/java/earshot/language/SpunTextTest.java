package earshot.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Cue;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpunTextTest {
  private static final String SPUN =
      "All client are talking and you may writing about the a brand on the internet. Customers is"
          + " ready to the the discussion, and you will posting a message in an the forum. It is"
          + " are a great tool for each business, or you may asking the team. Their coffee was are"
          + " praised in dos.5 minutes, and people share it with the friends all day long.";
  private static final String GOOD =
      "All our customers are talking, and you may want to write about the brand on the internet."
          + " Customers are ready for the discussion, and you will find a message in the forum. It"
          + " is a great tool for each business, or you may ask the team. Their coffee was praised"
          + " in 2.5 minutes, and people share it with their friends all day long.";

  @Test
  void aSpunTextShowsEachOfItsHits() {
    assertEquals(65, SpunText.words(SPUN));
    assertEquals(11, SpunText.in(text(SPUN), "en").size());
  }

  @Test
  void theSameInGoodEnglishIsLeftAlone() {
    assertTrue(SpunText.hits(text(GOOD)).size() <= 1);
    assertEquals(List.of(), SpunText.in(text(GOOD), "en"));
  }

  @Test
  void aShortTextAndAnotherLanguageAreLeftAlone() {
    assertEquals(List.of(), SpunText.in(text(SPUN.substring(0, 250)), "en"));
    assertEquals(List.of(), SpunText.in(text(SPUN), "fr"));
  }

  @Test
  void threeHitsOfOneKindAreNotEnough() {
    List<Cue> hits =
        SpunText.in(text("the a the a the a " + GOOD.replace("or you may", "or")), "en");
    assertEquals(List.of(), hits);
  }

  private static CueText text(String written) {
    return CueText.of(written, TrackedTerms.NONE);
  }
}
