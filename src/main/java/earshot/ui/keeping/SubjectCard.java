package earshot.ui.keeping;

import earshot.model.AuthorId;
import earshot.storage.PersonStore;
import earshot.ui.kit.Labelled;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The person who asks: found by name, told what is kept of them, or forgotten.
final class SubjectCard {
  private static final int MOST_SHOWN = 8;

  private final SubjectViewModel model;
  private final Messages words;
  private final Consumer<AuthorId> forget;
  private final VBox list = new VBox();
  private final VBox writing = new VBox();
  private final VBox node;

  /// @param forget opens the sheet for an account
  SubjectCard(SubjectViewModel model, Messages words, Consumer<AuthorId> forget) {
    this.model = model;
    this.words = words;
    this.forget = forget;
    list.getStyleClass().add("keeping-lines");
    writing.getStyleClass().add("keeping-lines");
    TextField find = new TextField();
    find.setId("person-find");
    find.setPromptText(words.get("person.find-prompt"));
    find.setAccessibleText(words.get("person.find"));
    find.setMaxWidth(420);
    find.textProperty().bindBidirectional(model.lettersProperty());
    node =
        Cards.card(
            words.get("person.title"),
            Sentence.of(words.get("person.note"), "es-secondary"),
            find,
            Sentence.showing(model.problemProperty(), "keeping-problem"),
            Sentence.showing(model.saidProperty(), "es-secondary"),
            writing,
            list);
    model.found().subscribe(this::fill);
    model.exportingProperty().subscribe(this::ask);
  }

  Node node() {
    return node;
  }

  private void fill() {
    list.getChildren().clear();
    List<PersonStore.Face> shown = model.found().stream().limit(MOST_SHOWN).toList();
    for (PersonStore.Face face : shown) list.getChildren().add(line(face));
    int more = model.found().size() - shown.size();
    if (more > 0) {
      list.getChildren().add(Sentence.of(words.plural("person.more", more), "es-secondary"));
    }
  }

  private HBox line(PersonStore.Face face) {
    String name = ForgetWords.name(face);
    SafeText called = new SafeText().maxLines(1);
    called.show(name, List.of());
    called.getStyleClass().add("es-label");
    SafeText about = new SafeText().maxLines(1);
    about.show(
        face.site()
            + (face.handle().isEmpty() ? "" : " · " + face.handle())
            + " · "
            + words.plural("reach.mentions", face.spoken().mentions()),
        List.of());
    about.getStyleClass().add("es-secondary");
    VBox who = new VBox(called, about);
    who.setMinWidth(0);
    HBox.setHgrow(who, Priority.ALWAYS);
    long id = face.account().value();
    Button export =
        Cards.button(words, "person.export", "person-export-" + id, () -> model.export(face));
    export.setAccessibleText(words.get("person.export-this", name));
    Button forgets =
        Cards.button(
            words, "person.forget", "person-forget-" + id, () -> forget.accept(face.account()));
    forgets.setAccessibleText(words.get("person.forget-this", name));
    HBox line = new HBox(who, export, forgets);
    line.getStyleClass().add("keeping-line");
    return line;
  }

  private void ask(Optional<PersonStore.Face> whom) {
    writing.getChildren().clear();
    if (whom.isEmpty()) return;
    TextField into = new TextField();
    into.setId("export-into");
    into.textProperty().bindBidirectional(model.intoProperty());
    into.setOnAction(enter -> model.write());
    Button write = Cards.button(words, "export.write", "export-write", model::write);
    write.getStyleClass().add("accent");
    Button leave = Cards.button(words, "export.leave", "export-leave", model::leave);
    writing
        .getChildren()
        .setAll(
            Sentence.of(words.get("export.what", ForgetWords.name(whom.get()))),
            Labelled.of(words.get("export.into"), into),
            new FlowPane(8, 8, write, leave));
    into.requestFocus();
  }
}
