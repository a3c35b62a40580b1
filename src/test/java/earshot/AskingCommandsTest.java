package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.cli.Commands;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Saved searches, rules, back-fill and examples at a terminal.
class AskingCommandsTest {
  private OneDesk desk;

  @BeforeEach
  void open(@TempDir Path folder) {
    desk = OneDesk.in(folder.resolve("w"));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aSearchIsKeptCountedReadAndRemoved() {
    paste("coffee is good");
    done("searches", "keep", "Coffee", "coffee", "--alert");
    paste("more coffee");
    JsonNode listed = done("searches", "--json").json().getFirst();
    assertEquals("Coffee", listed.path("name").asString());
    assertEquals(2, listed.path("found").asInt());
    assertEquals(1, listed.path("unread").asInt());
    assertTrue(listed.path("alerts").asBoolean());
    assertEquals(2, done("search", "search:coffee", "--json").json().size());
    done("searches", "read", "coffee");
    assertEquals(0, done("searches", "--json").json().getFirst().path("unread").asInt());
    assertEquals(Commands.REFUSED, desk.run("searches", "keep", "COFFEE", "tea").code());
    done("searches", "rename", "coffee", "Coffee talk");
    assertEquals(
        "Coffee talk", done("searches", "--json").json().getFirst().path("name").asString());
    assertEquals(Commands.REFUSED, desk.run("searches", "rename", "coffee", "Tea").code());
    done("searches", "keep", "Tea", "tea");
    assertEquals(
        "The order is now: Tea, Coffee talk\n", done("searches", "move", "tea", "up").out());
    done("searches", "move", "tea", "9");
    assertEquals(
        "Coffee talk", done("searches", "--json").json().getFirst().path("name").asString());
    assertEquals(Commands.REFUSED, desk.run("searches", "move", "tea", "there").code());
    done("searches", "delete", "tea");
    done("searches", "delete", "1");
    assertTrue(done("searches").out().startsWith("No saved searches yet."));
    assertEquals(Commands.REFUSED, desk.run("searches", "read", "coffee").code());
  }

  @Test
  void aRuleIsPreviewedAppliedAndTakenBack() {
    paste("cheap pills for you");
    paste("a kettle");
    done("rules", "add", "Pills", "--when", "pills", "--then", "hide cheap pills");
    assertEquals(
        1, done("rules", "preview", "1", "--json").json().getFirst().path("found").asInt());
    JsonNode run = done("rules", "apply", "1", "--json").json().getFirst();
    assertEquals(1, run.path("changed").asInt());
    assertEquals(1, done("search", "--json").json().size());
    JsonNode hidden = done("rules", "hidden", "--json").json().getFirst();
    assertEquals("cheap pills", hidden.path("reason").asString());
    assertEquals(1, hidden.path("hiddenBy").asInt());
    assertTrue(done("rules", "undo").out().contains("is taken back"));
    assertEquals(2, done("search", "--json").json().size());
    Console again = desk.run("rules", "undo");
    assertEquals(Commands.REFUSED, again.code());
    assertTrue(again.err().contains("no such run"), again.err());
    assertTrue(
        done("rules", "undo", "--list", "--json").json().getFirst().path("undone").asBoolean());
    done("rules", "remove", "1");
    assertTrue(done("rules").out().startsWith("No rules yet."));
  }

  @Test
  void aTagIsCountedRenamedMergedAndRemoved() {
    assertTrue(done("tags").out().startsWith("No tags yet."));
    paste("the best coffee in town");
    done("rules", "add", "Coffee", "--when", "coffee", "--then", "tag drinks");
    done("rules", "apply", "1");
    assertTrue(done("tags").out().contains("the rule “Coffee”"), "what gives it is named");
    assertEquals(1, done("tags", "--json").json().getFirst().path("mentions").asInt());
    String renamed = done("tags", "rename", "drinks", "Beverages").out();
    assertTrue(renamed.contains("“Beverages” now, on 1 mention. 1 query"), renamed);
    assertEquals(1, done("search", "tag:beverages", "--json").json().size());
    done("rules", "add", "Town", "--when", "town", "--then", "tag places");
    done("rules", "apply", "2");
    assertEquals(Commands.REFUSED, desk.run("tags", "rename", "places", "beverages").code());
    done("tags", "rename", "places", "beverages", "--merge");
    assertEquals(1, done("tags", "--json").json().size());
    assertEquals(Commands.REFUSED, desk.run("tags", "remove", "beverages").code());
    done("tags", "remove", "beverages", "--anyway");
    assertTrue(done("tags").out().startsWith("No tags yet."));
    assertEquals(Commands.REFUSED, desk.run("tags", "remove", "beverages").code());
  }

  @Test
  void whatIsHiddenIsShownAgainByHand() {
    paste("cheap pills for you");
    done("rules", "add", "Pills", "--when", "pills", "--then", "hide cheap pills");
    done("rules", "apply", "1");
    assertEquals("0 of 0 shown.", done("search").out().lines().toList().getLast());
    assertEquals("1 shown again.", done("rules", "show", "1").out().strip());
    assertEquals(1, done("search", "--json").json().size());
  }

  @Test
  void aRuleThatCannotBeFollowedIsRefusedInOneSentence() {
    Console unknown = desk.run("rules", "add", "x", "--when", "a", "--then", "shout");
    assertEquals(Commands.REFUSED, unknown.code());
    assertEquals(
        "A rule does one of: tag NAME, status NAME, hide REASON, assign NAME.",
        unknown.err().strip());
    Console later = desk.run("rules", "add", "x", "--when", "tag:a", "--then", "hide b");
    assertEquals(Commands.REFUSED, later.code());
    assertTrue(later.err().contains("tag: is not known when a mention arrives"), later.err());
    assertEquals(Commands.WRONG_USE, desk.run("rules", "add", "x").code());
  }

  @Test
  void aNewBrandIsGivenItsHistory() {
    paste("northwind makes kettles");
    done("add-brand", "Northwind");
    JsonNode filled = done("backfill", "northwind", "--json").json().getFirst();
    assertEquals(1, filled.path("added").asInt());
    assertEquals(1, done("search", "brand:northwind", "--json").json().size());
    assertEquals(0, done("backfill", "1", "--json").json().getFirst().path("added").asInt());
    Console unknown = desk.run("backfill", "nobody");
    assertEquals(Commands.REFUSED, unknown.code());
    assertTrue(unknown.err().contains("The brands: Northwind."), unknown.err());
  }

  @Test
  void aRenamedBrandIsStillFoundByWhatWasKept() {
    paste("northwind makes kettles");
    done("add-brand", "Northwind");
    done("backfill", "northwind");
    done("searches", "keep", "Ours", "brand:northwind kettles");
    JsonNode renamed =
        done("brands", "rename", "northwind", "Nord Wind", "--json").json().getFirst();
    assertEquals("Nord Wind", renamed.path("name").asString());
    assertEquals(1, renamed.path("reworded").asInt());
    assertEquals(1, done("searches", "--json").json().getFirst().path("found").asInt());
    String back = done("brands", "rename", "1", "Northwind").out();
    assertTrue(back.contains("1 query that named it says the new name."), back);
    done("add-brand", "Blue Kettle", "--rival");
    assertTrue(done("brands").out().contains("Blue Kettle"), "both are listed");
    Console taken = desk.run("brands", "rename", "1", "blue kettle");
    assertEquals(Commands.REFUSED, taken.code());
    assertTrue(taken.err().contains("already a brand here"), taken.err());
  }

  @Test
  void aBrandsQueryIsChangedAsTheLabChangesIt() {
    paste("northwind makes kettles");
    paste("northwind airlines lost my bag");
    done("add-brand", "Northwind");
    done("examples", "add", "northwind", "--mention", "1");
    JsonNode tried =
        done("brands", "query", "northwind", "northwind NOT airlines", "--dry-run", "--json")
            .json()
            .getFirst();
    assertEquals(1, tried.path("version").asInt(), "nothing is kept");
    assertEquals(1, tried.path("lost").asInt());
    Console refused = desk.run("brands", "query", "northwind", "northwind NOT kettles");
    assertEquals(Commands.REFUSED, refused.code());
    assertTrue(refused.err().contains("Example 1: must find “northwind makes"), refused.err());
    assertTrue(refused.err().contains("misses 1 example it must find"), refused.err());
    assertEquals(1, done("brands", "--json").json().getFirst().path("version").asInt());
    String kept = done("brands", "query", "1", "northwind NOT airlines").out();
    assertTrue(kept.startsWith("0 gained, 1 lost, 1 unchanged."), kept);
    assertTrue(kept.contains("version 2 of its query"), kept);
    done("brands", "query", "1", "northwind NOT kettles", "--anyway");
    assertEquals(3, done("brands", "--json").json().getFirst().path("version").asInt());
    Console mistake = desk.run("brands", "query", "1", "northwind NEAR");
    assertEquals(Commands.REFUSED, mistake.code());
    assertTrue(mistake.err().contains("(QL-3)"), mistake.err());
    Console everything = desk.run("brands", "query", "1", "NOT tea");
    assertEquals(Commands.REFUSED, everything.code());
  }

  @Test
  void anEarlierVersionIsComparedWithAndGoneBackTo() {
    paste("northwind makes kettles");
    paste("northwind airlines is late");
    done("add-brand", "Northwind");
    done("brands", "query", "northwind", "northwind NOT airlines");
    List<JsonNode> versions = done("brands", "versions", "northwind", "--json").json();
    assertEquals(List.of(2, 1), versions.stream().map(v -> v.path("version").asInt()).toList());
    assertTrue(done("brands", "versions", "1").out().contains("northwind NOT airlines"));
    String against = done("brands", "versions", "northwind", "1").out();
    assertTrue(against.contains("0 gained, 1 lost, 1 unchanged."), against);
    assertTrue(against.contains("earshot brands query 1 --back-to 1"), against);
    String tried = done("brands", "query", "1", "--back-to", "1", "--dry-run").out();
    assertTrue(tried.startsWith("1 gained, 0 lost, 1 unchanged."), tried);
    String back = done("brands", "query", "1", "--back-to", "1").out();
    assertTrue(back.contains("version 3 of its query"), back);
    assertEquals(
        versions.getLast().path("query"),
        done("brands", "versions", "1", "--json").json().getFirst().path("query"));
    Console none = desk.run("brands", "versions", "1", "9");
    assertEquals(Commands.REFUSED, none.code());
    assertTrue(none.err().contains("has no version 9"), none.err());
    assertEquals(Commands.WRONG_USE, desk.run("brands", "query", "1").code());
    assertEquals(
        Commands.WRONG_USE, desk.run("brands", "query", "1", "tea", "--back-to", "1").code());
  }

  @Test
  void examplesTellWhetherAQueryBearsThemOut() {
    paste("northwind makes kettles");
    done("add-brand", "Northwind");
    done("examples", "add", "northwind", "--mention", "1");
    done("examples", "add", "northwind", "--not", "--text", "northwind airlines");
    Console failing = desk.run("examples", "--json");
    assertEquals(Commands.REFUSED, failing.code());
    assertTrue(failing.json().getFirst().path("passes").asBoolean());
    assertEquals(false, failing.json().getLast().path("passes").asBoolean());
    done("examples", "--brand", "northwind", "--query", "northwind NOT airlines");
    done("examples", "remove", "2");
    done("examples");
    assertEquals(Commands.REFUSED, desk.run("examples", "add", "northwind").code());
  }

  private void paste(String text) {
    done("paste", "--text=" + text);
  }

  private Console done(String... args) {
    Console said = desk.run(args);
    assertEquals(Commands.DONE, said.code(), said.err());
    return said;
  }
}
