package earshot.ui.playbook;

import earshot.model.Playbook;
import earshot.ui.kit.EmptyState;
import earshot.ui.kit.ListHead;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Screen;
import earshot.ui.kit.Shown;
import earshot.ui.kit.Theme;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The page of the plans for bad days: those that come with the program and people's own.
public final class PlaybooksScreen implements Screen {
  private final PlaybooksViewModel model;
  private final Messages words;
  private final ListView<Playbook> list = new ListView<>();
  private final PlaybookEditor editor;
  private final HBox body;
  private final StackPane root = new StackPane();

  /// Builds the page; nothing is asked before [#shown].
  public PlaybooksScreen(PlaybooksViewModel model) {
    this.model = model;
    words = model.words();
    editor = new PlaybookEditor(model);
    body = new HBox(left(), editor.node());
    HBox.setHgrow(editor.node(), Priority.ALWAYS);
    body.getStyleClass().addAll("es-canvas", "alerts");
    root.setId("playbooks");
    model.phase().subscribe(this::show);
    model.shown().subscribe(this::select);
  }

  /// The stylesheet of the page, for [Theme#dress].
  public static String sheet() {
    return Theme.sheet(PlaybooksScreen.class, "playbook.css");
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    model.reload();
  }

  @Override
  public void hidden() {
    model.leave();
  }

  /// Where a playbook comes from, in words.
  static String origin(OpenPlaybook open, Messages words) {
    return words.get("origin." + open.origin().name().toLowerCase(Locale.ROOT));
  }

  private Region left() {
    HBox head = ListHead.of(words.get("title"), words.get("new"), "playbook-new", model::fresh);
    head.getStyleClass().add("alerts-list-head");
    list.setId("playbooks-list");
    list.setAccessibleText(words.get("title"));
    list.getStyleClass().add("alerts-list");
    list.setItems(model.all());
    model.all().addListener((ListChangeListener<Playbook>) _ -> select(model.shown().get()));
    list.setCellFactory(view -> new Cell());
    Label none = new Label(words.get("none"));
    none.getStyleClass().add("es-secondary");
    none.setMinWidth(0);
    list.setPlaceholder(none);
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(chosen -> Optional.ofNullable(chosen).ifPresent(one -> model.open(one.id())));
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox card = new VBox(head, list);
    card.getStyleClass().addAll("es-card", "alerts-card");
    return card;
  }

  private void select(Optional<OpenPlaybook> open) {
    if (open.isEmpty()) return;
    for (int i = 0; i < list.getItems().size(); i++) {
      if (!list.getItems().get(i).id().equals(open.get().playbook().id())) continue;
      if (list.getSelectionModel().getSelectedIndex() != i) list.getSelectionModel().select(i);
    }
  }

  private void show(PlaybooksViewModel.Phase phase) {
    switch (phase) {
      case READING -> root.getChildren().clear();
      case READY -> root.getChildren().setAll(body);
      case FAILED -> {
        root.getChildren()
            .setAll(EmptyState.failed("playbooks", words.get("failed"), model::reload));
      }
    }
  }

  /// One playbook: its name, what it is for, how many steps it has and where it comes from.
  private final class Cell extends ListCell<Playbook> {
    private final Label name = new Label();
    private final Label facts = new Label();
    private final VBox row = new VBox(name, facts);

    private Cell() {
      name.getStyleClass().add("es-name");
      facts.getStyleClass().add("es-secondary");
      name.setMinWidth(0);
      facts.setMinWidth(0);
      row.getStyleClass().add("alert-row");
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Playbook playbook, boolean empty) {
      super.updateItem(playbook, empty);
      if (playbook == null || empty) {
        setGraphic(null);
        setAccessibleText("");
        return;
      }
      OpenPlaybook open = OpenPlaybook.of(playbook);
      name.setText(Shown.of(playbook.name(), 80));
      String steps = words.plural("steps", open.plan().map(plan -> plan.steps().size()).orElse(0));
      facts.setText(steps + " · " + origin(open, words));
      setAccessibleText(name.getText() + ", " + facts.getText());
      setGraphic(row);
    }
  }
}
