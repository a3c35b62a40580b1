package earshot.ui.incident;

import earshot.model.EntryKind;
import earshot.model.Incident;
import earshot.replies.playbook.Chronicle;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.Shown;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What happened, the newest on top, and a line to write down what happens now.
final class ChronicleCard {
  private static final int MOST = 200;

  private final IncidentsViewModel model;
  private final IncidentPhrases phrases;
  private final TextField note = new TextField();
  private final VBox lines = new VBox();
  private final VBox node;

  ChronicleCard(IncidentsViewModel model, Messages words, IncidentPhrases phrases) {
    this.model = model;
    this.phrases = phrases;
    Label head = new Label(words.get("chronicle"));
    head.getStyleClass().add("es-h3");
    note.setId("incident-note");
    note.setPromptText(words.get("note.prompt"));
    note.setAccessibleText(words.get("note.prompt"));
    note.setOnAction(press -> write());
    HBox.setHgrow(note, Priority.ALWAYS);
    Button add = new Button(words.get("note.add"), Icon.NOTE.node(16));
    add.setId("incident-note-add");
    add.setMinWidth(Region.USE_PREF_SIZE);
    add.setOnAction(press -> write());
    HBox writing = new HBox(note, add);
    writing.getStyleClass().add("incident-writing");
    lines.setId("incident-chronicle");
    lines.getStyleClass().add("incident-lines");
    node = new VBox(head, writing, lines);
    node.getStyleClass().addAll("es-card", "alert-card");
  }

  Region node() {
    return node;
  }

  void show(IncidentsViewModel.Shown shown) {
    List<Chronicle.Line> newest = shown.room().chronicle().reversed();
    lines.getChildren().clear();
    for (Chronicle.Line line : newest.subList(0, Math.min(MOST, newest.size()))) {
      lines.getChildren().add(row(line));
    }
  }

  private Region row(Chronicle.Line line) {
    Label when = new Label(phrases.when(line));
    when.getStyleClass().addAll("es-secondary", "incident-when");
    when.setMinWidth(Region.USE_PREF_SIZE);
    SafeText said = SafeText.of(phrases.line(line), List.of());
    said.setMinWidth(0);
    HBox.setHgrow(said, Priority.ALWAYS);
    Label who = new Label(Shown.of(IncidentPhrases.who(line), 40));
    who.getStyleClass().add("es-secondary");
    who.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = new HBox(when, said, who);
    row.getStyleClass().add("incident-line");
    if (isNote(line)) row.getStyleClass().add("incident-own");
    return row;
  }

  private static boolean isNote(Chronicle.Line line) {
    return line instanceof Chronicle.Line.Written(Incident.Entry entry)
        && entry.kind() == EntryKind.NOTE;
  }

  private void write() {
    if (note.getText().isBlank()) return;
    model.note(note.getText());
    note.clear();
  }
}
