package earshot.cli;

import earshot.model.Draft;
import earshot.model.WorkMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists the answers that are being written.
@Command(
    name = "drafts",
    description = {
      "Lists the answers that are being written, and where each stands. It never prints a whole",
      "answer, and none of its words in listening mode."
    },
    mixinStandardHelpOptions = true)
final class DraftsCommand implements Callable<Integer> {
  private static final int BEGINNING = 60;

  @Mixin private final Common common = new Common();

  @Option(names = "--most", paramLabel = "N", description = "how many at most (default: 200)")
  private int most = 200;

  private final Doors doors;
  private final Terminal terminal;

  DraftsCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (most < 1) throw new Refusal("Ask for at least one: --most 1");
    return Commands.at(doors, common, this::list);
  }

  private int list(Desk desk) {
    List<Draft> open = desk.stores().drafts().allOpen(most);
    boolean words = desk.modes().mode() == WorkMode.HANDS_ON;
    if (common.json()) {
      open.forEach(draft -> terminal.json(json(draft, words)));
      return Commands.DONE;
    }
    if (open.isEmpty()) {
      terminal.say("No answer is being written.");
      return Commands.DONE;
    }
    terminal.table(
        List.of("draft", "mention", "stands", "saved", "length", "begins"),
        open.stream().map(draft -> row(draft, words)).toList());
    return Commands.DONE;
  }

  private static List<String> row(Draft draft, boolean words) {
    return List.of(
        Long.toString(draft.id().value()),
        Long.toString(draft.mention().value()),
        draft.state().name().toLowerCase(Locale.ROOT),
        draft.updatedAt().toString(),
        Integer.toString(draft.body().length()),
        words ? beginning(draft) : "");
  }

  private static Map<String, Object> json(Draft draft, boolean words) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", draft.id().value());
    object.put("mention", draft.mention().value());
    object.put("state", draft.state().name().toLowerCase(Locale.ROOT));
    object.put("savedAt", draft.updatedAt().toString());
    object.put("length", draft.body().length());
    if (words) object.put("begins", beginning(draft));
    return object;
  }

  private static String beginning(Draft draft) {
    String line = draft.body().replaceAll("\\s+", " ").strip();
    int end = Math.min(BEGINNING, line.length());
    if (end < line.length() && Character.isHighSurrogate(line.charAt(end - 1))) end--;
    return end < line.length() ? line.substring(0, end) + "…" : line;
  }
}
