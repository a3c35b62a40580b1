package earshot.ui.insight;

import earshot.insight.KeyFigures;
import earshot.model.Theme;
import earshot.ui.insight.CardGrid.Cell;
import earshot.ui.insight.CardGrid.Plan;
import earshot.ui.insight.CardGrid.Row;
import earshot.ui.kit.FigureCard;
import earshot.ui.kit.FigureModel.State;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// All figures as cards, and under them what they rest on.
final class FiguresPage {
  private static final double GAP = 1.154;

  private final List<FigureCard> cards = new ArrayList<>();
  private final SimpleStringProperty basis = new SimpleStringProperty("");
  private final VBox root;

  /// What a person keeps on the page, and where cards lead besides the timeline.
  ///
  /// @param board to the themes board, and there to one theme
  /// @param measure to where labels are given blindly; absent while there is no such place
  record Ways(
      MarkerModel markers,
      ThemesViewModel themes,
      Consumer<Optional<Theme>> board,
      Optional<Runnable> measure) {}

  /// @param ways absent where figures are only read
  FiguresPage(FigureSet set, Optional<Ways> ways) {
    Messages words = set.words();
    KeyCards keys =
        new KeyCards(set, ways.map(each -> () -> each.board().accept(Optional.empty())));
    keys.cards().forEach(key -> cards.add(key.card()));
    List<FigureCard> key = List.copyOf(cards);
    Cards small = new Cards(set);
    FigureCard course = added(new CourseCard(set, ways.map(Ways::markers)).card());
    FigureCard tone = added(new ToneCard(set, ways.flatMap(Ways::measure)).card());
    FigureCard voice = added(new VoiceCard(set).card());
    FigureCard terms = added(small.terms());
    FigureCard hours = added(small.hours());
    List<FigureCard> board =
        ways.map(each -> added(new ThemesCard(set, each.themes(), each.board()).card())).stream()
            .toList();
    FigureCard sources = added(small.sources());
    FigureCard languages = added(small.languages());
    FigureCard emoji = added(small.emoji());
    Row big = new Row(List.of(new Cell(course.node(), 0.662), new Cell(tone.node(), 0.338)));
    Plan wide =
        new Plan(
            86,
            List.of(
                row(key), big, with(board, voice, terms, hours), row(sources, languages, emoji)));
    List<Row> two = new ArrayList<>();
    two.add(row(key.subList(0, 3)));
    if (key.size() > 3) two.add(row(key.subList(3, key.size())));
    two.addAll(
        List.of(
            row(course),
            row(tone, voice),
            row(terms, hours),
            with(board, sources),
            row(languages, emoji)));
    List<Row> one = new ArrayList<>();
    cards.forEach(card -> one.add(row(card)));
    CardGrid grid = new CardGrid(List.of(wide, new Plan(58, two), new Plan(0, one)), GAP);
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setId("insight-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("insight-scroll");
    StackPane over = new StackPane(scroll);
    ways.ifPresent(each -> over.getChildren().add(marking(each.markers(), words)));
    over.setMinSize(0, 0);
    VBox.setVgrow(over, Priority.ALWAYS);
    root = new VBox(over, foot(words));
    set.model().key().state().subscribe(state -> say(state, set));
  }

  Region node() {
    return root;
  }

  List<FigureCard> cards() {
    return cards;
  }

  private FigureCard added(FigureCard card) {
    cards.add(card);
    return card;
  }

  private static Node marking(MarkerModel markers, Messages words) {
    Region marker = new MarkerPane(markers, words).node();
    StackPane.setAlignment(marker, Pos.TOP_RIGHT);
    return marker;
  }

  private static Row row(FigureCard... cards) {
    return row(List.of(cards));
  }

  private static Row row(List<FigureCard> cards) {
    return Row.of(cards.stream().map(FigureCard::node).toArray(Node[]::new));
  }

  // In the order in which cards are read: the board stands after figures of words, before those of
  // places.
  private static Row with(List<FigureCard> board, FigureCard... others) {
    List<FigureCard> row = new ArrayList<>(List.of(others));
    row.addAll(others.length == 1 ? 0 : row.size(), board);
    return row(row);
  }

  private HBox foot(Messages words) {
    SafeText line = Sentence.showing(basis, "insight-basis-words");
    line.setId("insight-basis");
    line.setMinWidth(0);
    HBox.setHgrow(line, Priority.ALWAYS);
    ToggleButton tables = new ToggleButton(words.get("tables"), Icon.TABLE.node(16));
    tables.setId("insight-tables");
    tables.getStyleClass().addAll("es-link", "insight-tables");
    tables.setMinWidth(Region.USE_PREF_SIZE);
    tables
        .selectedProperty()
        .subscribe(
            yes -> {
              tables.setText(words.get(yes ? "charts" : "tables"));
              cards.forEach(card -> card.table(yes));
            });
    HBox foot = new HBox(Icon.INFO.node(15), line, tables);
    foot.getStyleClass().add("insight-basis");
    foot.setFillHeight(false);
    return foot;
  }

  private void say(State<KeyFigures> state, FigureSet set) {
    if (!(state instanceof State.Ready<KeyFigures>(KeyFigures key))) return;
    basis.set(set.figureWords().basis(key.basis()));
  }
}
