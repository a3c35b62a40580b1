package earshot.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earshot.model.Template;
import earshot.model.Template.Kind;
import earshot.model.Template.Terms;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateStoreTest {
  private Stored stored;
  private TemplateStore templates;

  @BeforeEach
  void open(@TempDir Path folder) {
    stored = Stored.fresh(folder.resolve("ws"));
    templates = stored.stores.templates();
  }

  @AfterEach
  void close() {
    stored.close();
  }

  private static Terms terms(Kind kind, String name, String body) {
    return new Terms(kind, Optional.empty(), "en", name, body);
  }

  @Test
  void whatIsKeptComesByKindAndName() {
    Template b = templates.add(terms(Kind.SNIPPET, "thanks", "Thank you."), "ana");
    Template a = templates.add(terms(Kind.TEMPLATE, "sorry", "We are sorry."), "ana");
    assertEquals(List.of(a, b), templates.all());
  }

  @Test
  void aChangeMadeFromAnOldStateIsRefused() {
    Template made = templates.add(terms(Kind.SNIPPET, "thanks", "Thank you."), "ana");
    Template changed =
        templates.change(made.id(), made.rev(), terms(Kind.SNIPPET, "ta", "Ta."), "ana");
    assertEquals("Ta.", changed.terms().body());
    assertThrows(
        ChangedMeanwhile.class,
        () -> templates.change(made.id(), made.rev(), terms(Kind.SNIPPET, "x", "x"), "ana"));
  }

  @Test
  void whatWasRemovedComesBackWithItsUses() {
    Template made =
        templates.add(
            new Terms(Kind.SIGNATURE, Optional.of(stored.brand("Northwind")), "", "ours", "Ana"),
            "ana");
    templates.used(made.id());
    templates.remove(made.id(), "ana");
    assertEquals(List.of(), templates.all());
    assertEquals(1, templates.restore(made.id(), "ana").used());
    assertEquals(made.terms(), templates.all().getFirst().terms());
  }

  @Test
  void aTemplateHasANameAndWords() {
    assertThrows(IllegalArgumentException.class, () -> terms(Kind.SNIPPET, " ", "x"));
    assertThrows(IllegalArgumentException.class, () -> terms(Kind.SNIPPET, "x", "\n"));
  }
}
