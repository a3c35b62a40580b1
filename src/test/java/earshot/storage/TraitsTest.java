package earshot.storage;

import static earshot.storage.Stored.item;
import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.model.JournalAction;
import earshot.model.MentionId;
import earshot.model.Snooze;
import earshot.model.SourceId;
import earshot.model.StoryId;
import earshot.model.Trait;
import earshot.model.Traits;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraitsTest {
  private Stored stored;
  private MentionStore mentions;
  private SourceId blog;
  private MentionId first;
  private MentionId second;

  @BeforeEach
  void open(@TempDir Path folder) {
    stored = Stored.fresh(folder.resolve("ws"));
    mentions = stored.stores.mentions();
    blog = stored.source("blog");
    var taken = stored.take(blog, item("a").saying("good"), item("b").saying("fine")).added();
    first = taken.get(0).id();
    second = taken.get(1).id();
  }

  @AfterEach
  void close() {
    stored.close();
  }

  @Test
  void aPlainMentionHasNoTraits() {
    assertEquals(
        Map.of(first, Traits.NONE, second, Traits.NONE),
        mentions.traits(List.of(first, second, new MentionId(9_999_999))));
  }

  @Test
  void tagsAreToldByName() {
    change("INSERT INTO tag (id, name, colour) VALUES (1, 'Price', 'fern'), (2, 'late', 'fern')");
    for (int tag = 1; tag <= 2; tag++) {
      change(
          """
          INSERT INTO mention_tag (tag_id, mention_id, made_at, by_user)
          VALUES (?, ?, TIMESTAMP WITH TIME ZONE '2026-11-20 12:00:00+00:00', 'ana')\
          """,
          tag,
          first);
    }
    assertEquals(Set.of("Price", "late"), traits(first).tags());
    assertEquals(Set.of(), traits(second).tags());
  }

  @Test
  void aMentionOfAStoryThatAnotherToldFirstIsACopy() {
    change(
        """
        INSERT INTO story (id, first_mention_id, first_at, size)
        VALUES (?, ?, TIMESTAMP WITH TIME ZONE '2026-11-20 12:00:00+00:00', 2)\
        """,
        first,
        first);
    change("UPDATE mention SET story_id = ?", first);
    Optional<StoryId> story = Optional.of(new StoryId(first.value()));
    assertEquals(new Traits(story, Set.of(), Set.of()), traits(first));
    assertEquals(new Traits(story, Set.of(), Set.of(Trait.COPY)), traits(second));
  }

  @Test
  void whatHappenedToAMentionIsToldApart() {
    stored.take(blog, item("a").saying("bad"));
    var drafts = stored.stores.drafts();
    drafts.markSent(drafts.openOrMake(second, "ana").id(), Optional.empty(), "ana");
    change("UPDATE mention SET shown = FALSE, flags = ? WHERE id = ?", 1 << 9, second);
    assertEquals(Set.of(Trait.EDITED), traits(first).are());
    assertEquals(Set.of(Trait.REPLIED, Trait.HIDDEN, Trait.STARRED), traits(second).are());
  }

  @Test
  void aMentionSleepsUntilItIsWokenAndTheIndexIsToldOfBoth() {
    change("DELETE FROM search_dirty");
    sleeps(Snooze.forAnswer());
    assertEquals(Set.of(Trait.SNOOZED), traits(first).are());
    assertEquals(Set.of(), traits(second).are());
    assertEquals(1, dirty());
    change("DELETE FROM search_dirty");
    sleeps(Snooze.NONE);
    assertEquals(Set.of(), traits(first).are());
    assertEquals(1, dirty());
  }

  private void sleeps(Snooze snooze) {
    var unused =
        stored
            .stores
            .work()
            .acts()
            .act(
                List.of(first),
                new WorkStore.Doing(JournalAction.WORK_CHANGED, "snooze", "ana"),
                (before, now, terms) -> Optional.of(before.with(snooze)));
  }

  private long dirty() {
    return stored.database.read(
        rows -> rows.number("SELECT COUNT(*) FROM search_dirty WHERE mention_id = ?", first));
  }

  private Traits traits(MentionId id) {
    return Optional.ofNullable(mentions.traits(List.of(id)).get(id)).orElseThrow();
  }

  private void change(String sql, Object... parameters) {
    stored.database.write(rows -> rows.change(sql, parameters));
  }
}
