package earshot.ui.insight;

import earshot.insight.ThemeFigures;
import earshot.model.Theme;
import earshot.ui.kit.FigureCard;
import earshot.ui.kit.FigureCard.Contents;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Shown;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What people said and what became of it: the five themes with most voices, and the way to all.
final class ThemesCard {
  private static final int SHOWN = 5;

  private final Messages words;
  private final FigureCard card;
  private final VBox rows = new VBox();
  private final Button all = new Button();
  private final Consumer<Optional<Theme>> board;

  /// @param board leads to the themes board, and there to one theme
  ThemesCard(FigureSet set, ThemesViewModel model, Consumer<Optional<Theme>> board) {
    this.board = board;
    words = set.words();
    card =
        new FigureCard("themes", words.get("themes.title"), words.get("themes.how"), set.keeping());
    card.exports(false);
    all.setId("themes-all");
    all.getStyleClass().addAll("es-link", "es-small");
    all.setMinWidth(Region.USE_PREF_SIZE);
    all.setOnAction(press -> board.accept(Optional.empty()));
    card.head().getChildren().add(2, all);
    rows.getStyleClass().add("insight-themes");
    card.chart(rows);
    card.follow(model.board(), this::show, model::reload, set::counting);
  }

  FigureCard card() {
    return card;
  }

  private void show(List<ThemeFigures.Card> themes) {
    all.setText(words.get("themes.all", themes.size()));
    rows.getChildren().clear();
    if (themes.isEmpty()) {
      rows.getChildren().add(Sentence.of(words.get("themes.none"), "es-secondary"));
    }
    themes.stream().limit(SHOWN).forEach(theme -> rows.getChildren().add(row(theme)));
    card.contents(new Contents(Optional.empty(), ThemeWords.table(themes, words), List.of()));
  }

  private Button row(ThemeFigures.Card theme) {
    Label name = new Label(Shown.of(theme.theme().about().name(), 80));
    name.getStyleClass().add("es-label");
    Label under = new Label(ThemeWords.evidence(theme, words));
    under.getStyleClass().add("es-secondary");
    VBox both = new VBox(name, under);
    both.setMinWidth(0);
    HBox.setHgrow(both, Priority.ALWAYS);
    HBox line = new HBox(both, ThemeWords.chip(theme.theme(), words));
    line.getStyleClass().add("insight-theme-line");
    Button row = new Button("", line);
    row.getStyleClass().setAll("insight-theme-row");
    row.setMaxWidth(Double.MAX_VALUE);
    line.prefWidthProperty().bind(row.widthProperty());
    row.setAccessibleText(
        name.getText() + ", " + ThemeWords.status(theme.theme(), words) + ", " + under.getText());
    row.setOnAction(press -> board.accept(Optional.of(theme.theme())));
    return row;
  }
}
