package earshot.ui.reply;

import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Shown;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A short list above the editor from which templates or known answers are put into the draft.
final class PickPane {
  private final PickViewModel model;
  private final Messages words;
  private final Consumer<PickViewModel.Pick> chosen;
  private final Runnable back;
  private final TextField query = new TextField();
  private final ListView<PickViewModel.Pick> list = new ListView<>();
  private final SafeText none = Sentence.of("", "es-secondary");
  private final VBox root = new VBox();

  PickPane(
      PickViewModel model, Messages words, Consumer<PickViewModel.Pick> chosen, Runnable back) {
    this.model = model;
    this.words = words;
    this.chosen = chosen;
    this.back = back;
    query.setId("pick-query");
    query.textProperty().bindBidirectional(model.query());
    list.setId("picks");
    list.setItems(model.picks());
    list.setAccessibleText(words.get("pick.list"));
    list.setCellFactory(view -> new PickCell());
    list.setPrefHeight(132);
    list.setMinHeight(80);
    list.setPlaceholder(none);
    list.setOnMouseClicked(click -> take());
    root.getChildren().setAll(query, list);
    root.setId("pick");
    root.getStyleClass().add("reply-pick");
    root.setMinHeight(Region.USE_PREF_SIZE);
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    model
        .picks()
        .addListener(
            (ListChangeListener<PickViewModel.Pick>)
                change -> list.getSelectionModel().selectFirst());
    model.shelf().subscribe(this::show);
  }

  Region node() {
    return root;
  }

  void focus() {
    query.requestFocus();
  }

  private void show(PickViewModel.Shelf shelf) {
    boolean open = shelf != PickViewModel.Shelf.CLOSED;
    root.setVisible(open);
    root.setManaged(open);
    if (!open) return;
    boolean answers = shelf == PickViewModel.Shelf.ANSWERS;
    String prompt = words.get(answers ? "pick.answers" : "pick.templates");
    query.setPromptText(prompt);
    query.setAccessibleText(prompt);
    Sentence.say(none, words.get(answers ? "pick.no-answers" : "pick.no-templates"));
  }

  private void pressed(KeyEvent press) {
    switch (press.getCode()) {
      case ESCAPE -> {
        model.close();
        back.run();
      }
      case ENTER -> take();
      case DOWN, UP -> {
        if (press.getTarget() == list) return;
        int step = press.getCode() == KeyCode.DOWN ? 1 : -1;
        int next = list.getSelectionModel().getSelectedIndex() + step;
        int most = list.getItems().size() - 1;
        list.getSelectionModel().select(Math.clamp(next, 0, Math.max(0, most)));
        list.scrollTo(list.getSelectionModel().getSelectedIndex());
      }
      default -> {
        return;
      }
    }
    press.consume();
  }

  private void take() {
    PickViewModel.Pick pick = list.getSelectionModel().getSelectedItem();
    if (pick != null) chosen.accept(pick);
  }

  /// One template or answer: its name, what it is, and how it begins.
  private final class PickCell extends ListCell<PickViewModel.Pick> {
    private final Label name = new Label();
    private final Label kind = new Label();
    private final Label start = new Label();
    private final VBox box;

    PickCell() {
      name.getStyleClass().add("es-label");
      kind.getStyleClass().add("es-caption");
      kind.setMinWidth(Region.USE_PREF_SIZE);
      start.getStyleClass().add("es-secondary");
      HBox head = new HBox(name, kind);
      head.getStyleClass().add("reply-quote-head");
      box = new VBox(head, start);
      box.setMinWidth(0);
      box.setPrefWidth(0);
    }

    @Override
    protected void updateItem(PickViewModel.Pick pick, boolean empty) {
      super.updateItem(pick, empty);
      setText(null);
      setGraphic(empty || pick == null ? null : box);
      if (empty || pick == null) return;
      String what =
          pick.kind().map(each -> words.get("kind." + each.name())).orElse(words.get("kind.sent"));
      name.setText(pick.name().isEmpty() ? what : Shown.of(pick.name(), 60));
      kind.setText(pick.name().isEmpty() ? "" : what);
      start.setText(Shown.of(pick.words().replaceAll("\\s+", " "), 120));
      setAccessibleText(name.getText() + ", " + what + ": " + start.getText());
    }
  }
}
