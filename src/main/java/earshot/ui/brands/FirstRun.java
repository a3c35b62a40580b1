package earshot.ui.brands;

import earshot.archive.Bundles;
import earshot.intake.start.Start;
import earshot.model.BrandRole;
import earshot.ui.brands.wizard.FactsForm;
import earshot.ui.brands.wizard.WizardPane;
import earshot.ui.brands.wizard.WizardViewModel;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Screen;
import earshot.ui.kit.Segmented;
import earshot.ui.kit.Sentence;
import earshot.ui.sources.AddPane;
import earshot.ui.sources.ImportPane;
import earshot.ui.sources.SourcesScreen;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What a person sees first: one question, then the first sources.
public final class FirstRun implements Screen {
  private static final List<String> ENDINGS = List.of(Bundles.ENDING);

  private final FirstRunViewModel model;
  private final WizardViewModel wizard;
  private final SourcesScreen.Forms forms;
  private final Steps steps;
  private final Messages words = Messages.of(FirstRun.class);
  private final VBox added = new VBox();
  private final VBox column = new VBox();
  private final WizardPane asking;
  private final ScrollPane byHand;
  private final StackPane root;

  /// Where the page leads to.
  ///
  /// @param timeline called when the person is through, with what the wizard kept, if it was used
  /// @param sample called when the person wants to look around with sample data
  /// @param imports leads to the page that imports, given the name of a format
  /// @param archives opens an archive in a window of its own; called on a background thread
  public record Steps(
      Consumer<Optional<Start.Kept>> timeline,
      Runnable sample,
      Consumer<String> imports,
      Consumer<Path> archives) {}

  /// Builds the page; nothing is stored or asked before a button is pressed.
  public FirstRun(
      FirstRunViewModel model, WizardViewModel wizard, SourcesScreen.Forms forms, Steps steps) {
    this.model = model;
    this.wizard = wizard;
    this.forms = forms;
    this.steps = steps;
    column.getStyleClass().add("first-column");
    column.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    StackPane middle = new StackPane(column);
    middle.getStyleClass().add("first-middle");
    byHand = new ScrollPane(middle);
    byHand.setFitToWidth(true);
    byHand.setFitToHeight(true);
    byHand.setFocusTraversable(false);
    byHand.getStyleClass().add("first-scroll");
    asking = new WizardPane(wizard, around());
    root = new StackPane();
    root.getStyleClass().addAll("es-canvas", "first-run", "client-fern");
    root.setId("first-run");
    added.getStyleClass().add("first-added");
    wizard.form().field(FactsForm.Field.NAME).bindBidirectional(model.nameProperty());
    wizard.whenKept(kept -> steps.timeline().accept(Optional.of(kept)));
    // Below the name, where the wizard says as well what is wrong with it.
    model.problemProperty().subscribe((was, now) -> wizard.form().refuse(now));
    model.stepProperty().subscribe(this::show);
    forms.add().whenAdded(done -> tell(done.words()));
    forms.importing().whenAdded(done -> tell(done.words()));
  }

  /// Whether the first question is on screen, with room above it.
  public BooleanBinding asksForName() {
    return asking.asksForName();
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    wizard.open(BrandRole.OWN);
  }

  @Override
  public void hidden() {
    forms.add().cancel();
    wizard.back();
  }

  private void show(FirstRunViewModel.Step step) {
    switch (step) {
      case NAME -> root.getChildren().setAll(asking.node());
      case SOURCES -> {
        column.getChildren().setAll(sources());
        root.getChildren().setAll(byHand);
      }
    }
  }

  private WizardPane.Around around() {
    Region bars = new Region();
    bars.getStyleClass().add("first-mark-bars");
    StackPane mark = new StackPane(bars);
    mark.getStyleClass().add("first-mark");
    HBox head = new HBox(mark, productName());
    head.getStyleClass().add("first-head");
    Button hand = new Button(words.get("first.by-hand"));
    hand.setId("first-by-hand");
    hand.disableProperty().bind(model.busyProperty());
    hand.setOnAction(
        press -> {
          model.start();
          mendName();
        });
    Button sample = new Button(words.get("first.sample"));
    sample.setId("first-sample");
    sample.setOnAction(press -> steps.sample().run());
    Button archive = new Button(words.get("first.archive"));
    archive.setId("first-archive");
    archive.disableProperty().bind(model.busyProperty());
    archive.setOnAction(press -> openArchive());
    VBox print = new VBox(Sentence.of(words.get("first.promise"), "es-secondary"));
    print.getStyleClass().add("first-print");
    return new WizardPane.Around(
        List.of(head), List.of(hand, archive, sample), List.of(print), this::toImports);
  }

  private void openArchive() {
    forms
        .files()
        .open(words.get("first.archive"), words.get("first.archive-kind"), ENDINGS)
        .ifPresent(file -> model.open(file, steps.archives()));
  }

  // An import needs a brand, for what names none is not kept.
  private void toImports(String format) {
    model.startThen(
        () -> {
          steps.imports().accept(format);
          steps.timeline().accept(Optional.empty());
        });
    mendName();
  }

  private void mendName() {
    if (!model.problemProperty().get().isEmpty()) asking.opened();
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
    go.setOnAction(press -> steps.timeline().accept(Optional.empty()));
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
