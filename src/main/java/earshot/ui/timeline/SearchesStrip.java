package earshot.ui.timeline;

import earshot.model.Brand;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.searches.SearchesScreen;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The left column as a strip of icons and counts, for narrow windows.
final class SearchesStrip {
  private final TimelineViewModel model;
  private final Messages words;
  private final Messages saved;
  private final VBox rows = new VBox();
  private final VBox root;

  /// @param unfold shows the whole column
  SearchesStrip(TimelineViewModel model, Messages words, Runnable unfold) {
    this.model = model;
    this.words = words;
    saved = Messages.of(SearchesScreen.class, words.formats());
    Button more = new Button("", Icon.TUNE.node(18));
    more.getStyleClass().add("es-icon-button");
    more.setAccessibleText(words.get("searches.unfold"));
    more.setTooltip(new Tooltip(words.get("searches.unfold")));
    more.setId("unfold");
    more.setOnAction(press -> unfold.run());
    rows.getStyleClass().add("strip-rows");
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("searches-scroll");
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    root = new VBox(more, scroll);
    root.getStyleClass().addAll("searches-strip", "es-pane");
    model.counts().counts().subscribe(any -> show());
    model.filter().scope().subscribe(any -> show());
    model.scopes().saved().subscribe(any -> show());
  }

  Region node() {
    return root;
  }

  private void show() {
    List<Node> nodes = new ArrayList<>();
    List<CountsViewModel.ScopeRow> counted = model.counts().counts().get().scopes();
    counted.stream().filter(row -> row.brand().isEmpty()).forEach(row -> nodes.add(button(row)));
    for (ScopesViewModel.SavedRow row : model.scopes().saved().get()) {
      if (row.readable()) nodes.add(saved(row));
    }
    counted.stream().filter(row -> row.brand().isPresent()).forEach(row -> nodes.add(button(row)));
    Rows.replace(rows, nodes);
  }

  private ToggleButton saved(ScopesViewModel.SavedRow row) {
    String spoken = SavedSection.spoken(row, words, saved);
    return button(row.scope(), List.of(), row.count(), spoken);
  }

  private ToggleButton button(CountsViewModel.ScopeRow row) {
    List<Brand> brands = row.brand().stream().toList();
    String name = Scopes.name(row.scope(), brands, words);
    String counted = UnitWords.of(words, model.counts().counts().get().unit(), row.count());
    String spoken = words.get("searches.row", name, counted);
    return button(row.scope(), brands, row.count(), spoken);
  }

  private ToggleButton button(Scope scope, List<Brand> brands, long count, String spoken) {
    ToggleButton button = new ToggleButton(shortNumber(count));
    button.setGraphic(Scopes.icon(scope, brands));
    button.setContentDisplay(ContentDisplay.TOP);
    button.getStyleClass().setAll("strip-row");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setSelected(scope.equals(model.filter().scope().get()));
    button.setAccessibleText(spoken);
    button.setTooltip(new Tooltip(spoken));
    button.setId("strip-" + Scopes.id(scope));
    button.setOnAction(
        press -> {
          button.setSelected(true);
          model.filter().scope().set(scope);
        });
    return button;
  }

  /// `987`, `1.3k`, `48k`: what fits under an icon.
  static String shortNumber(long n) {
    if (n < 1_000) return Long.toString(n);
    return n < 10_000
        ? String.format(Locale.ROOT, "%.1fk", Math.floor(n / 100.0) / 10)
        : n / 1_000 + "k";
  }
}
