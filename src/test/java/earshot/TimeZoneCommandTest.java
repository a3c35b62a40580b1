package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.cli.Commands;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The time zone of a workspace is chosen at a terminal, and says itself where it matters.
class TimeZoneCommandTest {
  /// Far from wherever this runs.
  private static final String AWAY =
      ZoneId.systemDefault().getId().equals("Pacific/Marquesas")
          ? "Asia/Kathmandu"
          : "Pacific/Marquesas";

  @TempDir private Path folder;

  @Test
  void anotherZoneHoldsForEveryCommandAndIsSaid() {
    String here = ZoneId.systemDefault().getId();
    assertEquals(here, zone("time-zone"));
    Console.at(folder, "add-brand", "Northwind");
    assertEquals("", Console.at(folder, "search", "tea").err());
    Console changed = Console.at(folder, "time-zone", AWAY);
    assertTrue(changed.out().contains("Days begin at midnight in " + AWAY), changed.out());
    assertTrue(changed.out().contains("This computer is in " + here), changed.out());
    assertEquals(AWAY, zone("time-zone"));
    Console found = Console.at(folder, "search", "tea");
    assertEquals(
        "Times are those of " + AWAY + ", the time zone of this workspace.\n", found.err());
    assertEquals("", Console.at(folder, "search", "tea", "--json").err());
    assertEquals(here, zone("time-zone", "--of-this-computer"));
    assertEquals("", Console.at(folder, "search", "tea").err());
  }

  @Test
  void aPlaceNobodyKnowsChangesNothing() {
    Console wrong = Console.at(folder, "time-zone", "Atlantis");
    assertEquals(Commands.REFUSED, wrong.code());
    assertTrue(wrong.err().contains("There is no time zone “Atlantis”"), wrong.err());
    assertEquals(ZoneId.systemDefault().getId(), zone("time-zone"));
  }

  private String zone(String... command) {
    String[] json = Arrays.copyOf(command, command.length + 1);
    json[command.length] = "--json";
    return Console.at(folder, json).json().getFirst().get("zone").asString();
  }
}
