package earshot;

import earshot.model.Brand;
import earshot.model.Draft;
import earshot.model.Label;
import earshot.model.Mention;
import earshot.model.Template;
import earshot.model.Template.Kind;
import earshot.replies.Drafts;
import earshot.replies.template.KeptPhrasebook;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Words that the invented brand of the demonstration keeps for its answers, a few that were sent,
/// and one begun.
final class SampleAnswers {
  private static final List<Sent> SENT =
      List.of(
          new Sent(
              "are you open",
              "Yes, from eight to six. The website is right; the sign on the door is put right"
                  + " today. Thank you for telling us."),
          new Sent(
              "still not here",
              "Sorry about the wait. Please send us the order number in a private message, and we"
                  + " look it up today."),
          new Sent(
              "Thanks to the Northwind",
              "Thank you, that made the morning of everybody behind the counter."));

  private static final int LOOKED_AT = 3_000;

  /// @param words of the post
  private record Sent(String words, String answer) {}

  private SampleAnswers() {}

  /// Sends the latest of those who said something of that kind an answer each.
  static void send(Workspace workspace, String user) {
    List<Mention> heard =
        workspace.stores().mentions().after(0, LOOKED_AT).stream()
            .sorted(Comparator.comparing(Mention::at).reversed())
            .toList();
    for (Sent each : SENT) {
      heard.stream()
          .filter(mention -> mention.content().body().contains(each.words()))
          .findFirst()
          .ifPresent(said -> send(workspace.replying().drafts(user), said, each.answer()));
    }
  }

  private static void send(Drafts drafts, Mention mention, String answer) {
    Draft draft = drafts.openOrMake(mention.id());
    Draft saved = drafts.save(draft.id(), answer);
    Draft unused = drafts.markSent(saved.id(), Optional.empty());
  }

  static void keep(Workspace workspace, String user) {
    KeptPhrasebook phrases = new KeptPhrasebook(workspace.stores(), user);
    add(
        phrases,
        Kind.TEMPLATE,
        "Taste that disappoints",
        """
        Hi {{author}}, {{#if complaint}}I am sorry that your coffee disappoints.{{else}}thank you for telling us.{{/if}}

        Which roast date is on the bag? Yours may be from {{date:roast date}}, and we will send \
        you {{choice:what we send=a fresh bag|a fresh bag|your money back}}.""");
    add(
        phrases,
        Kind.TEMPLATE,
        "Delivery that is late",
        "Hi {{author}}, I am sorry about the wait. Order {{number:order}} should reach you"
            + " {{date:when}}. If it does not, write to us and we send it again.");
    add(phrases, Kind.SNIPPET, "Thanks", "Thank you for telling us; it helps the next person too.");
    add(
        phrases,
        Kind.SNIPPET,
        "In private",
        "Please send us the order number in a private message, so that we can look it up.");
    add(
        phrases,
        Kind.ANSWER,
        "Grind for a moka pot",
        "For a moka pot, grind a little coarser than for espresso, about like table salt.");
    Optional<Brand> ours = workspace.brands().all().stream().findFirst();
    Template unused =
        phrases.add(
            new Template.Terms(
                Kind.SIGNATURE, ours.map(Brand::id), "en", "Mina signs", "Mina, Northwind Coffee"));
    begin(workspace, user);
  }

  private static void begin(Workspace workspace, String user) {
    Optional<Mention> complaint =
        workspace.stores().mentions().after(0, 200).stream()
            .filter(
                mention ->
                    mention.brands().stream().anyMatch(mark -> mark.label() == Label.NEGATIVE))
            .findFirst();
    complaint.ifPresent(
        mention -> {
          var drafts = workspace.replying().drafts(user);
          Draft unused =
              drafts.save(
                  drafts.openOrMake(mention.id()).id(),
                  "I am sorry that your coffee disappoints. Which roast date is on the bag?");
        });
  }

  private static void add(KeptPhrasebook phrases, Kind kind, String name, String body) {
    Template unused = phrases.add(new Template.Terms(kind, Optional.empty(), "en", name, body));
  }
}
