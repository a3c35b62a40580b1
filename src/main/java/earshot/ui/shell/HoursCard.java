package earshot.ui.shell;

import earshot.model.Need;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.SettingRow;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The card on the team, its working hours and how soon answers are owed, among the settings.
public final class HoursCard {
  private final HoursViewModel model;
  private final Messages words;
  private final VBox root = new VBox();

  /// Builds the card.
  public HoursCard(HoursViewModel model) {
    this.model = model;
    words = Messages.of(HoursCard.class);
    Label head = new Label(words.get("hours.title"));
    head.getStyleClass().add("es-h2");
    root.getChildren()
        .setAll(
            head,
            row("hours.team", "hours-team", 22, model.teamProperty(), ""),
            row("hours.zone", "hours-zone", 22, model.zoneProperty(), ""));
    for (DayOfWeek day : DayOfWeek.values()) root.getChildren().add(day(day));
    root.getChildren()
        .add(row("hours.holidays", "hours-holidays", 22, model.holidaysProperty(), ""));
    for (Need need : Need.values()) root.getChildren().add(target(need));
    root.getChildren().add(Sentence.showing(model.problemProperty(), "settings-problem"));
    root.getStyleClass().add("es-card");
    root.setId("hours");
  }

  Node root() {
    return root;
  }

  void shown() {
    model.refresh();
  }

  void hidden() {
    model.keep();
  }

  private HBox day(DayOfWeek day) {
    String name = day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    StringProperty text = Objects.requireNonNull(model.days().get(day));
    TextField field = field("hours-" + id(day), 22, text);
    field.setPromptText(words.get("hours.closed"));
    return marked(row(name, "", field, words.get("hours.day", name)), text);
  }

  private HBox target(Need need) {
    String name = words.get("hours.target." + need.name());
    String note = need == Need.DIRECT ? words.get("hours.target-note") : "";
    StringProperty text = Objects.requireNonNull(model.targets().get(need));
    return marked(row(name, note, field("target-" + id(need), 10, text), name), text);
  }

  private HBox row(String key, String id, int columns, StringProperty text, String prompt) {
    TextField field = field(id, columns, text);
    field.setPromptText(prompt);
    String name = words.get(key);
    return marked(row(name, words.get(key + "-note"), field, name), text);
  }

  private HBox marked(HBox row, StringProperty text) {
    String usual = model.usual(text);
    return SettingRow.marked(
        row,
        model.changed(text),
        usual.isEmpty() ? words.get("settings.file.empty") : usual,
        () -> model.back(text));
  }

  private static HBox row(String name, String note, TextField field, String spoken) {
    field.setAccessibleText(spoken);
    return note.isEmpty()
        ? SettingRow.of(name, field)
        : SettingRow.of(name, field, Sentence.of(note, "es-secondary"));
  }

  private TextField field(String id, int columns, StringProperty text) {
    TextField field = new TextField();
    field.setId(id);
    field.setPrefColumnCount(columns);
    field.textProperty().bindBidirectional(text);
    field.setOnAction(enter -> model.keep());
    field
        .focusedProperty()
        .subscribe(
            in -> {
              if (!in) model.keep();
            });
    return field;
  }

  private static String id(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
