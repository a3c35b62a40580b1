package earshot.ui.timeline;

import earshot.insight.MentionDetail;
import earshot.intake.Live;
import earshot.intake.LiveEvent;
import earshot.intake.SavedSearches;
import earshot.model.BrandId;
import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.model.SavedSearch;
import earshot.model.SourceId;
import earshot.ui.acts.ActSheet;
import earshot.ui.advice.AdviceBox;
import earshot.ui.kit.Delays;
import earshot.ui.kit.FigureFiles;
import earshot.ui.kit.Formats;
import earshot.ui.kit.FxMailbox;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Notice;
import earshot.ui.kit.Screen;
import earshot.ui.kit.Subscriptions;
import earshot.ui.kit.Theme;
import earshot.ui.kit.Threads;
import earshot.ui.reply.ReplyView;
import earshot.ui.searches.SearchSteps;
import earshot.ui.searches.SearchesViewModel;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// The timeline: what is said, why it is here and how it sounds, and the answer to it.
public final class TimelineScreen implements Screen {
  private static final int MOST_EVENTS = 1_000;

  private final TimelineServices services;
  private final Threads threads;
  private final TimelineViewModel model;
  private final TimelineView view;
  private final Subscriptions open = new Subscriptions();
  private Optional<Screen> deck = Optional.empty();
  private boolean onDeck;
  private Runnable export = () -> {};
  private BiConsumer<MentionFilter, String> exporting = (filter, name) -> {};

  /// What gives the time, and how it is told.
  ///
  /// @param delays runs work later on the FX thread, such as [Delays#fx]
  public record Timing(Delays delays, InstantSource clock, Formats formats) {}

  /// Builds the nodes; nothing is asked before [#shown].
  ///
  /// @param notice the window's one notice, which says what was done
  public TimelineScreen(TimelineServices services, Threads threads, Timing timing, Notice notice) {
    this.services = services;
    this.threads = threads;
    this.model = new TimelineViewModel(services, threads, timing);
    Messages words = Messages.of(TimelineScreen.class, timing.formats());
    HistoryViewModel history = new HistoryViewModel(services.reading().history(), threads);
    history.follow(model.pane(), model.detail());
    FigureFiles files = new FigureFiles(services.place().saves(), notice, threads);
    HistoryView past = new HistoryView(history, words);
    this.view = new TimelineView(model, words, services.reply().browser(), past, files);
    new TimelineKeys(model, view).listen(view.node());
    view.node().addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /// The stylesheets of the screen, for [Theme#dress].
  public static List<String> sheets() {
    return List.of(
        Theme.sheet(TimelineScreen.class, "timeline.css"),
        Theme.sheet(ActSheet.class, "acts.css"),
        Theme.sheet(ReplyView.class, "reply.css"),
        AdviceBox.sheet());
  }

  @Override
  public Parent root() {
    return view.node();
  }

  @Override
  public List<Node> panes() {
    List<Node> panes = new ArrayList<>(view.panes());
    if (onDeck) deck.ifPresent(columns -> panes.addAll(1, columns.panes()));
    return panes;
  }

  @Override
  public void shown() {
    FxMailbox<LiveEvent> mailbox =
        new FxMailbox<>(
            threads.screen(), MOST_EVENTS, events -> events.forEach(model::heard), model::missed);
    open.add(services.live().subscribe(mailbox::put)::close);
    open.add(mailbox::close);
    open.add(model::hidden);
    open.add(model.scopes()::hidden);
    model.shown();
    model.scopes().shown();
    if (onDeck) deck.ifPresent(Screen::shown);
  }

  @Override
  public void hidden() {
    open.close();
    if (onDeck) deck.ifPresent(Screen::hidden);
  }

  /// Gives the timeline its deck: saved searches side by side, which take the place of searches and
  /// list when [#turnDeck] is called.
  public void deck(Screen columns) {
    deck = Optional.of(columns);
    view.offerDeck(this::turnDeck);
  }

  /// Lists the saved searches in the left column.
  ///
  /// @param steps where they lead from there
  public void searches(SearchesViewModel all, SearchSteps steps) {
    model.scopes().offer(all);
    view.offerSearches(all, steps);
  }

  /// Shows what a saved search finds.
  public void show(SavedSearch search) {
    if (onDeck) turnDeck();
    model.filter().scope().set(Scope.Saved.of(search));
  }

  /// Gives the timeline a way to export what it shows.
  ///
  /// @param sheet laid over the list
  /// @param asks hears what is shown, and what that is called
  public void offerExport(Region sheet, BiConsumer<MentionFilter, String> asks) {
    export = () -> view.exporting(asks);
    exporting = asks;
    view.offerExport(sheet, () -> export.run());
  }

  /// Exports what a saved search finds, however old.
  public void export(SavedSearch search) {
    exporting.accept(SavedSearches.filter(search), search.name());
  }

  /// Turns from the list to the deck, or back.
  public void turnDeck() {
    if (deck.isEmpty()) return;
    onDeck = !onDeck;
    Screen columns = deck.get();
    view.deck(onDeck ? Optional.of((Region) columns.root()) : Optional.empty());
    if (onDeck) columns.shown();
    else columns.hidden();
  }

  /// Opens a mention in the right column, also one that is not in the list.
  public void open(MentionId mention) {
    model.cards().selected().set(Optional.of(mention));
    view.openSide();
  }

  /// Whether a mention is chosen in the list, or several are selected; never while another place
  /// has the right column.
  public boolean hasChosen() {
    return !view.lent() && !view.picked().or(model.cards().selected().get()).isEmpty();
  }

  /// Shows all that is said about a brand.
  public void show(BrandId brand) {
    if (onDeck) turnDeck();
    model.filter().clear();
    model.filter().scope().set(new Scope.About(brand));
  }

  /// The mention that is open in the right column.
  public Optional<Mention> selected() {
    return model.detail().open().map(MentionDetail::mention);
  }

  private void pressed(KeyEvent press) {
    if (!press.isShortcutDown() || press.isShiftDown()) return;
    if (press.getCode() == KeyCode.D && deck.isPresent()) {
      turnDeck();
      press.consume();
    } else if (press.getCode() == KeyCode.E && !onDeck) {
      export.run();
      press.consume();
    }
  }

  /// Searches for words of the query language, as typed elsewhere in the window.
  public void search(String words) {
    model.query().text().set(words);
    model.query().tryNow();
  }

  /// Shows the mentions behind a mark of a chart in the list.
  public void show(Opening opening) {
    if (onDeck) turnDeck();
    model.filter().open(opening);
  }

  /// Shows all that a source brought, however old it is.
  public void showAll(SourceId source) {
    if (onDeck) turnDeck();
    model.filter().open(source);
  }

  /// The right column, for another place of the window.
  public Beside beside() {
    return new Beside(new Inside(model, view, threads, services.live()));
  }

  /// What the right column is made of.
  record Inside(TimelineViewModel model, TimelineView view, Threads threads, Live live) {}

  void openSide() {
    view.openSide();
  }

  TimelineViewModel model() {
    return model;
  }
}
