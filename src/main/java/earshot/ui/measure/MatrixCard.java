package earshot.ui.measure;

import earshot.insight.Interval;
import earshot.insight.accuracy.Confusion;
import earshot.model.Label;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Sentiment;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The matrix of what the machine and what people said, with precision and recall at its edges.
final class MatrixCard {
  private final Messages words;
  private final Formats formats;

  MatrixCard(Messages words) {
    this.words = words;
    formats = words.formats();
  }

  VBox of(Confusion seen) {
    javafx.scene.control.Label title = new javafx.scene.control.Label(words.get("matrix"));
    title.getStyleClass().add("es-h3");
    VBox card = new VBox(title, grid(seen), Sentence.of(words.get("matrix.key"), "es-secondary"));
    card.getStyleClass().addAll("es-card", "measure-card");
    card.setId("measure-matrix");
    return card;
  }

  private GridPane grid(Confusion seen) {
    List<Label> labels = seen.labels();
    GridPane grid = new GridPane();
    grid.getStyleClass().add("measure-matrix");
    columns(grid, labels.size());
    for (int column = 0; column < labels.size(); column++) {
      grid.add(people(labels.get(column)), column + 1, 0);
    }
    grid.add(edge(words.get("matrix.precision")), labels.size() + 1, 0);
    for (int row = 0; row < labels.size(); row++) {
      Label machine = labels.get(row);
      grid.add(machine(machine), 0, row + 1);
      for (int column = 0; column < labels.size(); column++) {
        grid.add(cell(seen, machine, labels.get(column)), column + 1, row + 1);
      }
      boolean asked = seen.precision(machine).whole() > 0;
      grid.add(
          share(
              asked,
              words.get("matrix.precision"),
              seen.precision(machine).share(),
              seen.precision(machine).wilson()),
          labels.size() + 1,
          row + 1);
    }
    grid.add(edge(words.get("matrix.recall")), 0, labels.size() + 1);
    for (int column = 0; column < labels.size(); column++) {
      Label people = labels.get(column);
      boolean said = labels.stream().anyMatch(machine -> seen.count(machine, people) > 0);
      grid.add(
          share(
              said,
              words.get("matrix.recall"),
              seen.recall(people).value(),
              seen.recall(people).interval()),
          column + 1,
          labels.size() + 1);
    }
    return grid;
  }

  private static void columns(GridPane grid, int labels) {
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(Region.USE_PREF_SIZE);
    grid.getColumnConstraints().add(names);
    for (int i = 0; i <= labels; i++) {
      ColumnConstraints counts = new ColumnConstraints();
      counts.setHgrow(Priority.ALWAYS);
      counts.setHalignment(HPos.CENTER);
      counts.setMinWidth(50);
      counts.setPrefWidth(84);
      grid.getColumnConstraints().add(counts);
    }
  }

  /// The glyph and the word of what people said, above its column.
  private Node people(Label label) {
    String key = label == Label.UNSURE ? "people.UNSURE" : "word." + label.name();
    javafx.scene.control.Label name =
        new javafx.scene.control.Label(words.get(key), Sentiment.of(label).legendGlyph());
    name.getStyleClass().addAll("es-caption", "measure-column");
    name.setMinWidth(Region.USE_PREF_SIZE);
    return name;
  }

  private Node machine(Label label) {
    javafx.scene.control.Label name =
        new javafx.scene.control.Label(
            words.get("word." + label.name()), Sentiment.of(label).legendGlyph());
    name.getStyleClass().add("measure-name");
    return name;
  }

  private static Node edge(String word) {
    javafx.scene.control.Label name = new javafx.scene.control.Label(word);
    name.getStyleClass().add("es-caption");
    return name;
  }

  private Node cell(Confusion seen, Label machine, Label people) {
    long count = seen.count(machine, people);
    javafx.scene.control.Label cell = new javafx.scene.control.Label(formats.number(count));
    cell.getStyleClass().add("measure-cell");
    if (machine == people) cell.getStyleClass().add("alike");
    if (count == 0) cell.getStyleClass().add("none");
    cell.setMaxWidth(Double.MAX_VALUE);
    String said = people == Label.UNSURE ? "people.UNSURE" : "word." + people.name();
    cell.setAccessibleText(
        words.get("matrix.machine")
            + " "
            + words.get("word." + machine.name())
            + ", "
            + words.get("matrix.people")
            + " "
            + words.get(said)
            + ": "
            + count);
    return cell;
  }

  private Node share(boolean known, String name, double share, Interval interval) {
    if (!known) return edge(words.get("matrix.none"));
    javafx.scene.control.Label value = new javafx.scene.control.Label(formats.percent(share, 0));
    value.getStyleClass().add("measure-share");
    javafx.scene.control.Label range =
        new javafx.scene.control.Label(
            words.get(
                "range",
                formats.decimal(interval.low() * 100, 0),
                formats.decimal(interval.high() * 100, 0)));
    range.getStyleClass().add("es-caption");
    VBox both = new VBox(value, range);
    both.getStyleClass().add("measure-edge");
    value.setAccessibleText(name + " " + value.getText() + " (" + range.getText() + ")");
    return both;
  }
}
