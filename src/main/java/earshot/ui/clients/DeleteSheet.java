package earshot.ui.clients;

import earshot.model.Client;
import earshot.storage.WorkspaceRemoval;
import earshot.ui.clients.ClientsViewModel.Panel;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Shown;
import earshot.ui.kit.Sizes;
import earshot.ui.kit.TabWithin;
import earshot.ui.kit.TypedYes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The sheet on which a client is deleted: what goes, what stays, and the yes.
final class DeleteSheet {
  private static final int NAMED = 3;

  private final ClientsViewModel model;
  private final Messages words;
  private final ClientWords said;
  private final Label title = new Label();
  private final VBox body = new VBox();
  private final Button cancel;
  private final Button delete;
  private final TypedYes yes;
  private final VBox node;

  DeleteSheet(ClientsViewModel model, Messages words, ClientWords said) {
    this.model = model;
    this.words = words;
    this.said = said;
    title.getStyleClass().add("es-h2");
    title.setMinWidth(0);
    body.getStyleClass().add("client-going");
    cancel = button("cancel", () -> model.toggle(Panel.OVERVIEW));
    delete = button("delete.do", this::delete);
    delete.getStyleClass().add("danger");
    yes = new TypedYes("delete-count", model.deletion().typedProperty(), delete);
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox steps = new HBox(spring, cancel, delete);
    steps.getStyleClass().add("client-steps-row");
    node =
        new VBox(title, body, Sentence.showing(model.problemProperty(), "settings-problem"), steps);
    node.setId("delete-client");
    node.getStyleClass().addAll("es-float", "new-client");
    node.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    node.addEventFilter(KeyEvent.KEY_PRESSED, new TabWithin(node));
    model
        .deeds()
        .workingProperty()
        .subscribe(on -> delete.setText(words.get(on ? "delete.doing" : "delete.do")));
    model.deletion().askedProperty().subscribe(asked -> asked.ifPresent(this::show));
  }

  Node node() {
    return node;
  }

  /// Gives the keys to the harmless step.
  void shown() {
    cancel.requestFocus();
  }

  private void show(ClientDeletion.Asked asked) {
    title.setText(words.get("delete.title", said.name(asked.client())));
    body.getChildren()
        .setAll(
            asked
                .going()
                .map(going -> going(asked.client(), going))
                .orElseGet(() -> List.of(Sentence.of(words.get("delete.counting")))));
    delete.setVisible(asked.going().isPresent());
  }

  private List<Node> going(Client client, ClientsDesk.Going going) {
    switch (going.contents()) {
      case ClientsDesk.Counted(WorkspaceRemoval.Held held) ->
          yes.ask(
              words.get("delete.type", words.formats().number(held.mentions())), held.mentions());
      case ClientsDesk.Shut _ ->
          yes.ask(words.get("delete.name", Shown.of(client.knownAs())), client.knownAs());
    }
    return List.of(
        part("delete.goes", goes(going)), part("delete.stays", stays(going)), yes.node());
  }

  private List<String> goes(ClientsDesk.Going going) {
    String size = Sizes.of(going.reach().database());
    String mentions =
        switch (going.contents()) {
          case ClientsDesk.Counted(WorkspaceRemoval.Held held) ->
              words.get(
                  "delete.database",
                  words.plural("delete.mentions", held.mentions()),
                  words.plural("delete.drafts", held.drafts()),
                  size);
          case ClientsDesk.Shut(Optional<String> why) ->
              why.map(each -> words.get("delete.shut", size, Shown.of(each)))
                  .orElseGet(() -> words.get("delete.locked", size));
        };
    String copies =
        words.get(
            "delete.copies", Sizes.of(going.reach().index()), Sizes.of(going.reach().backups()));
    return List.of(mentions, copies);
  }

  private List<String> stays(ClientsDesk.Going going) {
    List<String> stays = new ArrayList<>();
    stays.add(words.get("delete.archives"));
    if (going.contents() instanceof ClientsDesk.Shut) stays.add(words.get("delete.unread"));
    going.elsewhere().ifPresent(place -> stays.add(words.get("delete.elsewhere", place)));
    if (!going.reach().stays().isEmpty()) {
      stays.add(words.get("delete.foreign", some(going.reach().stays())));
    }
    if (going.usual()) stays.add(words.get("delete.usual"));
    return stays;
  }

  private VBox part(String key, List<String> sentences) {
    Label head = new Label(words.get(key));
    head.getStyleClass().add("es-label");
    VBox part = new VBox(head);
    sentences.forEach(each -> part.getChildren().add(Sentence.of(each)));
    part.getStyleClass().add("client-going-part");
    return part;
  }

  private static String some(List<String> names) {
    String first = Shown.of(String.join(", ", names.stream().limit(NAMED).toList()));
    return names.size() > NAMED ? first + " …" : first;
  }

  private void delete() {
    model.deletion().delete(() -> model.panelProperty().set(Panel.OVERVIEW));
  }

  private Button button(String key, Runnable does) {
    Button button = new Button(words.get(key));
    button.setId("delete-client-" + key.replace("delete.", ""));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(press -> does.run());
    return button;
  }
}
