package earshot.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Languages as people write them.
class LanguagesTest {
  @Test
  void codesAndEnglishNamesAreUnderstood() {
    assertEquals(List.of("pt", "en", "ar"), Languages.read(" pt-BR,English ; arabic PT "));
    assertEquals(List.of(), Languages.read(" , "));
    assertEquals("Portuguese, English", Languages.called(List.of("pt", "en")));
    var refused = assertThrows(IllegalArgumentException.class, () -> Languages.read("en, klingon"));
    assertEquals(
        "“klingon” is no language; write its code or its English name, such as pt or Portuguese.",
        refused.getMessage());
  }
}
