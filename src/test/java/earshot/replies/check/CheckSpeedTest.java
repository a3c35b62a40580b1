package earshot.replies.check;

import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.DraftId;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// All checks of 5,000 characters beside 200 answers, as at each pause in typing.
class CheckSpeedTest {
  private static final String[] WORDS =
      ("thank you for telling us about the late bag we have sent a new one today and it should be"
              + " with you by friday our roaster looks at the drum and the grinder is finer now"
              + " please ask at the counter if it is bitter again or write to us here")
          .split(" ", -1);

  @Test
  void aDraftOfFiveThousandCharactersIsCheckedWithinThePauseOfAKey() {
    Random chance = new Random(7);
    SentReplies sent = new SentReplies();
    for (int i = 1; i <= SentReplies.MOST; i++) {
      sent.add(new DraftId(i), Instant.EPOCH, text(chance, 600));
    }
    SpellingShelf shelf = new SpellingShelf(Path.of("none"), "en-GB");
    long before = used();
    long begun = System.nanoTime();
    assertTrue(shelf.load("en"));
    long loaded = System.nanoTime() - begun;
    long heap = used() - before;
    DraftChecks checks = DraftChecks.of(sent, shelf, ZoneOffset.UTC);
    String body = text(chance, 5_000);
    ChannelPack place = ChannelPacks.shipped().byId("x").orElseThrow();
    long[] took = new long[60];
    long[] twins = new long[60];
    for (int i = 0; i < took.length; i++) {
      long start = System.nanoTime();
      var findings =
          checks.check(
              DraftText.of(body + i, DraftText.Heard.saying("Where is my bag?")).at(place));
      took[i] = System.nanoTime() - start;
      assertTrue(findings.size() > 5);
      start = System.nanoTime();
      var unused = sent.twin(body + i, java.util.Optional.empty(), 0.6);
      twins[i] = System.nanoTime() - start;
    }
    System.out.printf(
        Locale.ROOT,
        "checked 5,000 characters: median %.2f ms, boilerplate alone %.2f ms; word list loaded in"
            + " %d ms, about %.1f MB%n",
        median(took),
        median(twins),
        loaded / 1_000_000,
        heap / 1e6);
    assertTrue(median(took) < 100, "a check takes too long for a pause in typing");
  }

  private static double median(long[] nanos) {
    long[] sorted = Arrays.stream(nanos).skip(20).sorted().toArray();
    return sorted[sorted.length / 2] / 1e6;
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static String text(Random chance, int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(WORDS[chance.nextInt(WORDS.length)]);
      text.append(chance.nextInt(12) == 0 ? ". " : " ");
    }
    return text.toString();
  }
}
