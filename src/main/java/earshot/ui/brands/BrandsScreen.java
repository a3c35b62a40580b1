package earshot.ui.brands;

import earshot.intake.start.Start;
import earshot.model.BrandRole;
import earshot.ui.brands.wizard.WizardPane;
import earshot.ui.brands.wizard.WizardViewModel;
import earshot.ui.kit.EmptyState;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Notice;
import earshot.ui.kit.Screen;
import earshot.ui.kit.Shown;
import earshot.ui.kit.Theme;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The place where brands and rivals are named and their queries are written.
public final class BrandsScreen implements Screen {
  /// What the window gives.
  ///
  /// @param notice the window's one notice
  /// @param timeline shows the timeline, after a brand was added with its sources
  /// @param imports leads to the page that imports, given the name of a format
  public record Around(Notice notice, Runnable timeline, Consumer<String> imports) {}

  private final BrandsViewModel model;
  private final Messages words = Messages.of(BrandsScreen.class);
  private final EditorPane editor;
  private final ListView<BrandRow> list = new ListView<>();
  private final StackPane listCard = new StackPane(list);
  private final HBox body = new HBox();
  private final WizardViewModel wizard;
  private final WizardPane asking;
  private final VBox main;
  private final StackPane root;

  /// Builds the screen; nothing is asked before [#shown].
  ///
  /// @param wizard makes new brands and rivals
  /// @param around what the window gives
  public BrandsScreen(BrandsViewModel model, WizardViewModel wizard, Around around) {
    this.model = model;
    this.wizard = wizard;
    asking = new WizardPane(wizard, beside(around));
    wizard.whenKept(kept -> kept(kept, around));
    editor = new EditorPane(model, words);
    list();
    VBox column = new VBox(editor.node(), new FoundList(model.editor(), words).node());
    column.getStyleClass().add("brands-column");
    ScrollPane right = new ScrollPane(column);
    right.setFitToWidth(true);
    right.setFocusTraversable(false);
    right.getStyleClass().add("editor-scroll");
    HBox.setHgrow(right, Priority.ALWAYS);
    body.getChildren().addAll(listCard, right);
    body.getStyleClass().add("brands-body");
    VBox.setVgrow(body, Priority.ALWAYS);
    main = new VBox(head(), body);
    main.getStyleClass().addAll("es-canvas", "brands");
    root = new StackPane(main);
    root.setId("brands");
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
    model.phaseProperty().subscribe(this::show);
    model
        .doneProperty()
        .subscribe(
            done ->
                done.ifPresent(
                    what ->
                        what.undo()
                            .ifPresentOrElse(
                                undo -> around.notice().undoable(what.words(), undo),
                                () -> around.notice().show(what.words()))));
  }

  /// The stylesheet of the screen, for [Theme#dress].
  public static String sheet() {
    return Theme.sheet(BrandsScreen.class, "brands.css");
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

  private WizardPane.Around beside(Around around) {
    Button back = new Button(words.get("back"));
    back.setId("brands-back");
    back.setOnAction(press -> close());
    return new WizardPane.Around(List.of(), List.of(back), List.of(), around.imports());
  }

  private void close() {
    wizard.back();
    root.getChildren().setAll(main);
  }

  private void escape(KeyEvent press) {
    if (press.getCode() != KeyCode.ESCAPE || root.getChildren().contains(main)) return;
    if (wizard.stepProperty().get() == WizardViewModel.Step.NAME) close();
    else wizard.back();
    press.consume();
  }

  private void kept(Start.Kept kept, Around around) {
    close();
    model.reload();
    around.timeline().run();
    around.notice().undoable(said(kept, words), () -> model.inBackground(kept.undo()));
  }

  /// What was kept, in one sentence.
  ///
  /// @param words of this screen
  public static String said(Start.Kept kept, Messages words) {
    String name = kept.brands().getFirst().name();
    if (kept.added().isEmpty()) return words.get("done.started-none", name);
    return words.plural("done.started", kept.added().size(), name);
  }

  private HBox head() {
    Label title = new Label(words.get("title"));
    title.getStyleClass().add("es-h1");
    Label subtitle = new Label(words.get("subtitle"));
    subtitle.getStyleClass().add("es-secondary");
    VBox titles = new VBox(title, subtitle);
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    Button brand = new Button(words.get("add-brand"), Icon.PLUS.node(16));
    brand.setId("brands-add");
    brand.setOnAction(press -> create(BrandRole.OWN));
    Button rival = new Button(words.get("add-rival"), Icon.PLUS.node(16));
    rival.setId("brands-add-rival");
    rival.setOnAction(press -> create(BrandRole.RIVAL));
    HBox head = new HBox(titles, spring, rival, brand);
    head.getStyleClass().add("screen-head");
    return head;
  }

  private void create(BrandRole role) {
    wizard.open(role);
    root.getChildren().setAll(asking.node());
    asking.opened();
  }

  private void list() {
    list.setId("brands-list");
    list.setAccessibleText(words.get("title"));
    list.setItems(model.rows());
    list.getStyleClass().add("brand-list");
    list.setCellFactory(view -> new Cell());
    listCard.getStyleClass().addAll("es-card", "brand-list-card");
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            row -> {
              if (row == null) return;
              boolean open =
                  model.editor().opened().filter(b -> b.id().equals(row.brand().id())).isPresent();
              if (!open) model.open(row.brand());
            });
    model.editor().openedProperty().subscribe(open -> selectOpened());
    model.rows().subscribe(this::selectOpened);
  }

  // The list follows the editor: after a refill, an undo or a save the open brand stays marked.
  private void selectOpened() {
    int at = -1;
    for (int i = 0; i < model.rows().size(); i++) {
      var id = model.rows().get(i).brand().id();
      if (model.editor().opened().filter(open -> open.id().equals(id)).isPresent()) at = i;
    }
    if (at >= 0) list.getSelectionModel().select(at);
    else list.getSelectionModel().clearSelection();
  }

  private void show(BrandsViewModel.Phase phase) {
    switch (phase) {
      case READING -> body.setVisible(false);
      case READY -> body.setVisible(true);
      case EMPTY -> body.setVisible(true);
      case FAILED -> {
        Region failed = EmptyState.failed("brands", words.get("failed"), model::reload);
        VBox.setVgrow(failed, Priority.ALWAYS);
        main.getChildren().set(1, failed);
        return;
      }
    }
    listCard.setVisible(phase == BrandsViewModel.Phase.READY);
    listCard.setManaged(listCard.isVisible());
    main.getChildren().set(1, body);
  }

  /// One brand of the list: its colour, name, role, and how many mentions it has.
  private final class Cell extends ListCell<BrandRow> {
    private final Region colour = new Region();
    private final Label name = new Label();
    private final Label role = new Label();
    private final Label count = new Label();
    private final HBox row;

    Cell() {
      colour.getStyleClass().add("brand-colour");
      name.getStyleClass().add("es-name");
      role.getStyleClass().add("es-caption");
      count.getStyleClass().add("es-secondary");
      count.setMinWidth(Region.USE_PREF_SIZE);
      VBox texts = new VBox(name, role);
      texts.setAlignment(Pos.CENTER_LEFT);
      HBox.setHgrow(texts, Priority.ALWAYS);
      row = new HBox(colour, texts, count);
      row.getStyleClass().add("brand-row");
      row.setPrefWidth(1);
    }

    @Override
    protected void updateItem(@Nullable BrandRow item, boolean empty) {
      super.updateItem(item, empty);
      if (item == null || empty) {
        setGraphic(null);
        return;
      }
      colour.getStyleClass().setAll("brand-colour", "client-" + item.brand().colour());
      name.setText(Shown.of(item.brand().name()));
      boolean own = item.brand().role() == BrandRole.OWN;
      role.setText(words.get(own ? "role.own" : "role.rival"));
      count.setText(words.formats().number(item.mentions()));
      setAccessibleText(
          words.plural("row.text", item.mentions(), item.brand().name(), role.getText()));
      setGraphic(row);
    }
  }
}
