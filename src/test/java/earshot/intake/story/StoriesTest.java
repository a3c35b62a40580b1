package earshot.intake.story;

import static earshot.intake.story.Told.NOW;
import static earshot.intake.story.Told.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.model.TimeRange;
import earshot.model.Units;
import earshot.storage.DerivedCheck;
import earshot.storage.MentionStore;
import earshot.storage.StoryStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoriesTest {
  private static final String FIRE =
      "A fire broke out last night in the northern hall of the old harbour mill, nobody was hurt";
  private static final String FAIR =
      "The autumn fair opens on Friday at ten with two hundred stalls around the market square";

  @TempDir private Path folder;
  private Told told;

  @BeforeEach
  void open() {
    told = new Told(folder.resolve("ws"));
  }

  @AfterEach
  void close() {
    told.close();
  }

  private static Instant ago(int hours) {
    return NOW.minus(Duration.ofHours(hours));
  }

  private void hear(Told.Said... all) {
    told.take(List.of(all));
    told.place();
  }

  @Test
  void theSameWordsAreOneStoryNamedAfterItsEarliestMember() {
    hear(said("a", ago(3), FIRE), said("b", ago(5), "RT " + FIRE), said("c", ago(1), FAIR));
    assertEquals(Set.of("b: [a, b]"), told.parts());
  }

  @Test
  void anEarlierMemberThatComesLateGivesTheStoryItsName() {
    hear(said("a", ago(3), FIRE), said("b", ago(2), FIRE));
    hear(said("z", ago(100), FIRE));
    assertEquals(Set.of("z: [a, b, z]"), told.parts());
    assertEquals(3, told.stories.told(told.mark("a").orElseThrow().story()).orElseThrow().size());
  }

  @Test
  void aStoryThatWasMergedAwayIsFoundUnderItsOldName() {
    hear(said("a", ago(3), FIRE), said("b", ago(2), FIRE));
    var old = told.mark("a").orElseThrow().story();
    hear(said("z", ago(100), FIRE));
    assertEquals(
        told.mark("z").orElseThrow().story(), told.stories.told(old).orElseThrow().story());
  }

  @Test
  void theSameWordsFourteenDaysLaterAreAnotherStory() {
    hear(said("a", ago(0), FIRE), said("b", ago(14 * 24), FIRE), said("c", ago(14 * 24 + 1), FIRE));
    assertEquals(Set.of("c: [b, c]"), told.parts());
  }

  @Test
  void whatManyPeopleSayInAFewWordsIsNoStory() {
    hear(said("a", ago(2), "thank you so much"), said("b", ago(1), "Thank you so much!"));
    assertEquals(Set.of(), told.parts());
  }

  @Test
  void aFormFilledInDifferentlyIsAnotherStory() {
    String form = "Our shop in %s opens on %s at %s o'clock and %s will be there to greet you";
    hear(
        said("a", ago(2), form.formatted("Northwind", "Monday", "nine", "Ana")),
        said("b", ago(1), form.formatted("Southbay", "Friday", "ten", "Bo")));
    assertEquals(Set.of(), told.parts());
  }

  @Test
  void aMentionThatJoinsTwoStoriesMakesThemOne() {
    String left = "one two three four five six seven eight nine ten eleven twelve";
    String right = "seven eight nine ten eleven twelve more words follow here until end";
    hear(said("a", ago(9), left), said("b", ago(8), left + " x"));
    hear(said("c", ago(7), right), said("d", ago(6), right + " x"));
    assertEquals(Set.of("a: [a, b]", "c: [c, d]"), told.parts());
    hear(said("e", ago(5), left + " more words follow here until end"));
    assertEquals(Set.of("a: [a, b, c, d, e]"), told.parts());
  }

  @Test
  void storiesDoNotDependOnTheOrderInWhichTheyArrive() {
    List<Told.Said> all = wave(new Random(3));
    told.take(all);
    told.place();
    Set<String> expected = told.parts();
    assertTrue(expected.size() > 10, "too few stories to show anything: " + expected.size());
    for (int seed = 1; seed <= 6; seed++) {
      Random random = new Random(seed);
      List<Told.Said> shuffled = new ArrayList<>(all);
      Collections.shuffle(shuffled, random);
      try (Told other = new Told(folder.resolve("shuffled" + seed))) {
        for (int from = 0; from < shuffled.size(); ) {
          int to = Math.min(shuffled.size(), from + 1 + random.nextInt(40));
          other.take(shuffled.subList(from, to));
          other.place();
          if (random.nextInt(5) == 0) other.restart();
          from = to;
        }
        assertEquals(expected, other.parts(), "shuffle " + seed);
      }
    }
  }

  private static List<Told.Said> wave(Random random) {
    List<Told.Said> all = new ArrayList<>();
    List<String> texts = Invented.texts(25, random);
    List<Perturbed> ways = List.of(Perturbed.values());
    for (int i = 0; i < texts.size(); i++) {
      for (int n = 0; n < 8; n++) {
        Perturbed how = ways.get(random.nextInt(ways.size()));
        Instant at = NOW.minus(Duration.ofMinutes(random.nextInt(13 * 24 * 60)));
        all.add(said(i + "x" + n, at, how.apply(texts.get(i), random)));
      }
    }
    return all;
  }

  @Test
  void whatAPersonTookOutStaysOutAfterARestartAndNewArrivals() {
    hear(said("a", ago(5), FIRE), said("b", ago(4), FIRE), said("c", ago(3), FIRE));
    told.split("b");
    assertEquals(Set.of("a: [a, c]"), told.parts());
    told.restart();
    hear(said("d", ago(2), FIRE + " today"), said("e", ago(9), FIRE));
    assertEquals(Set.of("e: [a, c, d, e]"), told.parts());
    assertEquals(Optional.empty(), told.mark("b"));
  }

  @Test
  void theMemberThatNamedAStoryCanBeTakenOut() {
    hear(said("a", ago(5), FIRE), said("b", ago(4), FIRE), said("c", ago(3), FIRE));
    told.split("a");
    assertEquals(Set.of("b: [b, c]"), told.parts());
    hear(said("d", ago(2), FIRE), said("e", ago(1), FIRE));
    assertEquals(Set.of("b: [b, c, d, e]"), told.parts());
  }

  @Test
  void whatAPersonPutTogetherStaysAndDrawsCopiesOfBoth() {
    hear(said("a", ago(5), FIRE), said("b", ago(4), FIRE), said("c", ago(3), FAIR));
    told.merge("c", "b");
    assertEquals(Set.of("a: [a, b, c]"), told.parts());
    told.restart();
    hear(said("d", ago(2), FAIR), said("e", ago(1), FIRE));
    assertEquals(Set.of("a: [a, b, c, d, e]"), told.parts());
  }

  @Test
  void twoStoriesAPersonHasSpokenAboutAreNeverJoinedByALikeness() {
    hear(said("a", ago(9), FIRE), said("b", ago(8), FIRE), said("c", ago(7), FIRE));
    told.split("c");
    // Somebody else's copy lies between the two: it goes to the greater one.
    hear(said("d", ago(6), FIRE + " tonight"));
    assertEquals(Set.of("a: [a, b, d]"), told.parts());
    hear(said("e", ago(5), FAIR));
    told.merge("c", "e");
    assertEquals(Set.of("a: [a, b, d]", "c: [c, e]"), told.parts());
    hear(said("f", ago(4), FIRE), said("g", ago(3), FAIR));
    assertEquals(Set.of("a: [a, b, d, f]", "c: [c, e, g]"), told.parts());
  }

  @Test
  void splittingAndMergingCanBeTakenBack() {
    hear(said("a", ago(5), FIRE), said("b", ago(4), FIRE), said("c", ago(3), FAIR));
    StoryStore.Regrouped split = told.split("a");
    assertEquals(Set.of(), told.parts());
    told.restore(split);
    assertEquals(Set.of("a: [a, b]"), told.parts());
    StoryStore.Regrouped merged = told.merge("a", "c");
    hear(said("d", ago(2), FIRE));
    told.restore(merged);
    assertEquals(Set.of("a: [a, b, d]"), told.parts());
    // Nothing is pinned any more: a likeness joins again.
    hear(said("e", ago(9), FIRE));
    assertEquals(Set.of("e: [a, b, d, e]"), told.parts());
  }

  @Test
  void whatIsInNoStoryCannotBeTakenOut() {
    hear(said("a", ago(5), FIRE));
    assertThrows(IllegalArgumentException.class, () -> told.split("a"));
  }

  @Test
  void everyChangedMemberIsNotedForTheIndex() {
    hear(said("a", ago(5), FIRE), said("b", ago(4), FAIR));
    assertEquals(List.of(), told.stores.mentions().changed(10));
    hear(said("c", ago(3), FIRE));
    assertEquals(
        Set.of(told.id("a"), told.id("c")),
        Set.copyOf(
            told.stores.mentions().changed(10).stream()
                .map(MentionStore.Changed::mention)
                .toList()));
  }

  @Test
  void anErasedMemberLeavesItsStory() {
    hear(said("a", ago(5), FIRE), said("b", ago(4), FIRE), said("c", ago(3), FIRE));
    told.stores.mentions().erase(told.id("a"));
    StoryStore.Mark left = told.mark("b").orElseThrow();
    assertEquals(2, left.size());
    assertEquals(told.id("b"), left.first());
    told.stores.mentions().erase(told.id("b"));
    told.stores.mentions().erase(told.id("c"));
    assertEquals(Optional.empty(), told.stories.told(left.story()));
    assertEquals(0, told.stores.derivedCheck().run().mended());
  }

  @Test
  void whatAPersonSettledOutlivesItsEarliestMember() {
    hear(said("a", ago(5), FIRE), said("b", ago(4), FIRE), said("c", ago(3), FIRE));
    told.split("c");
    told.stores.mentions().erase(told.id("a"));
    hear(said("d", ago(2), FIRE), said("e", ago(1), FIRE));
    assertEquals(Optional.empty(), told.mark("c"));
    assertEquals(told.mark("b"), told.mark("e"));
  }

  @Test
  void aWrongSizeIsFoundAndMended() {
    hear(said("a", ago(5), FIRE), said("b", ago(4), FIRE));
    StoryStore.Mark mark = told.mark("a").orElseThrow();
    assertEquals(0, told.stores.derivedCheck().run().mended());
    earshot.storage.Spoiled.storySize(told.database, mark.story(), 9);
    DerivedCheck.Report report = told.stores.derivedCheck().run();
    assertEquals(1, report.mended());
    assertEquals(2, told.mark("a").orElseThrow().size());
  }

  @Test
  void aStoryTellsItsSpeedAndItsVoices() {
    hear(
        new Told.Said("a", "ana", ago(4), FIRE),
        new Told.Said("b", "@Ana", ago(4).plusSeconds(600), FIRE),
        new Told.Said("c", "bo", ago(2), FIRE));
    StoryStore.Told story = told.stories.told(told.mark("a").orElseThrow().story()).orElseThrow();
    assertEquals(2, story.voices());
    assertEquals(1, story.sources());
    assertEquals(2, story.firstHour());
    assertEquals(1.5, story.perHour(), 1e-9);
    assertEquals(
        List.of(told.id("a"), told.id("b"), told.id("c")),
        told.stories.members(story.story(), 10).stream().map(each -> each.id()).toList());
  }

  @Test
  void aWindowIsCountedByMentionsStoriesAndVoices() {
    told.take(
        List.of(
            new Told.Said("a", "ana", ago(5), FIRE),
            new Told.Said("b", "bo", ago(4), FIRE),
            new Told.Said("c", "bo", ago(3), FAIR),
            new Told.Said("d", "", ago(2), "short"),
            new Told.Said("old", "cleo", ago(50), FIRE)));
    told.place();
    MentionFilter today =
        new MentionFilter(
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            "",
            Optional.of(new TimeRange(ago(24), NOW.plusSeconds(1))));
    assertEquals(new Units(4, 3, 3), told.stories.units(today));
    assertEquals(new Units(2, 1, 2), told.stories.units(List.of(told.id("a"), told.id("b"))));
    assertEquals(
        List.of(2),
        told.stories.lately(today.range().orElseThrow(), 5).stream().map(s -> s.within()).toList());
  }

  @Test
  void aFloodOfOldTextsDoesNotPushOutThePresent() {
    hear(said("a", ago(5), FIRE + " as seen by neighbours"));
    List<Told.Said> old = new ArrayList<>();
    List<String> texts = Invented.texts(300, new Random(9));
    for (int i = 0; i < 300; i++) {
      old.add(said("old" + i, NOW.minus(Duration.ofDays(400 + i)), texts.get(i)));
    }
    told.take(old);
    hear(said("b", ago(4), FIRE));
    assertEquals(Set.of("a: [a, b]"), told.parts());
  }

  @Test
  void placingGoesOnWhereItEndedAndTwiceIsAsOnce() {
    told.take(List.of(said("a", ago(5), FIRE), said("b", ago(4), FIRE)));
    told.place();
    long through = told.stories.through();
    assertEquals(told.id("b").value(), through);
    told.stories.join(List.of(), 0);
    told.restart();
    told.place();
    assertEquals(Set.of("a: [a, b]"), told.parts());
    assertEquals(2, told.mark("a").orElseThrow().size());
    MentionId last = told.id("b");
    assertFalse(told.stories.through() < last.value());
  }
}
