package earshot.storage;

import static earshot.storage.Stored.item;
import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.model.JournalAction;
import earshot.model.JournalEntry;
import earshot.model.MentionId;
import earshot.model.SourceId;
import earshot.model.Trait;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A star stays with its mention, whatever becomes of the text.
class StarsTest {
  private Stored stored;
  private StarStore stars;
  private SourceId blog;
  private MentionId first;
  private MentionId second;

  @BeforeEach
  void open(@TempDir Path folder) {
    stored = Stored.fresh(folder.resolve("ws"));
    stars = stored.stores.work().stars();
    blog = stored.source("blog");
    var taken = stored.take(blog, item("a").saying("good"), item("b").saying("fine")).added();
    first = taken.get(0).id();
    second = taken.get(1).id();
    stored.database.write(rows -> rows.change("DELETE FROM search_dirty"));
  }

  @AfterEach
  void close() {
    stored.close();
  }

  @Test
  void whatIsStarredIsToldToTheIndexAndTheJournalOnce() {
    List<MentionId> all = List.of(first, second, new MentionId(9_999_999));
    assertEquals(List.of(first), stars.turn(List.of(first), true, "ana"));
    assertEquals(List.of(second), stars.turn(all, true, "ana"));
    assertEquals(List.of(), stars.turn(all, true, "ana"));
    assertEquals(2, dirty());
    var noted = stored.stores.journal().page(Optional.empty(), 9);
    assertEquals(
        List.of("mention:" + second, "mention:" + first),
        noted.stream()
            .filter(each -> each.action().equals(JournalAction.WORK_CHANGED.words()))
            .map(JournalEntry::object)
            .toList());
    assertEquals(Set.of(first, second), stars.among(all, true));
    assertEquals(List.of(first), stars.turn(List.of(first), false, "ana"));
    assertEquals(Set.of(first), stars.among(all, false));
  }

  @Test
  void aStarOutlivesAnotherPollAndAnotherText() {
    assertEquals(List.of(first), stars.turn(List.of(first), true, "ana"));
    stored.take(blog, item("a").saying("good"));
    assertEquals(Set.of(Trait.STARRED), are(first));
    stored.take(blog, item("a").saying("bad"));
    assertEquals(Set.of(Trait.STARRED, Trait.EDITED), are(first));
    assertEquals(Set.of(), are(second));
  }

  private long dirty() {
    return stored.database.read(rows -> rows.number("SELECT SUM(rev) FROM search_dirty"));
  }

  private Set<Trait> are(MentionId mention) {
    return Optional.ofNullable(stored.stores.mentions().traits(List.of(mention)).get(mention))
        .orElseThrow()
        .are();
  }
}
