package earshot.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earshot.model.Brand;
import earshot.model.BrandRole;
import earshot.model.CueKind;
import earshot.model.JournalAction;
import earshot.model.JournalEntry;
import earshot.model.Rule;
import earshot.model.SavedSearch;
import earshot.model.Theme;
import earshot.storage.BrandStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people keep goes on asking for what they meant when it gets another name.
class RenamingKeptQueriesTest {
  private Ground ground;

  @BeforeEach
  void open(@TempDir Path folder) {
    ground = new Ground(folder);
  }

  @AfterEach
  void close() {
    ground.close();
  }

  @Test
  void aBrandsNewNameIsSaidWhereverItsOldOneWas() {
    Brand brand = ground.brand("Acme");
    SavedSearch search =
        ground.questions.searches().keep("Cold", "brand:acme cold # acme", false, "ana");
    Rule rule = ground.rule("brand:\"Acme\" NOT airline", "tag ours");
    Theme theme =
        ground
            .stores
            .themes()
            .make(
                new Theme.About(Optional.empty(), "Lids", CueKind.COMPLAINT, "lid brand:ACME"),
                List.of(),
                "ana");
    ground.questions.searches().keep("Other", "acme", false, "ana");
    BrandStore.Changed changed = ground.brands.changeAnyway(named(brand, "Acme Tea"), "ana");
    assertEquals(3, changed.reworded());
    assertEquals("brand:\"Acme Tea\" cold # acme", again(search).query());
    assertEquals("brand:\"Acme Tea\" NOT airline", again(rule).terms().query());
    assertEquals(
        "lid brand:\"Acme Tea\"",
        ground.stores.themes().byId(theme.id()).orElseThrow().about().query());
    assertEquals(Optional.empty(), ground.questions.rules().problem(again(rule)));
    var ids = ground.arrive("Acme cold tea");
    assertEquals(Set.copyOf(ids), ground.stores.tags().of(ids).keySet(), "the rule still acts");
    assertEquals(1, ground.questions.searches().count(again(search)).found());
  }

  @Test
  void everyChangedQueryIsJournaled() {
    Brand brand = ground.brand("Acme");
    SavedSearch search = ground.questions.searches().keep("Cold", "brand:acme", false, "ana");
    Rule rule = ground.rule("brand:acme", "tag ours");
    ground.brands.changeAnyway(named(brand, "Acme Tea"), "ben");
    assertEquals(JournalAction.BRAND_CHANGED, last("brand:" + brand.id()));
    assertEquals(JournalAction.SEARCH_CHANGED, last("search:" + search.id()));
    assertEquals(JournalAction.RULE_CHANGED, last("rule:" + rule.id()));
    assertEquals(2, ground.stores.journal().about("search:" + search.id(), 9).size());
  }

  @Test
  void renamingBackBringsTheQueriesBack() {
    Brand brand = ground.brand("Acme");
    SavedSearch search = ground.questions.searches().keep("Cold", "brand:\"Acme\"", false, "ana");
    Brand renamed = ground.brands.changeAnyway(named(brand, "Acme Tea"), "ana").brand();
    assertEquals("Acme Tea", renamed.name());
    ground.brands.changeAnyway(brand, "ana");
    assertEquals("brand:\"Acme\"", again(search).query());
    assertEquals(List.of(brand), ground.brands.all());
  }

  @Test
  void aNameInOtherLettersChangesNoQuery() {
    Brand brand = ground.brand("Acme");
    SavedSearch search = ground.questions.searches().keep("Cold", "brand:acme", false, "ana");
    assertEquals(0, ground.brands.changeAnyway(named(brand, "ACME"), "ana").reworded());
    assertEquals(search, again(search));
  }

  @Test
  void whatCannotBeKeptChangesNothingAtAll() {
    Brand brand = ground.brand("Acme");
    ground.brand("Blue Kettle");
    ground.questions.searches().keep("Short", "brand:acme", false, "ana");
    String many = "brand:acme OR ".repeat(900) + "b";
    SavedSearch search = ground.questions.searches().keep("Many", many, false, "ana");
    String longName = "Acme " + "e".repeat(190);
    assertThrows(
        IllegalArgumentException.class,
        () -> ground.brands.changeAnyway(named(brand, longName), "ana"));
    assertThrows(
        IllegalArgumentException.class,
        () -> ground.brands.changeAnyway(named(brand, "blue kettle"), "ana"));
    assertEquals(many, again(search).query());
    assertEquals("brand:acme", ground.questions.searches().all().getFirst().query());
    assertEquals("Acme", ground.brands.all().getFirst().name());
  }

  @Test
  void anotherQueryThatFailsAnExampleLeavesTheNameToo() {
    Brand brand = ground.brand("Acme");
    ground.questions.examples().add(brand.id(), true, "acme tea", "ana");
    Brand narrower =
        new Brand(brand.id(), "Acme Tea", BrandRole.OWN, brand.colour(), "acme NOT tea", 1);
    assertThrows(ExamplesFail.class, () -> ground.brands.change(narrower, "ana"));
    assertEquals(brand, ground.brands.all().getFirst());
  }

  @Test
  void aSearchsNewNameIsSaidWhereverItIsUsedAndItsOldOneAgainAfterwards() {
    SavedSearch search = ground.questions.searches().keep("Cold", "iced", true, "ana");
    SavedSearch other =
        ground.questions.searches().keep("Both", "search:cold OR hot # cold", false, "ana");
    Rule rule = ground.rule("NOT search:\"Cold\" tea", "tag warm");
    SavedSearch renamed =
        ground.questions.searches().change(search.id(), search.rev(), "Cold drinks", "iced", true);
    assertEquals("search:\"Cold drinks\" OR hot # cold", again(other).query());
    assertEquals("NOT search:\"Cold drinks\" tea", again(rule).terms().query());
    assertEquals(Optional.empty(), ground.questions.rules().problem(again(rule)));
    assertEquals(JournalAction.RULE_CHANGED, last("rule:" + rule.id()));
    ground.questions.searches().change(search.id(), renamed.rev(), "Cold", "iced", true);
    assertEquals("search:\"Cold\" OR hot # cold", again(other).query());
    assertEquals("NOT search:\"Cold\" tea", again(rule).terms().query());
  }

  @Test
  void aSearchThatIsUsedStaysAndSaysByWhat() {
    SavedSearch search = ground.questions.searches().keep("Cold", "iced", false, "ana");
    ground.questions.searches().keep("Both", "search:cold OR hot", false, "ana");
    ground.rule("search:cold", "tag cold");
    Theme theme =
        ground
            .stores
            .themes()
            .make(
                new Theme.About(Optional.empty(), "Lids", CueKind.COMPLAINT, "lid search:cold"),
                List.of(),
                "ana");
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> ground.questions.searches().remove(search.id()));
    assertEquals(
        "“Cold” is part of the search “Both”, the rule “%s” and the theme “%s”; change those first."
            .formatted(
                ground.questions.rules().all().getFirst().terms().name(), theme.about().name()),
        refused.getMessage());
    assertEquals(2, ground.questions.searches().all().size());
  }

  private JournalAction last(String object) {
    JournalEntry entry = ground.stores.journal().about(object, 1).getFirst();
    return JournalAction.of(entry.action()).orElseThrow();
  }

  private static Brand named(Brand brand, String name) {
    return new Brand(
        brand.id(), name, brand.role(), brand.colour(), brand.query(), brand.queryVersion());
  }

  private SavedSearch again(SavedSearch search) {
    return ground.stores.searches().byId(search.id()).orElseThrow();
  }

  private Rule again(Rule rule) {
    return ground.stores.rules().byId(rule.id()).orElseThrow();
  }
}
