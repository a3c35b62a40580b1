package earshot.ui.jobs;

import earshot.ui.kit.Focus;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Job;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.TabWithin;
import earshot.ui.kit.Theme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The list of jobs, laid over the window above the status bar by Ctrl+J.
public final class JobsPane {
  private final JobsViewModel model;
  private final Messages words;
  private final StackPane over = new StackPane();
  private final VBox rows = new VBox();
  private final Button close = new Button("", Icon.CLOSE.node(16));
  private final Button clear;
  private final Map<Job, JobRow> known = new HashMap<>();

  /// Who gets the keys back when the list is closed.
  private Optional<Node> hadKeys = Optional.empty();

  /// A list that is closed; lay [#node()] over the window once.
  ///
  /// @param words those beside this class
  public JobsPane(JobsViewModel model, Messages words) {
    this.model = model;
    this.words = words;
    clear = new Button(words.get("clear"));
    clear.setId("jobs-clear");
    clear.getStyleClass().add("es-link");
    clear.setOnAction(press -> model.clear());
    rows.getStyleClass().add("jobs-rows");
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setMinHeight(0);
    VBox card = new VBox(head(), scroll, Sentence.showing(model.othersProperty(), "es-secondary"));
    card.setId("jobs");
    card.getStyleClass().addAll("es-float", "jobs");
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    over.getChildren().add(card);
    over.getStyleClass().add("jobs-over");
    over.setAlignment(Pos.BOTTOM_LEFT);
    over.setVisible(false);
    over.setOnMousePressed(
        press -> {
          if (press.getTarget() == over) model.close();
        });
    over.addEventFilter(KeyEvent.KEY_PRESSED, new TabWithin(card));
    over.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    model.openProperty().subscribe((was, now) -> lay(now));
    model.whenChanged(this::refresh);
  }

  /// The stylesheet of the list, for [Theme#dress].
  public static String sheet() {
    return Theme.sheet(JobsPane.class, "jobs.css");
  }

  /// What lies over the window.
  public Node node() {
    return over;
  }

  private HBox head() {
    Label title = new Label(words.get("title"));
    title.getStyleClass().add("es-h2");
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    close.setId("jobs-close");
    close.getStyleClass().add("es-icon-button");
    close.setAccessibleText(words.get("close"));
    close.setOnAction(press -> model.close());
    HBox head = new HBox(title, spring, clear, close);
    head.getStyleClass().add("jobs-head");
    return head;
  }

  private void lay(boolean open) {
    if (open) {
      refresh();
      hadKeys = Optional.ofNullable(over.getScene().getFocusOwner());
      over.setVisible(true);
      Focus.on(close, () -> {});
    } else {
      over.setVisible(false);
      hadKeys.ifPresent(node -> Focus.on(node, () -> {}));
      hadKeys = Optional.empty();
    }
  }

  private void refresh() {
    if (!model.openProperty().get()) return;
    known.keySet().retainAll(model.lines());
    List<Node> nodes = new ArrayList<>();
    for (Job job : model.lines()) {
      JobRow row = known.computeIfAbsent(job, each -> new JobRow(each, model, words));
      row.refresh();
      nodes.add(row.node());
    }
    if (nodes.isEmpty()) rows.getChildren().setAll(Sentence.of(words.get("empty"), "es-secondary"));
    else if (!rows.getChildren().equals(nodes)) rows.getChildren().setAll(nodes);
    clear.setVisible(model.lines().stream().anyMatch(job -> job.state().isOver()));
  }

  private void key(KeyEvent press) {
    if (press.getCode() != KeyCode.ESCAPE) return;
    model.close();
    press.consume();
  }
}
