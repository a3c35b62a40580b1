package earshot.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class AgreementTest {
  @Test
  void kappaIsCohens() {
    assertEquals(.7, new Agreement(new long[][] {{45, 5}, {10, 40}}).kappa(), 1e-12);
  }

  @Test
  void thoseWhoAlwaysSayTheSameOneThingAgreeByChance() {
    assertEquals(0, new Agreement(new long[][] {{9, 0}, {0, 0}}).kappa());
  }

  @Test
  void nobodyAgreesAboutNothing() {
    assertEquals(0, new Agreement(new long[2][2]).kappa());
  }

  @Test
  void macroF1IsTheMeanOfTheClasses() {
    // F1 of the first class 2·8/(10+10), of the second 2·6/(8+8).
    Agreement told = new Agreement(new long[][] {{8, 2}, {2, 6}});
    assertEquals((0.8 + 0.75) / 2, told.macroF1(), 1e-12);
  }

  @Test
  void aClassThatIsNeverTrueDoesNotCount() {
    assertEquals(8.0 / 9, new Agreement(new long[][] {{8, 0}, {2, 0}}).macroF1(), 1e-12);
  }

  @Test
  void aTableMustBeSquare() {
    assertThrows(IllegalArgumentException.class, () -> new Agreement(new long[2][3]));
  }
}
