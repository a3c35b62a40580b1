package earshot.cli;

import earshot.model.DraftId;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.replies.check.About;
import earshot.replies.check.ChannelPack;
import earshot.replies.check.CheckDesk;
import earshot.replies.check.Checked;
import earshot.replies.check.Finding;
import earshot.replies.check.Length;
import earshot.replies.check.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Checks a draft, or words from standard input.
@Command(
    name = "check-draft",
    description = {
      "Checks a stored draft, or words from standard input, and says what to mend.",
      "The exit code is 1 when something blocks them."
    },
    mixinStandardHelpOptions = true)
final class CheckDraftCommand implements Callable<Integer> {
  private static final int MOST_BYTES = 1 << 18;
  private static final int BLOCKED = 1;

  @Mixin private final Common common = new Common();

  @Parameters(
      arity = "0..1",
      paramLabel = "DRAFT",
      description = "the number of a stored draft (default: words from standard input)")
  private Optional<Long> draft = Optional.empty();

  @Option(names = "--mention", paramLabel = "ID", description = "the mention the words answer")
  private Optional<Long> mention = Optional.empty();

  @Option(
      names = "--place",
      paramLabel = "PLACE",
      description = "where they will be pasted, such as mastodon or tripadvisor")
  private Optional<String> place = Optional.empty();

  private final Doors doors;
  private final InputStream in;
  private final Terminal terminal;

  CheckDraftCommand(Doors doors, InputStream in, Terminal terminal) {
    this.doors = doors;
    this.in = in;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return Commands.at(doors, common, this::check);
  }

  private int check(Desk desk) {
    CheckDesk checks =
        new CheckDesk(
            desk.stores(),
            new CheckDesk.Ground(desk.folder(), desk.zone(), Locale.getDefault(), Names.ofUser()));
    checks.packs().refused().forEach(terminal::complain);
    if (draft.isPresent()) {
      var stored = desk.stores().drafts().byId(new DraftId(draft.get()));
      About about = about(checks, desk, stored.mention().value());
      var unused = checks.loadSpelling(about);
      return say(
          checks.check(about, Optional.of(stored.id()), checks.kept(stored.id()), stored.body()),
          about.place(),
          stored.body());
    }
    About about = mention.map(id -> about(checks, desk, id)).orElseGet(checks::aboutNobody);
    About there = place.map(id -> about.at(pack(checks, id))).orElse(about);
    var unused = checks.loadSpelling(there);
    String words = standardInput();
    return say(checks.check(there, Optional.empty(), List.of(), words), there.place(), words);
  }

  private static About about(CheckDesk checks, Desk desk, long id) {
    Mention found =
        desk.stores()
            .mentions()
            .byId(new MentionId(id))
            .orElseThrow(() -> new Refusal("There is no mention " + id + "."));
    return checks.about(found);
  }

  private static ChannelPack pack(CheckDesk checks, String id) {
    return checks
        .packs()
        .byId(id)
        .orElseThrow(
            () ->
                new Refusal(
                    "There is no place "
                        + id
                        + "; there are "
                        + String.join(
                            ", ", checks.packs().all().stream().map(ChannelPack::id).toList())
                        + "."));
  }

  private int say(Checked checked, ChannelPack place, String words) {
    for (Finding finding : checked.findings()) {
      if (common.json()) terminal.json(json(finding, place, words));
      else terminal.say(line(finding));
    }
    for (Checked.KeptFinding kept : checked.kept()) {
      if (!common.json()) {
        terminal.say("kept      " + kept.finding().words() + " (" + kept.reason() + ")");
      }
    }
    return checked.isBlocked() ? BLOCKED : Commands.DONE;
  }

  private static String line(Finding finding) {
    String weight = finding.severity().name().toLowerCase(Locale.ROOT);
    String at = finding.span().map(span -> " [" + span.from() + "–" + span.to() + "]").orElse("");
    String cure = finding.cure().isEmpty() ? "" : " " + finding.cure();
    return "%-9s %-16s %s%s%s".formatted(weight, finding.checkId(), finding.words(), cure, at);
  }

  private static Map<String, Object> json(Finding finding, ChannelPack place, String words) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("check", finding.checkId());
    object.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
    object.put("from", finding.span().map(span -> span.from()).orElse(null));
    object.put("to", finding.span().map(span -> span.to()).orElse(null));
    object.put("found", finding.severity() == Severity.PASSED ? null : finding.found());
    object.put("words", finding.words());
    object.put("cure", finding.cure());
    object.put("fixes", finding.fixes());
    object.put("source", finding.source());
    object.put("place", place.id());
    object.put("length", Length.of(words, place));
    object.put("most", place.limit().most().isPresent() ? place.limit().most().getAsInt() : null);
    return object;
  }

  private String standardInput() {
    try {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) throw new Refusal("A draft has at most 256 kB.");
      return new String(bytes, StandardCharsets.UTF_8).stripTrailing();
    } catch (IOException broken) {
      throw new Refusal("The input broke off: " + broken.getMessage() + ".");
    }
  }
}
