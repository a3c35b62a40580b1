package earshot.replies.playbook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Writes plans as people read them: a word and its value on each line, the statement at the end.
final class PlanWriting {
  private static final long HOUR = 60;
  private static final long DAY = 24 * HOUR;

  private PlanWriting() {}

  static String write(Plan plan, String before) {
    List<String> lines = new ArrayList<>(remarks(before));
    lines.add("watch " + time(plan.watch()));
    if (!plan.hints().isEmpty()) lines.add("hint " + String.join(", ", plan.hints()));
    for (Plan.Planned step : plan.steps()) {
      lines.add("step " + step.role() + " | " + time(step.after()) + " | " + step.words());
    }
    for (String who : plan.tell()) lines.add("tell " + who);
    if (!plan.statement().isBlank()) lines.addAll(List.of("holding", plan.statement()));
    return String.join("\n", lines) + "\n";
  }

  // Below `holding` every line is said to customers, also one that looks like a remark.
  private static List<String> remarks(String before) {
    return before
        .lines()
        .map(String::strip)
        .takeWhile(line -> !line.equals("holding") && !line.startsWith("holding "))
        .filter(line -> line.startsWith("#"))
        .toList();
  }

  static String time(Duration time) {
    long minutes = time.toMinutes();
    if (minutes == 0 || minutes % HOUR != 0) return minutes + " min";
    return minutes % DAY == 0 ? minutes / DAY + " d" : minutes / HOUR + " h";
  }
}
