package earshot;

import earshot.intake.Tags;
import earshot.search.QueryPrinter;
import earshot.ui.brands.BrandsScreen;
import earshot.ui.deck.DeckScreen;
import earshot.ui.deck.DeckViewModel;
import earshot.ui.deck.StoredDeck;
import earshot.ui.kit.Delays;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Icon;
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
import earshot.ui.searches.SearchSteps;
import earshot.ui.searches.SearchesScreen;
import earshot.ui.searches.SearchesViewModel;
import earshot.ui.searches.StoredSearches;
import earshot.ui.shell.Place;
import earshot.ui.tags.TagsScreen;
import earshot.ui.tags.TagsViewModel;
import earshot.ui.timeline.FoundWords;
import earshot.ui.timeline.TimelineScreen;
import earshot.ui.words.StoredWords;
import earshot.ui.words.WordsScreen;
import earshot.ui.words.WordsViewModel;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Makes the pages of the Queries place and the deck, which live on what queries find.
record QueryPlaces(Workspace workspace, Threads threads, Formats formats, Places.Around around) {
  /// Brings places of the window into sight.
  ///
  /// @param queries the pages made here
  record Comes(Runnable queries, Runnable timeline) {}

  /// Whose queries there are, which searches are kept, where they are tried, what is done by them,
  /// and by which words mentions are scored; gives the timeline its saved searches and its deck,
  /// which lead to where they are tried.
  ///
  /// @param brands the first page
  Place place(OnDemand<BrandsScreen> brands, TimelineScreen timeline, Comes comes) {
    Messages words = Messages.of(Window.class, formats);
    OnDemand<LabScreen> lab = new OnDemand<>(() -> lab(timeline));
    AtomicReference<Consumer<Consumer<LabScreen>>> way = new AtomicReference<>(deed -> {});
    Consumer<Consumer<LabScreen>> toLab = deed -> Objects.requireNonNull(way.get()).accept(deed);
    SearchSteps steps =
        new SearchSteps(
            search -> {
              comes.timeline().run();
              timeline.show(search);
            },
            search -> toLab.accept(screen -> screen.open(search.id())),
            search -> {
              comes.timeline().run();
              timeline.export(search);
            },
            () -> toLab.accept(LabScreen::begin));
    OnDemand<RulesScreen> rules = new OnDemand<>(this::rules);
    Tabbed tabs =
        new Tabbed(
            "queries-tabs",
            List.of(
                new Tabbed.Page("brands", words.get("page.brands"), brands),
                new Tabbed.Page("lab", words.get("page.lab"), lab),
                new Tabbed.Page(
                    "searches", words.get("page.searches"), new OnDemand<>(() -> searches(steps))),
                new Tabbed.Page("rules", words.get("page.rules"), rules),
                new Tabbed.Page(
                    "tags",
                    words.get("page.tags"),
                    new OnDemand<>(
                        () ->
                            tags(
                                listed -> {
                                  comes.timeline().run();
                                  timeline.search(QueryPrinter.tag(listed.tag().name()));
                                }))),
                new Tabbed.Page("words", words.get("page.words"), new OnDemand<>(this::words))));
    way.set(
        opening -> {
          tabs.open("lab");
          comes.queries().run();
          opening.accept(lab.get());
        });
    around
        .roads()
        .queries()
        .leadsTo(
            new QueryRoad.Ends(
                (brand, mention) -> toLab.accept(screen -> screen.open(brand, mention)),
                rule -> {
                  tabs.open("rules");
                  comes.queries().run();
                  rules.get().open(rule);
                }));
    SearchesViewModel listed = searches();
    timeline.searches(listed, steps);
    SearchesScreen.tell(listed, aroundSearches());
    timeline.deck(deck(timeline, steps.write()));
    PlaceDeeds deeds = new PlaceDeeds(words, around.notice());
    Runnable fresh =
        () -> {
          tabs.open("lab");
          lab.get().begin();
        };
    return new Place(
            "brands",
            Icon.QUERIES,
            words.get("place.brands"),
            tabs,
            KeyHints.of(KeyHints.LAB_KEYS, words))
        .offering(() -> deeds.queries(tabs, fresh));
  }

  private TagsScreen tags(Consumer<Tags.Listed> showing) {
    Messages words = Messages.of(TagsScreen.class, formats);
    TagsViewModel model =
        new TagsViewModel(workspace.questions().tags(), workspace.live(), threads, words);
    return new TagsScreen(model, new TagsScreen.Around(around.notice(), threads, words, showing));
  }

  private SearchesScreen searches(SearchSteps steps) {
    return new SearchesScreen(searches(), steps, aroundSearches());
  }

  private SearchesViewModel searches() {
    return new SearchesViewModel(
        new StoredSearches(workspace.questions().searches()),
        workspace.live(),
        threads,
        Delays.fx(),
        Messages.of(SearchesScreen.class, formats));
  }

  private SearchesScreen.Around aroundSearches() {
    return new SearchesScreen.Around(
        around.notice(), threads, Messages.of(SearchesScreen.class, formats));
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
                workspace.stores(),
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
