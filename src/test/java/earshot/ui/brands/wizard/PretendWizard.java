package earshot.ui.brands.wizard;

import earshot.intake.start.Answer;
import earshot.intake.start.BrandFacts;
import earshot.intake.start.FirstAsk.Told;
import earshot.intake.start.Posts;
import earshot.intake.start.PretendServices;
import earshot.intake.start.Proposal;
import earshot.intake.start.Proposals;
import earshot.intake.start.Sample;
import earshot.intake.start.SiteLook;
import earshot.intake.start.Start;
import earshot.language.Lexicon;
import earshot.language.LexiconDamaged;
import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.Sighting;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// A wizard whose hosts answer what a test says, on the calling thread.
public final class PretendWizard implements WizardDesk {
  private static final Instant NOON = Instant.parse("2026-11-19T12:00:00Z");

  private final Proposals proposals = new Proposals(new PretendServices());
  private final Map<String, Answer> answers = new HashMap<>();

  /// What was asked, by preset, in order.
  public final List<String> asked = new ArrayList<>();

  /// What was kept.
  public final List<Start.Choice> kept = new ArrayList<>();

  /// The presets that are in use.
  public Set<String> inUse = Set.of();

  /// Whether a preset points to this network.
  public boolean ownNetwork;

  /// Whether the last word stays out, so that the test seems to go on.
  public boolean goesOn;

  private Optional<SiteLook.Look> look = Optional.empty();
  private Consumer<Told> told = event -> {};

  /// A wizard whose services found something for a roastery.
  public static PretendWizard withAnswers() {
    PretendWizard wizard = new PretendWizard();
    wizard.answer(
        "google-news",
        post(
            1,
            "Brewnotes Weekly",
            "Ropeworks to house second roastery",
            "Northwind Coffee will hire twelve people and train café staff on site from January,"
                + " the company said on Thursday."),
        post(9, "Harbour Post", "Ferry late again", "The northwind kept the boats in port."));
    wizard.answer("gdelt-news");
    wizard.answer("reddit-search", new Answer.Blocked(403, "Just a moment..."));
    wizard.answer(
        "hn-search",
        post(
            2,
            "latte_ledger",
            "",
            "Same batch here, 1142, and it smells of smoke. Northwind Coffee swapped mine within"
                + " two days without a fuss, so write to them before you give up."),
        post(3, "kettlehead", "", "Nothing about the matter at all."));
    wizard.answer(
        "mastodon-tag",
        post(
            4,
            "Pia Sandgrove",
            "",
            "Queue out the door at Northwind Coffee on Mill Street and still the friendliest"
                + " service in town ☕"),
        post(
            5,
            "grindsize22",
            "",
            "Has anyone else had trouble with #northwindcoffee Ember Blend this month? My last bag"
                + " tastes burnt and bitter, and support never answered. October’s bag was fine, so"
                + " what changed?"),
        post(6, "سلمى", "", "جربت قهوة Northwind Coffee اليوم وكانت رائعة جدا وسأعود مرة أخرى"));
    wizard.answer("wikipedia-history", new Answer.Missing());
    wizard.answer("bluesky-profile", new Answer.Refused(NOON.plusSeconds(3_000)));
    wizard.answer("appstore-reviews", new Answer.TooSlow());
    wizard.answer("stackexchange-search", new Answer.NotAsked(Answer.Why.BUDGET));
    wizard.answer("devto-tag", new Answer.Failed("dev.to could not be reached."));
    wizard.look =
        Optional.of(
            new SiteLook.Look(
                List.of(
                    new SiteLook.Feed(
                        URI.create("https://northwind.example/feed"), "Northwind news")),
                "wordpress",
                List.of("northwind/roaster"),
                2,
                ""));
    return wizard;
  }

  /// A wizard none of whose services can be reached.
  public static PretendWizard withoutNetwork() {
    PretendWizard wizard = new PretendWizard();
    for (String preset :
        List.of(
            "google-news",
            "gdelt-news",
            "reddit-search",
            "hn-search",
            "mastodon-tag",
            "wikipedia-history")) {
      wizard.answer(
          preset, new Answer.Unreachable("There is no host of that name, or the network is down."));
    }
    return wizard;
  }

  /// A wizard that finds a word of two meanings.
  public static PretendWizard ambiguous() {
    PretendWizard wizard = new PretendWizard();
    List<Sighting> posts = new ArrayList<>();
    String[] ours = {
      "The Ember roast of Harvest tastes burnt, their coffee was better last year",
      "Harvest coffee on Mill Street has the best espresso in town",
      "Bought beans from Harvest again, lovely roast and quick delivery",
      "Harvest answered my complaint about the stale coffee within a day",
    };
    String[] others = {
      "The wheat harvest is late this year because of the rain",
      "Farmers bring in the harvest before the storm, fields are wet",
      "Grape harvest begins in the valley, farmers hope for dry weather",
      "A good harvest for apples, says the farmers union",
      "Potato harvest halved after the drought in the north",
    };
    int id = 0;
    for (String text : ours) posts.add(post(++id, "guest" + id, "", text));
    for (String text : others) posts.add(post(++id, "rural" + id, "", text));
    wizard.answers.put("hn-search", new Answer.Items(Posts.news(posts), posts));
    for (String none : List.of("google-news", "gdelt-news", "reddit-search", "mastodon-tag")) {
      wizard.answer(none);
    }
    wizard.answer("wikipedia-history", new Answer.Missing());
    return wizard;
  }

  private static Sighting post(int id, String author, String title, String text) {
    return Posts.post("p" + id, author, title, text, NOON.minusSeconds(id * 1_260L));
  }

  /// A service answers with these posts.
  public void answer(String preset, Sighting... posts) {
    answers.put(preset, new Answer.Items(Posts.news(List.of(posts)), List.of(posts)));
  }

  /// A service answers something else.
  public void answer(String preset, Answer answer) {
    answers.put(preset, answer);
  }

  /// A service does not answer.
  public void silence(String preset) {
    answers.remove(preset);
  }

  @Override
  public List<Proposal> propose(BrandFacts facts) {
    return proposals.of(facts);
  }

  @Override
  public List<Proposal> proposeRival(BrandFacts rival, Set<String> presets) {
    return proposals.ofRival(rival, presets);
  }

  @Override
  public Set<String> presetsInUse() {
    return inUse;
  }

  @Override
  public boolean reachesOwnNetwork() {
    return ownNetwork;
  }

  @Override
  public Runnable ask(
      BrandFacts facts, List<Proposal> lines, boolean allowed, Consumer<Told> teller) {
    told = teller;
    lines.stream().filter(Proposal::ticked).forEach(this::ask);
    if (facts.presence().site().isPresent() && look.isPresent()) {
      List<Proposal> found = proposals.ofSite(facts, look.get());
      tell(new Told.Found(found));
      found.forEach(this::ask);
    }
    if (!goesOn) tell(new Told.Finished(asked.size()));
    return () -> tell(new Told.Finished(asked.size()));
  }

  private void ask(Proposal line) {
    asked.add(line.preset());
    tell(new Told.Asking(line.key()));
    Answer answer = answers.get(line.preset());
    if (answer != null) tell(new Told.Heard(line.key(), answer));
  }

  private void tell(Told event) {
    told.accept(event);
  }

  @Override
  public Sample sample() {
    try {
      return new Sample(Optional.of(Lexicon.load()));
    } catch (LexiconDamaged damaged) {
      throw new IllegalStateException(damaged);
    }
  }

  @Override
  public Start.Kept keep(Start.Choice choice) {
    kept.add(choice);
    List<Brand> brands =
        choice.brands().stream()
            .map(b -> new Brand(new BrandId(1), b.name(), b.role(), "fern", b.query(), 1))
            .toList();
    return new Start.Kept(brands, List.of(), () -> kept.remove(choice));
  }
}
