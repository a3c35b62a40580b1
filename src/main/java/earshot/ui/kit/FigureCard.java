package earshot.ui.kit;

import earshot.ui.kit.FigureModel.State;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A figure on a card: a title, a figure in its four states, its numbers as a table, how it is
/// computed, and its way into files.
public final class FigureCard {
  private final String id;
  private String title;
  private final FigureFiles keeping;
  private final Label name = new Label();
  private final Label note = new Label();
  private final HBox head = new HBox();
  private final StackPane body = new StackPane();
  private final VBox root = new VBox();
  private final MenuButton menu = new MenuButton("", Icon.MORE.node(16));
  private final MenuItem asTable;
  private final MenuItem how;
  private final CardStates states;
  private Face face = Face.CHART;
  private Region chart = new Region();
  private Optional<Contents> contents = Optional.empty();

  /// What a card shows of its figure.
  private enum Face {
    CHART,
    TABLE,
    HOW
  }

  /// What is known once the figure is there.
  ///
  /// @param drawn the chart that goes into files; absent where there is only a table
  /// @param basis what the figure rests on, for its files and its explanation
  public record Contents(Optional<Region> drawn, ChartTable table, List<String> basis) {
    /// Copies the list.
    public Contents {
      basis = List.copyOf(basis);
    }
  }

  /// An empty card.
  ///
  /// @param id begins the ids of its controls
  /// @param explanation how the figure is computed
  public FigureCard(String id, String title, String explanation, FigureFiles keeping) {
    this.id = id;
    this.title = title;
    this.keeping = keeping;
    states = new CardStates(id);
    name.setText(title);
    name.getStyleClass().add("es-h3");
    note.getStyleClass().add("es-secondary");
    note.setMinWidth(0);
    name.setMinWidth(Region.USE_PREF_SIZE);
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    asTable = item("card.table", "-table", () -> turn(Face.TABLE));
    how = item("card.how", "-how", () -> turn(Face.HOW));
    menu.setId(id + "-menu");
    menu.getStyleClass().addAll("es-icon-button", "es-small", "es-figure-menu");
    menu.setAccessibleText(Words.KIT.get("card.menu", title));
    menu.getItems().addAll(asTable, how);
    head.getChildren().addAll(name, spring, note, menu);
    head.getStyleClass().add("es-figure-head");
    VBox.setVgrow(body, Priority.ALWAYS);
    body.setMinSize(0, 0);
    root.getChildren().addAll(head, body);
    root.getStyleClass().addAll("es-card", "es-figure-card");
    root.setId(id);
    explain(explanation);
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    root.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
  }

  private final VBox explained = new VBox();

  private void explain(String explanation) {
    explained.getStyleClass().add("es-figure-how");
    explained.getChildren().setAll(Sentence.of(explanation, "es-secondary"));
  }

  public VBox node() {
    return root;
  }

  /// Gives it another title.
  public void retitle(String other) {
    title = other;
    name.setText(other);
    menu.setAccessibleText(Words.KIT.get("card.menu", other));
  }

  public String title() {
    return title;
  }

  /// Where the title and the menu stand.
  public HBox head() {
    return head;
  }

  public MenuButton menu() {
    return menu;
  }

  /// Words at the right of the title, such as `7,049 stories`.
  public void note(String said) {
    note.setText(said);
  }

  /// What is shown while the figure is there.
  public void chart(Region node) {
    chart = node;
    face();
  }

  /// Offers the chart as pixels and shapes besides its numbers.
  public void exports(boolean pictures) {
    menu.getItems().add(item("card.csv", "-csv", this::csv));
    if (!pictures) return;
    menu.getItems().add(item("card.png", "-png", () -> sheet().ifPresent(s -> keeping.png(id, s))));
    menu.getItems().add(item("card.svg", "-svg", () -> sheet().ifPresent(s -> keeping.svg(id, s))));
  }

  /// Follows a figure through its states.
  ///
  /// @param show fills the chart and tells what is known
  public <T> Runnable follow(
      FigureModel<T> model, Consumer<T> show, Runnable again, Supplier<String> waiting) {
    return model.state().subscribe(state -> take(state, show, again, waiting))::unsubscribe;
  }

  private <T> void take(
      State<T> state, Consumer<T> show, Runnable again, Supplier<String> waiting) {
    switch (state) {
      case State.Waiting<T> _ -> states.waiting(body, waiting);
      case State.Ready<T>(T figure) -> {
        states.over();
        show.accept(figure);
        face();
      }
      case State.Few<T>(T _, long n) -> states.few(body, n);
      case State.Failed<T>(String sentence) -> states.failed(body, sentence, again);
    }
    boolean ready = state instanceof State.Ready<T>;
    menu.getItems().forEach(item -> item.setDisable(!ready && item != how));
  }

  /// Says that there is too little to draw.
  public void few(long n) {
    states.few(body, n);
  }

  /// What is known now, for table and files.
  public void contents(Contents known) {
    contents = Optional.of(known);
    List<Node> lines = explained.getChildren();
    lines.subList(1, lines.size()).clear();
    known.basis().forEach(line -> lines.add(Sentence.of(line, "es-secondary")));
    if (face != Face.CHART) face();
  }

  /// Whether the numbers are shown in place of the chart.
  public boolean isTable() {
    return face == Face.TABLE;
  }

  /// Shows the numbers, or the chart again.
  public void table(boolean yes) {
    Face next = yes ? Face.TABLE : Face.CHART;
    if (face != next) turn(next);
  }

  private void turn(Face wanted) {
    face = face == wanted ? Face.CHART : wanted;
    asTable.setText(Words.KIT.get(face == Face.TABLE ? "card.chart" : "card.table"));
    root.getStyleClass().remove("turned");
    if (face != Face.CHART) root.getStyleClass().add("turned");
    how.setText(Words.KIT.get(face == Face.HOW ? "card.back" : "card.how"));
    face();
  }

  private void face() {
    if (states.isBusy()) return;
    switch (face) {
      case CHART -> body.getChildren().setAll(chart);
      case TABLE ->
          body.getChildren()
              .setAll(contents.map(known -> FigureTable.of(known.table(), title)).orElse(chart));
      case HOW -> {
        Button back = new Button(Words.KIT.get("card.back"), Icon.ARROW_LEFT.node(14));
        back.setId(id + "-back");
        back.getStyleClass().add("es-link");
        back.setOnAction(press -> turn(Face.HOW));
        ScrollPane scroll = new ScrollPane(new VBox(explained, back));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("es-figure-scroll");
        body.getChildren().setAll(scroll);
      }
    }
  }

  private void pressed(KeyEvent press) {
    if (press.getCode() != KeyCode.ESCAPE || face == Face.CHART) return;
    turn(face);
    press.consume();
  }

  private void typed(KeyEvent typed) {
    if (!typed.getCharacter().equals("T")) return;
    turn(Face.TABLE);
    typed.consume();
  }

  private Optional<ChartSheet> sheet() {
    return contents.flatMap(
        known -> known.drawn().map(drawn -> ChartSheet.of(drawn, title, known.basis())));
  }

  private void csv() {
    contents.ifPresent(known -> keeping.csv(id, title, known.table(), known.basis()));
  }

  private MenuItem item(String key, String suffix, Runnable deed) {
    MenuItem item = new MenuItem(Words.KIT.get(key));
    item.setId(id + suffix);
    item.setOnAction(press -> deed.run());
    return item;
  }
}
