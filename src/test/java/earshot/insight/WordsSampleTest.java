package earshot.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Of very many stories the same ones are read each time, from all of the days.
class WordsSampleTest {
  private static final int STORIES = 20_000;

  @Test
  void fewStoriesAreAllRead() {
    assertEquals(STORIES, new HashSet<>(Words.sample(stories(), STORIES)).size());
  }

  @Test
  void aSampleIsTheSameEachTimeAndEvenOverTime() {
    List<Integer> sample = Words.sample(stories(), 5_000);
    assertEquals(5_000, new HashSet<>(sample).size());
    assertEquals(sample, Words.sample(stories(), 5_000));
    int[] tenths = new int[10];
    for (int place : sample) tenths[place * 10 / STORIES]++;
    for (int tenth : tenths) assertTrue(tenth > 450 && tenth < 550, "uneven: " + tenth);
  }

  private static Map<Long, Integer> stories() {
    Map<Long, Integer> stories = new HashMap<>();
    for (int i = 0; i < STORIES; i++) stories.put(1_000_000L + i, i);
    return stories;
  }
}
