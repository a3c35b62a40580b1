package earshot.replies.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Authored;
import earshot.model.BrandId;
import earshot.model.Template;
import earshot.model.Template.Kind;
import earshot.model.Template.Terms;
import earshot.model.TemplateId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateFileTest {
  private static final BrandId NORTHWIND = new BrandId(3);

  private static Template template(Terms terms) {
    Authored made = new Authored(Instant.EPOCH, "ana");
    return new Template(new TemplateId(1), terms, 7, Optional.empty(), made, 1);
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    Terms sorry =
        new Terms(Kind.TEMPLATE, Optional.empty(), "", "sorry", "Hi {{author}},\n\"sorry\" ☕");
    Terms sign = new Terms(Kind.SIGNATURE, Optional.of(NORTHWIND), "en", "ours", "Ana");
    String written =
        TemplateFile.write(
            List.of(template(sorry), template(sign)), Map.of(NORTHWIND, "Northwind"));
    assertEquals(List.of(sorry, sign), TemplateFile.read(written, Map.of("Northwind", NORTHWIND)));
    assertEquals(Optional.empty(), TemplateFile.read(written, Map.of()).get(1).brand());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[1]",
        "[{\"name\":\"a\"}]",
        "[{\"name\":\"a\",\"body\":\"b\",\"kind\":\"poem\"}]",
        "[{\"name\":\"a\",\"body\":[\"b\"]}]",
        "[{\"name\":\"a\",\"body\":\"b\"}",
      })
  void aListThatCannotBeUnderstoodIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> TemplateFile.read(text, Map.of()));
  }

  @Test
  void aBadTemplateIsNamedWithThePlace() {
    String text = "[{\"name\":\"a\",\"body\":\"b\"},{\"name\":\"c\",\"body\":\"d {{#if x}}\"}]";
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> TemplateFile.read(text, Map.of()));
    assertTrue(String.valueOf(refused.getMessage()).startsWith("Template 2, character 3:"));
  }
}
