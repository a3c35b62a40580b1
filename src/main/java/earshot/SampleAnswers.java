package earshot;

import earshot.model.Brand;
import earshot.model.Draft;
import earshot.model.Label;
import earshot.model.Mention;
import earshot.model.Template;
import earshot.model.Template.Kind;
import earshot.replies.template.KeptPhrasebook;
import java.util.Optional;

/// Words that the invented brand of the demonstration keeps for its answers, and one answer begun.
final class SampleAnswers {
  private SampleAnswers() {}

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
