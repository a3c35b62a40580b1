package earshot.ui.timeline;

import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.ui.acts.ActKeys;
import earshot.ui.acts.ActSheet;
import earshot.ui.acts.BulkBar;
import earshot.ui.acts.Picked;
import earshot.ui.acts.WorkActs;
import earshot.ui.advice.AdviceBox;
import earshot.ui.kit.Browser;
import earshot.ui.kit.FigureFiles;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Notice;
import earshot.ui.reply.ReplyView;
import earshot.ui.reply.ReplyViewModel;
import earshot.ui.searches.SearchSteps;
import earshot.ui.searches.SearchesViewModel;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Lays the three columns of the timeline out as the window allows.
final class TimelineView {
  private final TimelineViewModel model;
  private final Messages words;
  private final CardsView cards;
  private final FilterBar bar;
  private final HeadView head;
  private final SearchesView searches;
  private final SearchesStrip strip;
  private final ReplyView reply;
  private final DetailView detail;
  private final SideView side;
  private final VBox middle = new VBox();
  private final Columns columns;
  private final Picked picked = new Picked();
  private final ActKeys keys;
  private final StackPane root;
  private boolean wantsEditor;
  private Optional<Borrower> borrower = Optional.empty();

  TimelineView(
      TimelineViewModel model,
      Messages words,
      Browser browser,
      HistoryView history,
      FigureFiles files) {
    Notice notice = files.notice();
    this.model = model;
    this.words = words;
    this.keys = new ActKeys(model.work(), () -> picked.or(model.cards().selected().get()));
    CardMenu menu = new CardMenu(model, keys, words, this::answer);
    this.cards = new CardsView(model, words, this::openSide, picked, menu.deeds());
    menu.on(cards.list());
    this.bar = new FilterBar(model, words);
    this.head = new HeadView(model.head(), words, files);
    this.searches = new SearchesView(model.filter(), model.counts(), words);
    this.strip = new SearchesStrip(model, words, this::unfold);
    this.reply = new ReplyView(model.reply(), Messages.of(ReplyView.class, words.formats()));
    AdviceBox advice = new AdviceBox(model.advice(), "reply");
    reply.verdict(advice.node(), advice::low);
    reply.whenDue(model.work()::due);
    reply.whenNote(() -> model.pane().set(Pane.DETAIL));
    detail = new DetailView(model, words, browser);
    this.side =
        new SideView(model, words, new SideView.Panes(detail, reply, history), new SideWays());
    OfflineLine offline = new OfflineLine(model.place(), words);
    middle
        .getChildren()
        .setAll(
            offline.node(),
            head.node(),
            bar.node(),
            new BulkBar(keys, picked).node(),
            cards.node());
    VBox.setVgrow(cards.node(), Priority.ALWAYS);
    middle.getStyleClass().addAll("timeline-middle", "es-canvas");
    columns = new Columns(new Columns.Left(searches.node(), strip.node()), middle, side.node());
    columns.whenSized(this::sized);
    root = new StackPane(columns.node(), new ActSheet(model.work()).node());
    model.work().said().subscribe(said -> refused(said, notice));
    model.pane().subscribe(pane -> columns.writing(pane == Pane.REPLY));
    model.reply().state().addListener((_, was, now) -> turned(was, now));
    model.counts().counts().subscribe(any -> cards.counted());
    model.chart().quiet().subscribe(any -> cards.judged());
    model.place().offlineSince().subscribe(since -> reply.offline(since.isPresent()));
    model.acts().note().subscribe(note -> note.ifPresent(said -> say(said, notice)));
  }

  Region node() {
    return root;
  }

  /// Searches, the list with what is over it, and the right column.
  List<Node> panes() {
    return List.of(searches.node(), strip.node(), middle, side.node());
  }

  /// The letters by which the list acts on what is selected in it.
  ActKeys keys() {
    return keys;
  }

  Picked picked() {
    return picked;
  }

  CardsView cards() {
    return cards;
  }

  /// Whether something lies over the list and was put away.
  boolean closeTop() {
    if (columns.foldSearches() || picked.clear()) return true;
    boolean closed = columns.closeSide();
    if (closed) cards.list().requestFocus();
    return closed;
  }

  private static void refused(String said, Notice notice) {
    if (!said.isEmpty()) notice.show(said);
  }

  /// Offers a way to the deck.
  void offerDeck(Runnable turn) {
    searches.offerDeck(turn);
  }

  /// Lists the saved searches.
  void offerSearches(SearchesViewModel all, SearchSteps steps) {
    searches.offerSaved(new SavedSection(model, all, steps, words).node());
  }

  /// Lays the sheet that exports over the list, and offers the way to it.
  void offerExport(Region sheet, Runnable ask) {
    root.getChildren().add(sheet);
    bar.offerExport(ask);
  }

  /// Tells what the list shows, unless it shows nothing by choice.
  void exporting(BiConsumer<MentionFilter, String> asks) {
    if (model.filter().nothingFits().get()) return;
    asks.accept(model.filter().filter().get(), Scopes.name(model.filter(), words));
  }

  /// Shows the deck in place of searches and list, or these again.
  void deck(Optional<Region> instead) {
    columns.deck(instead);
  }

  /// Brings the right column into sight.
  void openSide() {
    columns.openSide();
  }

  /// Turns to the answer and gives its editor the keys.
  void answer() {
    model.answer();
    openSide();
    write();
  }

  /// One of the four labels, where the person is asked.
  void say(int place) {
    if (model.verdicts().choosing().get()) detail.verdict().press(place);
  }

  /// Brings why a mention is here into sight.
  void why() {
    detail.why();
  }

  private void unfold() {
    columns.unfoldSearches();
  }

  private void sized(Columns.Shape shape) {
    head.low(shape.low());
    side.floating(shape.sliding());
    model.sideInSight().set(!shape.sliding() || shape.open());
  }

  private void say(Note note, Notice notice) {
    switch (note) {
      // The history of the window tells what can be taken back.
      case UNREAD,
          SENT,
          STORY_SPLIT,
          STORY_MERGED,
          LABEL_CONFIRMED,
          LABEL_CORRECTED,
          LABEL_BACK -> {}
      case NOT_KEPT, STORY_HELD, STORY_NOT_KEPT -> notice.show(words.get("note." + note.name()));
    }
  }

  /// Lets the right column go to another place of the window, or takes it back.
  ///
  /// @param to who has it now; absent for the timeline itself
  void lend(Optional<Borrower> to) {
    borrower = to;
    columns.lend(to.isPresent());
    side.walk(to.map(Borrower::list).orElseGet(() -> Neighbours.of(model.cards())));
  }

  /// Whether another place has the right column.
  boolean lent() {
    return borrower.isPresent();
  }

  /// Another place that has the right column.
  ///
  /// @param list walked by the arrows of the column
  /// @param putAway called by the button that puts the column away
  /// @param ways where the keys of the column lead
  record Borrower(Neighbours list, Runnable putAway, Beside.Ways ways) {}

  SideView side() {
    return side;
  }

  /// Gives the editor of the answer the keys, as soon as the draft is read.
  void write() {
    wantsEditor = true;
    model.pane().set(Pane.REPLY);
    opened(model.reply().state().get());
  }

  /// Whether the editor will have the keys in a moment; letters typed until then are no commands.
  boolean opening() {
    return wantsEditor
        && model.pane().get() == Pane.REPLY
        && model.cards().selected().get().isPresent()
        && !(model.detail().state().get() instanceof DetailViewModel.State.Failed);
  }

  // Until the chosen mention is read, the pane holds the answer to the one before.
  private boolean atChosen() {
    return model.reply().mention().get().map(Mention::id).equals(model.cards().selected().get());
  }

  private void opened(ReplyViewModel.State state) {
    if (!opening() || !atChosen()) return;
    switch (state) {
      case NOTHING, OPENING -> {}
      // The pane itself comes into sight with the same change, maybe after this.
      case WRITING -> Platform.runLater(this::focusEditor);
      case SENT, FAILED -> wantsEditor = false;
    }
  }

  // What is sent is done: the keys belong to the list again, not to whatever comes next.
  private void turned(ReplyViewModel.State was, ReplyViewModel.State now) {
    opened(now);
    boolean sent = was == ReplyViewModel.State.WRITING && now == ReplyViewModel.State.SENT;
    if (!sent || model.pane().get() != Pane.REPLY) return;
    Runnable toList = borrower.map(each -> each.ways().toList()).orElse(cards.list()::requestFocus);
    // Whoever has opened the next answer by then keeps the keys there.
    Platform.runLater(
        () -> {
          if (model.reply().state().get() == ReplyViewModel.State.SENT) toList.run();
        });
  }

  private void focusEditor() {
    if (!opening() || !atChosen()) return;
    reply.focus(() -> wantsEditor = false);
  }

  /// Where the buttons of the right column lead.
  private final class SideWays implements SideView.Ways {
    @Override
    public void openPage() {
      model.openPage();
    }

    @Override
    public void answer() {
      TimelineView.this.answer();
    }

    @Override
    public void ask(WorkActs.Question question) {
      borrower.map(each -> each.ways().ask()).orElse(keys::ask).accept(question);
    }

    @Override
    public void close() {
      borrower.map(Borrower::putAway).ifPresentOrElse(Runnable::run, TimelineView.this::closeTop);
    }
  }
}
