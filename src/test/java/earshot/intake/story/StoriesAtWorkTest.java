package earshot.intake.story;

import static earshot.intake.story.Told.NOW;
import static earshot.intake.story.Told.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.intake.Live;
import earshot.intake.LiveEvent;
import earshot.model.MentionId;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoriesAtWorkTest {
  private static final String SAID =
      "The last ferry of the season leaves the island on Sunday at four in the afternoon";

  @TempDir private Path folder;
  private final Live live = new Live();
  private final Set<MentionId> changed = ConcurrentHashMap.newKeySet();
  private final AtomicInteger indexed = new AtomicInteger();
  private Told told;

  @BeforeEach
  void open() {
    told = new Told(folder.resolve("ws"));
    live.subscribe(
        event -> {
          if (event instanceof LiveEvent.MentionsChanged some) changed.addAll(some.ids());
        });
  }

  @AfterEach
  void close() {
    told.close();
  }

  private Stories started() {
    Stories stories =
        new Stories(told.stories, live, indexed::incrementAndGet, InstantSource.fixed(NOW));
    stories.start();
    return stories;
  }

  private void take(String... names) {
    told.take(List.of(names).stream().map(name -> said(name, NOW, SAID)).toList());
    live.publish(new LiveEvent.MentionsAdded(List.of()));
  }

  @Test
  void whatWaitedAtTheStartIsPlaced() {
    take("a", "b");
    try (Stories stories = started()) {
      stories.settle();
      assertEquals(Set.of("a: [a, b]"), told.parts());
    }
  }

  @Test
  void whatComesIsPlacedToldAndIndexed() {
    try (Stories stories = started()) {
      stories.settle();
      take("a");
      take("b");
      stories.settle();
      assertEquals(Set.of(told.id("a"), told.id("b")), changed);
      assertTrue(indexed.get() > 0, "the index was not told");
    }
  }

  @Test
  void anotherRunKnowsWhatTheFirstOneRead() {
    take("a");
    try (Stories first = started()) {
      first.settle();
    }
    try (Stories second = started()) {
      told.take(List.of(said("b", NOW, SAID + " sharp")));
      live.publish(new LiveEvent.MentionsAdded(List.of()));
      second.settle();
      assertEquals(Set.of("a: [a, b]"), told.parts());
    }
    assertEquals(told.id("b").value(), told.stories.through());
  }

  @Test
  void aPersonsActIsToldAndStaysThroughARestart() {
    take("a", "b", "c");
    try (Stories stories = started()) {
      stories.settle();
      changed.clear();
      stories.split(told.id("b"), "ana");
      assertTrue(changed.contains(told.id("b")), "nobody was told");
    }
    try (Stories stories = started()) {
      take("d");
      stories.settle();
      assertEquals(Set.of("a: [a, c, d]"), told.parts());
    }
  }

  @Test
  void nothingIsHeardAfterClosing() {
    int before = live.listeners();
    Stories stories = started();
    assertEquals(before + 1, live.listeners());
    stories.close();
    assertEquals(before, live.listeners());
  }
}
