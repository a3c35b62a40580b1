package earshot.ui.insight;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Lays cards out in rows that share the width, in the plan that fits: the first whose least width
/// there is room for.
///
/// Every card is shown in every plan; reading order is that of the widest.
final class CardGrid extends Region {
  private final List<Plan> plans;
  private final double gap;

  /// How cards stand when there is room for so many em.
  record Plan(double least, List<Row> rows) {
    /// Copies the list.
    Plan {
      rows = List.copyOf(rows);
    }
  }

  /// Cards side by side.
  record Row(List<Cell> cells) {
    /// Copies the list.
    Row {
      cells = List.copyOf(cells);
    }

    static Row of(Node... equal) {
      return new Row(List.of(equal).stream().map(node -> new Cell(node, 1)).toList());
    }
  }

  /// A card with its part of the width.
  record Cell(Node node, double weight) {}

  /// @param plans the one for the widest room first; the last one holds in any room
  /// @param gap between cards, in em
  CardGrid(List<Plan> plans, double gap) {
    this.plans = List.copyOf(plans);
    this.gap = gap;
    for (Row row : plans.getFirst().rows()) {
      for (Cell cell : row.cells()) getChildren().add(cell.node());
    }
    getStyleClass().add("insight-grid");
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return plans.getFirst().least() * em();
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner = inner(width < 0 ? getWidth() : width);
    double sum = 0;
    List<Row> rows = plan(inner).rows();
    for (Row row : rows) sum += height(row, inner);
    return snappedTopInset() + sum + gap() * Math.max(0, rows.size() - 1) + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    double inner = inner(getWidth());
    double y = snappedTopInset();
    for (Row row : plan(inner).rows()) {
      double high = height(row, inner);
      double x = snappedLeftInset();
      List<Double> widths = widths(row, inner);
      for (int i = 0; i < row.cells().size(); i++) {
        row.cells().get(i).node().resizeRelocate(x, y, widths.get(i), high);
        x += widths.get(i) + gap();
      }
      y += high + gap();
    }
  }

  private Plan plan(double inner) {
    double em = em();
    return plans.stream()
        .filter(plan -> inner >= plan.least() * em)
        .findFirst()
        .orElse(plans.getLast());
  }

  private double height(Row row, double inner) {
    List<Double> widths = widths(row, inner);
    double high = 0;
    for (int i = 0; i < widths.size(); i++) {
      high = Math.max(high, row.cells().get(i).node().prefHeight(widths.get(i)));
    }
    return Math.ceil(high);
  }

  private List<Double> widths(Row row, double inner) {
    double weights = row.cells().stream().mapToDouble(Cell::weight).sum();
    double room = inner - gap() * (row.cells().size() - 1);
    List<Double> widths = new ArrayList<>();
    double taken = 0;
    double passed = 0;
    for (Cell cell : row.cells()) {
      passed += cell.weight();
      double end = Math.rint(room * passed / weights);
      widths.add(end - taken);
      taken = end;
    }
    return widths;
  }

  private double inner(double width) {
    return Math.max(1, width - snappedLeftInset() - snappedRightInset());
  }

  private double gap() {
    return Math.rint(gap * em());
  }

  private double em() {
    return Em.of(this);
  }
}
