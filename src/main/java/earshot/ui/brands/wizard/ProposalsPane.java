package earshot.ui.brands.wizard;

import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Theme;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What is proposed on the left, what it finds on the right; one below the other where there is no
/// room for both.
final class ProposalsPane {
  private static final double NARROW_EM = 62;
  private static final double EM = 13;

  private final WizardViewModel model;
  private final Messages words;
  private final SafeText title = new SafeText();
  private final SafeText progress = new SafeText();
  private final Button stop = new Button();
  private final ProgressBar bar = new ProgressBar(0);
  private final VBox left;
  private final VBox right;
  private final BorderPane node = new BorderPane();
  private boolean narrow;
  private boolean laid;

  ProposalsPane(WizardViewModel model, Messages words, Consumer<String> imports) {
    this.model = model;
    this.words = words;
    left =
        new VBox(
            new QueryPane(model, words).node(),
            new SourcesPane(model, words).node(),
            new ClosedPlaces(words, imports).node());
    left.getStyleClass().add("wizard-column");
    right = new VBox(new JudgePane(model, words).node(), new FindsPane(model, words).node());
    right.getStyleClass().addAll("wizard-column", "right");
    node.setTop(head());
    node.getStyleClass().add("wizard-proposals");
    node.setId("wizard-proposals");
    node.widthProperty().subscribe(width -> arrange(width.doubleValue()));
    model.lines().progressProperty().subscribe(this::tell);
  }

  Region node() {
    return node;
  }

  void opened() {
    title.show(words.get("head.title", model.name()), List.of());
  }

  private Region head() {
    Button back = new Button(words.get("head.back"), Icon.ARROW_LEFT.node(16));
    back.setId("wizard-back");
    back.setMinWidth(Region.USE_PREF_SIZE);
    back.setOnAction(press -> model.back());
    title.getStyleClass().add("es-h1");
    progress.getStyleClass().add("es-secondary");
    progress.setId("wizard-progress");
    stop.setText(words.get("head.stop"));
    stop.setId("wizard-stop");
    stop.getStyleClass().addAll("es-link", "wizard-stop");
    stop.setMinWidth(Region.USE_PREF_SIZE);
    stop.setOnAction(press -> model.stop());
    stop.managedProperty().bind(stop.visibleProperty());
    HBox told = new HBox(progress, stop);
    told.setFillHeight(false);
    told.getStyleClass().add("wizard-told");
    VBox titles = new VBox(title, told);
    HBox.setHgrow(titles, Priority.ALWAYS);
    Button keep = new Button(words.get("head.keep"), Icon.ARROW_RIGHT.node(16));
    keep.setId("wizard-keep");
    keep.getStyleClass().add("accent");
    keep.setContentDisplay(ContentDisplay.RIGHT);
    keep.setMinWidth(Region.USE_PREF_SIZE);
    keep.disableProperty().bind(model.canKeep().not());
    keep.setOnAction(press -> model.keep());
    node.widthProperty().subscribe(width -> keep.setText(keeps()));
    model.lines().ticksProperty().subscribe(ticks -> keep.setText(keeps()));
    HBox row = new HBox(back, titles, keep);
    row.getStyleClass().add("wizard-head");
    SafeText problem = Sentence.showing(model.problemProperty(), "wizard-problem");
    problem.setId("wizard-problem");
    bar.getStyleClass().add("wizard-bar");
    bar.setMaxWidth(Double.MAX_VALUE);
    VBox head = new VBox(row, problem, bar);
    head.getStyleClass().add("wizard-top");
    return head;
  }

  private String keeps() {
    if (model.lines().ticksProperty().get() == 0) return words.get("head.keep-none");
    return words.get(node.getWidth() < NARROW_EM * em() ? "head.keep-short" : "head.keep");
  }

  private void tell(SourceLines.Progress now) {
    stop.setVisible(now.running());
    bar.setVisible(now.running());
    bar.setProgress(now.asked() == 0 ? 0 : (double) now.answered() / now.asked());
    progress.show(told(now), List.of());
  }

  private String told(SourceLines.Progress now) {
    if (!now.running()) {
      return words.plural(model.lines().nobody() ? "head.nobody" : "head.done", now.asked());
    }
    return now.asked() == 0
        ? words.get("head.asking-first")
        : words.get("head.asking", now.answered(), now.asked());
  }

  private double em() {
    return EM * Theme.textSize() / 100.0;
  }

  private void arrange(double width) {
    boolean now = width < NARROW_EM * em();
    if (laid && now == narrow) return;
    laid = true;
    narrow = now;
    if (narrow) {
      VBox both = new VBox(left, right);
      both.getStyleClass().add("wizard-both");
      node.setCenter(scroll(both));
    } else {
      GridPane both = new GridPane();
      both.getColumnConstraints().setAll(half(54), half(46));
      both.add(scroll(left), 0, 0);
      both.add(scroll(right), 1, 0);
      node.setCenter(both);
    }
  }

  private static ColumnConstraints half(double percent) {
    ColumnConstraints column = new ColumnConstraints();
    column.setPercentWidth(percent);
    column.setFillWidth(true);
    return column;
  }

  private static ScrollPane scroll(Node content) {
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("wizard-scroll");
    GridPane.setVgrow(scroll, Priority.ALWAYS);
    return scroll;
  }
}
