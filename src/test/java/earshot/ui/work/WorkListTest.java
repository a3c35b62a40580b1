package earshot.ui.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.model.MentionId;
import earshot.model.Status;
import earshot.model.Work;
import earshot.model.WorkPage;
import earshot.ui.Sample;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Who answers one mention after the other goes on with the next, whatever the list does meanwhile.
class WorkListTest {
  private final WorkList list = new WorkList();

  @Test
  void whatLeftIsFollowedByWhatCameNext() {
    begin(1, 2, 3, 4);
    list.choose(Optional.of(new MentionId(2)));
    begin(1, 3, 4);
    assertNext(3);
  }

  @Test
  void whatMovedToAnotherPartOfTheListIsFollowedByWhatCameNext() {
    begin(1, 2, 3, 4);
    list.choose(Optional.of(new MentionId(1)));
    // Written to, then sent: the row moves to the end.
    begin(2, 3, 4, 1);
    begin(2, 3, 4, 1);
    assertNext(2);
  }

  @Test
  void whoGoesOnBeforeTheListIsReadAnewMissesNothing() {
    begin(1, 2, 3, 4);
    list.choose(Optional.of(new MentionId(1)));
    assertNext(2);
    begin(2, 3, 4, 1);
    begin(3, 4, 2, 1);
    assertNext(3);
  }

  @Test
  void whatArrivesBehindTheChosenOneIsNext() {
    begin(1, 2, 3);
    list.choose(Optional.of(new MentionId(1)));
    begin(1, 9, 2, 3);
    assertNext(9);
  }

  @Test
  void whatMovedToTheFrontIsFollowedByWhatCameNext() {
    begin(1, 2, 3, 4);
    list.choose(Optional.of(new MentionId(3)));
    begin(3, 1, 2, 4);
    assertNext(4);
  }

  @Test
  void afterTheLastOneThereIsNoOther() {
    begin(1, 2);
    list.choose(Optional.of(new MentionId(2)));
    begin(1);
    assertNext(1);
    begin();
    assertEquals(Optional.empty(), list.from(1));
  }

  private void begin(long... ids) {
    list.begin(
        new WorkPage(
            LongStream.of(ids)
                .mapToObj(
                    id ->
                        new WorkPage.Item(
                            Sample.mention(id, Sample.NOW, "words"),
                            Work.none(new MentionId(id), Status.NEW)))
                .toList(),
            Optional.empty()));
  }

  private void assertNext(long id) {
    list.from(1).ifPresent(next -> list.choose(Optional.of(next)));
    assertEquals(Optional.of(new MentionId(id)), list.chosen());
  }
}
