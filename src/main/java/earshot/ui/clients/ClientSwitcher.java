package earshot.ui.clients;

import earshot.model.Client;
import earshot.ui.clients.ClientsViewModel.Panel;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The list of clients below the name of the one on screen, with counts only.
final class ClientSwitcher {
  private static final double ROW_EMS = 3.9;
  private static final int MOST_ROWS = 8;

  private final ClientsViewModel model;
  private final Messages words;
  private final ClientWords said;
  private final TextField search = new TextField();
  private final ListView<ClientLine> list = new ListView<>();
  private final VBox node;

  /// @param open asks for the folder of a workspace and takes it into the list
  ClientSwitcher(ClientsViewModel model, Messages words, ClientWords said, Runnable open) {
    this.model = model;
    this.words = words;
    this.said = said;
    search.setId("client-search");
    search.setPromptText(words.get("search"));
    search.setAccessibleText(words.get("search"));
    search.textProperty().bindBidirectional(model.queryProperty());
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
    list();
    node =
        new VBox(
            search,
            list,
            Sentence.showing(model.problemProperty(), "settings-problem"),
            steps(open));
    node.setId("client-sheet");
    node.getStyleClass().addAll("es-float", "client-sheet");
    node.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
  }

  Region node() {
    return node;
  }

  void shown() {
    list.getSelectionModel().selectFirst();
    search.requestFocus();
  }

  private void list() {
    list.setId("client-list");
    list.setAccessibleText(words.get("list"));
    list.setItems(model.found());
    list.setPlaceholder(Sentence.of(words.get("none"), "es-secondary"));
    list.setCellFactory(any -> new Row());
    list.getStyleClass().add("client-list");
    list.setOnKeyPressed(
        press -> {
          if (press.getCode() == KeyCode.ENTER || press.getCode() == KeyCode.SPACE) show();
        });
    model
        .found()
        .subscribe(
            () -> {
              int rows = Math.clamp(model.found().size(), 1, MOST_ROWS);
              list.setPrefHeight(rows * ROW_EMS * search.getFont().getSize() + 2);
              if (list.getSelectionModel().isEmpty()) list.getSelectionModel().selectFirst();
            });
  }

  private void typed(KeyEvent press) {
    switch (press.getCode()) {
      case DOWN -> {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) list.getSelectionModel().selectFirst();
        else list.getSelectionModel().selectNext();
        press.consume();
      }
      case ENTER -> {
        show();
        press.consume();
      }
      default -> {}
    }
  }

  private void show() {
    chosen().ifPresent(line -> model.show(line.client()));
  }

  private Optional<ClientLine> chosen() {
    // While the search narrows the list, the selection may still be one that is gone.
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem())
        .filter(model.found()::contains)
        .or(() -> model.found().stream().findFirst());
  }

  private FlowPane steps(Runnable open) {
    Button add = step("client-new", "new", Icon.PLUS);
    add.setOnAction(press -> model.toggle(Panel.NEW));
    Button folder = step("client-open", "open", Icon.FOLDER);
    folder.setOnAction(press -> open.run());
    Button all = step("client-overview", "overview", Icon.TABLE);
    all.setOnAction(press -> model.toggle(Panel.OVERVIEW));
    FlowPane steps = new FlowPane(add, folder, all);
    steps.getStyleClass().add("client-steps");
    return steps;
  }

  private Button step(String id, String key, Icon icon) {
    Button step = new Button(words.get(key), icon.node(16));
    step.setId(id);
    step.setMinWidth(Region.USE_PREF_SIZE);
    return step;
  }

  /// A client with what waits there.
  private final class Row extends ListCell<ClientLine> {
    Row() {
      setOnMouseClicked(
          press -> {
            if (!isEmpty()) model.show(getItem().client());
          });
    }

    @Override
    protected void updateItem(@Nullable ClientLine line, boolean empty) {
      super.updateItem(line, empty);
      setText(null);
      setGraphic(empty || line == null ? null : row(line));
    }

    private HBox row(ClientLine line) {
      Client client = line.client();
      Label name = new Label(said.name(client));
      name.getStyleClass().add("es-name");
      Label counts = new Label(said.standing(line));
      counts.getStyleClass().add("es-secondary");
      counts.setMinWidth(0);
      VBox both = new VBox(name, counts);
      both.setMinWidth(0);
      HBox.setHgrow(both, Priority.ALWAYS);
      HBox row = new HBox(ClientWords.tile(said.name(client), client.colour()), both);
      if (model.hereProperty().get().equals(Optional.of(client.folder()))) {
        row.getChildren().add(Icon.CHECK.node(16));
      }
      row.getStyleClass().add("client-row");
      // Long sentences end in an ellipsis instead of widening the list.
      row.setPrefWidth(0);
      setAccessibleText(words.get("row", said.name(client), said.standing(line)));
      return row;
    }
  }
}
