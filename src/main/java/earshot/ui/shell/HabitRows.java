package earshot.ui.shell;

import earshot.ui.kit.Messages;
import earshot.ui.kit.Segmented;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.SettingRow;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The habits among the settings: rows for the cards they belong to, and the card on notices.
public final class HabitRows {
  private final HabitsViewModel model;
  private final QuietRow quiet;
  private final Messages words = Messages.of(HabitRows.class);

  /// Rows that show nothing but defaults before [#shown].
  public HabitRows(HabitsViewModel model, QuietRow quiet) {
    this.model = model;
    this.quiet = quiet;
  }

  void shown() {
    model.refresh();
    quiet.shown();
  }

  void hidden() {
    quiet.hidden();
  }

  HabitsViewModel model() {
    return model;
  }

  /// One habit with its choices.
  HBox row(Habit habit) {
    Segmented<String> choice = new Segmented<>(habit.choices(), each -> model.name(habit, each));
    choice.chosenProperty().bindBidirectional(model.of(habit));
    choice.node().setId(habit.id());
    HBox row =
        SettingRow.of(
            model.name(habit),
            choice.node(),
            Sentence.of(words.get("settings." + habit.id() + "-note"), "es-secondary"));
    return SettingRow.marked(
        row,
        model.of(habit).map(now -> !now.equals(habit.usual())),
        model.name(habit, habit.usual()),
        () -> model.of(habit).set(habit.usual()));
  }

  /// The card on what is told.
  Node notices() {
    Label head = new Label(words.get("settings.notices"));
    head.getStyleClass().add("es-h2");
    VBox card =
        new VBox(
            head,
            row(Habit.DESKTOP_NOTICES),
            quiet.root(),
            row(Habit.SOURCE_NOTICES),
            Sentence.showing(model.problemProperty(), "settings-problem"));
    card.getStyleClass().add("es-card");
    card.setId("notices");
    return card;
  }
}
