package earshot.ui.timeline;

import earshot.search.Facet;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Shown;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Languages, kinds and tags of what the list shows, each with its count and bar; a press narrows
/// the list to it.
final class FacetsView {
  private static final int FEW = 6;

  private final FilterViewModel filter;
  private final CountsViewModel counts;
  private final Messages words;
  private final FacetWords names;
  private final Set<Facet> whole = EnumSet.noneOf(Facet.class);
  private final VBox root = new VBox();

  FacetsView(FilterViewModel filter, CountsViewModel counts, Messages words) {
    this.filter = filter;
    this.counts = counts;
    this.words = words;
    this.names = new FacetWords(words);
    root.setId("facets");
    counts.counts().subscribe(any -> show());
    filter.narrowing().subscribe(any -> show());
  }

  Region node() {
    return root;
  }

  // Rows stay the same nodes while only their numbers change, so that the focus stays too.
  private void show() {
    List<Node> nodes = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      List<CountsViewModel.FacetRow> rows =
          counts.counts().get().facets().getOrDefault(facet, List.of());
      if (rows.isEmpty()) continue;
      nodes.add(heading(facet));
      long most = rows.stream().mapToLong(CountsViewModel.FacetRow::count).max().orElse(0);
      for (CountsViewModel.FacetRow row : shown(facet, rows)) nodes.add(row(facet, row, most));
      if (rows.size() > FEW) nodes.add(more(facet, rows.size() - FEW));
    }
    Rows.replace(root, nodes);
  }

  private List<CountsViewModel.FacetRow> shown(Facet facet, List<CountsViewModel.FacetRow> rows) {
    if (whole.contains(facet)) return rows;
    List<CountsViewModel.FacetRow> shown = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      boolean chosen = filter.narrowing().get().has(facet, rows.get(i).value());
      if (i < FEW || chosen) shown.add(rows.get(i));
    }
    return shown;
  }

  private Label heading(Facet facet) {
    Label heading =
        new Label(
            words.get(
                switch (facet) {
                  case LANGUAGE -> "searches.by-language";
                  case KIND -> "searches.by-kind";
                  case TAG -> "searches.by-tag";
                }));
    heading.getStyleClass().addAll("es-section", "searches-section");
    return heading;
  }

  private Node row(Facet facet, CountsViewModel.FacetRow row, long most) {
    String name = names.name(facet, row.value(), row.name());
    Label title = new Label(Shown.of(name));
    title.getStyleClass().add("search-name");
    title.setMinWidth(0);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    Label count = new Label(words.formats().number(row.count()));
    count.getStyleClass().add("row-count");
    HBox line =
        new HBox(title, new FacetBar(most == 0 ? 0 : (double) row.count() / most, "count"), count);
    line.getStyleClass().add("search-line");
    ToggleButton button = new ToggleButton();
    button.setGraphic(line);
    button.setMaxWidth(Double.MAX_VALUE);
    button.getStyleClass().setAll("search-row", "source-row");
    button.setSelected(filter.narrowing().get().has(facet, row.value()));
    button.setAccessibleText(
        words.get(
            "searches.row", name, UnitWords.of(words, counts.counts().get().unit(), row.count())));
    // A tag may hold what an id of a node cannot.
    button.setId(id(facet) + "-" + row.value().replaceAll("[^\\p{L}\\p{N}-]", "_"));
    button.setOnAction(
        press -> filter.narrowing().set(filter.narrowing().get().toggled(facet, row.value())));
    return button;
  }

  private Node more(Facet facet, int more) {
    boolean all = whole.contains(facet);
    Button button =
        new Button(all ? words.get("searches.fewer") : words.plural("searches.more", more));
    button.getStyleClass().addAll("es-link", "facet-more");
    button.setId("more-" + id(facet));
    button.setOnAction(
        press -> {
          if (!whole.remove(facet)) whole.add(facet);
          show();
        });
    return button;
  }

  private static String id(Facet facet) {
    return facet.name().toLowerCase(Locale.ROOT);
  }
}
