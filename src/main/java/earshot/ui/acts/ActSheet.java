package earshot.ui.acts;

import earshot.ui.kit.Icon;
import earshot.ui.kit.KeyCap;
import earshot.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The small sheet over a list that asks what is to be done: a digit, arrows or a few words answer
/// it, Escape leaves it.
public final class ActSheet {
  private final WorkActs acts;
  private final Messages words;
  private final Choices choices;
  private final Label title = new Label();
  private final Label about = new Label();
  private final VBox lines = new VBox();
  private final TextField field = new TextField();
  private final Label echo = new Label();
  private final VBox sheet;
  private final StackPane veil;
  private Optional<Node> before = Optional.empty();

  /// A hidden sheet; lay [#node] over the place.
  public ActSheet(WorkActs acts) {
    this.acts = acts;
    this.words = acts.words();
    this.choices = new Choices(acts, words);
    title.getStyleClass().add("es-h3");
    about.getStyleClass().add("es-secondary");
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    Button close = new Button("", Icon.CLOSE.node(14));
    close.setId("ask-close");
    close.getStyleClass().add("es-icon-button");
    close.setAccessibleText(words.get("ask.close"));
    close.setOnAction(press -> acts.leave());
    HBox head = new HBox(title, about, spring, close);
    head.getStyleClass().add("ask-head");
    lines.getStyleClass().add("ask-lines");
    field.setId("ask-field");
    field.setOnAction(enter -> take(field.getText()));
    echo.getStyleClass().add("es-secondary");
    echo.setMinWidth(0);
    field.textProperty().subscribe(this::typed);
    sheet = new VBox(head, lines, field, echo);
    sheet.setId("ask");
    sheet.getStyleClass().addAll("es-float", "ask");
    sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    StackPane.setAlignment(sheet, Pos.CENTER);
    veil = new StackPane(sheet);
    veil.setOnMouseClicked(
        press -> {
          if (press.getTarget() == veil) acts.leave();
        });
    veil.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    veil.addEventFilter(KeyEvent.KEY_TYPED, this::digit);
    // What is typed here is no command of the list below.
    veil.addEventHandler(KeyEvent.KEY_TYPED, KeyEvent::consume);
    acts.asked().subscribe(this::show);
    ListChangeListener<String> named = change -> acts.asked().get().ifPresent(this::fill);
    acts.tags().addListener(named);
    acts.team().addListener(named);
  }

  /// What is laid over the place.
  public Region node() {
    return veil;
  }

  private void show(Optional<WorkActs.Asked> asked) {
    veil.setVisible(asked.isPresent());
    if (asked.isEmpty()) {
      before.ifPresent(Node::requestFocus);
      before = Optional.empty();
      return;
    }
    before = Optional.ofNullable(veil.getScene()).map(scene -> scene.getFocusOwner());
    field.clear();
    fill(asked.get());
    first();
  }

  private void fill(WorkActs.Asked asked) {
    title.setText(words.get("ask." + asked.question().name()));
    about.setText(asked.about().size() == 1 ? "" : words.plural("ask.about", asked.about().size()));
    sheet.setAccessibleText(title.getText());
    List<Node> rows = new ArrayList<>();
    for (Choices.Choice choice : choices.of(asked.question())) {
      rows.add(line(choice, rows.size() + 1));
    }
    boolean held = lines.getChildren().stream().anyMatch(Node::isFocused);
    lines.getChildren().setAll(rows);
    lines.setManaged(!rows.isEmpty());
    Optional<String> prompt = choices.field(asked.question());
    field.setVisible(prompt.isPresent());
    field.setManaged(prompt.isPresent());
    field.setPromptText(prompt.orElse(""));
    field.setAccessibleText(prompt.orElse(""));
    if (held) first();
  }

  private Button line(Choices.Choice choice, int number) {
    Label said = new Label(choice.said());
    said.setMinWidth(0);
    said.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(said, Priority.ALWAYS);
    Label cap = KeyCap.of(String.valueOf(number));
    HBox inside = new HBox(said, cap);
    inside.getStyleClass().add("ask-line");
    Button line = new Button();
    line.setGraphic(inside);
    line.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    line.setAccessibleText(choice.said());
    line.setId("ask-" + number);
    line.getStyleClass().add("ask-choice");
    line.setMaxWidth(Double.MAX_VALUE);
    line.setOnAction(press -> acts.answer(choice.act()));
    return line;
  }

  // A name is typed sooner than looked for; everything else is one of few.
  private void first() {
    boolean typed =
        acts.asked()
            .get()
            .map(WorkActs.Asked::question)
            .filter(q -> q == WorkActs.Question.TAG || q == WorkActs.Question.NOTE)
            .isPresent();
    if (typed || lines.getChildren().isEmpty()) field.requestFocus();
    else lines.getChildren().getFirst().requestFocus();
  }

  private void typed(String text) {
    String said = acts.asked().get().map(asked -> choices.echo(asked.question(), text)).orElse("");
    echo.setText(said);
    echo.setVisible(!said.isEmpty());
    echo.setManaged(!said.isEmpty());
  }

  private void take(String text) {
    acts.asked()
        .get()
        .flatMap(asked -> choices.typed(asked.question(), text))
        .ifPresent(acts::answer);
  }

  private void pressed(KeyEvent press) {
    switch (press.getCode()) {
      case ESCAPE -> acts.leave();
      case DOWN -> step(1);
      case UP -> step(-1);
      default -> {
        return;
      }
    }
    press.consume();
  }

  private void digit(KeyEvent typed) {
    if (field.isFocused()) return;
    String key = typed.getCharacter();
    if (key.length() != 1) return;
    int number = key.charAt(0) - '0';
    if (number < 1 || number > lines.getChildren().size()) return;
    if (lines.getChildren().get(number - 1) instanceof Button line) line.fire();
    typed.consume();
  }

  private void step(int by) {
    List<Node> stops = new ArrayList<>(lines.getChildren());
    if (field.isVisible()) stops.add(field);
    if (stops.isEmpty()) return;
    int at = 0;
    for (int i = 0; i < stops.size(); i++) if (stops.get(i).isFocused()) at = i;
    stops.get(Math.floorMod(at + by, stops.size())).requestFocus();
  }

  /// Whether a key belongs to the open sheet.
  public boolean open() {
    return veil.isVisible();
  }
}
