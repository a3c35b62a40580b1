package earshot.ui.insight;

import earshot.insight.ThemeFigures;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.ThemeId;
import earshot.model.ThemeStatus;
import earshot.ui.kit.EmptyState;
import earshot.ui.kit.FigureModel.State;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Shown;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// You said, we did: themes in four columns, one of them open beside.
final class ThemesBoard {
  /// From this width on, in em, a theme stands beside the columns.
  private static final double BESIDE = 86;

  private static final double PANE = 27;

  private final ThemesViewModel model;
  private final Messages words;
  private final Supplier<Optional<Mention>> atHand;
  private final Map<ThemeStatus, VBox> columns = new EnumMap<>(ThemeStatus.class);
  private final Map<ThemeStatus, Label> counts = new EnumMap<>(ThemeStatus.class);
  private final TextField name = new TextField();
  private final FlowPane suggestions = new FlowPane();
  private final StackPane body = new StackPane();
  private final HBox board = new HBox();
  private final VBox root;
  private Optional<ThemeId> focus = Optional.empty();

  /// @param atHand the mention that is open in the timeline
  ThemesBoard(ThemesViewModel model, Messages words, Supplier<Optional<Mention>> atHand) {
    this.model = model;
    this.words = words;
    this.atHand = atHand;
    for (ThemeStatus status : ThemeStatus.values()) board.getChildren().add(column(status));
    board.getStyleClass().add("themes-columns");
    ThemePane pane = new ThemePane(model, words);
    StackPane.setAlignment(pane.node(), Pos.TOP_RIGHT);
    StackPane both = new StackPane(board, pane.node());
    body.getChildren().add(both);
    body.setMinSize(0, 0);
    body.widthProperty().subscribe(() -> makeRoom(pane.node()));
    pane.node().visibleProperty().subscribe(() -> makeRoom(pane.node()));
    VBox.setVgrow(body, Priority.ALWAYS);
    suggestions.getStyleClass().add("insight-fields");
    suggestions.managedProperty().bind(suggestions.visibleProperty());
    suggestions.setVisible(false);
    root = new VBox(tools(), suggestions, body);
    root.getStyleClass().add("themes");
    root.setId("themes-board");
    model.board().state().subscribe(state -> show(state, both));
    model.suggestions().state().subscribe(this::suggest);
  }

  VBox node() {
    return root;
  }

  // Where there is room the open theme stands beside the columns, else it slides over them.
  private void makeRoom(Region pane) {
    double em = Em.of(root);
    boolean beside = pane.isVisible() && body.getWidth() >= BESIDE * em;
    StackPane.setMargin(board, new Insets(0, beside ? (PANE + 1) * em : 0, 0, 0));
    pane.setMaxWidth(PANE * em);
  }

  private FlowPane tools() {
    name.setId("theme-new");
    name.setPromptText(words.get("theme.new"));
    name.setAccessibleText(words.get("theme.new"));
    name.setPrefColumnCount(24);
    name.setOnAction(press -> make());
    Button add = button("theme-add", words.get("theme.add"), this::make);
    Button hand = button("theme-from-mention", words.get("theme.from-mention"), this::fromMention);
    FlowPane tools = new FlowPane(name, add, hand);
    tools.getStyleClass().add("insight-fields");
    return tools;
  }

  private static Button button(String id, String word, Runnable deed) {
    Button button = new Button(word);
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(press -> deed.run());
    return button;
  }

  private void make() {
    model.make(name.getText());
    name.clear();
  }

  private void fromMention() {
    Optional<Mention> open = atHand.get();
    if (open.isEmpty()) {
      model.say(words.get("theme.no-mention"));
      return;
    }
    String named = name.getText().isBlank() ? opening(open.get()) : name.getText();
    MentionId id = open.get().id();
    model.make(named, List.of(id));
    name.clear();
  }

  private static String opening(Mention mention) {
    String title = mention.content().title();
    return Shown.of(title.isBlank() ? mention.content().body() : title, 60);
  }

  private VBox column(ThemeStatus status) {
    Label title = new Label(words.get("theme.status." + status.name()));
    title.getStyleClass().add("es-h3");
    Label count = new Label();
    count.getStyleClass().add("es-secondary");
    counts.put(status, count);
    HBox head = new HBox(title, count);
    head.getStyleClass().add("themes-head");
    VBox tiles = new VBox();
    tiles.getStyleClass().add("themes-tiles");
    columns.put(status, tiles);
    ScrollPane scroll = new ScrollPane(tiles);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("insight-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox column = new VBox(head, scroll);
    column.getStyleClass().add("themes-column");
    column.setMinWidth(0);
    column.setId("themes-" + status.name());
    HBox.setHgrow(column, Priority.ALWAYS);
    // Equal widths whatever is inside.
    column.setPrefWidth(0);
    return column;
  }

  private void show(State<List<ThemeFigures.Card>> state, Node both) {
    switch (state) {
      case State.Waiting<List<ThemeFigures.Card>> _ -> {}
      case State.Few<List<ThemeFigures.Card>> _ -> {}
      case State.Ready<List<ThemeFigures.Card>>(List<ThemeFigures.Card> themes) -> {
        body.getChildren().setAll(both);
        fill(themes);
      }
      case State.Failed<List<ThemeFigures.Card>> _ -> {
        body.getChildren().setAll(EmptyState.failed("themes", words.get("failed"), model::reload));
      }
    }
  }

  private void fill(List<ThemeFigures.Card> themes) {
    for (ThemeStatus status : ThemeStatus.values()) {
      List<Node> tiles = new ArrayList<>();
      for (ThemeFigures.Card card : themes) {
        if (card.theme().decision().status() == status) {
          tiles.add(new ThemeTile(card, model, words, id -> focus = Optional.of(id)).node());
        }
      }
      if (tiles.isEmpty()) {
        tiles.add(
            Sentence.of(words.get("theme.none." + status.name()), "es-secondary", "themes-none"));
      }
      at(columns, status).getChildren().setAll(tiles);
      long n = themes.stream().filter(card -> card.theme().decision().status() == status).count();
      at(counts, status).setText(words.formats().number(n));
    }
    // A theme that was moved keeps the focus in its new column.
    focus.flatMap(this::tile).ifPresent(Node::requestFocus);
    focus = Optional.empty();
  }

  private Optional<Node> tile(ThemeId id) {
    return Optional.ofNullable(root.lookup("#theme-" + id));
  }

  private static <T> T at(Map<ThemeStatus, T> map, ThemeStatus status) {
    T found = map.get(status);
    if (found == null) throw new IllegalStateException("no column for " + status);
    return found;
  }

  private void suggest(State<List<ThemeFigures.Suggestion>> state) {
    suggestions.getChildren().clear();
    if (state instanceof State.Ready<List<ThemeFigures.Suggestion>>(var found)) {
      found.stream().limit(6).forEach(one -> suggestions.getChildren().add(suggestion(one)));
    }
    boolean some = !suggestions.getChildren().isEmpty();
    if (some) {
      Label head = new Label(words.get("theme.suggested"));
      head.getStyleClass().add("es-secondary");
      suggestions.getChildren().addFirst(head);
    }
    suggestions.setVisible(some);
  }

  private Button suggestion(ThemeFigures.Suggestion one) {
    String said = words.get("theme.suggestion", Shown.of(one.words(), 40), one.units().voices());
    Button button = new Button(said, Icon.PLUS.node(14));
    button.getStyleClass().add("es-small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setAccessibleText(
        words.get("theme.make-of", words.get("cue." + one.cue().name()), Shown.of(one.words())));
    button.setOnAction(press -> model.make(one));
    return button;
  }
}
