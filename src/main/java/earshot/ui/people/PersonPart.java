package earshot.ui.people;

import earshot.model.AuthorId;
import earshot.model.Mention;
import earshot.replies.people.People;
import earshot.ui.kit.Chip;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import earshot.ui.timeline.DetailPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What the detail of a mention says of its author: how much they said, when we answered last,
/// whether they want answers, and the way to their card.
public final class PersonPart implements DetailPart {
  private final PeopleDesk desk;
  private final Later reading;
  private final Messages words;
  private final PeopleWords say;
  private final Consumer<AuthorId> opening;
  private final VBox root = new VBox();

  /// @param opening leads to the card of an account
  public PersonPart(PeopleDesk desk, Threads threads, Messages words, Consumer<AuthorId> opening) {
    this.desk = desk;
    this.words = words;
    this.opening = opening;
    reading = new Later(threads);
    say = new PeopleWords(words);
    root.getStyleClass().add("detail-part");
    root.setId("detail-person");
  }

  @Override
  public Region node() {
    return root;
  }

  @Override
  public void of(Mention mention) {
    root.getChildren().setAll(head(), line(words.get("part.reading")));
    reading.ask(
        () -> desk.author(mention.id()).flatMap(desk::card),
        this::show,
        failed -> root.getChildren().setAll(head(), line(words.get("part.failed"))));
  }

  private void show(Optional<People.Card> found) {
    List<Node> parts = new ArrayList<>();
    parts.add(head());
    if (found.isEmpty()) {
      parts.add(line(words.get("part.nobody")));
    } else {
      People.Card card = found.get();
      parts.add(line(say.mentions(card.faces().getFirst()) + " · " + say.talk(card.talk())));
      parts.add(chips(card));
      Button open = new Button(words.get("part.open"), Icon.PERSON.node(16));
      open.setId("open-person");
      open.setAccessibleText(words.get("part.open.name", card.name()));
      open.setOnAction(press -> opening.accept(card.account()));
      parts.add(open);
    }
    root.getChildren().setAll(parts);
  }

  private FlowPane chips(People.Card card) {
    FlowPane chips = new FlowPane(8, 6);
    card.wishes()
        .optedOut()
        .map(since -> Chip.of(Icon.HAND, say.optedOut(since), "danger"))
        .ifPresent(chips.getChildren()::add);
    chips
        .getChildren()
        .add(
            card.talk().full()
                ? Chip.of(Icon.WARNING, say.lately(card.talk()), "caution")
                : Chip.of(say.lately(card.talk())));
    if (card.faces().size() > 1) {
      chips.getChildren().add(Chip.of(Icon.LINK, words.plural("accounts", card.faces().size())));
    }
    return chips;
  }

  private Label head() {
    Label head = new Label(words.get("part.head"));
    head.getStyleClass().add("es-h3");
    return head;
  }

  private static Label line(String said) {
    Label line = new Label(said);
    line.getStyleClass().add("es-secondary");
    line.setMinWidth(0);
    return line;
  }
}
