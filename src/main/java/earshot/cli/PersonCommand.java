package earshot.cli;

import earshot.model.AuthorId;
import earshot.model.Contact;
import earshot.model.LookAlikes;
import earshot.model.Mention;
import earshot.model.Person;
import earshot.replies.people.People;
import earshot.storage.PersonStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows one person: accounts, wishes, what was said and what we answered.
@Command(
    name = "person",
    description = {
      "Shows somebody by the number that earshot people prints.",
      "--link and --unlink say by hand which accounts are of one person."
    },
    mixinStandardHelpOptions = true)
final class PersonCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Parameters(paramLabel = "ID", description = "the number of one of the accounts")
  private long id;

  @Option(names = "--link", paramLabel = "ID", description = "this account is theirs too")
  private long link;

  @Option(names = "--unlink", description = "the account is of somebody else than the others")
  private boolean unlink;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "print at most N mentions and answers (default: ${DEFAULT-VALUE})")
  private int limit = 20;

  private final Doors doors;
  private final Terminal terminal;

  PersonCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (id < 1 || link < 0) throw new Refusal("ID is a number that earshot people prints.");
    if (limit < 1) throw new Refusal("--limit is a number of mentions, at least 1.");
    return Commands.at(doors, common, this::show);
  }

  private int show(Desk desk) {
    AuthorId account = new AuthorId(id);
    card(desk, account);
    if (link > 0) {
      card(desk, new AuthorId(link));
      var unused = desk.people().link(account, new AuthorId(link), Names.ofUser());
    }
    if (unlink) {
      var unused = desk.people().unlink(account, Names.ofUser());
    }
    People.Card card = card(desk, account);
    if (common.json()) terminal.json(PersonLines.json(card));
    else tell(desk, card);
    return Commands.DONE;
  }

  private static People.Card card(Desk desk, AuthorId account) {
    return desk.people()
        .card(account)
        .orElseThrow(
            () ->
                new Refusal(
                    "There is no account " + account + "; earshot people lists those we know."));
  }

  private void tell(Desk desk, People.Card card) {
    terminal.say(LookAlikes.name(card.name()));
    for (PersonStore.Face face : card.faces()) {
      terminal.say(
          "  account %s  %s, %s, last %s"
              .formatted(
                  face.account(),
                  PersonLines.account(face),
                  Many.mentions(face.spoken().mentions()),
                  face.spoken().last().map(Object::toString).orElse("never")));
    }
    People.Talk talk = card.talk();
    terminal.say(
        "We answered %d times, %d of at most %d in the last 30 days%s."
            .formatted(
                talk.answers(),
                talk.lately(),
                talk.cap(),
                talk.times().map(took -> ", after " + words(took) + " (median)").orElse("")));
    String wishes = card.person().map(Person::told).map(PersonLines::wishes).orElse("");
    if (!wishes.isEmpty()) terminal.say("Wishes: " + wishes + ".");
    card.person()
        .map(person -> person.told().note())
        .filter(note -> !note.isEmpty())
        .ifPresent(note -> terminal.say("Note: " + note));
    List<AuthorId> accounts = card.faces().stream().map(PersonStore.Face::account).toList();
    said(desk, accounts);
    answered(desk, accounts);
  }

  private void said(Desk desk, List<AuthorId> accounts) {
    MentionLines lines = new MentionLines(desk.brands().all(), desk.zone());
    List<List<String>> rows = new ArrayList<>();
    for (Mention mention : desk.people().said(accounts, Optional.empty(), limit)) {
      List<String> row = lines.row(mention);
      rows.add(List.of(row.getFirst(), row.get(1), row.getLast()));
    }
    terminal.say("Said:");
    terminal.table(List.of("id", "when", "text"), rows);
  }

  private void answered(Desk desk, List<AuthorId> accounts) {
    List<Contact> contacts = desk.people().answered(accounts, Optional.empty(), limit);
    if (contacts.isEmpty()) return;
    terminal.say("We answered:");
    terminal.table(
        List.of("mention", "sent", "after"),
        contacts.stream()
            .map(
                contact ->
                    List.of(
                        contact.asked().toString(),
                        contact.sentAt().toString(),
                        words(Duration.between(contact.askedAt(), contact.sentAt()))))
            .toList());
  }

  private static String words(Duration took) {
    long minutes = took.toMinutes();
    if (minutes < 120) return minutes + " min";
    return minutes < 2_880 ? minutes / 60 + " h" : minutes / 1_440 + " days";
  }
}
