package earshot.ui.clients;

import earshot.model.Client;
import earshot.ui.clients.ClientsViewModel.Panel;
import earshot.ui.kit.EmptyState;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A row for every client with counts only, and what can be done with one.
final class ClientsOverview {
  private final ClientsViewModel model;
  private final Messages words;
  private final ClientWords said;
  private final ListView<ClientLine> table = new ListView<>();
  private final StackPane middle = new StackPane();
  private final ClientEditor editor;
  private final VBox rows;
  private final VBox node;

  /// @param open asks for the folder of a workspace and takes it into the list
  ClientsOverview(ClientsViewModel model, Messages words, ClientWords said, Runnable open) {
    this.model = model;
    this.words = words;
    this.said = said;
    editor = new ClientEditor(model, words, said);
    table();
    rows = new VBox(head(), table);
    rows.getStyleClass().addAll("es-card", "clients-rows");
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox.setVgrow(middle, Priority.ALWAYS);
    node =
        new VBox(
            top(open),
            Sentence.showing(model.problemProperty(), "settings-problem"),
            putBack(),
            middle,
            editor.node());
    node.setId("clients-overview");
    node.getStyleClass().addAll("es-canvas", "clients-overview");
    model.stateProperty().subscribe(this::show);
  }

  Region node() {
    return node;
  }

  void shown() {
    if (table.getSelectionModel().isEmpty()) table.getSelectionModel().selectFirst();
    table.requestFocus();
  }

  private HBox top(Runnable open) {
    Label title = new Label(words.get("overview.title"));
    title.getStyleClass().add("es-h1");
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    Button add = button("overview-new", "new", Icon.PLUS);
    add.setOnAction(press -> model.toggle(Panel.NEW));
    Button folder = button("overview-open", "open", Icon.FOLDER);
    folder.setOnAction(press -> open.run());
    Button close = new Button("", Icon.CLOSE.node(18));
    close.setId("overview-close");
    close.getStyleClass().add("es-icon-button");
    close.setAccessibleText(words.get("overview.close"));
    close.setOnAction(press -> model.close());
    model.hereProperty().subscribe(here -> close.setVisible(here.isPresent()));
    HBox top = new HBox(title, spring, add, folder, close);
    top.getStyleClass().add("clients-top");
    return top;
  }

  private Button button(String id, String key, Icon icon) {
    Button button = new Button(words.get(key), icon.node(16));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private HBox putBack() {
    Button button = button("overview-put-back", "put-back", Icon.UNDO);
    button.setOnAction(press -> model.deeds().putBack());
    HBox row = new HBox(button);
    row.visibleProperty().bind(model.deeds().takenProperty().map(Optional::isPresent));
    row.managedProperty().bind(row.visibleProperty());
    return row;
  }

  private HBox head() {
    Label client = new Label(words.get("column.client"));
    client.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(client, Priority.ALWAYS);
    HBox head =
        new HBox(
            client,
            column("column.waiting"),
            column("column.alerts"),
            column("column.troubled"),
            wide(words.get("column.state")));
    head.getStyleClass().add("clients-head");
    return head;
  }

  private Label column(String key) {
    Label label = new Label(words.get(key));
    label.getStyleClass().add("clients-count");
    return label;
  }

  private static Label wide(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("clients-state");
    return label;
  }

  private void table() {
    table.setId("clients-table");
    table.setAccessibleText(words.get("list"));
    table.setItems(model.lines());
    table.setCellFactory(any -> new Row());
    table.getStyleClass().add("client-list");
    table.setOnKeyPressed(
        press -> {
          if (press.getCode() == KeyCode.ENTER) chosen().ifPresent(model::show);
        });
    table.getSelectionModel().selectedItemProperty().subscribe(editor::edit);
  }

  private Optional<Client> chosen() {
    return Optional.ofNullable(table.getSelectionModel().getSelectedItem()).map(ClientLine::client);
  }

  private void show(ClientsViewModel.State state) {
    Node now =
        switch (state) {
          case LOADING -> Sentence.of(words.get("loading"), "es-secondary");
          case READY -> rows;
          case FAILED -> EmptyState.failed("overview", words.get("not-read"), model::refresh);
        };
    middle.getChildren().setAll(now);
    StackPane.setAlignment(now, Pos.TOP_LEFT);
  }

  /// A client in figures.
  private final class Row extends ListCell<ClientLine> {
    Row() {
      setOnMouseClicked(
          press -> {
            if (!isEmpty() && press.getClickCount() == 2) model.show(getItem().client());
          });
    }

    @Override
    protected void updateItem(@Nullable ClientLine line, boolean empty) {
      super.updateItem(line, empty);
      setText(null);
      setGraphic(empty || line == null ? null : row(line));
    }

    private HBox row(ClientLine line) {
      String called = said.name(line.client());
      Label name = new Label(called);
      name.getStyleClass().add("es-name");
      name.setMinWidth(0);
      name.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(name, Priority.ALWAYS);
      HBox row = new HBox(ClientWords.tile(called, line.client().colour()), name);
      Optional<ClientLine.Open> open =
          line.standing() instanceof ClientLine.Open counts
              ? Optional.of(counts)
              : Optional.empty();
      row.getChildren().add(count(open.map(ClientLine.Open::waiting)));
      row.getChildren().add(count(open.map(counts -> (long) counts.alerts())));
      row.getChildren().add(count(open.map(counts -> (long) counts.troubled())));
      row.getChildren().add(wide(said.state(line)));
      row.getStyleClass().add("client-row");
      row.setPrefWidth(0);
      setAccessibleText(words.get("row", called, said.standing(line)));
      return row;
    }

    private Label count(Optional<Long> number) {
      Label label = new Label(number.map(words.formats()::number).orElse("–"));
      label.getStyleClass().add("clients-count");
      if (number.filter(n -> n > 0).isPresent()) label.getStyleClass().add("es-name");
      return label;
    }
  }
}
