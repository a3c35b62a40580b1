package earshot.storage;

import earshot.model.Status;
import earshot.model.TagId;
import java.util.List;
import java.util.stream.LongStream;

/// The statements behind rules, hiding, tags, examples and back-fill whose speed depends on the
/// planner, with sample values: mentions far apart, as a rule finds them in history.
final class AskingStatements {
  // As many of the sample have each tag.
  private static final int HALF = 10_000;

  private AskingStatements() {}

  static List<Statements.Shaped> all() {
    Long[] apart = LongStream.rangeClosed(1, 50).mapToObj(i -> i * 390).toArray(Long[]::new);
    return List.of(
        shaped("status and sight", StoredMarks.HOT, 50, (Object) apart),
        shaped("brands beside it", StoredMarks.MARKS, 100, (Object) apart),
        shaped("moving", StatusChange.MOVING, 50, apart, Status.CLOSED),
        shaped("brands of moving", StatusChange.BRANDS, 100, (Object) apart),
        shaped("hidden of these", Hiding.HIDDEN, 50, (Object) apart),
        shaped("page of hidden", HiddenStore.PAGE, 50, 9_000L, 50),
        shaped("why these are hidden", HiddenStore.OF_MENTIONS, 50, (Object) apart),
        shaped("helped of these", ConversationStore.HELPED, 50, (Object) apart),
        shaped("still stored", TagRows.STORED, 50, (Object) apart),
        shaped("tagged of these", TagRows.TAGGED, 50, apart, new TagId(1)),
        shaped("tags of these", TagStore.OF_MENTIONS, 100, (Object) apart),
        shaped("all that have a tag", TagEdits.HELD, HALF, new TagId(1)),
        shaped("who has a tag", TagEdits.OF_TAG, HALF, new TagId(1)),
        shaped("what has two tags", TagEdits.HELD_BY_BOTH, HALF, new TagId(2), new TagId(1)),
        shaped("noted of a run", RuleRunStore.NOTED, 50, apart, 1),
        shaped("rule that hid it", RuleDeeds.HID, 1, 390L),
        shaped("rules that tagged it", RuleDeeds.TAGGED, 20, 390L),
        shaped("runs that changed it", RuleDeeds.DID, 20, 390L),
        shaped("changed by a run", RuleRunStore.SOME, 200, 1, 200),
        shaped("naming a brand", BrandFill.NAMING, 50, apart, 1),
        shaped("stored from", Storings.FROM, 1, 9_000L),
        shaped("examples", ExampleStore.OF_BRAND, 20, 1));
  }

  private static Statements.Shaped shaped(String name, String sql, int limit, Object... samples) {
    return new Statements.Shaped(name, sql, limit, List.of(samples));
  }
}
