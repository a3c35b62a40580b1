package earshot.cli;

import earshot.model.AuthorId;
import earshot.model.MentionId;
import earshot.privacy.ByteScan;
import earshot.privacy.Forgetting;
import earshot.storage.PersonStore;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Forgets a person for good.
@Command(
    name = "forget",
    description = {
      "Forgets somebody: mentions, drafts, notes, the search index; nothing more is taken of them,",
      "and no old backup brings them back. What was counted stays counted.",
      "Accounts that were linked by hand go together. Backups from before go after 30 days."
    },
    mixinStandardHelpOptions = true)
final class ForgetCommand implements Callable<Integer> {
  private static final int SHOWN = 20;
  private static final String BACKUPS = "Backups from before go within 30 days.";

  @Mixin private final Common common = new Common();

  @Parameters(
      arity = "1..*",
      paramLabel = "AUTHOR",
      description =
          "SITE:HANDLE, such as reddit:grindsize22, or the account that earshot search --json"
              + " prints")
  private List<String> authors = List.of();

  @Option(names = "--dry-run", description = "only tell what would go")
  private boolean dryRun;

  @Mixin private final CountedYes yes = new CountedYes();

  @Option(
      names = "--also",
      paramLabel = "ID",
      description = "delete this mention of somebody else too; may be repeated")
  private Set<Long> also = Set.of();

  private final Doors doors;
  private final Terminal terminal;

  ForgetCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return Commands.at(doors, common, this::forget);
  }

  private int forget(Desk desk) {
    Set<AuthorId> accounts = accounts(desk, authors);
    Forgetting forgetting = Keeps.forgetting(desk);
    Forgetting.Preview preview = forgetting.preview(accounts);
    if (dryRun || !yes.isGiven()) tell(preview);
    if (dryRun) return Commands.DONE;
    yes.require(preview.reach().mentions() + also.size(), terminal, common.json());
    List<MentionId> others = also.stream().map(MentionId::new).toList();
    Told told = new Told(terminal, common.json());
    Forgetting.Outcome outcome =
        forgetting.forget(accounts, others, Names.ofUser(), told, Pauses.between());
    tell(outcome, preview);
    return Commands.DONE;
  }

  /// The accounts that a person named.
  static Set<AuthorId> accounts(Desk desk, List<String> authors) {
    Set<AuthorId> accounts = new LinkedHashSet<>();
    for (String author : authors) accounts.add(account(desk.stores().people(), author));
    return accounts;
  }

  private static AuthorId account(PersonStore people, String author) {
    if (author.matches("\\d{1,18}")) return new AuthorId(Long.parseLong(author));
    int colon = author.indexOf(':');
    if (colon <= 0 || colon == author.length() - 1) {
      throw new Refusal("Name the account as SITE:HANDLE, such as reddit:grindsize22.");
    }
    return people
        .account(author.substring(0, colon), author.substring(colon + 1))
        .orElseThrow(
            () ->
                new Refusal(
                    "Nothing is kept of that account; “earshot search --json” tells the account of"
                        + " each mention."));
  }

  private void tell(Forgetting.Preview preview) {
    if (common.json()) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("accounts", preview.accounts().size());
      line.put("mentions", preview.reach().mentions());
      line.put("versions", preview.reach().versions());
      line.put("drafts", preview.reach().drafts());
      line.put("notes", preview.reach().notes());
      line.put("others", preview.others().stream().map(MentionId::value).toList());
      line.put("handedOut", preview.handedOut().size());
      terminal.json(line);
      return;
    }
    terminal.say(
        "Would go for good: %s, %s, %s, %s of %s."
            .formatted(
                Many.mentions(preview.reach().mentions()),
                Many.of(preview.reach().versions(), "earlier wording"),
                Many.of(preview.reach().drafts(), "draft"),
                Many.of(preview.reach().notes(), "note"),
                Many.of(preview.accounts().size(), "account")));
    for (PersonStore.Face face : preview.accounts()) {
      terminal.say("  " + face.site() + ":" + face.handle() + "  " + face.name());
    }
    if (!preview.others().isEmpty()) {
      terminal.say(
          "Mentions of others that name them (--also ID deletes one): "
              + preview.others().stream()
                  .limit(SHOWN)
                  .map(MentionId::toString)
                  .collect(Collectors.joining(" ")));
    }
    also.forEach(id -> terminal.say("  and mention " + id + " of somebody else"));
    handedOut(preview);
    terminal.say(BACKUPS);
  }

  private void handedOut(Forgetting.Preview preview) {
    if (preview.handedOut().isEmpty()) return;
    terminal.say(
        "Files handed out before, which only you can take back: %,d; the last on %s."
            .formatted(preview.handedOut().size(), preview.handedOut().getFirst().at()));
  }

  private void tell(Forgetting.Outcome outcome, Forgetting.Preview preview) {
    if (common.json()) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("mentions", outcome.gone().mentions());
      line.put("drafts", outcome.drafts());
      line.put("notes", outcome.gone().notes());
      line.put("left", outcome.left().stream().map(found -> found.file().toString()).toList());
      line.put("handedOut", preview.handedOut().size());
      terminal.json(line);
      return;
    }
    terminal.say(
        "Forgotten: %s, %s, %s."
            .formatted(
                Many.mentions(outcome.gone().mentions()),
                Many.of(outcome.drafts(), "draft"),
                Many.of(outcome.gone().notes(), "note")));
    if (outcome.left().isEmpty()) {
      terminal.say("Every byte of the workspace was read: no name of theirs is left.");
    } else {
      terminal.say("A name of theirs still stands in these files, as in others' words:");
      for (ByteScan.Found found : outcome.left()) {
        terminal.say("  %s (%s)".formatted(found.file(), Many.of(found.times(), "time")));
      }
    }
    handedOut(preview);
    terminal.say(BACKUPS);
  }
}
