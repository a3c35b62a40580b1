package earshot.ui.timeline;

import earshot.model.Order;
import earshot.model.Source;
import earshot.model.SourceId;
import earshot.model.TimeRange;
import earshot.search.Facet;
import earshot.search.QueryError;
import earshot.ui.kit.Chip;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.Sentiment;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The line above the list: the search field, what narrows the list, and how much is shown.
final class FilterBar {
  private final TimelineViewModel model;
  private final FilterViewModel filter;
  private final Messages words;
  private final TextField field = new TextField();
  private final SafeText error = new SafeText();
  private final FlowPane chips = new FlowPane(8, 4);
  private final ToggleButton folded = new ToggleButton();
  private final Label shown = new Label();
  private final MenuButton sort = new MenuButton("", Icon.SORT.node(16));
  private final HBox line = new HBox();
  private final Elsewhere elsewhere;
  private final Label others = new Label();
  private final HBox beyond = new HBox();
  private final VBox root;

  FilterBar(TimelineViewModel model, Messages words) {
    this.model = model;
    this.filter = model.filter();
    this.words = words;
    this.elsewhere = new Elsewhere(model, words);
    field.setId("query");
    field.setPromptText(words.get("query.prompt"));
    field.setAccessibleText(words.get("query.name"));
    field.textProperty().bindBidirectional(model.query().text());
    field.setOnAction(enter -> model.query().tryNow());
    HBox.setHgrow(field, Priority.ALWAYS);
    HBox box = new HBox(Icon.SEARCH.node(16, "subtle"), field);
    box.getStyleClass().addAll("es-field", "timeline-query");
    shown.setId("shown");
    shown.getStyleClass().add("es-secondary");
    shown.setMinWidth(Region.USE_PREF_SIZE);
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.SOMETIMES);
    HBox.setHgrow(chips, Priority.ALWAYS);
    folded.setGraphic(Icon.LAYERS.node());
    folded.getStyleClass().setAll("es-chip", "outlined", "es-chip-button", "fold");
    folded.setId("fold");
    folded.setMinWidth(Region.USE_PREF_SIZE);
    folded.setOnAction(press -> model.cards().fold(folded.isSelected()));
    line.getChildren().setAll(box, chips, spring, shown, sort(), folded);
    line.getStyleClass().add("filter-line");
    error.getStyleClass().add("query-error");
    error.setId("query-error");
    chips.getStyleClass().add("filter-chips");
    // Without this it would ask for 400 px however few chips there are.
    chips.setPrefWrapLength(0);
    others.getStyleClass().add("es-secondary");
    others.setMinWidth(0);
    beyond.setId("elsewhere");
    beyond.getStyleClass().add("filter-beyond");
    beyond.managedProperty().bind(beyond.visibleProperty());
    root = new VBox(line, error, beyond);
    root.getStyleClass().add("filter-bar");
    model.query().error().subscribe(this::showError);
    model.cards().shown().subscribe(n -> showCount(n.longValue()));
    model.cards().state().subscribe(any -> showElsewhere());
    model.cards().elsewhere().subscribe(any -> showElsewhere());
    model.cards().folded().subscribe(this::showFolded);
    filter.filter().subscribe(any -> showChips());
    filter.nothingFits().subscribe(any -> showChips());
    model.counts().counts().subscribe(any -> showChips());
  }

  Region node() {
    return root;
  }

  private MenuButton sort() {
    sort.setId("sort");
    sort.getStyleClass().addAll("es-icon-button", "no-arrow");
    sort.setMinWidth(Region.USE_PREF_SIZE);
    ToggleGroup group = new ToggleGroup();
    for (Order order : Order.values()) {
      RadioMenuItem item = new RadioMenuItem(words.get("sort." + order.name()));
      item.setId("sort-" + order.name().toLowerCase(Locale.ROOT));
      item.setToggleGroup(group);
      item.setOnAction(press -> model.cards().order(order));
      model.cards().order().subscribe(now -> item.setSelected(now == order));
      sort.getItems().add(item);
    }
    model
        .cards()
        .order()
        .subscribe(
            now -> {
              String said = words.get("sort.name", words.get("sort." + now.name()));
              sort.setAccessibleText(said);
              sort.setTooltip(new Tooltip(said));
            });
    return sort;
  }

  /// Offers to write what is shown to a file.
  void offerExport(Runnable ask) {
    Button export = new Button("", Icon.EXPORT.node());
    export.setId("export-these");
    export.getStyleClass().add("es-icon-button");
    export.setAccessibleText(words.get("list.export"));
    export.setTooltip(new Tooltip(words.get("list.export")));
    export.setMinWidth(Region.USE_PREF_SIZE);
    export.setOnAction(press -> ask.run());
    export.disableProperty().bind(filter.nothingFits());
    line.getChildren().add(export);
  }

  void focusQuery() {
    field.requestFocus();
    field.selectAll();
  }

  private void showError(Optional<QueryError> problem) {
    String sentence = problem.map(QueryError::getMessage).orElse("");
    error.show(sentence, List.of());
    error.setVisible(problem.isPresent());
    error.setManaged(problem.isPresent());
    field.getStyleClass().remove("refused");
    if (problem.isPresent()) field.getStyleClass().add("refused");
  }

  private void showCount(long n) {
    shown.setText(words.plural("list.shown", n));
  }

  // Where there is no row at all, the words in place of the list say it.
  private void showElsewhere() {
    boolean few =
        model.cards().state().get() == ListState.READY
            && model.cards().elsewhere().get() > 0
            && filter.narrowed();
    beyond.setVisible(few);
    others.setText(few ? elsewhere.sentence() : "");
    if (!few) return;
    Button button = elsewhere.button();
    button.getStyleClass().addAll("es-link", "es-small");
    beyond.getChildren().setAll(others, button);
  }

  private void showFolded(boolean yes) {
    folded.setSelected(yes);
    folded.setText(words.get(yes ? "list.folded" : "list.unfolded"));
    folded.setAccessibleText(words.get(yes ? "list.folded.name" : "list.unfolded.name"));
    folded.setTooltip(new Tooltip(words.get(yes ? "list.folded.name" : "list.unfolded.name")));
  }

  private void showChips() {
    chips.getChildren().clear();
    filter
        .brush()
        .get()
        .ifPresent(
            range -> chip(range(range), "chip.time", () -> filter.brush().set(Optional.empty())));
    filter
        .source()
        .get()
        .ifPresent(
            id -> chip(name(id), "chip.source", () -> filter.source().set(Optional.empty())));
    if (filter.sentiments().get().size() < Sentiment.values().length) {
      chip(sentiments(), "chip.sentiments", this::allSentiments);
    }
    for (Facet facet : Facet.values()) {
      for (String value : new TreeSet<>(filter.narrowing().get().of(facet))) {
        chip(name(facet, value), "chip.facet", () -> leave(facet, value));
      }
    }
    if (!filter.query().get().isEmpty()) {
      chip(
          words.get("chip.query.words", filter.query().get()),
          "chip.query",
          () -> filter.query().set(""));
    }
    chips.setVisible(!chips.getChildren().isEmpty());
    chips.setManaged(chips.isVisible());
  }

  private void chip(String what, String key, Runnable remove) {
    chips.getChildren().add(Chip.removable(what, words.get(key, what), remove));
  }

  private void allSentiments() {
    filter.sentiments().set(Set.copyOf(EnumSet.allOf(Sentiment.class)));
  }

  private String sentiments() {
    if (filter.nothingFits().get()) return words.get("chip.no-sentiment");
    return Arrays.stream(Sentiment.values())
        .filter(filter.sentiments().get()::contains)
        .map(Sentiment::word)
        .collect(Collectors.joining(", "));
  }

  private void leave(Facet facet, String value) {
    filter.narrowing().set(filter.narrowing().get().toggled(facet, value));
  }

  private String name(Facet facet, String value) {
    String given =
        model.counts().counts().get().facets().getOrDefault(facet, List.of()).stream()
            .filter(row -> row.value().equals(value))
            .map(CountsViewModel.FacetRow::name)
            .findFirst()
            .orElse(value);
    return new FacetWords(words).name(facet, value, given);
  }

  private String name(SourceId id) {
    return model.counts().counts().get().sources().stream()
        .map(CountsViewModel.SourceRow::source)
        .filter(source -> source.id().equals(id))
        .map(Source::name)
        .findFirst()
        .orElse(words.get("chip.one-source"));
  }

  private String range(TimeRange range) {
    Formats formats = words.formats();
    String from = formats.day(range.from()) + " " + formats.time(range.from());
    if (range.to().equals(filter.range().get().to())) return words.get("chip.to-now", from);
    boolean sameDay = formats.day(range.from()).equals(formats.day(range.to()));
    String to = (sameDay ? "" : formats.day(range.to()) + " ") + formats.time(range.to());
    return words.get("chip.from-to", from, to);
  }
}
