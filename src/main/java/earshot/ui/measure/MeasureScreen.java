package earshot.ui.measure;

import earshot.insight.accuracy.Panel;
import earshot.insight.accuracy.Panel.Standing;
import earshot.model.Brand;
import earshot.storage.AccuracyStore.Labeller;
import earshot.ui.kit.EmptyState;
import earshot.ui.kit.Formats;
import earshot.ui.kit.LongWorkBar;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Screen;
import earshot.ui.kit.Segmented;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Theme;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// Where people measure how right the scores are, and teach them.
public final class MeasureScreen implements Screen {
  private static final Duration GOOD_FOR = Duration.ofDays(90);

  private final MeasureViewModel model;
  private final Messages words;
  private final LabellingCard labelling;
  private final VBox left = new VBox();
  private final ScrollPane measured;
  private final StackPane root = new StackPane();

  /// Builds the screen; nothing is asked before [#shown].
  public MeasureScreen(MeasureViewModel model, Messages words) {
    this.model = model;
    this.words = words;
    labelling = new LabellingCard(model, words);
    left.getStyleClass().add("measure-column");
    HBox.setHgrow(left, Priority.ALWAYS);
    VBox right = new VBox(new LearningCard(model, words).node());
    right.getStyleClass().addAll("measure-column", "measure-right");
    HBox columns = new HBox(left, right);
    columns.getStyleClass().add("measure");
    measured = new ScrollPane(columns);
    measured.setFitToWidth(true);
    measured.setFocusTraversable(false);
    measured.getStyleClass().add("measure-scroll");
    root.getStyleClass().add("es-canvas");
    root.setId("measure");
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    model.phaseProperty().subscribe(phase -> show());
    model.panelProperty().subscribe(panel -> show());
  }

  /// The stylesheet of the screen, for [Theme#dress].
  public static String sheet() {
    return Theme.sheet(MeasureScreen.class, "measure.css");
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    model.shown();
  }

  @Override
  public void hidden() {
    model.hidden();
  }

  private void pressed(KeyEvent press) {
    if (model.phaseProperty().get() != MeasureViewModel.Phase.LABELLING) return;
    if (press.isShortcutDown() || press.isAltDown()) return;
    int digit = digit(press.getCode());
    if (digit > 0) model.press(digit);
    else if (press.getCode() == KeyCode.BACK_SPACE) model.labelling().back();
    else if (press.getCode() == KeyCode.ESCAPE) model.stopLabelling();
    else return;
    press.consume();
  }

  private static int digit(KeyCode code) {
    int digit = code.isDigitKey() ? code.getChar().charAt(0) - '0' : 0;
    if (code.isKeypadKey() && code.isDigitKey()) digit = code.getCode() - KeyCode.NUMPAD0.getCode();
    return digit >= 1 && digit <= MeasureViewModel.ANSWERS.size() ? digit : 0;
  }

  private void show() {
    switch (model.phaseProperty().get()) {
      case READING -> measured.setVisible(false);
      case EMPTY -> over(List.of(sampleCard(Optional.empty())));
      case PANEL -> model.panelProperty().get().ifPresent(this::showPanel);
      case LABELLING -> {
        StackPane stage = new StackPane(labelling.node());
        stage.getStyleClass().add("measure-stage");
        root.getChildren().setAll(stage);
        labelling.focus();
      }
      case FAILED -> {
        root.getChildren().setAll(EmptyState.failed("measure", words.get("failed"), model::reload));
      }
    }
  }

  private void showPanel(Panel panel) {
    boolean sure = panel.standing() instanceof Standing.Holds;
    if (panel.seen().total() == 0) {
      over(List.of(sampleCard(Optional.of(panel))));
    } else {
      over(
          List.of(
              sampleCard(Optional.of(panel)),
              new SharesCard(words).of(panel, sure),
              new MatrixCard(words).of(panel.seen())));
    }
  }

  private void over(List<Region> cards) {
    measured.setVisible(true);
    left.getChildren().setAll(cards);
    root.getChildren().setAll(measured);
  }

  private VBox sampleCard(Optional<Panel> panel) {
    javafx.scene.control.Label title = new javafx.scene.control.Label(words.get("title"));
    title.getStyleClass().add("es-h3");
    VBox card = new VBox(title);
    if (panel.isEmpty()) {
      card.getChildren()
          .addAll(Sentence.of(words.get("about")), Sentence.of(words.get("empty"), "es-secondary"));
    }
    panel.ifPresent(now -> card.getChildren().addAll(told(now)));
    card.getChildren()
        .addAll(
            choices(panel),
            LongWorkBar.of(model.drawing(), "measure-draw-stop"),
            Sentence.showing(model.problemProperty(), "es-problem"));
    card.getStyleClass().addAll("es-card", "measure-card");
    card.setId("measure-sample");
    return card;
  }

  private List<Region> told(Panel panel) {
    Formats formats = words.formats();
    String drawn =
        words.get(
            "sample",
            panel.answered().of(),
            formats.date(panel.sample().range().from()),
            formats.date(panel.sample().range().to()),
            Long.toString(panel.sample().seed()));
    String answered = words.get("answered", panel.answered().first(), panel.answered().of());
    if (panel.answered().second() > 0) {
      answered +=
          " · " + words.get("answered.second", panel.answered().second(), panel.answered().of());
    }
    return List.of(
        new StandingLine(words).of(panel, formats.date(panel.sample().made().at().plus(GOOD_FOR))),
        Sentence.of(drawn + " · " + answered, "es-secondary"),
        steps(panel));
  }

  private FlowPane steps(Panel panel) {
    FlowPane row = new FlowPane();
    row.getStyleClass().add("measure-buttons");
    boolean first = panel.answered().first() < panel.answered().of();
    boolean expired = panel.standing() instanceof Standing.Expired;
    if (first && !expired) {
      Button go = button(words.get("go.on"), "measure-go-on", () -> model.label(Labeller.FIRST));
      go.getStyleClass().add("accent");
      row.getChildren().add(go);
    }
    if (panel.standing() instanceof Standing.TooInaccurate torn && !first) {
      Button more =
          button(words.get("more", torn.more()), "measure-more", () -> model.enlarge(torn.more()));
      more.getStyleClass().add("accent");
      row.getChildren().add(more);
    }
    if (!first && panel.answered().second() < panel.answered().of() && !expired) {
      row.getChildren()
          .add(button(words.get("second"), "measure-second", () -> model.label(Labeller.SECOND)));
    }
    return row;
  }

  private FlowPane choices(Optional<Panel> panel) {
    ComboBox<Optional<Brand>> brand = new ComboBox<>(model.brands());
    brand.setConverter(new BrandNames());
    brand.setValue(model.brandProperty().get());
    brand.setId("measure-brand");
    brand.setAccessibleText(words.get("brand"));
    brand
        .valueProperty()
        .subscribe(
            (before, now) -> model.brandProperty().set(now == null ? Optional.empty() : now));
    Segmented<Integer> days =
        new Segmented<>(List.of(30, 90), each -> words.get("days.last", each));
    days.chosenProperty().set(model.daysProperty().get());
    days.chosenProperty().subscribe(model.daysProperty()::set);
    days.node().setId("measure-days");
    days.node().setAccessibleText(words.get("days"));
    Button draw =
        button(words.get(panel.isEmpty() ? "draw" : "draw.new"), "measure-draw", model::draw);
    boolean lead = panel.map(now -> now.standing() instanceof Standing.Expired).orElse(true);
    if (lead) draw.getStyleClass().add("accent");
    draw.disableProperty().bind(model.drawing().runningProperty());
    FlowPane row = new FlowPane(brand, days.node(), draw);
    row.getStyleClass().add("measure-buttons");
    return row;
  }

  private static Button button(String name, String id, Runnable deed) {
    Button button = new Button(name);
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(press -> deed.run());
    return button;
  }

  private final class BrandNames extends StringConverter<Optional<Brand>> {
    @Override
    public String toString(Optional<Brand> brand) {
      return brand == null ? "" : brand.map(Brand::name).orElse(words.get("all"));
    }

    @Override
    public Optional<Brand> fromString(String name) {
      return Optional.empty();
    }
  }
}
