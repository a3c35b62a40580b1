package earshot.ui.jobs;

import earshot.ui.kit.Icon;
import earshot.ui.kit.Job;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Shown;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/// One job in the list: its name, how it stands, and what can be done with it.
final class JobRow {
  private static final double ICON = 18;

  private final Job job;
  private final JobWords words;
  private final Messages messages;
  private final StackPane sign = new StackPane();
  private final ProgressBar bar = new ProgressBar();
  private final Label stand = new Label();
  private final StringProperty result = new SimpleStringProperty("");
  private final Button pause = new Button();
  private final Button cancel;
  private final Button show;
  private final HBox node;

  JobRow(Job job, JobsViewModel model, Messages messages) {
    this.job = job;
    this.words = model.words();
    this.messages = messages;
    String called = Shown.of(job.terms().name());
    Label name = new Label(called);
    name.getStyleClass().add("es-name");
    name.setMinWidth(0);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setFocusTraversable(false);
    bar.setAccessibleText(messages.get("bar", called));
    stand.getStyleClass().add("es-secondary");
    stand.setMinWidth(0);
    Region said = Sentence.showing(result, "jobs-result");
    VBox middle = new VBox(name, bar, stand, said);
    middle.getStyleClass().add("jobs-words");
    middle.setMinWidth(0);
    HBox.setHgrow(middle, Priority.ALWAYS);
    cancel = button("cancel", called, "jobs-cancel");
    cancel.setOnAction(press -> job.stop());
    show = button("show", called, "jobs-show");
    show.setOnAction(press -> model.show(job));
    shown(show, model.leads(job));
    pause.getStyleClass().addAll("es-link", "jobs-pause");
    pause.setMinWidth(Region.USE_PREF_SIZE);
    pause.setOnAction(press -> turn());
    sign.getStyleClass().add("jobs-sign");
    node = new HBox(sign, middle, pause, cancel, show);
    node.getStyleClass().add("jobs-row");
    refresh();
  }

  Node node() {
    return node;
  }

  /// Says how it stands now.
  void refresh() {
    boolean over = job.state().isOver();
    boolean paused = job.state() == Job.State.PAUSED;
    sign.getChildren().setAll(icon());
    shown(bar, !over);
    bar.setProgress(
        job.far().map(far -> far.percent() / 100.0).orElse(ProgressBar.INDETERMINATE_PROGRESS));
    stand.setText(words.stand(job));
    result.set(job.result());
    String turn = paused ? "go-on" : "pause";
    pause.setText(messages.get(turn));
    pause.setAccessibleText(messages.get(turn + ".name", Shown.of(job.terms().name())));
    boolean underWay = job.state() == Job.State.RUNNING || paused;
    shown(pause, job.terms().pauses() && underWay);
    shown(cancel, job.terms().stops() && underWay);
  }

  private Text icon() {
    return switch (job.state()) {
      case RUNNING, STOPPING -> Icon.CLOCK.node(ICON, "muted");
      case PAUSED -> Icon.PAUSE.node(ICON, "muted");
      case DONE -> Icon.CHECK_RING.node(ICON, "good");
      case STOPPED -> Icon.STOP.node(ICON, "muted");
      case FAILED -> Icon.WARNING.node(ICON, "caution");
    };
  }

  private void turn() {
    if (job.state() == Job.State.PAUSED) job.goOn();
    else job.pause();
  }

  private Button button(String key, String called, String style) {
    Button button = new Button(messages.get(key));
    button.setAccessibleText(messages.get(key + ".name", called));
    button.getStyleClass().addAll("es-link", style);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private static void shown(Node part, boolean is) {
    part.setVisible(is);
    part.setManaged(is);
  }
}
