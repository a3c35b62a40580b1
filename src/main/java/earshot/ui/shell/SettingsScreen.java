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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The settings: the look, what hosts are told, where everything is, whose work is inside.
public final class SettingsScreen implements Screen {
  // What the palette finds here: the control, and its words.
  private static final List<Map.Entry<String, String>> NAMED =
      List.of(
          Map.entry("look", "settings.theme"),
          Map.entry("text-size", "settings.text"),
          Map.entry("contrast", "settings.contrast"),
          Map.entry("motion", "settings.motion"),
          Map.entry("density", "settings.density"),
          Map.entry("week-start", "settings.week-start"),
          Map.entry("notices", "settings.notices"),
          Map.entry("quiet-hours", "settings.quiet-hours"),
          Map.entry("contact", "settings.contact"),
          Map.entry("closing-keep", "closing.keep"),
          Map.entry("hours", "hours.title"),
          Map.entry("profanity", "profanity"),
          Map.entry("folder", "settings.folder"),
          Map.entry("back-up", "safety.backup"),
          Map.entry("second-folder", "safety.second"),
          Map.entry("encryption", "settings.encryption"),
          Map.entry("settings-file", "settings.file"));

  private final SettingsViewModel model;
  private final Cards cards;
  private final Messages words;
  private final SettingsFinder finder;
  private final ScrollPane root;

  /// The cards that come from elsewhere.
  ///
  /// @param client absent where there are no clients
  /// @param closing absent where closing the window always quits
  /// @param region absent where the workspace has no zone to choose
  /// @param profanity absent where nothing is heard
  /// @param file absent where settings are not carried out
  public record Cards(
      Optional<ClientCard> client,
      SafetyCard safety,
      HoursCard hours,
      ConnectingCard connecting,
      HabitRows habits,
      Optional<ClosingCard> closing,
      Optional<RegionCard> region,
      Optional<ProfanityCard> profanity,
      Optional<SettingsFileCard> file) {
    void shown() {
      profanity.ifPresent(ProfanityCard::shown);
      habits.shown();
      region.ifPresent(RegionCard::shown);
      connecting.shown();
      closing.ifPresent(ClosingCard::shown);
      client.ifPresent(ClientCard::shown);
      safety.shown();
      hours.shown();
    }

    void hidden() {
      habits.hidden();
      region.ifPresent(RegionCard::hidden);
      profanity.ifPresent(ProfanityCard::hidden);
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
      HabitRows habits,
      String version) {
    this(
        model,
        new Cards(
            Optional.empty(),
            safety,
            hours,
            connecting,
            habits,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        version);
  }

  /// Builds the screen.
  ///
  /// @param version of the program, such as `0.1.0`
  public SettingsScreen(SettingsViewModel model, Cards cards, String version) {
    this.model = model;
    this.cards = cards;
    words = Messages.of(SettingsScreen.class);
    finder = new SettingsFinder(words, "settings-find", "settings.find");
    List<Node> parts = parts(version);
    finder.among(parts);
    VBox column = new VBox(head(), Sentence.showing(model.problemProperty(), "settings-problem"));
    column.getChildren().add(finder.instead());
    CardColumns columns = new CardColumns(parts);
    column.getChildren().add(columns);
    column.getStyleClass().add("settings");
    root = new ScrollPane(columns.ofPage(column, model.textPercentProperty()));
    root.setFitToWidth(true);
    root.setFocusTraversable(false);
    root.getStyleClass().add("settings-scroll");
    root.setId("settings");
  }

  private HBox head() {
    Label title = new Label(words.get("settings.title"));
    title.getStyleClass().add("es-h1");
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox head = new HBox(title, spring, finder.node());
    head.getStyleClass().add("settings-head");
    return head;
  }

  private List<Node> parts(String version) {
    List<Node> parts = new ArrayList<>();
    cards.client().ifPresent(client -> parts.add(client.root()));
    parts.add(
        card(
            "settings.look",
            look(),
            size(),
            cards.habits().row(Habit.CONTRAST),
            cards.habits().row(Habit.MOTION),
            cards.habits().row(Habit.DENSITY)));
    HBox week = cards.habits().row(Habit.WEEK);
    parts.add(
        cards.region().map(each -> each.with(week)).orElseGet(() -> card("region.title", week)));
    parts.add(cards.habits().notices());
    parts.add(card("settings.network", contact()));
    parts.add(cards.connecting().root());
    cards.closing().ifPresent(closing -> parts.add(closing.root()));
    parts.add(cards.hours().root());
    cards.profanity().ifPresent(each -> parts.add(each.root()));
    // The card on the client names its folder, too.
    if (cards.client().isEmpty()) parts.add(card("settings.data", folder()));
    parts.addAll(cards.safety().roots());
    cards.file().ifPresent(file -> parts.add(file.root()));
    parts.add(AboutCard.of(version, words));
    return parts;
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
    finder.clear();
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
        new Segmented<>(List.of(Look.SYSTEM, Look.LIGHT, Look.DARK), model::name);
    choice.chosenProperty().bindBidirectional(model.lookProperty());
    choice.node().setId("look");
    return SettingRow.marked(
        row("settings.theme", choice.node()),
        model.lookProperty().map(now -> now != Look.SYSTEM),
        model.name(Look.SYSTEM),
        () -> model.lookProperty().set(Look.SYSTEM));
  }

  private HBox size() {
    ComboBox<Integer> choice = new ComboBox<>();
    choice.setId("text-size");
    choice.getItems().setAll(SettingsViewModel.SIZES);
    choice.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Integer percent) {
            return model.percent(percent);
          }

          @Override
          public Integer fromString(String shown) {
            throw new UnsupportedOperationException("the sizes are chosen, not typed");
          }
        });
    choice.setAccessibleText(words.get("settings.text"));
    choice.valueProperty().bindBidirectional(model.textPercentProperty());
    return SettingRow.marked(
        row("settings.text", choice),
        model.textPercentProperty().map(now -> now != SettingsViewModel.USUAL),
        model.percent(SettingsViewModel.USUAL),
        () -> model.textPercentProperty().set(SettingsViewModel.USUAL));
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
        SettingRow.marked(
            row("settings.contact", field),
            model.agreedProperty().map(now -> !now.isEmpty()),
            words.get("settings.file.empty"),
            () -> model.agreedProperty().set("")),
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
}
