package earshot.ui.brands.wizard;

import earshot.intake.start.Found;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The newest of what the answers hold about the brand; it fills while they come.
final class FindsPane {
  private final WizardViewModel model;
  private final Messages words;
  private final Label count = new Label();
  private final VBox rows = new VBox();
  private final VBox node;

  FindsPane(WizardViewModel model, Messages words) {
    this.model = model;
    this.words = words;
    Label title = new Label(words.get("finds.title"));
    title.getStyleClass().add("es-h3");
    count.getStyleClass().add("es-secondary");
    count.setId("wizard-found-count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox head = new HBox(title, spring, count);
    head.getStyleClass().add("card-title");
    rows.getStyleClass().add("found-rows");
    rows.setId("wizard-finds");
    node = new VBox(head, rows);
    node.getStyleClass().addAll("es-card", "wizard-finds");
    model.finds().newestProperty().subscribe(found -> show());
    model.lines().progressProperty().subscribe(progress -> show());
    node.visibleProperty().bind(model.judging().openProperty().not());
    node.managedProperty().bind(node.visibleProperty());
  }

  Region node() {
    return node;
  }

  private List<Found> shown = List.of();

  private void show() {
    List<Found> now = model.finds().newestProperty().get();
    int all = model.finds().countProperty().get();
    count.setText(
        all > now.size()
            ? words.get("finds.count-newest", all, now.size())
            : words.plural("finds.count", all));
    count.setVisible(all > 0);
    if (now.isEmpty()) {
      rows.getChildren().setAll(nothing());
    } else if (!now.equals(shown)) {
      rows.getChildren().setAll(now.stream().map(found -> FoundRow.of(found, words)).toList());
    }
    shown = now;
  }

  private Region nothing() {
    SourceLines.Progress progress = model.lines().progressProperty().get();
    if (progress.running() || progress.asked() == 0) return quiet(words.get("finds.waiting"));
    if (model.lines().nobody()) return nobody();
    boolean items =
        model.lines().all().stream()
            .map(line -> line.standProperty().get())
            .anyMatch(stand -> stand instanceof SourceLine.Stand.Items some && some.items() > 0);
    VBox box = new VBox(quiet(words.get(items ? "finds.off" : "finds.none")));
    Button wider = new Button(words.get("finds.wider"), Icon.EDIT.node(15));
    wider.setId("wizard-wider");
    wider.setOnAction(press -> model.back());
    box.getChildren().add(wider);
    box.getStyleClass().add("found-nothing");
    return box;
  }

  private Region nobody() {
    Button again = new Button(words.get("finds.again"), Icon.REFRESH.node(15));
    again.setId("wizard-again");
    again.setOnAction(press -> model.again());
    VBox box = new VBox(quiet(words.get("finds.nobody")), again);
    box.getStyleClass().add("found-nothing");
    return box;
  }

  private static Region quiet(String sentence) {
    return Sentence.of(sentence, "es-secondary");
  }
}
