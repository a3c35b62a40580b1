package earshot;

import earshot.ui.brands.BrandsScreen;
import earshot.ui.deck.DeckScreen;
import earshot.ui.deck.DeckViewModel;
import earshot.ui.deck.StoredDeck;
import earshot.ui.kit.Delays;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import earshot.ui.kit.OnDemand;
import earshot.ui.kit.Tabbed;
import earshot.ui.kit.Threads;
import earshot.ui.lab.LabBench;
import earshot.ui.lab.LabScreen;
import earshot.ui.lab.LabViewModel;
import earshot.ui.lab.StoredBench;
import earshot.ui.lab.StoredBook;
import earshot.ui.rules.RulesScreen;
import earshot.ui.rules.RulesViewModel;
import earshot.ui.rules.StoredRules;
import earshot.ui.timeline.FoundWords;
import earshot.ui.timeline.TimelineScreen;
import earshot.ui.words.StoredWords;
import earshot.ui.words.WordsScreen;
import earshot.ui.words.WordsViewModel;
import java.util.List;
import java.util.function.Consumer;

/// Makes the pages of the Queries place and the deck, which live on what queries find.
record QueryPlaces(Workspace workspace, Threads threads, Formats formats, Places.Around around) {
  /// Whose queries there are, where they are tried, what is done by them, and by which words
  /// mentions are scored; gives the timeline its deck, which leads to where they are tried.
  ///
  /// @param brands the first page
  /// @param comes brings the pages into sight
  Tabbed tabs(OnDemand<BrandsScreen> brands, TimelineScreen timeline, Runnable comes) {
    Messages words = Messages.of(Window.class, formats);
    OnDemand<LabScreen> lab = new OnDemand<>(() -> lab(timeline));
    OnDemand<RulesScreen> rules = new OnDemand<>(this::rules);
    Tabbed tabs =
        new Tabbed(
            "queries-tabs",
            List.of(
                new Tabbed.Page("brands", words.get("page.brands"), brands),
                new Tabbed.Page("lab", words.get("page.lab"), lab),
                new Tabbed.Page("rules", words.get("page.rules"), rules),
                new Tabbed.Page("words", words.get("page.words"), new OnDemand<>(this::words))));
    Consumer<String> to =
        page -> {
          tabs.open(page);
          comes.run();
        };
    around
        .roads()
        .queries()
        .leadsTo(
            new QueryRoad.Ends(
                (brand, mention) -> {
                  to.accept("lab");
                  lab.get().open(brand, mention);
                },
                rule -> {
                  to.accept("rules");
                  rules.get().open(rule);
                }));
    timeline.deck(deck(timeline, () -> to.accept("lab")));
    return tabs;
  }

  /// @param timeline tells which mention is open there
  private LabScreen lab(TimelineScreen timeline) {
    LabViewModel model =
        new LabViewModel(
            new LabViewModel.Services(
                bench(), new StoredBook(workspace.brands(), workspace.questions(), Machine.user())),
            workspace.live(),
            threads,
            Messages.of(LabScreen.class, formats));
    return new LabScreen(model, new LabScreen.Around(around.notice(), threads, timeline::selected));
  }

  private RulesScreen rules() {
    RulesViewModel model =
        new RulesViewModel(
            new StoredRules(
                workspace.questions(),
                workspace.stores().tags(),
                new StoredRules.Reach(bench(), workspace.names()),
                Machine.user()),
            workspace.live(),
            threads,
            Messages.of(RulesScreen.class, formats));
    return new RulesScreen(model, new RulesScreen.Around(around.notice(), threads));
  }

  private WordsScreen words() {
    WordsViewModel model =
        new WordsViewModel(
            new StoredWords(
                workspace.scores(),
                workspace.stores().mentions(),
                workspace.brands(),
                workspace.machine().lexicon(),
                Machine.user()),
            workspace.live(),
            threads,
            Messages.of(WordsScreen.class, formats));
    return new WordsScreen(
        model, new WordsScreen.Around(around.notice(), threads, around.files(), around.saves()));
  }

  /// @param lab opens the Query Lab
  private DeckScreen deck(TimelineScreen timeline, Runnable lab) {
    DeckViewModel model =
        new DeckViewModel(
            new StoredDeck(workspace.questions().searches(), workspace.mentions(), foundWords()),
            workspace.live(),
            threads,
            new DeckViewModel.Timing(Delays.fx(), workspace.machine().clock()),
            Messages.of(DeckScreen.class, formats));
    return new DeckScreen(
        model,
        new DeckScreen.Around(around.notice(), threads, Messages.of(TimelineScreen.class, formats)),
        new DeckScreen.Steps(timeline::open, timeline::turnDeck, lab));
  }

  private LabBench bench() {
    return new StoredBench(workspace.stores().mentions(), workspace.indexAsItIs());
  }

  /// Tells which words of a mention a query found.
  FoundWords foundWords() {
    return new FoundWords(workspace.stores(), workspace.indexAsItIs()::asking);
  }
}
