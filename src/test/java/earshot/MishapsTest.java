package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A mistake nobody caught is said with a code, once, and reported without anybody's words.
class MishapsTest {
  private final List<String> codes = new ArrayList<>();
  private final List<String> reports = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-23T12:00:00Z");
  private final Mishaps mishaps =
      new Mishaps(() -> now, new PrintStream(new ByteArrayOutputStream(), true));

  @AfterEach
  void release() {
    Logs.release();
  }

  @Test
  void theSameMistakeIsSaidOnceAnHourWithTheSameCode(@TempDir Path folder) throws IOException {
    Logs.into(folder);
    mishaps.banner(this::note);
    for (int i = 0; i < 3; i++) happen();
    assertEquals(1, codes.size());
    assertTrue(codes.getFirst().matches("EX-[0-9A-F]{4}"), codes.getFirst());
    now = now.plus(Duration.ofHours(2));
    happen();
    assertEquals(2, codes.size());
    assertEquals(codes.getFirst(), codes.getLast());
    Path kept = folder.resolve("mishap-" + codes.getFirst() + ".txt");
    assertEquals(reports.getLast(), Files.readString(kept));
  }

  @Test
  void theReportNamesThePlaceAndNobodysWords() {
    mishaps.banner(this::note);
    happen();
    String report = reports.getFirst();
    assertTrue(report.contains("IllegalStateException"), report);
    assertTrue(report.contains("MishapsTest.happen"), report);
    assertTrue(report.contains("NumberFormatException"), report);
    assertFalse(report.contains("zqsecret"), report);
  }

  @Test
  void withoutMemoryTheProgramEndsWithThreeAndASentence() throws Exception {
    try (Child child = Child.of(Hungry.class, List.of("-Xmx24m"))) {
      List<String> told = child.rest();
      assertEquals(Mishaps.WITHOUT_MEMORY, child.code(), told.toString());
      assertTrue(told.getLast().contains("What was stored is safe"), told.toString());
    }
  }

  private void happen() {
    Throwable cause = new NumberFormatException("zqsecret 12");
    mishaps.uncaughtException(
        Thread.currentThread(), new IllegalStateException("zqsecret words", cause));
  }

  private void note(String code, String report) {
    codes.add(code);
    reports.add(report);
  }

  /// A program one of whose threads takes all memory, while another would go on for ever.
  static final class Hungry {
    private Hungry() {}

    public static void main(String[] args) throws InterruptedException {
      Thread.setDefaultUncaughtExceptionHandler(
          new Mishaps(java.time.InstantSource.system(), System.err));
      Thread eater = Thread.ofPlatform().start(Hungry::eat);
      eater.join();
      Thread.sleep(Duration.ofMinutes(5));
    }

    private static void eat() {
      List<byte[]> all = new ArrayList<>();
      while (!all.contains(new byte[0])) all.add(new byte[1 << 20]);
    }
  }
}
