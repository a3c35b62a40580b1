package earshot.ui.timeline;

import earshot.ui.kit.Browser;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Notice;
import earshot.ui.reply.ReplyView;
import java.time.Instant;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
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
  private final HBox offline = new HBox();
  private final Columns columns;
  private Optional<Runnable> away = Optional.empty();

  TimelineView(TimelineViewModel model, Messages words, Browser browser, Notice notice) {
    this.model = model;
    this.words = words;
    this.cards = new CardsView(model, words, this::openSide);
    this.bar = new FilterBar(model, words);
    this.head = new HeadView(model, words);
    this.searches = new SearchesView(model, words);
    this.strip = new SearchesStrip(model, words, this::unfold);
    this.reply = new ReplyView(model.reply(), Messages.of(ReplyView.class, words.formats()));
    detail = new DetailView(model, words, browser);
    this.side = new SideView(model, words, detail, reply, new SideWays());
    offline.getStyleClass().add("offline-line");
    VBox middle = new VBox(offline, head.node(), bar.node(), cards.node());
    VBox.setVgrow(cards.node(), Priority.ALWAYS);
    middle.getStyleClass().addAll("timeline-middle", "es-canvas");
    columns = new Columns(
            Optional.of(new Columns.Left(searches.node(), strip.node())), middle, side.node());
    columns.whenSized(this::sized);
    model.pane().subscribe(pane -> columns.writing(pane == Pane.REPLY));
    model.counts().counts().subscribe(any -> cards.counted());
    model.place().offlineSince().subscribe(this::showOffline);
    model.acts().note().subscribe(note -> note.ifPresent(said -> say(said, notice)));
  }

  Region node() {
    return columns.node();
  }

  CardsView cards() {
    return cards;
  }

  /// Whether something lies over the list and was put away.
  boolean closeTop() {
    if (columns.foldSearches()) return true;
    boolean closed = columns.closeSide();
    if (closed) cards.list().requestFocus();
    return closed;
  }

  /// Offers a way to the deck.
  void offerDeck(Runnable turn) {
    searches.offerDeck(turn);
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
    reply.focus();
  }

  /// One of the four labels, where the person is asked.
  void say(int place) {
    if (model.verdicts().choosing().get()) detail.verdict().press(place);
  }

  private void unfold() {
    columns.unfoldSearches();
  }

  private void sized(Columns.Shape shape) {
    head.low(shape.low());
    side.floating(shape.sliding());
    model.sideInSight().set(!shape.sliding() || shape.open());
  }

  private void showOffline(Optional<Instant> since) {
    offline.setVisible(since.isPresent());
    offline.setManaged(since.isPresent());
    if (since.isEmpty()) return;
    Label line = new Label(words.get("offline", words.formats().time(since.get())));
    line.setMinWidth(0);
    HBox.setHgrow(line, Priority.ALWAYS);
    line.setMaxWidth(Double.MAX_VALUE);
    Button online = new Button(words.get("offline.end"));
    online.getStyleClass().add("es-link");
    online.setMinWidth(Region.USE_PREF_SIZE);
    online.setOnAction(press -> model.place().goOnline());
    offline.getChildren().setAll(line, online);
  }

  private void say(Note note, Notice notice) {
    switch (note) {
      // The history of the window tells what can be taken back.
      case NO_ANSWER,
          UNREAD,
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
  /// @param list walked by its arrows; absent for the list of the timeline
  void lend(Optional<Neighbours> list, Optional<Runnable> putAway) {
    away = putAway;
    columns.lend(list.isPresent());
    side.walk(list.orElseGet(() -> Neighbours.of(model.cards())));
  }

  SideView side() {
    return side;
  }

  /// Gives the editor of the answer the keys.
  void write() {
    model.pane().set(Pane.REPLY);
    reply.focus();
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
    public void close() {
      away.ifPresentOrElse(Runnable::run, TimelineView.this::closeTop);
    }
  }
}
