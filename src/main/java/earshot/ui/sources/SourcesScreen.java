package earshot.ui.sources;

import earshot.ui.kit.EmptyState;
import earshot.ui.kit.FileAsk;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Notice;
import earshot.ui.kit.Screen;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Theme;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The place where sources are seen, added, paused and removed.
public final class SourcesScreen implements Screen {
  private static final double NARROW = 800;
  private static final double ONE_LINE = 10_000;

  private final SourcesViewModel model;
  private final Forms forms;
  private final Messages words = Messages.of(SourcesScreen.class);
  private final SourceTable table;
  private final SidePane side;
  private final AddPane adding;
  private final ImportPane importing;
  private final ScrollPane addBody;
  private final ScrollPane importBody;
  private final Node detail;
  private final StackPane middle = new StackPane();
  private final VBox main = new VBox();
  private final FlowPane tools = new FlowPane();

  /// The two ways in.
  public record Forms(AddSourceViewModel add, ImportViewModel importing, FileAsk files) {}

  /// Builds the screen; nothing is asked before [#shown].
  ///
  /// @param notice the window's one notice
  public SourcesScreen(SourcesViewModel model, Forms forms, Notice notice) {
    this.model = model;
    this.forms = forms;
    table =
        new SourceTable(
            model,
            words,
            chosen -> {
              model.select(chosen);
              if (chosen.isPresent()) openDetail();
            });
    adding = new AddPane(forms.add());
    importing = new ImportPane(forms.importing(), forms.files());
    addBody = body(adding.node(), Sentence.of(words.get("add.closed-platforms"), "es-caption"));
    importBody = body(importing.node());
    detail = new DetailPane(model, words).node();

    main.getChildren().addAll(head(), middle);
    main.getStyleClass().add("sources-main");
    VBox.setVgrow(middle, Priority.ALWAYS);
    side = new SidePane(main, words.get("close"), this::closed);
    side.root().getStyleClass().add("es-canvas");
    side.root().setId("sources");
    side.root().addEventHandler(KeyEvent.KEY_PRESSED, this::key);

    model.phaseProperty().subscribe(this::show);
    model.detailProperty().subscribe(open -> show(open));
    model.doneProperty().subscribe(done -> done.ifPresent(what -> tell(notice, what)));
    forms.add().whenAdded(this::added);
    forms.importing().whenAdded(this::added);
  }

  /// The stylesheet of the screen, for [Theme#dress].
  public static String sheet() {
    return Theme.sheet(SourcesScreen.class, "sources.css");
  }

  @Override
  public Parent root() {
    return side.root();
  }

  @Override
  public void shown() {
    table.arrange();
    model.shown();
  }

  @Override
  public void hidden() {
    model.hidden();
    forms.add().cancel();
  }

  /// Opens the form for a new source.
  public void add() {
    table.clearSelection();
    side.show(words.get("add.title"), addBody);
    adding.focus();
  }

  private void importList() {
    table.clearSelection();
    side.show(words.get("import.title"), importBody);
    importing.focus();
  }

  private void openDetail() {
    // The name comes with the log; until then the pane keeps what it says.
    side.show(model.detailProperty().get().map(SourcesScreen::name).orElse(""), detail);
  }

  private void show(Optional<SourceDetail> open) {
    if (!side.shows(detail)) return;
    open.map(SourcesScreen::name).ifPresentOrElse(side::retitle, this::nothingOpen);
  }

  private static String name(SourceDetail open) {
    return open.row().source().name();
  }

  private void nothingOpen() {
    side.hide();
    table.clearSelection();
  }

  private void closed() {
    table.clearSelection();
    model.select(Optional.empty());
    forms.add().cancel();
  }

  private void key(KeyEvent press) {
    if (press.getCode() == KeyCode.ESCAPE && side.open()) {
      side.close();
      table.node().requestFocus();
      press.consume();
    }
  }

  private HBox head() {
    Label title = new Label(words.get("title"));
    title.getStyleClass().add("es-h1");
    Label summary = new Label();
    summary.getStyleClass().add("es-secondary");
    summary.setId("sources-summary");
    summary.textProperty().bind(model.summaryProperty());
    VBox titles = new VBox(title, summary);
    titles.setMinWidth(Region.USE_PREF_SIZE);
    Button list = new Button(words.get("import"), Icon.IMPORT.node(16));
    list.setId("sources-import");
    list.setMinWidth(Region.USE_PREF_SIZE);
    list.setOnAction(press -> importList());
    Button add = new Button(words.get("add"), Icon.PLUS.node(16));
    add.setId("sources-add");
    add.getStyleClass().add("accent");
    add.setMinWidth(Region.USE_PREF_SIZE);
    add.setOnAction(press -> add());
    ToggleButton look = onlyLook();
    TextField find = find();
    List.of(look, find)
        .forEach(
            filter ->
                filter
                    .visibleProperty()
                    .bind(model.phaseProperty().map(now -> now == SourcesViewModel.Phase.READY)));
    tools.getChildren().addAll(look, find, list, add);
    tools.getStyleClass().add("screen-tools");
    tools.setPrefWrapLength(ONE_LINE);
    HBox.setHgrow(tools, Priority.ALWAYS);
    HBox head = new HBox(titles, tools);
    main.widthProperty().subscribe((was, now) -> arrange(head, now.doubleValue()));
    head.getStyleClass().add("screen-head");
    return head;
  }

  // Where the text is large or the window small, the tools get a line of their own.
  private void arrange(HBox head, double width) {
    boolean narrow = width < NARROW * Theme.textSize() / 100.0;
    if (narrow == main.getChildren().contains(tools)) return;
    if (narrow) {
      head.getChildren().remove(tools);
      main.getChildren().add(1, tools);
    } else {
      main.getChildren().remove(tools);
      head.getChildren().add(tools);
    }
  }

  private ToggleButton onlyLook() {
    ToggleButton look = new ToggleButton(words.get("only-look"), Icon.WARNING.node(16));
    look.setId("sources-only-look");
    look.getStyleClass().add("look-toggle");
    look.setMinWidth(Region.USE_PREF_SIZE);
    look.selectedProperty().bindBidirectional(model.onlyLookProperty());
    return look;
  }

  private TextField find() {
    TextField find = new TextField();
    find.setId("sources-find");
    find.setPromptText(words.get("find"));
    find.setAccessibleText(words.get("find"));
    find.setPrefColumnCount(12);
    find.textProperty().bindBidirectional(model.findProperty());
    return find;
  }

  private void show(SourcesViewModel.Phase phase) {
    middle
        .getChildren()
        .setAll(
            switch (phase) {
              case READING -> new Region();
              case EMPTY -> EmptyState.of(Icon.SOURCES, words.get("empty"), addButton());
              case READY -> card();
              case FAILED -> EmptyState.of(Icon.DANGER, words.get("failed"), againButton());
            });
  }

  private Node card() {
    table.node().setPlaceholder(EmptyState.of(Icon.SEARCH, words.get("none-fits"), clearButton()));
    StackPane card = new StackPane(table.node());
    card.getStyleClass().addAll("es-card", "table-card");
    return card;
  }

  private Button addButton() {
    Button add = new Button(words.get("add"));
    add.getStyleClass().add("accent");
    add.setOnAction(press -> add());
    return add;
  }

  private Button againButton() {
    Button again = new Button(words.get("again"));
    again.setOnAction(press -> model.reload());
    return again;
  }

  private Button clearButton() {
    Button clear = new Button(words.get("find.clear"));
    clear.setOnAction(
        press -> {
          model.findProperty().set("");
          model.onlyLookProperty().set(false);
        });
    return clear;
  }

  private void added(Done done) {
    side.close();
    model.tell(done);
  }

  private static void tell(Notice notice, Done done) {
    done.undo()
        .ifPresentOrElse(
            undo -> notice.undoable(done.words(), undo), () -> notice.show(done.words()));
  }

  private static ScrollPane body(Node... parts) {
    VBox box = new VBox(parts);
    box.getStyleClass().add("side-body");
    ScrollPane scroll = new ScrollPane(box);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("side-scroll");
    return scroll;
  }
}
