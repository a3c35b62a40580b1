package earshot.ui.insight;

import earshot.model.Brand;
import earshot.model.BrandRole;
import earshot.ui.kit.DaySpan;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.Segmented;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Shown;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The head of Insights: the tabs, why we listen, the window, and what it is held against.
final class InsightHead {
  private final InsightViewModel model;
  private final Messages words;
  private final SimpleStringProperty objective = new SimpleStringProperty("");
  private final SafeText why = Sentence.showing(objective, "muted");
  private final Button write = new Button();
  private final TextField field = new TextField();
  private final HBox sentence = new HBox();
  private final DaySpan days;
  private final MenuButton compare = new MenuButton();
  private final VBox tools = new VBox();
  private final VBox root;

  /// The windows that can be chosen.
  private enum Choice {
    WEEK,
    MONTH,
    QUARTER,
    CUSTOM
  }

  /// @param tabs beside the title
  /// @param reports leads to where a report is made; absent where figures are only read, and why we
  ///   listen cannot be written either
  InsightHead(InsightViewModel model, Messages words, HBox tabs, Optional<Runnable> reports) {
    this.model = model;
    this.words = words;
    days =
        new DaySpan(
            "window",
            words.formats(),
            (first, last) -> model.period().set(new Period.Days(first, last)));
    Label title = new Label(words.get("title"));
    title.getStyleClass().add("es-h1");
    title.setMinWidth(Region.USE_PREF_SIZE);
    HBox top = new HBox(title, tabs);
    top.getStyleClass().add("insight-title");
    HBox choices = new HBox(window(), compare());
    reports.ifPresent(make -> choices.getChildren().add(report(make)));
    choices.getStyleClass().add("insight-choices");
    choices.setMinWidth(Region.USE_PREF_SIZE);
    tools.getChildren().addAll(choices, days.node());
    tools.getStyleClass().add("insight-tools");
    tools.setMinWidth(Region.USE_PREF_SIZE);
    FlowPane first = new FlowPane(top, tools);
    first.getStyleClass().add("insight-first");
    // The tools stand at the right edge, or below where there is no room beside the title.
    first.widthProperty().subscribe(() -> spread(first, top));
    tools.widthProperty().subscribe(() -> spread(first, top));
    root = new VBox(first);
    if (reports.isPresent()) root.getChildren().add(why());
    root.getStyleClass().add("insight-head");
    model.objective().objective().subscribe(this::show);
    model.brands().subscribe(this::offer);
  }

  private Button report(Runnable reports) {
    Button make = new Button(words.get("report"), Icon.TEMPLATE.node(16));
    make.setId("insight-report");
    make.setMinWidth(Region.USE_PREF_SIZE);
    make.setOnAction(press -> reports.run());
    return make;
  }

  private void spread(FlowPane first, HBox top) {
    double beside = first.getWidth() - tools.prefWidth(-1) - first.getHgap();
    top.setPrefWidth(beside >= top.minWidth(-1) ? beside : first.getWidth());
  }

  VBox node() {
    return root;
  }

  /// Window and comparison belong to the figures alone.
  void figures(boolean yes) {
    tools.setVisible(yes);
    tools.setManaged(yes);
  }

  private HBox why() {
    why.setMinWidth(0);
    why.setId("objective-words");
    write.setId("objective-write");
    write.getStyleClass().addAll("es-link", "es-small");
    write.setMinWidth(Region.USE_PREF_SIZE);
    write.setOnAction(press -> edit(true));
    field.setId("objective");
    field.setPromptText(words.get("objective.prompt"));
    field.setAccessibleText(words.get("objective.field"));
    field.setPrefColumnCount(42);
    field.addEventHandler(
        KeyEvent.KEY_PRESSED,
        press -> {
          if (press.getCode() != KeyCode.ESCAPE) return;
          edit(false);
          press.consume();
        });
    field.setOnAction(
        press -> {
          model.objective().write(field.getText());
          edit(false);
        });
    sentence.getChildren().setAll(Icon.FLAG.node(16, "client"), why, write, field);
    sentence.getStyleClass().add("insight-why");
    sentence.setFillHeight(false);
    edit(false);
    return sentence;
  }

  private void show(Optional<Objective> found) {
    objective.set(
        found
            .map(
                known ->
                    words.get(
                        "objective.since",
                        known.words(),
                        words.formats().as("d MMMM", known.since())))
            .orElse(words.get("objective.none")));
    write.setText(words.get(found.isPresent() ? "objective.change" : "objective.write"));
    field.setText(found.map(Objective::words).orElse(""));
  }

  private void edit(boolean yes) {
    for (Region shown : List.of(why, write)) {
      shown.setVisible(!yes);
      shown.setManaged(!yes);
    }
    field.setVisible(yes);
    field.setManaged(yes);
    if (yes) field.requestFocus();
  }

  private HBox window() {
    Segmented<Choice> choices =
        new Segmented<>(List.of(Choice.values()), choice -> words.get("window." + choice.name()));
    choices.node().setId("insight-window");
    choices.chosenProperty().set(Choice.MONTH);
    choices.chosenProperty().subscribe(this::choose);
    model
        .period()
        .subscribe(
            period -> {
              if (period instanceof Period.Days chosen) {
                days.show(chosen.from(), chosen.to());
                choices.chosenProperty().set(Choice.CUSTOM);
              }
            });
    return choices.node();
  }

  private void choose(Choice choice) {
    days.open(choice == Choice.CUSTOM);
    switch (choice) {
      case WEEK -> model.period().set(new Period.Last(7));
      case MONTH -> model.period().set(new Period.Last(30));
      case QUARTER -> model.period().set(new Period.Last(90));
      case CUSTOM -> {
        if (model.period().get() instanceof Period.Days) return;
        var window = model.window();
        days.show(
            window.from().atZone(model.zone()).toLocalDate(),
            window.to().minusMillis(1).atZone(model.zone()).toLocalDate());
      }
    }
  }

  private MenuButton compare() {
    compare.setId("insight-compare");
    compare.setText(words.get("compare"));
    compare.setGraphic(Icon.COMPARE.node(16));
    compare.setMinWidth(Region.USE_PREF_SIZE);
    model.against().subscribe(against -> compare.setText(words.get(named(against))));
    return compare;
  }

  private static String named(Against against) {
    return switch (against) {
      case Against.Nothing _ -> "compare";
      case Against.WindowBefore _ -> "compare.before";
      case Against.Other _ -> "compare.brand";
    };
  }

  private void offer(List<Brand> brands) {
    ToggleGroup group = new ToggleGroup();
    compare.getItems().clear();
    add(group, "none", words.get("compare.none"), new Against.Nothing());
    add(group, "before", words.get("compare.window"), new Against.WindowBefore());
    for (Brand brand : brands) {
      if (brand.role() != BrandRole.RIVAL) continue;
      String name = Shown.of(brand.name(), 40);
      add(group, "brand-" + brand.id().value(), name, new Against.Other(brand.id(), brand.name()));
    }
  }

  private void add(ToggleGroup group, String id, String word, Against against) {
    RadioMenuItem item = new RadioMenuItem(word);
    item.setId("compare-" + id);
    item.setToggleGroup(group);
    item.setSelected(against.equals(model.against().get()));
    item.setOnAction(press -> model.against().set(against));
    compare.getItems().add(item);
  }
}
