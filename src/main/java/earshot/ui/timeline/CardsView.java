package earshot.ui.timeline;

import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.BrandRole;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.ui.acts.Picked;
import earshot.ui.kit.Hint;
import earshot.ui.kit.Keys;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Pill;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.event.EventTarget;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The list of cards with the pill over it, or the words that stand in its place.
final class CardsView {
  private final TimelineViewModel model;
  private final CardsViewModel cards;
  private final Messages words;
  private final ListView<Card> list = new ListView<>();
  private final ListPlace place = new ListPlace(list);
  private final StackPane instead = new StackPane();
  private final Instead otherwise;
  private final Waiting waiting;
  private final StackPane root;
  private final Hint hint;
  private final VBox whole;
  private final Picked picked;
  private final CardActs.Deeds deeds;
  private boolean syncing;
  private boolean atTop = true;

  /// @param opened called when a card is clicked, to bring its detail into sight
  /// @param picked what is selected to be acted on together
  /// @param deeds where the buttons of cards lead
  CardsView(
      TimelineViewModel model,
      Messages words,
      Runnable opened,
      Picked picked,
      CardActs.Deeds deeds) {
    this.model = model;
    this.deeds = deeds;
    this.picked = picked;
    this.cards = model.cards();
    this.words = words;
    this.otherwise = new Instead(model, words);
    this.waiting = new Waiting(words.get("list.loading"), 4);
    Pill pill = new Pill(cards::showNew);
    pill.node().setId("pill");
    StackPane.setAlignment(pill.node(), Pos.TOP_CENTER);
    StackPane.setMargin(pill.node(), new Insets(-14, 0, 0, 0));
    root = new StackPane(list, instead, pill.node());
    root.getStyleClass().add("timeline-list-area");
    hint =
        new Hint(
            "timeline",
            () ->
                words.get(
                    "hint.timeline",
                    Keys.cap("next", "j"),
                    Keys.cap("previous", "k"),
                    Keys.cap("palette", "Ctrl+K")));
    VBox.setVgrow(root, Priority.ALWAYS);
    VBox.setMargin(hint.node(), new Insets(6, 0, 6, 0));
    whole = new VBox(root, hint.node());
    buildList(opened);
    cards.waiting().subscribe(n -> pill.waiting(n.intValue()));
    cards.state().subscribe(this::show);
    cards.rebuilt().subscribe(_ -> rebuilt());
    cards.keepPlaceWith(place);
  }

  Region node() {
    return whole;
  }

  /// Whether keys that go there are meant for the list; its ground has them while it is filled
  /// anew.
  boolean isList(EventTarget target) {
    return target == list || target == root;
  }

  ListView<Card> list() {
    return list;
  }

  private void buildList(Runnable opened) {
    list.setId("mentions");
    list.getStyleClass().add("timeline-list");
    list.setAccessibleRole(AccessibleRole.LIST_VIEW);
    cards.order().subscribe(now -> list.setAccessibleText(words.get("list.name." + now.name())));
    list.setItems(cards.rows());
    list.setCellFactory(
        view -> {
          CardCell cell =
              new CardCell(words, model.now(), new Names()).picking(picked).acting(deeds);
          cell.setOnMouseClicked(
              click -> {
                if (click.getButton() == MouseButton.PRIMARY && !cell.isEmpty()) opened.run();
              });
          return cell;
        });
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, chosen) -> chosen(Optional.ofNullable(chosen)));
    cards.selected().subscribe(id -> select(id, true));
    list.getItems()
        .addListener((ListChangeListener<Card>) change -> select(cards.selected().get(), false));
    list.skinProperty().subscribe(any -> watchScrolling());
    // The list's own keys would stop at the end of what is held, and Escape would end there.
    list.addEventFilter(
        KeyEvent.KEY_PRESSED,
        press -> {
          switch (press.getCode()) {
            case UP, DOWN, HOME, END, SPACE, ENTER, ESCAPE -> {
              list.getParent().fireEvent(press.copyFor(list.getParent(), list.getParent()));
              press.consume();
            }
            default -> {}
          }
        });
  }

  private void chosen(Optional<Card> card) {
    if (syncing || place.isKeeping()) return;
    card.ifPresent(row -> cards.selected().set(Optional.of(row.id())));
  }

  private void select(Optional<MentionId> id, boolean reveal) {
    syncing = true;
    try {
      int index = id.map(this::indexOf).orElse(-1);
      if (index < 0) list.getSelectionModel().clearSelection();
      else list.getSelectionModel().clearAndSelect(index);
      if (index >= 0 && reveal) reveal(index);
    } finally {
      syncing = false;
    }
  }

  private int indexOf(MentionId id) {
    List<Card> rows = list.getItems();
    for (int i = 0; i < rows.size(); i++) if (rows.get(i).id().equals(id)) return i;
    return -1;
  }

  /// Scrolls no further than needed to bring the whole row into sight.
  private void reveal(int index) {
    list.getFocusModel().focus(index);
    flow()
        .ifPresent(
            flow -> {
              IndexedCell<?> cell = flow.getVisibleCell(index);
              if (cell == null) list.scrollTo(index);
              else if (cell.getLayoutY() < 0) flow.scrollPixels(cell.getLayoutY());
              else {
                double over = cell.getLayoutY() + cell.getHeight() - flow.getHeight();
                if (over > 0) flow.scrollPixels(Math.min(over, cell.getLayoutY()));
              }
            });
  }

  /// Scrolls by one page; the selection stays.
  void page(int direction) {
    flow().ifPresent(flow -> flow.scrollPixels(direction * flow.getHeight() * 0.9));
  }

  private Optional<VirtualFlow<?>> flow() {
    return list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
        ? Optional.of(flow)
        : Optional.empty();
  }

  private void watchScrolling() {
    if (list.getSkin() == null) return;
    list.lookupAll(".scroll-bar").stream()
        .filter(ScrollBar.class::isInstance)
        .map(ScrollBar.class::cast)
        .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
        .forEach(bar -> bar.valueProperty().addListener((_, _, at) -> scrolled(at.doubleValue())));
  }

  private void scrolled(double at) {
    boolean top = at <= 0;
    boolean arrived = top && !atTop;
    atTop = top;
    if (place.isKeeping()) return;
    flow()
        .ifPresent(
            flow -> {
              IndexedCell<?> first = flow.getFirstVisibleCell();
              IndexedCell<?> last = flow.getLastVisibleCell();
              if (first != null && last != null) cards.inSight(first.getIndex(), last.getIndex());
            });
    // Whoever scrolls up to the newest row wants to see what is newer still.
    if (arrived && cards.waiting().get() > 0 && cards.atNewest()) cards.showNew();
  }

  private void show(ListState state) {
    boolean rows = !cards.rows().isEmpty();
    list.setVisible(rows && state != ListState.FAILED && state != ListState.REBUILDING);
    instead.setVisible(!list.isVisible());
    if (list.isVisible()) hint.offer();
    waiting.stop();
    instead
        .getChildren()
        .setAll(
            switch (state) {
              case READY -> List.of();
              case LOADING -> rows ? List.of() : List.of(waiting.start());
              case NOTHING_YET -> List.of(otherwise.nothingYet());
              case QUIET -> List.of(otherwise.quiet());
              case NONE_FIT -> List.of(otherwise.noneFit());
              case REBUILDING -> List.of(otherwise.rebuilding());
              case FAILED -> List.of(otherwise.failed());
            });
  }

  /// Says what is usual, once it is known.
  void judged() {
    if (cards.state().get() == ListState.QUIET) show(ListState.QUIET);
  }

  private void rebuilt() {
    if (cards.state().get() == ListState.REBUILDING) show(ListState.REBUILDING);
  }

  /// Fills in what was learned about sources after the list was found empty.
  void counted() {
    if (cards.state().get() == ListState.NOTHING_YET) show(ListState.NOTHING_YET);
  }

  /// Names brands on cards, where there is more than one of ours.
  private final class Names implements CardCell.Names {
    @Override
    public Map.Entry<String, String> of(BrandId id) {
      return brands().stream()
          .filter(brand -> brand.id().equals(id))
          .findFirst()
          .map(brand -> Map.entry(brand.name(), brand.colour()))
          .orElse(Map.entry(words.get("brand.gone"), "slate"));
    }

    @Override
    public boolean wanted(Mention mention) {
      long own = brands().stream().filter(brand -> brand.role() == BrandRole.OWN).count();
      return mention.brands().size() > 1
          || (own > 1 && !(model.filter().scope().get() instanceof Scope.About));
    }

    private List<Brand> brands() {
      return model.filter().brands();
    }
  }
}
