package earshot.intake.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Names that may mean something else.
class DoubtTest {
  @ParameterizedTest
  @CsvSource({
    "Orange,EVERYDAY_WORD",
    "gap,SHORT",
    "HP,SHORT",
    "Target,EVERYDAY_WORD",
    "C++,SHORT",
    "Northwind Coffee,",
    "Brightkettle,"
  })
  void everydayWordsAndShortNamesAreDoubted(String name, Doubt doubt) {
    assertEquals(Optional.ofNullable(doubt), Doubt.of(name));
  }

  @Test
  void fewerThanSixInTenJudgedExamplesMakeADoubt() {
    assertEquals(Optional.of(Doubt.MOSTLY_OTHERS), Doubt.of(5, 10));
    assertEquals(Optional.empty(), Doubt.of(6, 10));
    assertEquals(Optional.empty(), Doubt.of(0, 4));
  }
}
