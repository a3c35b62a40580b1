package earshot.ui.reply;

import earshot.model.ApprovalStep;
import earshot.model.DraftState;
import earshot.model.DraftVersion;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.Shown;
import earshot.ui.kit.WordDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Where an answer stands with a second person, and its older words.
final class ApprovalStrip {
  private final ReplyViewModel reply;
  private final ApprovalViewModel model;
  private final Messages words;
  private final VBox root = new VBox();
  private final VBox forms = new VBox();
  private boolean toldChanged;

  ApprovalStrip(ReplyViewModel reply, Messages words) {
    this.reply = reply;
    this.model = reply.approval();
    this.words = words;
    root.setId("approval");
    root.getStyleClass().add("reply-approval");
    root.setMinHeight(Region.USE_PREF_SIZE);
    forms.setId("approval-forms");
    forms.getStyleClass().add("reply-approval-forms");
    forms.setMinHeight(Region.USE_PREF_SIZE);
    model.draft().subscribe(any -> show());
    model.past().subscribe(any -> show());
    model.form().subscribe(any -> show());
    model.problem().subscribe(any -> show());
    reply.state().subscribe(any -> show());
    reply
        .text()
        .subscribe(
            any -> {
              if (changed() != toldChanged) show();
            });
  }

  /// Whether the words in the pane are not those on disk, which a second person may know.
  private boolean changed() {
    return model
        .draft()
        .get()
        .filter(draft -> !draft.body().equals(reply.text().get()))
        .isPresent();
  }

  /// Where the answer stands, with what can be done about it: one line that is always in sight.
  Region node() {
    return root;
  }

  /// What is asked of a person, and the older words; takes no room while nothing is open.
  Region forms() {
    return forms;
  }

  private void show() {
    boolean here = model.draft().get().filter(draft -> !draft.body().isBlank()).isPresent();
    root.setVisible(here);
    root.setManaged(here);
    root.getStyleClass().removeAll("waits", "good", "back");
    root.getChildren().clear();
    forms.getChildren().clear();
    if (here) fill();
    forms.setVisible(!forms.getChildren().isEmpty());
    forms.setManaged(forms.isVisible());
  }

  private void fill() {
    toldChanged = changed();
    boolean asked = model.state() == DraftState.SUBMITTED || model.state() == DraftState.APPROVED;
    DraftState state = asked && toldChanged ? DraftState.OPEN : model.state();
    FlowPane line = new FlowPane();
    line.getStyleClass().add("reply-strip");
    if (state.isOpen()) line.getChildren().add(status(state, asked));
    line.getChildren().addAll(buttons(state));
    root.getChildren().add(line);
    model.lastStep().map(ApprovalStep::note).filter(note -> !note.isBlank()).ifPresent(this::said);
    switch (model.form().get()) {
      case NONE -> {}
      case ASK -> forms.getChildren().add(askForm());
      case DECIDE -> forms.getChildren().addAll(decideForm());
      case VERSIONS -> forms.getChildren().add(versions());
    }
    String problem = model.problem().get();
    if (problem.isEmpty()) return;
    SafeText refused = SafeText.of(problem, List.of());
    refused.setId("approval-problem");
    refused.getStyleClass().add("reply-trouble");
    forms.getChildren().add(refused);
  }

  private void said(String note) {
    SafeText text = SafeText.of("“" + note + "”", List.of()).maxLines(2);
    text.getStyleClass().add("muted");
    root.getChildren().add(text);
  }

  private Label status(DraftState state, boolean asked) {
    Optional<ApprovalStep> last = model.lastStep();
    String who = last.map(step -> Shown.of(step.byUser(), 60)).orElse("");
    String at = last.map(step -> words.formats().time(step.at())).orElse("");
    Label line = new Label();
    line.setId("approval-state");
    line.getStyleClass().add("es-label");
    line.setMinWidth(0);
    line.maxWidthProperty().bind(root.widthProperty().subtract(32));
    switch (state) {
      case OPEN ->
          line.setText(
              words.get(
                  asked
                          || last.filter(step -> step.kind() == ApprovalStep.Kind.WITHDRAWN)
                              .isPresent()
                      ? "approval.withdrawn"
                      : "approval.open"));
      case SUBMITTED -> {
        line.setText(words.get("approval.waits", who, at));
        line.setGraphic(Icon.CLOCK.node(14, "caution"));
        root.getStyleClass().add("waits");
      }
      case APPROVED -> {
        line.setText(words.get("approval.yes", who, at));
        line.setGraphic(Icon.CHECK_CIRCLE.node(14, "good"));
        root.getStyleClass().add("good");
      }
      case RETURNED -> {
        line.setText(words.get("approval.back", who, at));
        line.setGraphic(Icon.UNDO.node(14, "caution"));
        root.getStyleClass().add("back");
      }
      case SENT, DISCARDED -> line.setText("");
    }
    return line;
  }

  private List<Node> buttons(DraftState state) {
    List<Node> row = new ArrayList<>();
    boolean writing = reply.state().get() == ReplyViewModel.State.WRITING && reply.mode().on();
    if (writing && (state == DraftState.OPEN || state == DraftState.RETURNED)) {
      row.add(button("approval.ask", "ask-approval", () -> turn(ApprovalViewModel.Form.ASK)));
    }
    if (writing && state == DraftState.SUBMITTED) {
      row.add(button("approval.decide", "decide", () -> turn(ApprovalViewModel.Form.DECIDE)));
    }
    if (writing && (state == DraftState.SUBMITTED || state == DraftState.APPROVED)) {
      row.add(button("approval.withdraw", "withdraw", model::withdraw));
    }
    int many = model.past().get().versions().size();
    if (many > 0) {
      Button versions =
          button("approval.versions", "versions", () -> turn(ApprovalViewModel.Form.VERSIONS));
      versions.setText(words.plural("approval.versions", many));
      row.add(versions);
    }
    row.forEach(each -> each.getStyleClass().add("reply-strip-step"));
    return row;
  }

  private void turn(ApprovalViewModel.Form form) {
    model.turn(form);
    Node first =
        forms.lookup(form == ApprovalViewModel.Form.DECIDE ? "#approver" : "#approval-note");
    if (first != null) first.requestFocus();
  }

  private Node askForm() {
    TextField note = field("approval.note", "approval-note", model.note());
    note.setOnAction(enter -> model.submit());
    Button yes = button("approval.send", "approval-send", model::submit);
    yes.getStyleClass().add("accent");
    return form(List.of(note), yes, cancel());
  }

  private List<Node> decideForm() {
    List<Node> nodes = new ArrayList<>();
    List<DraftVersion> versions = model.past().get().versions();
    int asked = model.lastStep().map(ApprovalStep::version).orElse(0);
    Optional<DraftVersion> now = model.past().get().version(asked);
    Optional<DraftVersion> before =
        versions.stream()
            .filter(each -> each.n() < asked && each.kind() == DraftVersion.Kind.SUBMITTED)
            .findFirst();
    if (now.isPresent() && before.isPresent()) {
      nodes.add(caption(words.get("approval.since", before.get().n())));
      nodes.add(WordDiff.of(before.get().body(), now.get().body()));
    }
    Button yes = button("approval.good", "approve", () -> model.decide(true));
    yes.getStyleClass().add("accent");
    Button no = button("approval.return", "return", () -> model.decide(false));
    nodes.add(
        form(
            List.of(
                field("approval.name", "approver", model.name()),
                field("approval.why", "approval-note", model.note())),
            yes,
            no,
            cancel()));
    return nodes;
  }

  private Node versions() {
    VBox all = new VBox();
    all.getStyleClass().add("reply-versions");
    String now = reply.text().get();
    for (DraftVersion version : model.past().get().versions()) {
      String said =
          words.get(
              "version." + version.kind().name(),
              version.n(),
              words.formats().time(version.madeAt()),
              Shown.of(version.byUser(), 40));
      Label head = caption(said);
      VBox one = new VBox(head, WordDiff.of(version.body(), now));
      if (!version.body().equals(now) && reply.state().get() == ReplyViewModel.State.WRITING) {
        Button back =
            button(
                "approval.bring-back",
                "bring-back-" + version.n(),
                () -> model.bringBack(version.n()));
        back.setAccessibleText(words.get("approval.bring-back.name", version.n()));
        back.getStyleClass().add("es-link");
        one.getChildren().add(back);
      }
      one.getStyleClass().add("reply-version");
      all.getChildren().add(one);
    }
    return all;
  }

  private Label caption(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("es-caption");
    label.setMinWidth(0);
    return label;
  }

  private VBox form(List<TextField> fields, Node... steps) {
    HBox row = new HBox(steps);
    row.getStyleClass().add("reply-steps");
    VBox form = new VBox();
    form.getChildren().addAll(fields);
    form.getChildren().add(row);
    form.getStyleClass().add("reply-question");
    return form;
  }

  private Button cancel() {
    return button("approval.cancel", "approval-cancel", model::close);
  }

  private TextField field(String key, String id, StringProperty value) {
    TextField field = new TextField();
    field.setId(id);
    field.setPromptText(words.get(key));
    field.setAccessibleText(words.get(key));
    field.textProperty().bindBidirectional(value);
    return field;
  }

  private Button button(String key, String id, Runnable press) {
    Button button = new Button(key.equals("approval.versions") ? "" : words.get(key));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(done -> press.run());
    return button;
  }
}
