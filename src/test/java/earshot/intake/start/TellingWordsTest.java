package earshot.intake.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.intake.start.TellingWords.Judged;
import earshot.intake.start.TellingWords.Offer;
import earshot.intake.start.TellingWords.Refined;
import earshot.model.Mention;
import earshot.model.SourceId;
import earshot.model.SourceKind;
import earshot.search.BrandRules;
import earshot.search.LiveItem;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Words that tell a brand from something else of the same name.
class TellingWordsTest {
  private static final List<Judged> HARVEST =
      List.of(
          said(true, "The Harvest coffee tastes burnt"),
          said(true, "Best coffee in town is at Harvest"),
          said(true, "Harvest roast and coffee, lovely"),
          said(true, "Harvest answered my complaint"),
          said(false, "Farmers fear for the wheat harvest"),
          said(false, "The farmers bring in the harvest"),
          said(false, "A late harvest, say farmers"),
          said(false, "Potato harvest halved"));
  private static final Refined BASE = new Refined("\"Harvest\"", List.of(), List.of());

  @Test
  void theMostTellingWordsAreOfferedWithTheirEffectInNumbers() {
    List<Offer> offers = TellingWords.of(BASE, HARVEST, TellingWords.of("Harvest"), 3);
    assertEquals(
        List.of(new Offer("coffee", true, 3, 4, 4, 4), new Offer("farmers", false, 4, 4, 3, 4)),
        offers);
  }

  @Test
  void whatIsAcceptedIsNotOfferedAgainAndCountsForTheNext() {
    Refined narrower = BASE.and(new Offer("farmers", false, 0, 0, 0, 0));
    List<Offer> offers = TellingWords.of(narrower, HARVEST, TellingWords.of("Harvest"), 3);
    assertEquals(List.of(new Offer("coffee", true, 3, 4, 4, 4)), offers);
  }

  @Test
  void theRefinedQueryIsReadByTheParser() {
    Refined refined =
        BASE.and(new Offer("coffee", true, 0, 0, 0, 0))
            .and(new Offer("roast", true, 0, 0, 0, 0))
            .and(new Offer("farmers", false, 0, 0, 0, 0));
    assertEquals("(\"Harvest\") AND (coffee OR roast) NOT farmers", refined.query());
    assertTrue(BrandRules.checked(refined.query()).place() != null);
  }

  @Test
  void oneKindOfExamplesTellsNothing() {
    assertEquals(
        List.of(), TellingWords.of(BASE, HARVEST.subList(0, 4), TellingWords.of("Harvest"), 3));
  }

  private static Judged said(boolean ours, String text) {
    return new Judged(
        new LiveItem(
            new Mention.Content("", text, "", "", "", "en", Optional.empty()),
            new SourceId(1),
            "s",
            SourceKind.FEED),
        ours);
  }
}
