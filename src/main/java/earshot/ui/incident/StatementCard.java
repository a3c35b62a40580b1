package earshot.ui.incident;

import earshot.replies.playbook.HoldingCheck;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.WordArea;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The holding statement: written here, checked, and copied by hand.
final class StatementCard {
  private final IncidentsViewModel model;
  private final Messages words;
  private final WordArea area = new WordArea();
  private final VBox findings = new VBox();
  private final SafeText standing = new SafeText();
  private final Button copy;
  private final VBox node;

  StatementCard(IncidentsViewModel model, Messages words, Consumer<String> clipboard) {
    this.model = model;
    this.words = words;
    StatementViewModel statement = model.statement();
    Label head = new Label(words.get("statement"));
    head.getStyleClass().add("es-h3");
    area.id("incident-statement");
    area.tabMovesOn();
    area.name(words.get("statement"));
    area.prompt(words.get("statement.prompt"));
    area.textProperty().bindBidirectional(statement.textProperty());
    area.node().getStyleClass().add("incident-statement");
    findings.getStyleClass().add("incident-findings");
    findings.setId("incident-findings");
    copy = new Button(words.get("statement.copy"), Icon.COPY.node(16));
    copy.setId("incident-copy");
    copy.setMinWidth(Region.USE_PREF_SIZE);
    copy.setOnAction(
        press -> {
          if (!statement.canCopy()) return;
          clipboard.accept(statement.textProperty().get());
          model.copied(statement.textProperty().get());
        });
    standing.getStyleClass().add("es-secondary");
    standing.setId("incident-statement-standing");
    standing.setMinWidth(0);
    HBox.setHgrow(standing, Priority.ALWAYS);
    HBox foot = new HBox(copy, standing);
    foot.getStyleClass().add("incident-writing");
    node = new VBox(head, area.node(), findings, foot);
    node.getStyleClass().addAll("es-card", "alert-card");
    statement.stateProperty().subscribe(this::show);
  }

  Region node() {
    return node;
  }

  private void show(StatementViewModel.State state) {
    List<HoldingCheck.Finding> found = state.findings();
    area.stretches(
        found.stream()
            .map(
                finding ->
                    new WordArea.Stretch(
                        finding.span(), finding.blocks() ? "es-block" : "es-think"))
            .toList());
    findings.getChildren().clear();
    for (HoldingCheck.Finding finding : found) {
      findings.getChildren().add(Sentence.of(finding.words() + " " + finding.cure()));
    }
    copy.setDisable(!model.statement().canCopy());
    String says = "statement.ready";
    if (!found.stream().allMatch(finding -> !finding.blocks())) says = "statement.blocked";
    if (!state.handsOn()) says = "statement.listening";
    if (state.failed()) says = "statement.unsaved";
    standing.show(words.get(says), List.of());
  }
}
