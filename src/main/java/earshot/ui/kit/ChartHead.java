package earshot.ui.kit;

import atlantafx.base.controls.Popover;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The title and the legend over a chart; what of the legend has no room waits behind a button.
final class ChartHead {
  private static final double AROUND = 24;

  private final Label title = new Label();
  private final HBox legend = new HBox();
  private final Button more = new Button("", Icon.HELP.node(15));
  private final HBox node = new Row();
  private ChartNotes notes = ChartNotes.NONE;

  ChartHead() {
    title.getStyleClass().add("es-h3");
    title.setMinWidth(Region.USE_PREF_SIZE);
    legend.getStyleClass().add("es-legend");
    legend.getChildren().setAll(items(notes));
    more.getStyleClass().addAll("es-icon-button", "es-small");
    more.setAccessibleText(Words.KIT.get("chart.legend"));
    more.setOnAction(press -> explain());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    node.getChildren().addAll(title, space, legend, more);
    node.getStyleClass().add("es-chart-head");
  }

  HBox node() {
    return node;
  }

  /// Asks for room for all of the legend, and gives way up to none of it.
  private final class Row extends HBox {
    @Override
    protected double computeMinWidth(double height) {
      return titled() + more.prefWidth(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
      return titled() + AROUND + taken(legend.getChildren().size());
    }

    @Override
    protected void layoutChildren() {
      fit(getWidth());
      super.layoutChildren();
    }
  }

  private double titled() {
    return title.isManaged() ? title.prefWidth(-1) : 0;
  }

  void show(ChartWords words) {
    title.setText(words.title());
  }

  /// Leaves the title to somebody else.
  void untitled() {
    title.setVisible(false);
    title.setManaged(false);
  }

  /// Explains what is drawn besides the counts.
  void note(ChartNotes next) {
    notes = next;
    legend.getChildren().setAll(items(next));
  }

  /// Shows what of the legend has room, from the left, and the button where that is not all.
  private void fit(double width) {
    double room = width - titled() - AROUND;
    boolean all = taken(legend.getChildren().size()) <= room;
    show(more, !all);
    if (!all) room -= more.prefWidth(-1) + node.getSpacing();
    for (int i = 0; i < legend.getChildren().size(); i++) {
      show(legend.getChildren().get(i), taken(i + 1) <= room);
    }
  }

  private double taken(int items) {
    double taken = (items - 1) * legend.getSpacing();
    for (Node item : legend.getChildren().subList(0, items)) taken += item.prefWidth(-1);
    return taken;
  }

  private static void show(Node node, boolean yes) {
    node.setVisible(yes);
    node.setManaged(yes);
  }

  private void explain() {
    VBox list = new VBox(6);
    list.getChildren().setAll(items(notes));
    Popover popover = new Popover(list);
    popover.setTitle(Words.KIT.get("chart.legend"));
    popover.show(more);
  }

  private static List<Node> items(ChartNotes notes) {
    List<Sentiment> order =
        List.of(
            Sentiment.POSITIVE,
            Sentiment.NEUTRAL,
            Sentiment.MIXED,
            Sentiment.NEGATIVE,
            Sentiment.NOT_SCORED);
    List<Node> items = new java.util.ArrayList<>();
    for (Sentiment sentiment : order) items.add(item(sentiment.legendGlyph(), sentiment.word()));
    if (!notes.before().isEmpty()) {
      items.add(item(glyph("es-before-glyph"), Words.KIT.get("chart.before")));
    }
    if (notes.expected().stream().anyMatch(band -> band.isPresent())) {
      items.add(item(glyph("es-expected-glyph"), Words.KIT.get("chart.expected")));
    }
    items.add(item(glyph("es-gap-glyph"), Words.KIT.get("chart.gap")));
    return items;
  }

  private static Region glyph(String style) {
    Region glyph = new Region();
    glyph.getStyleClass().add(style);
    return glyph;
  }

  private static Label item(Node glyph, String word) {
    Label item = new Label(word, glyph);
    item.getStyleClass().addAll("es-secondary", "es-legend-item");
    item.setMinWidth(Region.USE_PREF_SIZE);
    return item;
  }
}
