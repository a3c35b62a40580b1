package earshot.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.language.PersonalData.Found;
import earshot.language.PersonalData.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          US | PHONE | 11 | 23 | call me on 212-736-5000 please
          GB | PHONE | 5  | 18 | ring 020 7946 0958 today
          ZZ | PHONE | 5  | 21 | ring +44 20 7946 0958
          US | EMAIL | 5  | 25 | mail jo.doe+x@example.org now
          ZZ | IBAN  | 0  | 27 | GB82 WEST 1234 5698 7654 32
          ZZ | IBAN  | 3  | 30 | to GB82 WEST 1234 5698 7654 32 PLEASE
          ZZ | CARD  | 0  | 19 | 4111 1111 1111 1111
          """)
  void findsIt(String region, Kind kind, int from, int to, String text) {
    assertEquals(List.of(new Found(kind, from, to)), PersonalData.find(text, region));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "flight on a 737-800 today",
        "open 2009-2013",
        "order 1234567890",
        "2/16/2015",
        "@united",
        "user@host",
        "x@example.org@y",
        "4111 1111 1111 1112",
        "see https://x.example/status/4111111111111111",
        "ISBN 9780306406157",
        "GB83 WEST 1234 5698 7654 32"
      })
  void leavesTheRestAlone(String text) {
    assertEquals(List.of(), PersonalData.find(text, "US"));
  }

  @Test
  void aNumberOfAnotherCountryIsNoneHere() {
    assertEquals(List.of(), PersonalData.find("212-736-5000", "GB"));
  }

  @Test
  void everythingIsFoundInTheOrderOfTheText() {
    List<Kind> kinds =
        PersonalData.find("jo@example.org, 212-736-5000 or 4111-1111-1111-1111", "US").stream()
            .map(Found::kind)
            .toList();
    assertEquals(List.of(Kind.EMAIL, Kind.PHONE, Kind.CARD), kinds);
  }
}
