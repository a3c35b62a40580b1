package earshot.ui.timeline;

import earshot.insight.Unit;
import earshot.model.Brand;
import earshot.ui.kit.Icon;
import earshot.ui.kit.KeyCap;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentiment;
import earshot.ui.kit.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The left column: what can be looked at, and what it can be narrowed to.
final class SearchesView {
  private final FilterViewModel filter;
  private final CountsViewModel counts;
  private final Messages words;
  private final VBox scopes = new VBox();
  private final VBox saved = new VBox();
  private final VBox brands = new VBox();
  private final VBox sentiments = new VBox();
  private final VBox sources = new VBox();
  private final ToggleButton hidden = new ToggleButton();
  private final Button deck = new Button("", Icon.COLUMNS.node(18));
  private final Label unit = new Label();
  private final VBox root;

  SearchesView(FilterViewModel filter, CountsViewModel counts, Messages words) {
    this.filter = filter;
    this.counts = counts;
    this.words = words;
    Label head = new Label(words.get("searches.head"));
    head.getStyleClass().addAll("es-h2", "searches-head");
    scopes.getStyleClass().add("searches-rows");
    brands.getStyleClass().add("searches-rows");
    VBox all =
        new VBox(
            scopes,
            saved,
            brands,
            sentiments,
            sources,
            new FacetsView(filter, counts, words).node());
    all.getStyleClass().add("searches-all");
    ScrollPane scroll = new ScrollPane(all);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("searches-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    scroll.setFocusTraversable(false);
    deck.setId("open-deck");
    deck.getStyleClass().add("es-icon-button");
    deck.setAccessibleText(words.get("searches.deck"));
    deck.setTooltip(KeyCap.tip("deck", "Ctrl+D", key -> words.get("searches.deck") + "  " + key));
    deck.setVisible(false);
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    unit.getStyleClass().addAll("es-section", "searches-unit");
    unit.setId("counted");
    HBox top = new HBox(head, spring, unit, deck);
    top.getStyleClass().add("searches-top");
    hidden.setId("scope-hidden");
    hidden.setGraphic(Icon.HIDDEN.node(16));
    hidden.getStyleClass().setAll("search-row", "hidden-row");
    hidden.setMaxWidth(Double.MAX_VALUE);
    hidden.setOnAction(press -> turnHidden());
    root = new VBox(top, scroll, hidden);
    root.setId("searches");
    root.getStyleClass().addAll("searches", "es-pane");
    counts.counts().subscribe(any -> show());
    filter.scope().subscribe(any -> show());
    filter.sentiments().subscribe(any -> show());
    filter.source().subscribe(any -> show());
  }

  Region node() {
    return root;
  }

  /// Offers the deck.
  void offerDeck(Runnable turn) {
    deck.setOnAction(press -> turn.run());
    deck.setVisible(true);
  }

  /// Puts the saved searches below what is always there.
  void offerSaved(Node section) {
    saved.getChildren().setAll(section);
  }

  private void show() {
    CountsViewModel.Counts now = counts.counts().get();
    showScopes(now.scopes());
    showSentiments(now);
    showSources(now.sources());
    showHidden(now.scopes());
    boolean mentions = now.unit() == Unit.MENTIONS;
    unit.setText(mentions ? "" : words.get("searches.counted." + now.unit().name()));
    unit.setVisible(!mentions);
    unit.setManaged(!mentions);
  }

  /// Stands at the foot while anything is hidden: nothing is out of sight without a reason.
  private void showHidden(List<CountsViewModel.ScopeRow> rows) {
    long n =
        rows.stream()
            .filter(row -> row.scope() == Scope.BuiltIn.HIDDEN)
            .mapToLong(CountsViewModel.ScopeRow::count)
            .sum();
    boolean chosen = filter.scope().get() == Scope.BuiltIn.HIDDEN;
    hidden.setText(words.plural("searches.hidden", n));
    hidden.setSelected(chosen);
    hidden.setVisible(n > 0 || chosen);
    hidden.setManaged(hidden.isVisible());
  }

  private void turnHidden() {
    boolean chosen = filter.scope().get() == Scope.BuiltIn.HIDDEN;
    filter.scope().set(chosen ? new Scope.AboutUs() : Scope.BuiltIn.HIDDEN);
  }

  // Rows stay the same nodes while only their numbers change, so that the focus stays too.
  private void showScopes(List<CountsViewModel.ScopeRow> rows) {
    List<Node> nodes = new ArrayList<>();
    boolean severalOwn =
        rows.stream().filter(row -> row.brand().isPresent() && !row.rival()).count() > 1;
    section(
        nodes,
        "",
        rows.stream()
            .filter(row -> row.brand().isEmpty() && row.scope() != Scope.BuiltIn.HIDDEN)
            .toList());
    Rows.replace(scopes, nodes);
    List<Node> named = new ArrayList<>();
    List<CountsViewModel.ScopeRow> own =
        rows.stream().filter(row -> row.brand().isPresent() && !row.rival()).toList();
    section(named, severalOwn ? "searches.brands" : "searches.brand", own);
    section(
        named, "searches.rivals", rows.stream().filter(CountsViewModel.ScopeRow::rival).toList());
    Rows.replace(brands, named);
  }

  private void section(List<Node> nodes, String key, List<CountsViewModel.ScopeRow> rows) {
    if (rows.isEmpty()) return;
    if (!key.isEmpty()) nodes.add(heading(key));
    rows.forEach(row -> nodes.add(scope(row)));
  }

  private Label heading(String key) {
    Label heading = new Label(words.get(key));
    heading.getStyleClass().addAll("es-section", "searches-section");
    return heading;
  }

  private Node scope(CountsViewModel.ScopeRow row) {
    List<Brand> brands = row.brand().stream().toList();
    String name = Scopes.name(row.scope(), brands, words);
    ToggleButton button = new ToggleButton();
    Label title = new Label(Shown.of(name));
    title.getStyleClass().add("search-name");
    title.setMinWidth(0);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    Label count = count(row.count());
    HBox line = new HBox(Scopes.icon(row.scope(), brands), title, new SparkBars(row.bars()), count);
    line.getStyleClass().add("search-line");
    button.setGraphic(line);
    button.setMaxWidth(Double.MAX_VALUE);
    button.getStyleClass().setAll("search-row");
    button.setSelected(row.scope().equals(filter.scope().get()));
    button.setAccessibleText(named(name, row.count()));
    button.setOnAction(
        press -> {
          button.setSelected(true);
          filter.scope().set(row.scope());
        });
    button.setId("scope-" + Scopes.id(row.scope()));
    return button;
  }

  private String named(String name, long n) {
    return words.get("searches.row", name, counted(n));
  }

  private String counted(long n) {
    return UnitWords.of(words, counts.counts().get().unit(), n);
  }

  private Label count(long n) {
    Label count = new Label(words.formats().number(n));
    count.getStyleClass().add("row-count");
    return count;
  }

  private void showSentiments(CountsViewModel.Counts now) {
    long most = now.sentiments().values().stream().mapToLong(Long::longValue).max().orElse(0);
    List<Node> nodes = new ArrayList<>();
    nodes.add(heading("searches.by-sentiment"));
    for (Sentiment sentiment : Sentiment.values()) {
      nodes.add(facet(sentiment, now.sentiments().getOrDefault(sentiment, 0L), most));
    }
    Rows.replace(sentiments, nodes);
  }

  private Node facet(Sentiment sentiment, long n, long most) {
    HBox glyph = new HBox(sentiment.glyph());
    glyph.getStyleClass().add("facet-glyph");
    CheckBox box = new CheckBox(sentiment.word());
    box.setSelected(filter.sentiments().get().contains(sentiment));
    box.setAccessibleText(words.get("searches.sentiment", sentiment.word(), counted(n)));
    box.setOnAction(press -> filter.toggle(sentiment));
    box.setGraphic(glyph);
    box.setId("sentiment-" + sentiment.style());
    box.getStyleClass().add("facet-box");
    box.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(box, Priority.ALWAYS);
    FacetBar bar = new FacetBar(most == 0 ? 0 : (double) n / most, sentiment.style());
    HBox line = new HBox(box, bar, count(n));
    line.getStyleClass().add("facet-line");
    return line;
  }

  private void showSources(List<CountsViewModel.SourceRow> rows) {
    List<Node> nodes = new ArrayList<>();
    if (!rows.isEmpty()) nodes.add(heading("searches.by-source"));
    long most = rows.stream().mapToLong(CountsViewModel.SourceRow::count).max().orElse(0);
    rows.forEach(row -> nodes.add(source(row, most)));
    Rows.replace(sources, nodes);
  }

  private Node source(CountsViewModel.SourceRow row, long most) {
    boolean chosen = filter.source().get().equals(Optional.of(row.source().id()));
    Label title = new Label(Shown.of(row.source().name()));
    title.getStyleClass().add("search-name");
    title.setMinWidth(0);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    HBox line =
        new HBox(
            SourceIcon.of(row.source().setup().role()).node(16),
            title,
            new FacetBar(most == 0 ? 0 : (double) row.count() / most, "count"),
            count(row.count()));
    line.getStyleClass().add("search-line");
    ToggleButton button = new ToggleButton();
    button.setGraphic(line);
    button.setSelected(chosen);
    button.setMaxWidth(Double.MAX_VALUE);
    button.getStyleClass().setAll("search-row", "source-row");
    button.setAccessibleText(named(row.source().name(), row.count()));
    button.setOnAction(
        press -> filter.source().set(chosen ? Optional.empty() : Optional.of(row.source().id())));
    button.setId("source-" + row.source().id());
    return button;
  }
}
