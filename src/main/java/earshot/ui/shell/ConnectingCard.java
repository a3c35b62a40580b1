package earshot.ui.shell;

import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.SettingRow;
import earshot.ui.kit.Threads;
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
            row("connecting.proxy", proxy, 22),
            row("connecting.user", user, 16),
            row("connecting.password", password, 16),
            row("connecting.at-once", atOnce, 6),
            Sentence.showing(problem, "settings-problem"),
            Sentence.showing(said, "es-secondary"),
            new HBox(keep));
    root.getStyleClass().add("es-card");
    root.setId("connecting");
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
    try {
      desk.keep(wish, typed);
    } catch (RuntimeException refused) {
      boolean worded =
          refused instanceof IllegalArgumentException
              || refused.getClass().getName().startsWith("earshot.");
      wrong = worded ? String.valueOf(refused.getMessage()) : words.get("settings.not-kept");
    }
    String why = wrong;
    threads
        .screen()
        .execute(
            () -> {
              keep.setDisable(false);
              problem.set(why);
              if (!why.isEmpty()) return;
              password.clear();
              said.set(words.get("connecting.kept"));
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
