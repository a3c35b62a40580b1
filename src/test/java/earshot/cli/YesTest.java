package earshot.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The yes to what has no way back, as somebody at a terminal and a script say it.
class YesTest {
  private final List<String> asked = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(strings = {"1204", "1,204", " 1.204 ", "1 204"})
  void whoTypesHowManyGoMeansIt(String typed) {
    Terminal terminal = typing(Optional.of(typed));
    assertDoesNotThrow(() -> Yes.counting(1_204).require(Optional.empty(), terminal, false));
    assertEquals(1, asked.size());
    assertTrue(asked.getFirst().contains("1,204"), asked.getFirst());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "y", "yes", "120", "12040"})
  void nothingElseIsAYes(String typed) {
    String why = refused(Yes.counting(1_204), Optional.empty(), typing(Optional.of(typed)), false);
    assertEquals("It is 1,204 mentions, not “%s”. Nothing was deleted.".formatted(typed), why);
  }

  @Test
  void whereNobodyCanBeAskedTheOptionIsNamed() {
    String why = refused(Yes.counting(1), Optional.empty(), typing(Optional.empty()), false);
    assertTrue(why.endsWith("--count 1"), why);
    // Programs are not asked, not even where somebody could be.
    refused(Yes.counting(1), Optional.empty(), typing(Optional.of("1")), true);
    assertEquals(1, asked.size());
  }

  @Test
  void whatTheOptionSaysIsNotAskedAgain() {
    Terminal terminal = typing(Optional.of("12"));
    assertDoesNotThrow(() -> Yes.counting(12).require(Optional.of("12"), terminal, true));
    refused(Yes.counting(12), Optional.of("13"), terminal, false);
    assertEquals(List.of(), asked);
  }

  @Test
  void aNameIsTypedWhole() {
    Yes yes = Yes.naming("Lakeside Books");
    Terminal terminal = typing(Optional.of("Lakeside Books "));
    assertDoesNotThrow(() -> yes.require(Optional.empty(), terminal, false));
    String why = refused(yes, Optional.of("Lakeside"), terminal, false);
    assertEquals("Its name is “Lakeside Books”, not “Lakeside”. Nothing was deleted.", why);
  }

  private static String refused(Yes yes, Optional<String> given, Terminal terminal, boolean json) {
    Refusal refusal = assertThrows(Refusal.class, () -> yes.require(given, terminal, json));
    return String.valueOf(refusal.getMessage());
  }

  private Terminal typing(Optional<String> answer) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return new Terminal(
        nowhere,
        nowhere,
        question -> {
          asked.add(question);
          return answer;
        });
  }
}
