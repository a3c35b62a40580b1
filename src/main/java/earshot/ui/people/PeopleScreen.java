package earshot.ui.people;

import earshot.model.LookAlikes;
import earshot.replies.people.People;
import earshot.ui.keeping.ForgetSheet;
import earshot.ui.keeping.ForgetViewModel;
import earshot.ui.kit.EmptyState;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.Screen;
import earshot.ui.kit.Segmented;
import earshot.ui.kit.Theme;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The page of those we talk with: a list that can be searched, and the card of one of them.
public final class PeopleScreen implements Screen {
  private final PeopleViewModel model;
  private final Messages words;
  private final PeopleWords say;
  private final ListView<People.Entry> list = new ListView<>();
  private final StackPane middle = new StackPane();
  private final HBox body;
  private final StackPane root = new StackPane();

  /// The sheet on which somebody is forgotten.
  ///
  /// @param words of the sheet
  public record Forgetting(ForgetViewModel model, Messages words) {}

  /// Builds the screen; nothing is asked before [#shown].
  public PeopleScreen(PeopleViewModel model, Messages words, Forgetting forgetting) {
    this.model = model;
    this.words = words;
    say = new PeopleWords(words);
    list.setId("people-list");
    list.setAccessibleText(words.get("title"));
    list.getStyleClass().add("people-list");
    list.setItems(model.people());
    list.setCellFactory(view -> new Cell());
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(entry -> Optional.ofNullable(entry).ifPresent(this::choose));
    VBox.setVgrow(middle, Priority.ALWAYS);
    VBox left = new VBox(search(), orders(), middle);
    left.getStyleClass().addAll("es-card", "people-left");
    Region card = new PersonCard(model, words, forgetting.model()::open).node();
    HBox.setHgrow(card, Priority.ALWAYS);
    body = new HBox(left, card);
    body.getStyleClass().addAll("es-canvas", "people");
    root.getChildren().setAll(body, new ForgetSheet(forgetting.model(), forgetting.words()).node());
    forgetting.model().whenDone(model::again);
    root.setId("people");
    model.phase().subscribe(this::show);
    model.card().subscribe(open -> select());
    model.people().subscribe(this::select);
  }

  /// The stylesheet of the screen, for [Theme#dress].
  public static String sheet() {
    return Theme.sheet(PeopleScreen.class, "people.css");
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

  private TextField search() {
    TextField search = new TextField();
    search.setId("people-search");
    search.setPromptText(words.get("search"));
    search.setAccessibleText(words.get("search"));
    model.letters().bind(search.textProperty());
    return search;
  }

  private Region orders() {
    Segmented<People.Order> orders =
        new Segmented<>(
            List.of(People.Order.values()), order -> words.get("order." + order.name()));
    orders.node().setId("people-order");
    model.order().bind(orders.chosenProperty());
    return orders.node();
  }

  private void choose(People.Entry entry) {
    boolean open =
        model
            .card()
            .get()
            .filter(
                card ->
                    card.faces().stream().anyMatch(face -> face.account().equals(entry.account())))
            .isPresent();
    if (!open) model.open(entry.account());
  }

  private void select() {
    Optional<People.Card> open = model.card().get();
    for (int i = 0; i < model.people().size(); i++) {
      People.Entry entry = model.people().get(i);
      boolean is =
          open.filter(
                  card ->
                      card.faces().stream()
                          .anyMatch(face -> face.account().equals(entry.account())))
              .isPresent();
      if (is) list.getSelectionModel().select(i);
    }
  }

  private void show(PeopleViewModel.Phase phase) {
    Region node =
        switch (phase) {
          case READING -> new Region();
          case EMPTY -> EmptyState.of(Icon.PEOPLE, words.get("empty"));
          case NOBODY_FITS -> EmptyState.of(Icon.PEOPLE, words.get("nobody"));
          case READY -> list;
          case FAILED -> {
            yield EmptyState.failed("people", words.get("failed"), model::again);
          }
        };
    middle.getChildren().setAll(node);
  }

  /// Somebody: name, account, and how often we answered.
  private final class Cell extends ListCell<People.Entry> {
    private final SafeText name = new SafeText().maxLines(1);
    private final Label mark = new Label();
    private final Label line = new Label();
    private final VBox node;

    Cell() {
      name.getStyleClass().add("es-label");
      mark.getStyleClass().add("people-mark");
      mark.setMinWidth(Region.USE_PREF_SIZE);
      line.getStyleClass().add("es-secondary");
      line.setMinWidth(0);
      HBox.setHgrow(name, Priority.ALWAYS);
      HBox head = new HBox(name, mark);
      head.getStyleClass().add("people-head");
      node = new VBox(head, line);
      node.getStyleClass().add("people-row");
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(People.@Nullable Entry item, boolean empty) {
      super.updateItem(item, empty);
      if (item == null || empty) {
        setGraphic(null);
        setAccessibleText("");
        return;
      }
      String called = LookAlikes.name(item.name());
      name.show(called.isEmpty() ? item.face().site() : called, List.of());
      mark.setText(item.person().map(person -> say.mark(person.told())).orElse(""));
      line.setText(say.line(item));
      setAccessibleText(String.join(", ", called, say.line(item), mark.getText()));
      setGraphic(node);
    }
  }
}
