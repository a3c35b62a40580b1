package earshot.ui.lock;

import earshot.storage.Upgrading.Far;
import earshot.storage.Upgrading.Step;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Shown;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The page in front of a workspace that is being made ready for a newer Earshot.
public final class RenewPage {
  private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");
  private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

  private final RenewViewModel model;
  private final Messages words;
  private final Map<Step, Label> steps = new EnumMap<>(Step.class);
  private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
  private final Button stop = new Button();
  private final Button again = new Button();
  private final StackPane root;

  /// Builds the page.
  ///
  /// @param workspace what it is called
  public RenewPage(RenewViewModel model, Messages words, String workspace) {
    this.model = model;
    this.words = words;
    Label title = new Label(words.get("renew.title"));
    title.getStyleClass().add("es-h1");
    VBox list = new VBox();
    list.getStyleClass().add("renew-steps");
    for (Step each : Step.values()) {
      Label step = new Label();
      step.getStyleClass().add("renew-step");
      steps.put(each, step);
      list.getChildren().add(step);
    }
    bar.setId("renew-bar");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(words.get("renew.bar"));
    Label line = new Label();
    line.setId("renew-line");
    line.getStyleClass().add("es-secondary");
    line.textProperty().bind(model.lineProperty());
    VBox far = new VBox(list, bar, line);
    far.getStyleClass().add("field");
    far.visibleProperty().bind(model.runningProperty());
    far.managedProperty().bind(model.runningProperty());
    VBox card =
        new VBox(
            title,
            Sentence.of(words.get("renew.note", Shown.of(workspace, 60))),
            far,
            Sentence.showing(model.problemProperty(), "settings-problem"),
            Sentence.of(words.get("renew.safe"), "es-secondary"),
            deeds());
    card.getStyleClass().addAll("es-card", "unlock-card");
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    root = new StackPane(card);
    root.getStyleClass().add("unlock");
    root.setId("renew");
    model.farProperty().subscribe(this::show);
  }

  /// What is on screen.
  public Parent root() {
    return root;
  }

  /// Begins; the page is in a window now.
  public void shown() {
    stop.requestFocus();
    model.begin();
  }

  private HBox deeds() {
    stop.setId("renew-stop");
    stop.textProperty()
        .bind(
            model
                .runningProperty()
                .map(running -> words.get(running ? "renew.stop" : "renew.close")));
    stop.setOnAction(pressed -> model.stop());
    again.setId("renew-again");
    again.setText(words.get("renew.again"));
    again.getStyleClass().add("accent");
    again.setOnAction(pressed -> model.begin());
    again.visibleProperty().bind(model.problemProperty().isNotEmpty());
    again.managedProperty().bind(again.visibleProperty());
    HBox deeds = new HBox(again, stop);
    deeds.getStyleClass().add("renew-deeds");
    return deeds;
  }

  private void show(Optional<Far> far) {
    steps.forEach(
        (step, label) -> {
          boolean past = far.filter(now -> step.compareTo(now.step()) < 0).isPresent();
          boolean now = far.filter(each -> each.step() == step).isPresent();
          label.pseudoClassStateChanged(NOW, now);
          label.pseudoClassStateChanged(DONE, past);
          String name = words.get("renew.step." + step.name());
          label.setText(words.get(past ? "renew.done" : now ? "renew.now" : "renew.waits", name));
        });
    bar.setProgress(
        far.filter(now -> now.of() > 0)
            .map(now -> (double) now.done() / now.of())
            .orElse(ProgressBar.INDETERMINATE_PROGRESS));
  }
}
