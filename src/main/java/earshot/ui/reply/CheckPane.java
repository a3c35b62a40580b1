package earshot.ui.reply;

import earshot.replies.check.CheckRule;
import earshot.replies.check.Checked;
import earshot.replies.check.Finding;
import earshot.replies.check.Severity;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.WordArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The checks under the editor: what blocks, what to think about, and what passed.
final class CheckPane implements FindingKeys {
  private static final String WORD_STYLE = "es-think";
  private static final String BLOCK_STYLE = "es-block";

  private final ChecksViewModel model;
  private final ReplyView view;
  private final Messages words;
  private final Label summary = new Label();
  private final ToggleButton fold;
  private final VBox rows = new VBox();
  private final VBox root = new VBox();

  CheckPane(ChecksViewModel model, ReplyView view, Messages words) {
    this.model = model;
    this.view = view;
    this.words = words;
    fold = new ToggleButton();
    fold.setId("checks-passed");
    fold.getStyleClass().add("check-fold");
    fold.selectedProperty().subscribe(any -> show());
    summary.setId("checks-summary");
    summary.getStyleClass().add("es-label");
    summary.setMinWidth(0);
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox head = new HBox(summary, spring, fold);
    head.getStyleClass().add("check-head");
    rows.getStyleClass().add("check-rows");
    rows.setId("checks");
    rows.setAccessibleText(words.get("check.name"));
    Region failed = Sentence.of(words.get("check.failed"), "es-problem");
    failed.visibleProperty().bind(model.unread());
    failed.managedProperty().bind(model.unread());
    root.getChildren()
        .setAll(failed, head, rows, Sentence.showing(model.keeping().problem(), "es-problem"));
    root.getStyleClass().add("check-pane");
    model.checked().subscribe(any -> show());
    model.keeping().asking().subscribe(any -> show());
    model.unread().subscribe(any -> show());
    model.chosen().subscribe(this::select);
  }

  Region node() {
    return root;
  }

  @Override
  public void next() {
    model.walk(1);
  }

  @Override
  public void previous() {
    model.walk(-1);
  }

  @Override
  public void keep() {
    model.keepChosen();
  }

  private void select(Optional<Finding> chosen) {
    chosen.flatMap(Finding::span).ifPresent(view::select);
    for (Node row : rows.getChildren()) {
      boolean is = chosen.isPresent() && chosen.get().equals(row.getUserData());
      row.getStyleClass().remove("chosen");
      if (!is) continue;
      row.getStyleClass().add("chosen");
      view.reveal(row);
    }
  }

  private void show() {
    Checked checked = model.checked().get();
    boolean any = !checked.findings().isEmpty() || model.unread().get();
    root.setVisible(any);
    root.setManaged(any);
    view.mark(stretches(checked));
    int blocks = checked.of(Severity.BLOCK).size();
    int thoughts = checked.of(Severity.CONSIDER).size();
    int passed = checked.of(Severity.PASSED).size();
    summary.setText(summary(blocks, thoughts));
    summary.setGraphic(icon(blocks > 0, thoughts > 0));
    fold.setText(words.plural("check.passed", passed));
    fold.setVisible(passed > 0);
    List<Node> next = new ArrayList<>();
    for (Finding finding : model.open()) next.add(row(finding, next.size()));
    for (Checked.KeptFinding kept : checked.kept()) next.add(keptRow(kept));
    if (fold.isSelected()) {
      for (Finding finding : checked.of(Severity.PASSED)) next.add(passedRow(finding));
    }
    rows.getChildren().setAll(next);
    select(Optional.empty());
  }

  private static List<WordArea.Stretch> stretches(Checked checked) {
    List<WordArea.Stretch> stretches = new ArrayList<>();
    for (Finding finding : checked.findings()) {
      String style = finding.severity() == Severity.BLOCK ? BLOCK_STYLE : WORD_STYLE;
      finding.span().ifPresent(span -> stretches.add(new WordArea.Stretch(span, style)));
    }
    return stretches;
  }

  private String summary(int blocks, int thoughts) {
    if (blocks > 0) return words.plural("check.blocks", blocks);
    return thoughts > 0 ? words.plural("check.thoughts", thoughts) : words.get("check.fine");
  }

  private static Node icon(boolean blocks, boolean thoughts) {
    if (blocks) return Icon.STOP.node(15, "danger");
    return thoughts ? Icon.WARNING.node(15, "caution") : Icon.CHECK_CIRCLE.node(15, "good");
  }

  private Region row(Finding finding, int number) {
    boolean blocks = finding.severity() == Severity.BLOCK;
    SafeText said = SafeText.of(finding.words(), List.of());
    said.getStyleClass().add("check-words");
    SafeText cure = SafeText.of(cure(finding), List.of());
    cure.getStyleClass().add("es-secondary");
    VBox text = new VBox(said, cure);
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox line =
        new HBox(blocks ? Icon.STOP.node(15, "danger") : Icon.WARNING.node(15, "caution"), text);
    line.getStyleClass().add("check-line");
    // No button: it would ask how high the words are before it knows how wide they may be.
    line.setId("finding-" + number);
    line.getStyleClass().add("check-pick");
    line.setFocusTraversable(true);
    line.setAccessibleRole(AccessibleRole.BUTTON);
    String weight = words.get(blocks ? "check.block" : "check.think");
    line.setAccessibleText(weight + ": " + finding.words() + " " + finding.cure());
    Tooltip.install(line, new Tooltip(finding.checkId() + " · " + finding.source()));
    line.setOnMouseClicked(click -> model.choose(finding));
    line.setOnKeyPressed(
        press -> {
          if (press.getCode() == KeyCode.ENTER || press.getCode() == KeyCode.SPACE) {
            model.choose(finding);
            press.consume();
          }
        });
    VBox row = new VBox(line, steps(finding));
    if (model.keeping().asking().get().equals(Optional.of(finding)))
      row.getChildren().add(reason());
    row.getStyleClass().add("check-row");
    row.setUserData(finding);
    return row;
  }

  /// The twin of an answer is shown, so that one sees what to change.
  private String cure(Finding finding) {
    if (finding.rule() != CheckRule.BOILERPLATE) return finding.cure();
    return finding.cure() + "\n“" + finding.found() + "”";
  }

  private Region steps(Finding finding) {
    FlowPane steps = new FlowPane();
    steps.getStyleClass().add("check-steps");
    finding.fixes().stream()
        .limit(2)
        .forEach(
            fix ->
                steps
                    .getChildren()
                    .add(
                        button(
                            fix.isEmpty() ? words.get("check.remove") : words.get("check.use", fix),
                            () -> model.fix(finding, fix))));
    if (finding.mayBeKept()) {
      boolean asks = finding.severity() == Severity.BLOCK;
      steps
          .getChildren()
          .add(
              button(
                  words.get(asks ? "check.keep-because" : "check.keep"),
                  () -> model.keeping().keep(finding)));
    }
    if (finding.rule() == CheckRule.SPELLING) {
      steps.getChildren().add(button(words.get("check.know"), () -> model.know(finding)));
    }
    return steps;
  }

  private Button button(String name, Runnable press) {
    Button button = new Button(name);
    button.getStyleClass().add("check-step");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(done -> press.run());
    return button;
  }

  private Region reason() {
    TextField field = new TextField();
    field.setId("keep-reason");
    field.setPromptText(words.get("check.reason"));
    field.setAccessibleText(words.get("check.reason"));
    field.setOnAction(enter -> model.keeping().keepBecause(field.getText()));
    HBox.setHgrow(field, Priority.ALWAYS);
    Button yes =
        button(words.get("check.keep"), () -> model.keeping().keepBecause(field.getText()));
    yes.setId("keep-yes");
    Button no = button(words.get("check.cancel"), model.keeping()::cancel);
    HBox asked = new HBox(field, yes, no);
    asked.getStyleClass().add("check-reason");
    javafx.application.Platform.runLater(field::requestFocus);
    return asked;
  }

  private Region keptRow(Checked.KeptFinding kept) {
    String reason = kept.reason().isEmpty() ? words.get("check.no-reason") : kept.reason();
    SafeText said = SafeText.of(words.get("check.kept", kept.finding().words(), reason), List.of());
    said.getStyleClass().add("es-secondary");
    HBox.setHgrow(said, Priority.ALWAYS);
    HBox line =
        new HBox(
            Icon.CHECK.node(15, "subtle"),
            said,
            button(words.get("check.again"), () -> model.keeping().letGo(kept.finding())));
    line.getStyleClass().addAll("check-line", "check-row");
    return line;
  }

  private Region passedRow(Finding finding) {
    Label said = new Label(finding.words(), Icon.CHECK.node(15, "good"));
    said.getStyleClass().addAll("es-secondary", "check-row");
    said.setMinWidth(0);
    said.setTooltip(new Tooltip(finding.checkId() + " · " + finding.source()));
    return said;
  }
}
