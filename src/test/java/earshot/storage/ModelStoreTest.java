package earshot.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.storage.ModelStore.Kept;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelStoreTest {
  private Stored stored;
  private ModelStore models;

  @BeforeEach
  void open(@TempDir Path folder) {
    stored = Stored.fresh(folder.resolve("ws"));
    models = stored.stores.models();
  }

  @AfterEach
  void close() {
    stored.close();
  }

  @Test
  void aModelIsReadBackAsItWasKept() {
    List<String> parts = List.of("a".repeat(ModelStore.PART), "b\nc");
    Kept kept = models.keep("0a1b2c3d", "figures", parts, "ana");
    assertEquals(parts, models.parts(kept.id()));
    assertEquals(Optional.of(kept), models.newest());
    assertEquals(Optional.empty(), models.used());
  }

  @Test
  void oneAtMostIsInUse() {
    Kept first = models.keep("one", "", List.of("1"), "ana");
    models.use(first.id());
    Kept second = models.keep("two", "", List.of("2"), "ana");
    assertEquals(Optional.of("one"), models.used().map(Kept::name));
    models.use(second.id());
    assertEquals(Optional.of("two"), models.used().map(Kept::name));
    models.use(0);
    assertEquals(Optional.empty(), models.used());
  }

  @Test
  void theOneInUseOutlivesThoseThatWereOnlyTried() {
    Kept used = models.keep("used", "", List.of("1"), "ana");
    models.use(used.id());
    Kept tried = models.keep("tried", "", List.of("2"), "ana");
    for (int i = 0; i < 5; i++) models.keep("later" + i, "", List.of("3"), "ana");
    assertEquals(List.of("1"), models.parts(used.id()));
    assertEquals(Optional.of(used.name()), models.named("used").map(Kept::name));
    assertEquals(Optional.empty(), models.named("tried"));
    assertTrue(models.parts(tried.id()).isEmpty());
  }

  @Test
  void theSameWeightsAreKeptOnceWithTheNewerFigures() {
    Kept first = models.keep("one", "old", List.of("1"), "ana");
    Kept again = models.keep("one", "new", List.of("1"), "ben");
    assertEquals(first.id(), again.id());
    assertEquals("new", again.figures());
    assertEquals(List.of("1"), models.parts(first.id()));
  }

  @Test
  void aModelThatIsNotThereCannotBeUsed() {
    assertThrows(IllegalArgumentException.class, () -> models.use(9));
  }
}
