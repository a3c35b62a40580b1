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

  /// Where cards lead besides the timeline.
  ///
  /// @param board to the themes board, and there to one theme
  /// @param measure to where labels are given blindly; absent while there is no such place
  record Ways(Consumer<Optional<Theme>> board, Optional<Runnable> measure) {}

  FiguresPage(FigureSet set, MarkerModel markers, ThemesViewModel themes, Ways ways) {
    Messages words = set.words();
    KeyCards keys = new KeyCards(set, () -> ways.board().accept(Optional.empty()));
    keys.cards().forEach(key -> cards.add(key.card()));
    Cards small = new Cards(set);
    FigureCard course = added(new CourseCard(set, markers).card());
    FigureCard tone = added(new ToneCard(set, ways.measure()).card());
    FigureCard voice = added(new VoiceCard(set).card());
    FigureCard terms = added(small.terms());
    FigureCard hours = added(small.hours());
    FigureCard board = added(new ThemesCard(set, themes, ways.board()).card());
    FigureCard sources = added(small.sources());
    FigureCard languages = added(small.languages());
    FigureCard emoji = added(small.emoji());
    Node[] key = cards.subList(0, 5).stream().map(FigureCard::node).toArray(Node[]::new);
    Row big = new Row(List.of(new Cell(course.node(), 0.662), new Cell(tone.node(), 0.338)));
    Plan wide =
        new Plan(
            86,
            List.of(
                Row.of(key), big, row(voice, terms, hours, board), row(sources, languages, emoji)));
    Plan middle =
        new Plan(
            58,
            List.of(
                Row.of(key[0], key[1], key[2]),
                Row.of(key[3], key[4]),
                row(course),
                row(tone, voice),
                row(terms, hours),
                row(board, sources),
                row(languages, emoji)));
    List<Row> one = new ArrayList<>();
    cards.forEach(card -> one.add(row(card)));
    CardGrid grid = new CardGrid(List.of(wide, middle, new Plan(0, one)), GAP);
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setId("insight-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("insight-scroll");
    MarkerPane marker = new MarkerPane(markers, words);
    StackPane.setAlignment(marker.node(), Pos.TOP_RIGHT);
    StackPane over = new StackPane(scroll, marker.node());
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

  private static Row row(FigureCard... cards) {
    return Row.of(List.of(cards).stream().map(FigureCard::node).toArray(Node[]::new));
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
