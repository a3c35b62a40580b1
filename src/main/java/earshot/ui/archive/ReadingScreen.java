package earshot.ui.archive;

import earshot.archive.Glimpse;
import earshot.ui.kit.Chip;
import earshot.ui.kit.Icon;
import earshot.ui.kit.LongWorkBar;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Screen;
import earshot.ui.kit.Sentence;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The window on an archive: what it is, its mentions, and the one that is open.
public final class ReadingScreen implements Screen {
  private static final double LIST_SHARE = 0.5;
  private static final double NEARLY_AT_THE_END = 0.9;

  private final ReadingViewModel model;
  private final Messages words;
  private final ListView<Glimpse> list = new ListView<>();
  private final TextField search = new TextField();
  private final VBox root;

  /// Builds the screen; nothing is read before [#shown].
  public ReadingScreen(ReadingViewModel model, Messages words) {
    this.model = model;
    this.words = words;
    SplitPane body = new SplitPane(left(), new ReadingDetail(model, words).node());
    body.setDividerPositions(LIST_SHARE);
    body.getStyleClass().add("reading-body");
    VBox.setVgrow(body, Priority.ALWAYS);
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
            body);
    root.getStyleClass().addAll("es-canvas", "reading");
    root.setId("reading");
    root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
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
  }

  // Letters and digits mean something only while nobody writes.
  private void typed(KeyEvent key) {
    if (key.getTarget() instanceof TextInputControl) return;
    String typed = key.getCharacter();
    if (typed.equals("/")) {
      search.requestFocus();
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
    HBox head = new HBox(what, badge, network);
    head.getStyleClass().add("reading-head");
    return head;
  }

  private VBox left() {
    search.setId("reading-search");
    search.setPromptText(words.get("reading.search"));
    search.setAccessibleText(words.get("reading.search"));
    search.textProperty().bindBidirectional(model.queryProperty());
    search.setOnAction(enter -> model.search());
    search.disableProperty().bind(model.readableProperty().not());
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
    VBox left = new VBox(search, list);
    left.getStyleClass().add("reading-left");
    return left;
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
