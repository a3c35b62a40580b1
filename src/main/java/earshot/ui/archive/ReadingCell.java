package earshot.ui.archive;

import earshot.archive.Glimpse;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentiment;
import earshot.ui.kit.Shown;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A mention in the list of an archive: how it sounds, who wrote it where and when, and how it
/// begins.
final class ReadingCell extends ListCell<Glimpse> {
  private static final int LONGEST = 200;

  private final Messages words;
  private final StackPane sign = new StackPane();
  private final Label who = line("es-name");
  private final Label where = line("es-secondary");
  private final Label when = line("es-secondary");
  private final Label what = line("reading-words");
  private final HBox whole;

  ReadingCell(Messages words) {
    this.words = words;
    getStyleClass().add("reading-cell");
    setPrefWidth(0);
    when.setMinWidth(Region.USE_PREF_SIZE);
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox head = new HBox(who, where, spring, when);
    head.getStyleClass().add("reading-cell-head");
    VBox said = new VBox(head, what);
    said.getStyleClass().add("reading-cell-said");
    said.setMinWidth(0);
    HBox.setHgrow(said, Priority.ALWAYS);
    sign.getStyleClass().add("reading-cell-sign");
    sign.setMinWidth(Region.USE_PREF_SIZE);
    whole = new HBox(sign, said);
    whole.getStyleClass().add("reading-cell-whole");
  }

  private static Label line(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    label.setMinWidth(0);
    return label;
  }

  @Override
  protected void updateItem(@Nullable Glimpse mention, boolean empty) {
    super.updateItem(mention, empty);
    setText(null);
    if (empty || mention == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    Sentiment sentiment = Sentiment.of(mention.label());
    sign.getChildren().setAll(sentiment.glyph());
    who.setText(
        Shown.name(mention.author().isEmpty() ? mention.source() : mention.author(), LONGEST));
    where.setText(mention.author().isEmpty() ? "" : Shown.of(mention.source()));
    when.setText(words.formats().full(mention.at()));
    what.setText(firstWords(mention));
    setGraphic(whole);
    setAccessibleText(
        String.join(", ", sentiment.word(), who.getText(), when.getText(), what.getText()));
  }

  private static String firstWords(Glimpse mention) {
    String said = (mention.title() + " " + mention.body()).strip().replaceAll("\\s+", " ");
    return Shown.of(said, LONGEST);
  }
}
