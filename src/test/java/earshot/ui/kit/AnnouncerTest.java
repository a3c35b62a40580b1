package earshot.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.ui.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/// Who hears the screen is told what changed, and not flooded.
class AnnouncerTest {
  private final TestClock clock = new TestClock(Instant.parse("2026-11-19T14:32:00Z"));
  private final Region line = new Region();
  private final List<String> heard = new ArrayList<>();
  private final Announcer announcer = new Announcer(line, clock);

  AnnouncerTest() {
    line.accessibleTextProperty().subscribe((was, now) -> heard.add(now));
  }

  @Test
  void theFirstIsSaidAtOnceAndOfTheRestTheLast() {
    announcer.say("one");
    announcer.say("two");
    announcer.say("three");
    assertEquals(List.of("one"), heard);
    clock.pass(Duration.ofSeconds(5));
    assertEquals(List.of("one", "three"), heard);
    announcer.say("four");
    assertEquals(List.of("one", "three"), heard, "five seconds lie between any two");
    clock.pass(Duration.ofSeconds(5));
    assertEquals(List.of("one", "three", "four"), heard);
  }

  @Test
  void nothingIsSaidWhereNothingIsToBeSaid() {
    announcer.say("");
    announcer.say("one");
    assertEquals(List.of("one"), heard);
  }
}
