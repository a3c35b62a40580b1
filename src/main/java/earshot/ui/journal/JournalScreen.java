package earshot.ui.journal;

import earshot.model.JournalEntry;
import earshot.ui.kit.EmptyState;
import earshot.ui.kit.FileSave;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.RowMenu;
import earshot.ui.kit.Screen;
import earshot.ui.kit.Segmented;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Shown;
import earshot.ui.kit.Theme;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The page on who decided what and when; it shows whether the chain is unbroken.
public final class JournalScreen implements Screen {
  private static final double NEAR_THE_END = 0.9;
  private static final int LONGEST = 40;

  private final JournalViewModel model;
  private final FileSave saves;
  private final Messages words;
  private final ListView<JournalEntry> list = new ListView<>();
  private final StackPane middle = new StackPane();
  private final VBox root;

  /// Builds the page; nothing is asked before [#shown].
  public JournalScreen(JournalViewModel model, FileSave saves, Messages words) {
    this.model = model;
    this.saves = saves;
    this.words = words;
    buildList();
    VBox.setVgrow(middle, Priority.ALWAYS);
    middle.setMinHeight(0);
    VBox card = new VBox(head(), filters(), said(), middle, foot());
    card.getStyleClass().addAll("es-card", "journal-card");
    VBox.setVgrow(card, Priority.ALWAYS);
    root = new VBox(card);
    root.setId("journal");
    root.getStyleClass().addAll("es-canvas", "journal");
    model.phaseProperty().subscribe(this::show);
  }

  /// The stylesheet of the page, for [Theme#dress].
  public static String sheet() {
    return Theme.sheet(JournalScreen.class, "journal.css");
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    model.shown();
  }

  @Override
  public void hidden() {
    model.hidden();
  }

  private HBox head() {
    Label title = new Label(words.get("journal.title"));
    title.getStyleClass().add("es-h3");
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    Button verify = button("journal.verify", "journal-verify", model.checkup()::verify);
    Button export = button("journal.export", "journal-export", this::export);
    verify.disableProperty().bind(model.checkup().busyProperty());
    export.disableProperty().bind(model.checkup().busyProperty());
    HBox head = new HBox(title, spring, verify, export);
    head.getStyleClass().add("journal-head");
    return head;
  }

  private FlowPane filters() {
    Segmented<JournalViewModel.Span> span =
        new Segmented<>(
            List.of(JournalViewModel.Span.values()),
            each -> words.get("journal.span." + each.name()));
    span.node().setId("journal-span");
    span.chosenProperty().bindBidirectional(model.spanProperty());
    FlowPane filters =
        new FlowPane(
            choice(
                "journal-action",
                words.get("journal.action"),
                model.actions(),
                model.actionProperty(),
                each -> each.isEmpty() ? words.get("journal.all-acts") : JournalCell.what(each)),
            choice(
                "journal-person",
                words.get("journal.person"),
                model.people(),
                model.personProperty(),
                each ->
                    each.isEmpty() ? words.get("journal.everybody") : Shown.name(each, LONGEST)),
            span.node());
    filters.getStyleClass().add("journal-filters");
    return filters;
  }

  private ComboBox<String> choice(
      String id,
      String name,
      ObservableList<String> all,
      StringProperty chosen,
      Function<String, String> said) {
    ComboBox<String> box = new ComboBox<>(all);
    box.setId(id);
    box.setAccessibleText(name);
    box.setVisibleRowCount(12);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(String each) {
            return each == null ? "" : said.apply(each);
          }

          @Override
          public String fromString(String shown) {
            throw new UnsupportedOperationException("acts and people are chosen, not typed");
          }
        });
    box.setValue(chosen.get());
    chosen.subscribe(now -> box.setValue(now));
    // The list is empty for a moment when it is read anew.
    box.valueProperty()
        .subscribe(
            now -> {
              if (now != null) chosen.set(now);
            });
    return box;
  }

  private VBox said() {
    VBox said = new VBox();
    said.setId("journal-said");
    model
        .checkup()
        .verdictProperty()
        .subscribe(
            verdict ->
                said.getChildren()
                    .setAll(
                        verdict
                            .map(
                                each ->
                                    Sentence.of(
                                        each.words(),
                                        each.unbroken() ? "journal-whole" : "settings-problem"))
                            .stream()
                            .toList()));
    return new VBox(said, Sentence.showing(model.checkup().problemProperty(), "settings-problem"));
  }

  private void buildList() {
    list.setId("journal-list");
    list.setAccessibleText(words.get("journal.title"));
    list.getStyleClass().addAll("saved-list", "journal-list");
    list.setItems(model.rows());
    list.setCellFactory(view -> new JournalCell(words));
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(now -> model.chosenProperty().set(Optional.ofNullable(now)));
    list.skinProperty().subscribe(skin -> watchScrolling());
    RowMenu.on(list, List::of, this::text);
  }

  private String text() {
    return model.chosenProperty().get().map(each -> JournalCell.text(each, words)).orElse("");
  }

  private void watchScrolling() {
    list.lookupAll(".scroll-bar").stream()
        .filter(ScrollBar.class::isInstance)
        .map(ScrollBar.class::cast)
        .forEach(
            bar ->
                bar.valueProperty()
                    .subscribe(
                        at -> {
                          if (at.doubleValue() > NEAR_THE_END) model.more();
                        }));
  }

  // What can be taken back from here, and where the rest is.
  private HBox foot() {
    Button undo = button("journal.undo", "journal-undo", model::undo);
    undo.disableProperty().bind(model.undoableProperty().not());
    HBox foot = new HBox(undo, Sentence.of(words.get("journal.note"), "es-secondary"));
    HBox.setHgrow(foot.getChildren().getLast(), Priority.ALWAYS);
    foot.getStyleClass().add("journal-foot");
    return foot;
  }

  private void show(JournalViewModel.Phase phase) {
    switch (phase) {
      case READING -> middle.getChildren().clear();
      case NOTHING_YET -> instead(Icon.HISTORY, "journal.nothing");
      case NOTHING_FITS ->
          instead(
              Icon.HISTORY,
              "journal.none-fits",
              button("journal.clear", "journal-clear", this::clear));
      case FAILED ->
          middle
              .getChildren()
              .setAll(EmptyState.failed("journal", words.get("journal.unread"), model::reload));
      case ROWS -> middle.getChildren().setAll(list);
    }
  }

  private void instead(Icon icon, String key, Button... steps) {
    middle.getChildren().setAll(EmptyState.of(icon, words.get(key), steps));
  }

  private void clear() {
    model.actionProperty().set("");
    model.personProperty().set("");
    model.spanProperty().set(JournalViewModel.Span.ALL);
  }

  private void export() {
    saves
        .save(words.get("journal.export"), words.get("journal.kind"), "earshot-journal.csv")
        .ifPresent(model::export);
  }

  private Button button(String key, String id, Runnable press) {
    Button button = new Button(words.get(key));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(pressed -> press.run());
    return button;
  }
}
