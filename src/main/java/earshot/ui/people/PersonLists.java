package earshot.ui.people;

import earshot.model.Mention;
import earshot.replies.people.People;
import earshot.storage.PersonStore;
import earshot.ui.kit.Icon;
import earshot.ui.kit.MentionLine;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The three lists of a person's card.
final class PersonLists {
  private static final int NEAR_THE_END = 5;

  private final PeopleViewModel model;
  private final Messages words;
  private final PeopleWords say;
  private final ListView<Mention> said = new ListView<>();
  private final ListView<PeopleDesk.Answer> answered = new ListView<>();

  PersonLists(PeopleViewModel model, Messages words, PeopleWords say) {
    this.model = model;
    this.words = words;
    this.say = say;
    said.setId("person-said");
    said.setAccessibleText(words.get("tab.SAID"));
    said.setItems(model.said());
    said.setCellFactory(view -> new Said());
    answered.setId("person-answered");
    answered.setAccessibleText(words.get("tab.ANSWERED"));
    answered.setItems(model.answered());
    answered.setCellFactory(view -> new Answered());
    for (ListView<?> list : List.of(said, answered)) list.getStyleClass().add("people-list");
  }

  /// What they said; where it ends more is read.
  ListView<Mention> said() {
    return said;
  }

  /// What we answered; where it ends more is read.
  ListView<PeopleDesk.Answer> answered() {
    return answered;
  }

  /// The accounts, each to be parted from the others.
  Region accounts(People.Card card) {
    VBox all = new VBox();
    all.getStyleClass().add("person-accounts");
    all.setId("person-accounts");
    for (PersonStore.Face face : card.faces()) all.getChildren().add(account(card, face));
    SafeText hint = SafeText.of(words.get("accounts.hint"), List.of());
    hint.getStyleClass().add("es-secondary");
    all.getChildren().add(hint);
    return all;
  }

  private HBox account(People.Card card, PersonStore.Face face) {
    Label name = new Label(say.account(face), Icon.PERSON.node(16));
    name.getStyleClass().add("es-label");
    name.setMinWidth(0);
    Label much =
        new Label(
            say.mentions(face)
                + face.spoken()
                    .last()
                    .map(at -> " · " + words.get("accounts.last", say.day(at)))
                    .orElse(""));
    much.getStyleClass().add("es-secondary");
    much.setMinWidth(0);
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox line = new HBox(name, much, spring);
    line.getStyleClass().add("person-account");
    if (card.faces().size() > 1) {
      Button part = new Button(words.get("act.unlink"));
      part.setAccessibleText(words.get("act.unlink.name", say.account(face)));
      part.setMinWidth(Region.USE_PREF_SIZE);
      part.setOnAction(press -> model.deeds().unlink(face));
      line.getChildren().add(part);
    }
    return line;
  }

  private final class Said extends ListCell<Mention> {
    private final MentionLine line = new MentionLine(words.formats());
    private final Label defends = new Label(words.get("defends"), Icon.HEART.node(14));
    private final VBox node = new VBox(line.node(), defends);

    Said() {
      defends.getStyleClass().add("es-secondary");
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Mention item, boolean empty) {
      super.updateItem(item, empty);
      if (item == null || empty) {
        setGraphic(null);
        setAccessibleText("");
        return;
      }
      line.show(item, List.of(), List.of());
      boolean stands =
          model.defences().stream().anyMatch(each -> each.said().id().equals(item.id()));
      defends.setVisible(stands);
      defends.setManaged(stands);
      setAccessibleText(line.spoken() + (stands ? ", " + defends.getText() : ""));
      setGraphic(node);
      if (getIndex() >= model.said().size() - NEAR_THE_END) model.moreSaid();
    }
  }

  private final class Answered extends ListCell<PeopleDesk.Answer> {
    private final Label head = new Label();
    private final SafeText asked = new SafeText().maxLines(1);
    private final SafeText said = new SafeText().maxLines(3);
    private final VBox node = new VBox(head, asked, said);

    Answered() {
      head.getStyleClass().add("es-label");
      head.setMinWidth(0);
      asked.getStyleClass().add("es-secondary");
      node.getStyleClass().add("person-answer");
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(PeopleDesk.@Nullable Answer item, boolean empty) {
      super.updateItem(item, empty);
      if (item == null || empty) {
        setGraphic(null);
        setAccessibleText("");
        return;
      }
      Duration took = Duration.between(item.contact().askedAt(), item.contact().sentAt());
      head.setText(
          words.get(
              "answered.head",
              words.formats().as("d MMM yyyy, HH:mm", item.contact().sentAt()),
              say.took(took)));
      Optional<String> to = item.asked().map(mention -> mention.content().whole());
      asked.show(to.orElse(words.get("answered.gone")), List.of());
      said.show(item.words(), List.of());
      setAccessibleText(head.getText() + ", " + said.getAccessibleText());
      setGraphic(node);
      if (getIndex() >= model.answered().size() - NEAR_THE_END) model.moreAnswered();
    }
  }
}
