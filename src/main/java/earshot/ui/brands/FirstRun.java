package earshot.ui.brands;

import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.Screen;
import earshot.ui.kit.Segmented;
import earshot.ui.kit.Sentence;
import earshot.ui.sources.AddPane;
import earshot.ui.sources.ImportPane;
import earshot.ui.sources.SourcesScreen;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What a person sees first: one question, then the first sources.
public final class FirstRun implements Screen {
  private final FirstRunViewModel model;
  private final SourcesScreen.Forms forms;
  private final Steps steps;
  private final Messages words = Messages.of(FirstRun.class);
  private final VBox added = new VBox();
  private final VBox column = new VBox();
  private final StackPane root;

  /// Where the page leads to.
  ///
  /// @param timeline called when the person is through
  /// @param sample called when the person wants to look around with sample data
  public record Steps(Runnable timeline, Runnable sample) {}

  /// Builds the page; nothing is stored or asked before a button is pressed.
  public FirstRun(FirstRunViewModel model, SourcesScreen.Forms forms, Steps steps) {
    this.model = model;
    this.forms = forms;
    this.steps = steps;
    column.getStyleClass().add("first-column");
    column.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    StackPane middle = new StackPane(column);
    middle.getStyleClass().add("first-middle");
    ScrollPane scroll = new ScrollPane(middle);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("first-scroll");
    root = new StackPane(scroll);
    root.getStyleClass().addAll("es-canvas", "first-run", "client-fern");
    root.setId("first-run");
    added.getStyleClass().add("first-added");
    model.stepProperty().subscribe(this::show);
    forms.add().whenAdded(done -> tell(done.words()));
    forms.importing().whenAdded(done -> tell(done.words()));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {}

  @Override
  public void hidden() {
    forms.add().cancel();
  }

  private void show(FirstRunViewModel.Step step) {
    switch (step) {
      case NAME -> column.getChildren().setAll(name());
      case SOURCES -> column.getChildren().setAll(sources());
    }
  }

  private List<Region> name() {
    Region bars = new Region();
    bars.getStyleClass().add("first-mark-bars");
    StackPane mark = new StackPane(bars);
    mark.getStyleClass().add("first-mark");
    Label title = new Label(words.get("first.question"));
    title.getStyleClass().add("first-title");
    TextField name = new TextField();
    name.setId("first-name");
    name.setAccessibleText(words.get("first.question"));
    name.setPromptText(words.get("first.prompt"));
    name.getStyleClass().add("first-name");
    name.textProperty().bindBidirectional(model.nameProperty());
    name.setOnAction(enter -> model.start());
    SafeText problem = Sentence.showing(model.problemProperty(), "source-problem");
    problem.setId("first-problem");
    Button start = new Button(words.get("first.start"));
    start.setId("first-start");
    start.getStyleClass().addAll("accent", "first-start");
    start.disableProperty().bind(model.busyProperty());
    start.setOnAction(press -> model.start());
    Button sample = new Button(words.get("first.sample"));
    sample.setId("first-sample");
    sample.setOnAction(press -> steps.sample().run());
    HBox buttons = new HBox(start, sample);
    buttons.getStyleClass().add("first-buttons");
    VBox card = new VBox(title, name, problem, buttons);
    card.getStyleClass().addAll("es-panel", "first-card");
    VBox print =
        new VBox(
            Sentence.of(words.get("first.promise"), "es-secondary"),
            Sentence.of(words.get("first.closed"), "es-secondary"));
    print.getStyleClass().add("first-print");
    HBox head = new HBox(mark, productName());
    head.getStyleClass().add("first-head");
    return List.of(head, card, print);
  }

  private static Label productName() {
    Label product = new Label("Earshot");
    product.getStyleClass().add("first-product");
    return product;
  }

  private List<Region> sources() {
    Label title = new Label(words.get("first.where"));
    title.getStyleClass().add("first-title");
    AddPane add = new AddPane(forms.add());
    ImportPane list = new ImportPane(forms.importing(), forms.files());
    StackPane form = new StackPane();
    form.setAlignment(Pos.TOP_LEFT);
    Segmented<Boolean> way =
        new Segmented<>(
            List.of(true, false), one -> words.get(one ? "first.by-address" : "first.by-list"));
    way.chosenProperty()
        .subscribe(one -> form.getChildren().setAll(one ? add.node() : list.node()));
    VBox card =
        new VBox(
            title,
            Sentence.of(words.get("first.where-note"), "es-secondary"),
            way.node(),
            form,
            added);
    card.getStyleClass().addAll("es-panel", "first-card");
    Button go = new Button(words.get("first.timeline"), Icon.ARROW_RIGHT.node(16));
    go.setId("first-timeline");
    go.getStyleClass().add("accent");
    go.setContentDisplay(ContentDisplay.RIGHT);
    go.setOnAction(press -> steps.timeline().run());
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox foot = new HBox(Sentence.of(words.get("first.later"), "es-secondary"), spring, go);
    foot.getStyleClass().add("first-foot");
    foot.setFillHeight(false);
    HBox.setHgrow(foot.getChildren().getFirst(), Priority.ALWAYS);
    VBox print = new VBox(Sentence.of(words.get("first.promise"), "es-secondary"));
    print.getStyleClass().add("first-print");
    return List.of(card, foot, print);
  }

  private void tell(String sentence) {
    HBox line = new HBox(Icon.CHECK_CIRCLE.node(16, "good"), Sentence.of(sentence));
    line.getStyleClass().add("first-line");
    HBox.setHgrow(line.getChildren().getLast(), Priority.ALWAYS);
    added.getChildren().add(line);
  }
}
