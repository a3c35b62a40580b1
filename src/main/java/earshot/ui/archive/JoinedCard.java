package earshot.ui.archive;

import earshot.archive.Joined;
import earshot.archive.ReviewMerge;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What people of another workspace had said of the mentions that were brought in: what is new, how
/// far they agree with us, and each label that differs.
final class JoinedCard {
  private static final int MOST = 50;

  private final ImportViewModel model;
  private final Messages words;
  private final ReviewWords say;
  private final VBox node = new VBox();

  JoinedCard(ImportViewModel model, Messages words) {
    this.model = model;
    this.words = words;
    say = new ReviewWords(words);
    node.getStyleClass().add("es-card");
    node.setId("import-joined");
    model.joinedProperty().subscribe(this::show);
  }

  Region node() {
    return node;
  }

  private void show(Optional<Joined> found) {
    node.setVisible(found.isPresent());
    node.setManaged(found.isPresent());
    node.getChildren().setAll(found.map(this::parts).orElseGet(List::of));
  }

  private List<Node> parts(Joined said) {
    List<Node> parts = new ArrayList<>();
    parts.add(Sentence.of(words.get("joined.title"), "es-h2"));
    said.people().forEach(plan -> person(plan, parts));
    said.tags()
        .forEach(
            (tag, mentions) ->
                parts.add(Sentence.of(words.plural("joined.tag", mentions.longValue(), tag))));
    Button undo = new Button(words.get("joined.undo"));
    undo.setId("import-joined-undo");
    undo.setOnAction(press -> model.undoJoined());
    Button close = new Button(words.get("joined.close"));
    close.setId("import-joined-close");
    close.setOnAction(press -> model.closeJoined());
    parts.add(new FlowPane(8, 8, close, undo));
    return parts;
  }

  private void person(ReviewMerge.Plan plan, List<Node> parts) {
    String name = plan.review().head().reviewer();
    parts.add(
        Sentence.of(
            words.get(
                "joined.counts",
                name,
                words.formats().number(plan.fresh().size()),
                words.formats().number(plan.notes().size()),
                words.formats().number(plan.conflicts().size()))));
    if (plan.agreement().total() > 0) {
      parts.add(Sentence.of(say.agreement(plan.agreement()), "es-secondary"));
    }
    plan.conflicts().stream().limit(MOST).forEach(each -> parts.add(conflict(name, each)));
    if (plan.conflicts().size() > MOST) {
      parts.add(
          Sentence.of(
              words.get("joined.more", words.formats().number(plan.conflicts().size() - MOST)),
              "es-secondary"));
    }
  }

  private Node conflict(String name, ReviewMerge.Conflict conflict) {
    String ours = conflict.ours().made().byUser();
    VBox both =
        new VBox(
            Sentence.of(ReviewWords.shortened(model.words(conflict))),
            Sentence.of(
                words.get(
                    "joined.conflict",
                    ours,
                    say.label(conflict.ours().label()),
                    name,
                    say.label(conflict.theirs().label())),
                "es-secondary"));
    both.getStyleClass().add("archive-lines");
    return both;
  }
}
