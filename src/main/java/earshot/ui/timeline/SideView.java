package earshot.ui.timeline;

import earshot.insight.MentionDetail;
import earshot.model.Status;
import earshot.ui.acts.WorkActs;
import earshot.ui.kit.Icon;
import earshot.ui.kit.KeyCap;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Segmented;
import earshot.ui.kit.WholeRow;
import earshot.ui.reply.ReplyView;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The right column: the mention in full or the answer to it, with what can be done at its foot.
final class SideView {
  private final TimelineViewModel model;
  private final Messages words;
  private final DetailView detail;
  private final ReplyView reply;
  private final HistoryView history;
  private final Label ordinal = new Label();
  private final ToggleButton star = new ToggleButton();
  private final Button previous;
  private final Button next;
  private final Button open;
  private final Button close;
  private final FlowPane foot;
  private final Button noAnswer;
  private final VBox root;
  private Neighbours list;

  SideView(TimelineViewModel model, Messages words, Panes panes, Ways ways) {
    this.model = model;
    this.words = words;
    this.list = Neighbours.of(model.cards());
    this.detail = panes.detail();
    this.reply = panes.reply();
    this.history = panes.history();
    Segmented<Pane> tabs =
        new Segmented<>(List.of(Pane.values()), pane -> words.get("pane." + pane.name()));
    tabs.chosenProperty().bindBidirectional(model.pane());
    tabs.node().setId("pane");
    previous = icon(Icon.CHEVRON_UP, "side.previous", () -> list.previous());
    next = icon(Icon.CHEVRON_DOWN, "side.next", () -> list.next());
    open = icon(Icon.OPEN, "side.open", ways::openPage);
    close = icon(Icon.CLOSE, "side.close", ways::close);
    ordinal.getStyleClass().add("es-secondary");
    ordinal.setId("ordinal");
    ordinal.setMinWidth(Region.USE_PREF_SIZE);
    WholeRow place = new WholeRow();
    place.getChildren().setAll(ordinal);
    place.setAlignment(Pos.CENTER_RIGHT);
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    star.setId("side-star");
    star.getStyleClass().addAll("es-icon-button", "es-opens");
    star.setAccessibleText(words.get("side.star"));
    star.setOnAction(press -> turnStar());
    HBox head = new HBox(tabs.node(), spring, place, star, previous, next, open, close);
    head.getStyleClass().add("side-head");
    StackPane middle = new StackPane(detail.node(), reply.node(), history.node());
    middle.setMinHeight(0);
    VBox.setVgrow(middle, Priority.ALWAYS);
    Button answer = action("side.reply", "reply", "R", Icon.REPLIES, "do-reply", ways::answer);
    answer.getStyleClass().add("accent");
    noAnswer =
        action(
            "side.no-answer",
            "no-answer",
            "E",
            Icon.CHECK,
            "do-no-answer",
            () -> ways.ask(WorkActs.Question.NO_ANSWER));
    Button snooze =
        action(
            "side.snooze",
            "snooze",
            "S",
            Icon.CLOCK,
            "do-snooze",
            () -> ways.ask(WorkActs.Question.SNOOZE));
    foot = new FlowPane(answer, snooze, noAnswer);
    foot.getStyleClass().add("side-foot");
    root = new VBox(head, middle, foot);
    root.setId("side");
    root.getStyleClass().addAll("side", "es-surface");
    model.pane().subscribe(any -> show());
    model.detail().state().subscribe(any -> show());
    model.cards().selected().subscribe(any -> count());
    model.cards().shown().subscribe(any -> count());
    model.cards().rows().subscribe(this::count);
  }

  /// What lies in the column, one at a time.
  record Panes(DetailView detail, ReplyView reply, HistoryView history) {}

  /// Where the buttons of the column lead.
  interface Ways {
    void openPage();

    void answer();

    /// Asks what is to be done to the open mention.
    void ask(WorkActs.Question question);

    void close();
  }

  /// Walks another list with the arrows.
  void walk(Neighbours other) {
    list = other;
    count();
  }

  /// Takes note that another row is chosen in the list that is walked, or that it has more rows.
  void count() {
    long n = list.ordinal();
    long all = list.shown();
    ordinal.setText(n == 0 ? "" : words.get("side.ordinal", n, all));
    previous.setDisable(n <= 1);
    next.setDisable(n == 0 || n >= all);
    noAnswer.setDisable(
        model.acts().chosen().filter(each -> each.status() != Status.NO_ACTION).isEmpty());
  }

  Region node() {
    return root;
  }

  /// Shows the button that puts the column away, where it lies over the list.
  void floating(boolean yes) {
    close.setVisible(yes);
    close.setManaged(yes);
    root.getStyleClass().remove("floating");
    if (yes) root.getStyleClass().add("floating");
  }

  private Button icon(Icon icon, String key, Runnable press) {
    Button button = new Button("", icon.node(18));
    button.getStyleClass().addAll("es-icon-button");
    button.setAccessibleText(words.get(key));
    button.setTooltip(new Tooltip(words.get(key)));
    button.setId(key.replace('.', '-'));
    button.setOnAction(done -> press.run());
    return button;
  }

  private Button action(
      String key, String does, String letter, Icon icon, String id, Runnable press) {
    Label cap = KeyCap.of(does, letter);
    Label name = new Label(words.get(key), icon.node());
    name.getStyleClass().add("action-name");
    HBox inside = new HBox(name, cap);
    inside.getStyleClass().add("action");
    Button button = new Button();
    button.setGraphic(inside);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setAccessibleText(words.get(key));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(done -> press.run());
    return button;
  }

  private void show() {
    Pane pane = model.pane().get();
    boolean writing = pane == Pane.REPLY;
    boolean openNow = model.detail().open().isPresent();
    visible(detail.node(), pane == Pane.DETAIL);
    visible(history.node(), pane == Pane.HISTORY);
    visible(reply.node(), writing);
    visible(foot, !writing && openNow);
    open.setDisable(model.page().isEmpty());
    showStar();
    count();
  }

  private void turnStar() {
    // It turns once that is durable.
    showStar();
    model.detail().open().ifPresent(shown -> model.work().star(List.of(shown.mention().id())));
  }

  private void showStar() {
    Optional<MentionDetail> shown = model.detail().open();
    boolean on = shown.filter(MentionDetail::starred).isPresent();
    star.setDisable(shown.isEmpty());
    star.setSelected(on);
    star.setGraphic((on ? Icon.STARRED : Icon.STAR).node(18));
    String does = words.get(on ? "side.star.off" : "side.star.on");
    star.setTooltip(KeyCap.tip("star", "*", key -> does + "  " + key));
  }

  private static void visible(Node node, boolean is) {
    node.setVisible(is);
    node.setManaged(is);
  }
}
