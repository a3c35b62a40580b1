package earshot.ui.shell;

import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.SettingRow;
import earshot.ui.kit.Threads;
import earshot.ui.kit.UndoHistory;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The card on how the web is reached, among the settings: a proxy, and how many requests at once.
public final class ConnectingCard {
  // As many as there may be.
  private static final String MOST = "200";

  private final ConnectingDesk desk;
  private final Threads threads;
  private final Messages words = Messages.of(ConnectingCard.class);
  private final TextField proxy = new TextField();
  private final TextField user = new TextField();
  private final PasswordField password = new PasswordField();
  private final TextField atOnce = new TextField();
  private final Button keep = new Button(words.get("connecting.keep"));
  private final StringProperty problem = new SimpleStringProperty(this, "problem", "");
  private final StringProperty said = new SimpleStringProperty(this, "said", "");
  private final VBox root = new VBox();
  private boolean read;
  private Optional<UndoHistory> history = Optional.empty();

  /// Builds the card.
  public ConnectingCard(ConnectingDesk desk, Threads threads) {
    this.desk = desk;
    this.threads = threads;
    Label head = new Label(words.get("connecting.title"));
    head.getStyleClass().add("es-h2");
    proxy.setPromptText(words.get("connecting.proxy-prompt"));
    keep.setId("connecting-keep");
    keep.setOnAction(pressed -> keep());
    root.getChildren()
        .setAll(
            head,
            marked(row("connecting.proxy", proxy, 22), proxy, ""),
            marked(row("connecting.user", user, 16), user, ""),
            row("connecting.password", password, 16),
            marked(row("connecting.at-once", atOnce, 6), atOnce, MOST),
            Sentence.showing(problem, "settings-problem"),
            Sentence.showing(said, "es-secondary"),
            new HBox(keep));
    root.getStyleClass().add("es-card");
    root.setId("connecting");
  }

  /// Lets what was kept be taken back in a window; a password stays as it was kept last.
  public ConnectingCard undoneIn(UndoHistory window) {
    history = Optional.of(window);
    return this;
  }

  Node root() {
    return root;
  }

  void shown() {
    threads
        .background()
        .execute(
            () -> {
              ConnectingDesk.Wish now = desk.read();
              threads.screen().execute(() -> show(now));
            });
  }

  private void show(ConnectingDesk.Wish now) {
    read = true;
    proxy.setText(now.proxy());
    user.setText(now.user());
    atOnce.setText(Integer.toString(now.atOnce()));
  }

  private void keep() {
    problem.set("");
    said.set("");
    if (!atOnce.getText().strip().matches("\\d{1,3}")) {
      problem.set(words.get("connecting.number"));
      return;
    }
    ConnectingDesk.Wish wish =
        new ConnectingDesk.Wish(
            proxy.getText().strip(),
            user.getText().strip(),
            Integer.parseInt(atOnce.getText().strip()));
    String typed = password.getText();
    keep.setDisable(true);
    threads.background().execute(() -> keep(wish, typed));
  }

  private void keep(ConnectingDesk.Wish wish, String typed) {
    String wrong = "";
    ConnectingDesk.Wish before = wish;
    try {
      before = desk.read();
      desk.keep(wish, typed);
    } catch (RuntimeException refused) {
      boolean worded =
          refused instanceof IllegalArgumentException
              || refused.getClass().getName().startsWith("earshot.");
      wrong = worded ? String.valueOf(refused.getMessage()) : words.get("settings.not-kept");
    }
    String why = wrong;
    ConnectingDesk.Wish was = before;
    threads
        .screen()
        .execute(
            () -> {
              keep.setDisable(false);
              problem.set(why);
              if (!why.isEmpty()) return;
              password.clear();
              said.set(words.get("connecting.kept"));
              if (!was.equals(wish)) remember(was, wish);
            });
  }

  private void remember(ConnectingDesk.Wish was, ConnectingDesk.Wish now) {
    UndoHistory.Step step = new UndoHistory.Step(() -> put(now), () -> put(was));
    history.ifPresent(each -> each.did(step, words.get("connecting.changed")));
  }

  private void put(ConnectingDesk.Wish wish) {
    show(wish);
    threads
        .background()
        .execute(
            () -> {
              String wrong = "";
              try {
                desk.keep(wish, "");
              } catch (RuntimeException failed) {
                wrong = words.get("settings.not-kept");
              }
              String why = wrong;
              threads.screen().execute(() -> problem.set(why));
            });
  }

  private HBox marked(HBox row, TextField field, String usual) {
    return SettingRow.marked(
        row,
        field.textProperty().map(now -> read && !now.strip().equals(usual)),
        usual.isEmpty() ? words.get("settings.file.empty") : usual,
        () -> {
          field.setText(usual);
          keep();
        });
  }

  private HBox row(String key, TextField field, int columns) {
    field.setId(key.replace('.', '-'));
    field.setPrefColumnCount(columns);
    field.setAccessibleText(words.get(key));
    field.setOnAction(enter -> keep());
    return SettingRow.of(
        words.get(key), field, Sentence.of(words.get(key + "-note"), "es-secondary"));
  }
}
