package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.alerts.AlertNews;
import earshot.alerts.Evidence;
import earshot.insight.spike.Lately;
import earshot.insight.spike.Tally;
import earshot.insight.spike.Verdict;
import earshot.model.Alert;
import earshot.model.AlertId;
import earshot.model.AlertRule;
import earshot.model.AlertRuleId;
import earshot.model.BucketWidth;
import earshot.model.Measure;
import earshot.model.TimeRange;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesktopNoticesTest {
  private static final Path PROGRAM = Path.of("/usr/bin/notify-send");

  @Test
  void hostileWordsStayOneArgumentWithoutMarkup() {
    AlertNews.Raised raised = raised("$(rm -rf ~) `x` <b>--urgency=critical</b> & \u202Eevil");
    List<String> command =
        DesktopNotices.command(PROGRAM, new AlertNews.Notice(List.of(raised), false));
    assertEquals(
        List.of(
            "/usr/bin/notify-send",
            "--app-name=Earshot",
            "--",
            "3 new mentions",
            "$(rm -rf ~) `x` &lt;b&gt;--urgency=critical&lt;/b&gt; &amp; ⟦U+202E⟧evil."),
        command);
  }

  @Test
  void severalAlertsAreOneNotice() {
    List<AlertNews.Raised> two = List.of(raised("One"), raised("Other"));
    List<String> command = DesktopNotices.command(PROGRAM, new AlertNews.Notice(two, true));
    assertEquals("While it was quiet: 2 alerts", command.get(3));
    assertEquals("3 new mentions; 3 new mentions", command.get(4));
  }

  @Test
  void oneAlertOfQuietHoursIsCalledSo() {
    List<String> command =
        DesktopNotices.command(PROGRAM, new AlertNews.Notice(List.of(raised("One")), true));
    assertEquals("While it was quiet: 1 alert", command.get(3));
    assertEquals("3 new mentions", command.get(4));
  }

  @Test
  void theProgramIsLookedForInTheFoldersOfThePathOnly(@TempDir Path folder) throws IOException {
    assertEquals(Optional.empty(), DesktopNotices.find(""));
    assertEquals(Optional.empty(), DesktopNotices.find(folder.toString()));
    Path program = Files.createFile(folder.resolve("notify-send"));
    assertEquals(Optional.empty(), DesktopNotices.find(folder.toString()));
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    String path = "relative" + File.pathSeparator + File.pathSeparator + folder;
    assertEquals(Optional.of(program), DesktopNotices.find(path));
  }

  static AlertNews.Raised raised(String name) {
    AlertRule.Terms terms =
        new AlertRule.Terms(
            name,
            new AlertRule.Watched(Measure.EACH, Optional.empty(), "x", BucketWidth.HOUR),
            AlertRule.Manners.USUAL,
            true);
    Tally three = new Tally(3, Tally.Crowd.NOBODY, 0, 0, Tally.Crowd.NOBODY);
    Evidence evidence =
        new Evidence(
            terms,
            new Verdict(Verdict.State.ALERT, 3, 3, three, 0, Optional.empty()),
            0,
            new Evidence.Seen(List.of(), List.of(), new Lately.Apart(0, 0, 0)),
            Optional.empty());
    Instant at = Instant.EPOCH;
    Alert alert =
        new Alert(
            new AlertId(1),
            new AlertRuleId(1),
            Optional.empty(),
            new TimeRange(at, at.plusSeconds(1)),
            at,
            evidence.written(),
            Alert.Progress.NEW);
    return new AlertNews.Raised(alert, evidence);
  }
}
