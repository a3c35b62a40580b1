package earshot.ui.shell;

import earshot.ui.kit.KeyAct;
import earshot.ui.kit.Keys;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Screen;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.SettingRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The page of all keys: each is changed by pressing another one.
public final class KeysScreen implements Screen {
  private static final PseudoClass ASKED = PseudoClass.getPseudoClass("asked");

  private final KeysViewModel model;
  private final Function<String, String> places;
  private final Messages words = Messages.of(KeysScreen.class);
  private final SettingsFinder finder = new SettingsFinder(words, "keys-find", "keys.find");
  private final ScrollPane root;

  /// Builds the page over [Keys#acts()].
  ///
  /// @param places what a place is called, such as `Timeline` for `timeline`
  public KeysScreen(KeysViewModel model, Function<String, String> places) {
    this.model = model;
    this.places = places;
    List<Node> cards = groups().entrySet().stream().map(this::card).toList();
    finder.among(cards);
    VBox column =
        new VBox(head(), Sentence.of(words.get("keys.note"), "es-secondary"), finder.instead());
    column.getChildren().addAll(cards);
    column.getStyleClass().add("settings");
    root = new ScrollPane(column);
    root.setFitToWidth(true);
    root.setFocusTraversable(false);
    root.getStyleClass().add("settings-scroll");
    root.setId("keys-page");
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
    Label title = new Label(words.get("keys.title"));
    title.getStyleClass().add("es-h1");
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    Button all = new Button(words.get("keys.back-all"));
    all.setId("keys-back-all");
    all.setMinWidth(Region.USE_PREF_SIZE);
    all.setOnAction(press -> model.allBack());
    all.disableProperty().bind(model.turnProperty().map(turn -> Keys.changed().isEmpty()));
    HBox head = new HBox(title, spring, all, finder.node());
    head.getStyleClass().addAll("settings-head", "settings-both");
    return head;
  }

  // Acts of the same places stand together.
  private static SequencedMap<Set<String>, List<KeyAct>> groups() {
    return Keys.acts().stream()
        .collect(Collectors.groupingBy(KeyAct::places, LinkedHashMap::new, Collectors.toList()));
  }

  private Node card(Map.Entry<Set<String>, List<KeyAct>> group) {
    Label head = new Label(title(group.getKey()));
    head.getStyleClass().add("es-h2");
    VBox card = new VBox(head);
    group.getValue().forEach(act -> card.getChildren().add(row(act)));
    card.getStyleClass().add("es-card");
    return card;
  }

  private String title(Set<String> where) {
    if (where.isEmpty()) return words.get("keys.everywhere");
    return where.stream().sorted().map(places).collect(Collectors.joining(" · "));
  }

  private HBox row(KeyAct act) {
    Button key = new Button();
    key.setId("key-" + act.id());
    key.getStyleClass().add("keys-key");
    key.setOnAction(press -> model.ask(act));
    model.turnProperty().subscribe(turn -> write(key, act));
    model
        .askedProperty()
        .subscribe(
            asked -> {
              key.pseudoClassStateChanged(ASKED, asked.equals(Optional.of(act)));
              write(key, act);
            });
    // Whoever goes elsewhere does not want a key any more.
    key.focusedProperty()
        .subscribe(
            in -> {
              if (!in && isAsked(act)) model.leave();
            });
    ObservableValue<String> why =
        model
            .saidProperty()
            .map(said -> said.filter(each -> each.act().equals(act)).map(KeysViewModel.Said::why))
            .map(said -> said.orElse(""));
    HBox row = SettingRow.of(act.word(), key, Sentence.showing(why, "settings-problem"));
    return SettingRow.marked(
        row,
        model.turnProperty().map(turn -> model.isChanged(act)),
        act.printed(),
        () -> model.back(act));
  }

  private boolean isAsked(KeyAct act) {
    return model.askedProperty().get().equals(Optional.of(act));
  }

  private void write(Button key, KeyAct act) {
    key.setText(isAsked(act) ? words.get("keys.press") : Keys.shown(act));
    key.setAccessibleText(words.get("keys.spoken", act.word(), key.getText()));
  }
}
