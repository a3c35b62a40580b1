package earshot.ui.shell;

import earshot.ui.clients.ClientCard;
import earshot.ui.kit.Formats;
import earshot.ui.kit.InView;
import earshot.ui.kit.Look;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Screen;
import earshot.ui.kit.Segmented;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.SettingRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The settings: the look, what hosts are told, where everything is, whose work is inside.
public final class SettingsScreen implements Screen {
  private static final List<String> PARTS =
      List.of(
          "javafx",
          "atlantafx",
          "controlsfx",
          "ikonli",
          "icons",
          "richtextfx",
          "inter",
          "twemoji",
          "lucene",
          "h2",
          "jsoup",
          "httpclient",
          "jackson",
          "vader",
          "picocli",
          "logback");

  // What the palette finds here: the control, and its words.
  private static final List<Map.Entry<String, String>> NAMED =
      List.of(
          Map.entry("look", "settings.theme"),
          Map.entry("text-size", "settings.text"),
          Map.entry("contact", "settings.contact"),
          Map.entry("closing-keep", "closing.keep"),
          Map.entry("hours", "hours.title"),
          Map.entry("folder", "settings.folder"),
          Map.entry("back-up", "safety.backup"),
          Map.entry("second-folder", "safety.second"),
          Map.entry("encryption", "settings.encryption"));

  private final SettingsViewModel model;
  private final Cards cards;
  private final Messages words;
  private final ScrollPane root;

  /// The cards that come from elsewhere.
  ///
  /// @param client absent where there are no clients
  /// @param closing absent where closing the window always quits
  /// @param region absent where the workspace has no zone to choose
  public record Cards(
      Optional<ClientCard> client,
      SafetyCard safety,
      HoursCard hours,
      ConnectingCard connecting,
      Optional<ClosingCard> closing,
      Optional<RegionCard> region) {
    void shown() {
      region.ifPresent(RegionCard::shown);
      connecting.shown();
      closing.ifPresent(ClosingCard::shown);
      client.ifPresent(ClientCard::shown);
      safety.shown();
      hours.shown();
    }

    void hidden() {
      client.ifPresent(ClientCard::hidden);
      safety.hidden();
      hours.hidden();
    }
  }

  /// Builds the screen for a workspace alone.
  ///
  /// @param version of the program, such as `0.1.0`
  public SettingsScreen(
      SettingsViewModel model,
      SafetyCard safety,
      HoursCard hours,
      ConnectingCard connecting,
      String version) {
    this(
        model,
        new Cards(Optional.empty(), safety, hours, connecting, Optional.empty(), Optional.empty()),
        version);
  }

  /// Builds the screen.
  ///
  /// @param version of the program, such as `0.1.0`
  public SettingsScreen(SettingsViewModel model, Cards cards, String version) {
    this.model = model;
    this.cards = cards;
    words = Messages.of(SettingsScreen.class);
    Label title = new Label(words.get("settings.title"));
    title.getStyleClass().add("es-h1");
    VBox column =
        new VBox(
            title,
            Sentence.showing(model.problemProperty(), "settings-problem"),
            card("settings.look", look(), size()),
            card("settings.network", contact()),
            cards.connecting().root(),
            cards.hours().root());
    cards.closing().ifPresent(closing -> column.getChildren().add(3, closing.root()));
    cards.region().ifPresent(region -> column.getChildren().add(3, region.root()));
    // The card on the client names its folder, too.
    if (cards.client().isEmpty()) column.getChildren().add(card("settings.data", folder()));
    cards.client().ifPresent(client -> column.getChildren().add(1, client.root()));
    column.getChildren().addAll(cards.safety().roots());
    column.getChildren().add(card("settings.about", about(version), licences()));
    column.getStyleClass().add("settings");
    root = new ScrollPane(column);
    root.setFitToWidth(true);
    root.setFocusTraversable(false);
    root.getStyleClass().add("settings-scroll");
    root.setId("settings");
  }

  /// What can be chosen here by the ids of its controls, in the order of the page.
  public static Map<String, String> parts(Formats formats) {
    Messages said = Messages.of(SettingsScreen.class, formats);
    Map<String, String> parts = new LinkedHashMap<>();
    NAMED.forEach(each -> parts.put(each.getKey(), said.get(each.getValue())));
    return parts;
  }

  /// Brings one of the parts into sight and gives it the keys.
  public void bring(String part) {
    Node found = root.lookup("#" + part);
    if (found == null) return;
    InView.bring(root, found);
    found.requestFocus();
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    cards.shown();
  }

  @Override
  public void hidden() {
    model.keepContact();
    cards.hidden();
  }

  private VBox card(String title, Node... rows) {
    Label head = new Label(words.get(title));
    head.getStyleClass().add("es-h2");
    VBox card = new VBox(head);
    card.getChildren().addAll(rows);
    card.getStyleClass().add("es-card");
    return card;
  }

  private HBox row(String key, Region control) {
    return SettingRow.of(
        words.get(key), control, Sentence.of(words.get(key + "-note"), "es-secondary"));
  }

  private HBox look() {
    Segmented<Look> choice =
        new Segmented<>(
            List.of(Look.SYSTEM, Look.LIGHT, Look.DARK),
            look -> words.get("settings.look." + look.name().toLowerCase(Locale.ROOT)));
    choice.chosenProperty().bindBidirectional(model.lookProperty());
    choice.node().setId("look");
    return row("settings.theme", choice.node());
  }

  private HBox size() {
    ComboBox<Integer> choice = new ComboBox<>();
    choice.setId("text-size");
    choice.getItems().setAll(SettingsViewModel.SIZES);
    choice.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Integer percent) {
            return words.get("settings.percent", percent);
          }

          @Override
          public Integer fromString(String shown) {
            throw new UnsupportedOperationException("the sizes are chosen, not typed");
          }
        });
    choice.setAccessibleText(words.get("settings.text"));
    choice.valueProperty().bindBidirectional(model.textPercentProperty());
    return row("settings.text", choice);
  }

  private VBox contact() {
    TextField field = new TextField();
    field.setId("contact");
    field.setPrefColumnCount(22);
    field.setPromptText(words.get("settings.contact-prompt"));
    field.setAccessibleText(words.get("settings.contact"));
    field.textProperty().bindBidirectional(model.contactProperty());
    field.setOnAction(enter -> model.keepContact());
    field
        .focusedProperty()
        .subscribe(
            in -> {
              if (!in) model.keepContact();
            });
    return new VBox(
        row("settings.contact", field),
        Sentence.showing(model.contactProblemProperty(), "settings-problem"));
  }

  private HBox folder() {
    TextField path = new TextField(model.folderProperty().get());
    path.setId("folder");
    path.setEditable(false);
    path.setPrefColumnCount(28);
    path.setAccessibleText(words.get("settings.folder"));
    return row("settings.folder", path);
  }

  private Node about(String version) {
    return Sentence.of(words.get("settings.about-text", version));
  }

  private Node licences() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("settings-licence");
    for (int i = 0; i < PARTS.size(); i++) {
      Label name = new Label(words.get("part." + PARTS.get(i)));
      Label licence = new Label(words.get("part." + PARTS.get(i) + ".licence"));
      licence.getStyleClass().add("es-secondary");
      grid.addRow(i, name, licence);
    }
    return grid;
  }
}
