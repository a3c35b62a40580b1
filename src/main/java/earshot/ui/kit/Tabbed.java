package earshot.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Several screens of one place under one row of tabs; only the one on top listens, and none is
/// asked for its nodes before it is looked at.
public final class Tabbed implements Screen {
  private final List<Page> pages;
  private final Segmented<Page> tabs;
  private final StackPane content = new StackPane();
  private final VBox root;
  private boolean inView;
  private Optional<Page> open = Optional.empty();

  /// One of the screens.
  ///
  /// @param id unique among the pages
  /// @param word as it stands on the tab
  public record Page(String id, String word, Screen screen) {}

  /// The first page is on top at the start.
  ///
  /// @param id of the row of tabs
  public Tabbed(String id, List<Page> pages) {
    this.pages = List.copyOf(pages);
    tabs = new Segmented<>(this.pages, Page::word);
    tabs.node().setId(id);
    HBox row = new HBox(tabs.node());
    row.getStyleClass().add("es-tab-row");
    content.setMinSize(0, 0);
    VBox.setVgrow(content, Priority.ALWAYS);
    root = new VBox(row, content);
    root.getStyleClass().add("es-canvas");
    tabs.chosenProperty().subscribe(this::turn);
  }

  /// Brings a page to the top; does nothing when there is none of that id.
  public void open(String id) {
    pages.stream()
        .filter(page -> page.id().equals(id))
        .findFirst()
        .ifPresent(tabs.chosenProperty()::set);
  }

  /// The id of the page on top.
  public String page() {
    return open.map(Page::id).orElse("");
  }

  /// The pages in the order of their tabs.
  public List<Page> pages() {
    return pages;
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public List<Node> panes() {
    List<Node> panes = new ArrayList<>(List.of(tabs.node()));
    open.ifPresent(page -> panes.addAll(page.screen().panes()));
    return panes;
  }

  @Override
  public void shown() {
    inView = true;
    open.ifPresent(this::bring);
  }

  @Override
  public void hidden() {
    inView = false;
    open.ifPresent(page -> page.screen().hidden());
  }

  private void turn(Page page) {
    if (open.equals(Optional.of(page))) return;
    if (inView) open.ifPresent(before -> before.screen().hidden());
    open = Optional.of(page);
    if (inView) bring(page);
  }

  private void bring(Page page) {
    content.getChildren().setAll(page.screen().root());
    page.screen().shown();
  }
}
