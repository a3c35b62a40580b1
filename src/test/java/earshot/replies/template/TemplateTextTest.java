package earshot.replies.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTextTest {
  private static final Facts ANA =
      new Facts(Map.of("author", "Ana", "brand", "Northwind"), Set.of(Fact.COMPLAINT));

  private static String forAna(String template) {
    return TemplateText.read(template).forMention(ANA);
  }

  @Test
  void variablesComeFromTheMentionAndWhatIsNotKnownStaysToBeFilled() {
    assertEquals("Hi Ana, {{quote}}", forAna("Hi {{author}}, {{quote}}"));
    assertEquals("Hi Ana", forAna("Hi {{ Author }}"));
    assertEquals("a comment", forAna("a {{channel=comment}}"));
  }

  @Test
  void conditionsAreDecidedByTheMention() {
    assertEquals("sorry!", forAna("{{#if complaint}}sorry{{else}}thanks{{/if}}!"));
    assertEquals("", forAna("{{#if not complaint}}thanks{{/if}}"));
    assertEquals("ab", forAna("{{#if complaint}}a{{#if praise}}x{{else}}b{{/if}}{{else}}c{{/if}}"));
  }

  @Test
  void conditionsInLinesOfTheirOwnLeaveNoEmptyLines() {
    assertEquals("Hi.\nSorry.\nBye.", forAna("Hi.\n{{#if complaint}}\nSorry.\n{{/if}}\nBye."));
    assertEquals("Hi.\nBye.", forAna("Hi.\n{{#if praise}}\nThanks.\n{{/if}}\nBye."));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          "Hi {{author", 3
          "Hi {{}}", 5
          "{{dat:when}}", 2
          "x {{choice:tone|warm}}", 4
          "{{choice:tone=loud|warm|plain}}", 2
          "{{text:a|b|c}}", 2
          "a {{#if sunny}}b{{/if}}", 2
          "a {{#if complaint}}b", 2
          "a{{/if}}", 1
          "{{else}}", 0
          "{{#if complaint}}{{else}}{{else}}{{/if}}", 25
          "{{#if}}", 0
          """)
  void whatCannotBeUnderstoodIsToldWithItsPlace(String template, int position) {
    TemplateError error = assertThrows(TemplateError.class, () -> TemplateText.read(template));
    assertEquals(position, error.position(), error.getMessage());
  }

  @Test
  void whateverIsTypedIsReadOrRefused() {
    Random random = new Random(5);
    List<String> pieces =
        List.of(
            "{{", "}}", "#if ", "complaint", "/if", "else", "\n", "\\", "a", ":", "|", "=", " ");
    for (int run = 0; run < 20_000; run++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(14); i >= 0; i--) text.append(pieces.get(random.nextInt(13)));
      try {
        assertTrue(
            TemplateText.read(text.toString()).forMention(ANA).length() <= text.length() + 99);
      } catch (TemplateError refused) {
        assertTrue(refused.position() <= text.length());
      }
      assertTrue(Placeholders.in(text.toString()).size() <= text.length());
    }
  }

  @Test
  void placesKnowTheirKindOptionsAndProposal() {
    Placeholder place = Placeholders.in("in a {{choice:tone=plain|warm|plain}} way").getFirst();
    assertEquals(Placeholder.Kind.CHOICE, place.kind());
    assertEquals("tone", place.name());
    assertEquals(Optional.of("plain"), place.preset());
    assertEquals(List.of("warm", "plain"), place.options());
    assertEquals(5, place.span().from());
  }

  @Test
  void theNextPlaceComesAroundAtTheEnd() {
    String text = "{{a}} and {{b}}";
    assertEquals("b", Placeholders.next(text, 1).orElseThrow().name());
    assertEquals("a", Placeholders.next(text, 12).orElseThrow().name());
    assertEquals(Optional.empty(), Placeholders.next("none", 0));
  }

  @Test
  void aNameIsFilledWhereverItIsAskedFor() {
    String text = "Order {{number:order}}: {{ORDER}} is on its way {{date:when}}.";
    Placeholder order = Placeholders.in(text).getFirst();
    String filled = Filling.fill(text, order, "0815");
    assertEquals("Order 0815: 0815 is on its way {{date:when}}.", filled);
    Placeholder when = Placeholders.in(filled).getFirst();
    assertEquals(
        "Order 0815: 0815 is on its way 24 November 2026.",
        Filling.fill(filled, when, "2026-11-24"));
  }

  @ParameterizedTest
  @CsvSource({
    "text, ' ', false",
    "text, Ana, true",
    "text, {{x}}, false",
    "date, Friday, true",
    "date, 24 November, true",
    "date, soon, false",
    "date, 2026-13-40, false",
    "number, 17, true",
    "number, '1,250.50', true",
    "number, many, false",
    "choice, WARM, true",
    "choice, cold, false"
  })
  void aValueMustFitItsKind(String kind, String value, boolean fits) {
    String options = kind.equals("choice") ? "|warm|plain" : "";
    Placeholder place = Placeholders.in("{{" + kind + ":it" + options + "}}").getFirst();
    if (fits) assertTrue(!Filling.fitting(place, value).isBlank());
    else assertThrows(IllegalArgumentException.class, () -> Filling.fitting(place, value));
  }

  @Test
  void aSignatureIsPutOnce() {
    String signed = Signature.put("Sorry, Ana.\n", "Ben\nNorthwind");
    assertEquals("Sorry, Ana.\n\nBen\nNorthwind", signed);
    assertEquals(signed, Signature.put(signed, "Ben  \nNorthwind "));
    assertEquals("Ben", Signature.put(" ", "Ben"));
  }
}
