package earshot.listening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorNamesTest {

  @ParameterizedTest
  @CsvSource({
    "ana@example.org (Ana Ruiz), Ana Ruiz, ''",
    "Ana Ruiz <ana@example.org>, Ana Ruiz, ''",
    "ana@example.org, ana, ''",
    "mailto:ana@example.org, ana, ''",
    "Ana Ruiz, Ana Ruiz, ''",
    "Ana (ana@example.org), Ana, ''",
    "/u/ana_r, /u/ana_r, ana_r",
    "@ana, @ana, ana"
  })
  void aNameIsKeptAndAnAddressIsNot(String written, String name, String handle) {
    var author = AuthorNames.of(written, Optional.empty(), "");
    assertEquals(name, author.name());
    assertEquals(handle, author.handle());
  }
}
