package earshot.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.search.QueryError;
import earshot.ui.Sample;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueryViewModelTest {
  private final TestTimeline timeline = new TestTimeline(Sample.mentions());
  private final TimelineViewModel model = timeline.atOnce();

  @BeforeEach
  void show() {
    model.shown();
  }

  private void type(String words) {
    model.query().text().set(words);
    timeline.clock.pass(QueryViewModel.PAUSE);
  }

  @Test
  void wordsNarrowTheListAfterAPause() {
    model.query().text().set("smoke");
    assertEquals(40, model.cards().shown().get());
    timeline.clock.pass(Duration.ofMillis(300));
    assertEquals(1, model.cards().shown().get());
  }

  @Test
  void enterDoesNotWait() {
    model.query().text().set("smoke");
    model.query().tryNow();
    assertEquals(1, model.cards().shown().get());
  }

  @Test
  void whatCannotBeReadIsExplainedAndTheListKeepsTheLastGoodWords() {
    type("smoke");
    type("smoke NEAR");
    QueryError error = model.query().error().get().orElseThrow();
    assertEquals(6, error.span().from());
    assertTrue(error.cure().contains("NEAR/5"));
    assertEquals(1, model.cards().shown().get());
    type("smoke");
    assertEquals(Optional.empty(), model.query().error().get());
  }

  @Test
  void emptyingTheFieldShowsEverythingAtOnce() {
    type("smoke");
    model.query().text().set("");
    assertEquals(40, model.cards().shown().get());
  }

  @Test
  void clearingTheFiltersEmptiesTheField() {
    type("smoke");
    model.filter().clear();
    assertEquals("", model.query().text().get());
  }
}
