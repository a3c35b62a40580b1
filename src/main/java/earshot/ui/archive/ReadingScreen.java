package earshot.ui.archive;

import earshot.archive.Glimpse;
import earshot.ui.kit.Chip;
import earshot.ui.kit.Icon;
import earshot.ui.kit.LongWorkBar;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Notice;
import earshot.ui.kit.Screen;
import earshot.ui.kit.Segmented;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Theme;
import earshot.ui.timeline.Looking;
import earshot.ui.timeline.Opening;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The window on an archive: what it is, its mentions with the one that is open, and its figures.
public final class ReadingScreen implements Screen {
  private static final double LIST_SHARE = 0.58;
  private static final double NEARLY_AT_THE_END = 0.9;

  /// Below it the chart is a strip, in px at full text size.
  private static final double LOW = 720;

  /// From it on there is room beside the list for what narrows it.
  private static final double WIDE = 1300;

  private final ReadingViewModel model;
  private final Messages words;
  private final Views views;
  private final ListView<Glimpse> list = new ListView<>();
  private final Segmented<Page> pages;
  private final StackPane content = new StackPane();
  private final HBox body = new HBox();
  private final VBox middle = new VBox(list);
  private final ToggleButton narrow = new ToggleButton("", Icon.FILTER.node(18));
  private final VBox root;
  private Optional<Looking> looking = Optional.empty();
  private Optional<Screen> figures = Optional.empty();
  private boolean wide;

  /// The pages of the window.
  private enum Page {
    MENTIONS,
    FIGURES
  }

  /// What is shown beside the list once all of the archive can be read.
  public interface Views {
    /// Columns over time, and what the list can be narrowed to.
    Looking looking();

    /// The figures.
    ///
    /// @param door shows the mentions behind a mark
    Screen figures(Consumer<Opening> door);
  }

  /// Builds the screen; nothing is read before [#shown].
  ///
  /// @param notice says what was written to a file
  public ReadingScreen(ReadingViewModel model, Messages words, Views views, Notice notice) {
    this.model = model;
    this.words = words;
    this.views = views;
    pages = new Segmented<>(List.of(Page.values()), page -> words.get("reading.page." + page));
    pages.node().setId("reading-pages");
    pages.node().disableProperty().bind(model.readableProperty().not());
    body();
    content.setMinSize(0, 0);
    StackPane under = new StackPane(content, notice.node());
    under.setMinSize(0, 0);
    VBox.setVgrow(under, Priority.ALWAYS);
    Region stripes = new Region();
    stripes.getStyleClass().add("reading-stripes");
    VBox lost = new VBox();
    lost.getStyleClass().add("reading-lost");
    lost.setId("reading-lost");
    model.lost().subscribe(() -> showLost(lost));
    showLost(lost);
    root =
        new VBox(
            stripes,
            head(),
            LongWorkBar.of(model.work(), "reading-stop"),
            Sentence.showing(model.problemProperty(), "archive-problem", "reading-line"),
            lost,
            under);
    root.getStyleClass().addAll("es-canvas", "reading");
    root.setId("reading");
    root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    root.heightProperty().subscribe(this::fit);
    root.widthProperty().subscribe(this::fit);
    pages.chosenProperty().subscribe(this::turn);
    model.readableProperty().subscribe(this::look);
    model.whenSearchable(() -> looking.ifPresent(Looking::begin));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    model.start();
  }

  @Override
  public void hidden() {
    model.work().stop();
    figures.ifPresent(Screen::hidden);
  }

  private void turn(Page page) {
    switch (page) {
      case MENTIONS -> {
        figures.ifPresent(Screen::hidden);
        content.getChildren().setAll(body);
      }
      case FIGURES -> {
        Screen shown = figures.orElseGet(() -> views.figures(this::open));
        figures = Optional.of(shown);
        content.getChildren().setAll(shown.root());
        shown.shown();
      }
    }
  }

  private void open(Opening opening) {
    looking.ifPresent(each -> each.open(opening));
    pages.chosenProperty().set(Page.MENTIONS);
  }

  private void look(boolean readable) {
    if (!readable) return;
    Looking made = views.looking();
    looking = Optional.of(made);
    HBox.setHgrow(made.line(), Priority.ALWAYS);
    HBox line = new HBox(narrow, made.line());
    line.getStyleClass().add("reading-narrowing");
    middle.getChildren().addAll(0, List.of(made.head(), line));
    made.searches().visibleProperty().bind(narrow.selectedProperty());
    made.searches().managedProperty().bind(narrow.selectedProperty());
    body.getChildren().addFirst(made.searches());
    made.low(root.getHeight() < px(LOW));
    made.onList(model::list);
    made.begin();
  }

  // Where there is no room beside the list, what narrows it comes when it is asked for.
  private void fit() {
    looking.ifPresent(each -> each.low(root.getHeight() < px(LOW)));
    boolean now = root.getWidth() >= px(WIDE);
    if (now == wide) return;
    wide = now;
    narrow.setSelected(now);
  }

  private static double px(double atFullSize) {
    return atFullSize * Theme.textSize() / 100;
  }

  // Letters and digits mean something only while nobody writes.
  private void typed(KeyEvent key) {
    if (key.getTarget() instanceof TextInputControl) return;
    if (pages.chosenProperty().get() != Page.MENTIONS) return;
    String typed = key.getCharacter();
    if (typed.equals("/")) {
      looking.ifPresent(Looking::focus);
      key.consume();
    }
    int number = typed.length() == 1 ? "1234".indexOf(typed) : -1;
    if (number >= 0) {
      model.press(ReadingDetail.LABELS.get(number));
      key.consume();
    }
  }

  private HBox head() {
    Label name = new Label(model.name());
    name.getStyleClass().add("es-h2");
    name.setMinWidth(0);
    Label about = new Label(model.about());
    about.getStyleClass().add("es-secondary");
    about.setMinWidth(0);
    VBox what = new VBox(name, about);
    what.setMinWidth(0);
    HBox.setHgrow(what, Priority.ALWAYS);
    Label badge = Chip.of(Icon.LOCK, words.get("reading.badge"), "accent");
    badge.setId("reading-badge");
    badge.setMinWidth(Region.USE_PREF_SIZE);
    Label network = Chip.of(Icon.OFFLINE, words.get("reading.network"));
    network.setId("reading-network");
    network.setMinWidth(Region.USE_PREF_SIZE);
    pages.node().setMinWidth(Region.USE_PREF_SIZE);
    HBox head = new HBox(what, pages.node(), badge, network);
    head.getStyleClass().add("reading-head");
    return head;
  }

  private void body() {
    list.setId("reading-list");
    list.setAccessibleText(words.get("reading.list"));
    list.getStyleClass().add("reading-list");
    list.setItems(model.mentions());
    list.setPlaceholder(Sentence.of(words.get("reading.empty"), "es-secondary"));
    list.setCellFactory(view -> new ReadingCell(words));
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            chosen ->
                Optional.ofNullable(chosen)
                    .ifPresent(each -> model.openProperty().set(Optional.of(each))));
    model
        .openProperty()
        .subscribe(open -> open.ifPresent(each -> list.getSelectionModel().select(each)));
    list.skinProperty().subscribe(skin -> followScrolling());
    VBox.setVgrow(list, Priority.ALWAYS);
    middle.getStyleClass().add("reading-middle");
    narrow.setId("reading-narrow");
    narrow.getStyleClass().setAll("button", "es-icon-button");
    narrow.setAccessibleText(words.get("reading.narrow"));
    narrow.setTooltip(new Tooltip(words.get("reading.narrow")));
    narrow.setMinWidth(Region.USE_PREF_SIZE);
    SplitPane both = new SplitPane(middle, new ReadingDetail(model, words).node());
    both.setDividerPositions(LIST_SHARE);
    both.getStyleClass().add("reading-both");
    HBox.setHgrow(both, Priority.ALWAYS);
    body.getChildren().add(both);
    body.getStyleClass().add("reading-body");
  }

  private void followScrolling() {
    if (list.lookup(".scroll-bar:vertical") instanceof ScrollBar bar) {
      bar.valueProperty()
          .subscribe(
              at -> {
                if (at.doubleValue() > NEARLY_AT_THE_END * bar.getMax()) model.more();
              });
    }
  }

  private void showLost(VBox lost) {
    lost.getChildren().clear();
    boolean any = !model.lost().isEmpty();
    lost.setVisible(any);
    lost.setManaged(any);
    if (!any) return;
    lost.getChildren()
        .add(Sentence.of(words.plural("reading.damaged", model.lost().size()), "archive-problem"));
    for (String each : model.lost()) {
      lost.getChildren().add(Sentence.of(each, "es-secondary"));
    }
  }
}
