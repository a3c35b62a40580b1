package earshot.ui.acts;

import earshot.model.Hidden;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.RuleAction;
import earshot.model.RuleDeed;
import earshot.model.RuleId;
import earshot.storage.NoteStore;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Shown;
import earshot.ui.kit.Threads;
import earshot.ui.timeline.DetailPart;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What the detail of a mention says of people's work beside it: why it is hidden, tags and notes.
public final class BesidePart implements DetailPart {
  private static final int NAME = 40;

  private final WorkActs acts;
  private final ActDesk desk;
  private final Messages words;
  private final Later reading;
  private final Consumer<RuleId> toRule;
  private final VBox root = new VBox();

  /// Asks the desk, and acts through the acts of the window.
  ///
  /// @param toRule opens a rule where rules are written
  public BesidePart(WorkActs acts, ActDesk desk, Threads threads, Consumer<RuleId> toRule) {
    this.acts = acts;
    this.toRule = toRule;
    this.desk = desk;
    this.words = acts.words();
    reading = new Later(threads);
    root.getStyleClass().add("detail-part");
    root.setId("detail-beside");
  }

  @Override
  public Region node() {
    return root;
  }

  @Override
  public void of(Mention mention) {
    reading.ask(
        () -> desk.beside(mention.id()),
        found -> show(mention.id(), found),
        failed -> root.getChildren().setAll(head(), Sentence.of(words.get("beside.failed"))));
    if (root.getChildren().isEmpty()) {
      root.getChildren().setAll(head(), Sentence.of(words.get("beside.reading"), "es-secondary"));
    }
  }

  private void show(MentionId mention, ActDesk.Beside found) {
    List<Node> parts = new ArrayList<>();
    found.hidden().ifPresent(hidden -> parts.addAll(hidden(mention, hidden)));
    found.rules().forEach(rule -> parts.add(rule(rule)));
    parts.add(head());
    if (found.tags().isEmpty() && found.notes().isEmpty()) {
      parts.add(Sentence.of(words.get("beside.none"), "es-secondary"));
    }
    if (!found.tags().isEmpty()) {
      FlowPane tags = new FlowPane(6, 6);
      found.tags().forEach(name -> tags.getChildren().add(tag(mention, name)));
      parts.add(tags);
    }
    found.notes().forEach(note -> parts.add(note(mention, note)));
    Button tag = button("beside-tag", "beside.tag", Icon.TAG);
    tag.setOnAction(press -> acts.ask(WorkActs.Question.TAG, List.of(mention)));
    Button note = button("beside-note", "beside.note", Icon.NOTE);
    note.setOnAction(press -> acts.ask(WorkActs.Question.NOTE, List.of(mention)));
    parts.add(new FlowPane(6, 6, tag, note));
    root.getChildren().setAll(parts);
  }

  /// Which rule did what, with the way to it.
  private Region rule(ActDesk.ByRule by) {
    RuleDeed deed = by.deed();
    String name = by.name().map(each -> Shown.of(each, NAME)).orElse(words.get("beside.rule.gone"));
    String when = words.formats().full(deed.at());
    String did =
        switch (deed.action()) {
          case RuleAction.Tagging(String tag) ->
              words.get("beside.rule.tagged", name, Shown.of(tag, NAME), when);
          case RuleAction.SetStatus(var status) ->
              words.get("beside.rule.moved", name, words.get("status." + status), when);
          case RuleAction.Hide _ -> words.get("beside.rule.hid", name, when);
          case RuleAction.Assign(String person) ->
              words.get("beside.rule.assigned", name, Shown.of(person, NAME), when);
        };
    SafeText line = Sentence.of(did, "es-secondary");
    HBox.setHgrow(line, Priority.ALWAYS);
    HBox row = new HBox(6, line);
    if (by.name().isPresent()) {
      Button open = button("beside-rule", "beside.rule.open", Icon.QUERIES);
      open.getStyleClass().add("es-link");
      open.setAccessibleText(words.get("beside.rule.open.name", name));
      open.setOnAction(press -> toRule.accept(deed.rule()));
      row.getChildren().add(open);
    }
    return row;
  }

  private List<Node> hidden(MentionId mention, Hidden hidden) {
    Button show = button("beside-show", "beside.show", Icon.CHECK);
    show.setOnAction(press -> acts.act(new Act.ShownAgain(), List.of(mention)));
    return List.of(
        Sentence.of(words.get("beside.hidden", Shown.of(hidden.reason(), 300)), "es-problem"),
        show);
  }

  private Button tag(MentionId mention, String name) {
    Button tag = new Button(Shown.of(name, NAME), Icon.CLOSE.node(12));
    tag.setContentDisplay(ContentDisplay.RIGHT);
    tag.getStyleClass().add("es-tag");
    tag.setAccessibleText(words.get("beside.untag", name));
    tag.setOnAction(press -> acts.act(new Act.Untagged(name), List.of(mention)));
    return tag;
  }

  private VBox note(MentionId mention, NoteStore.Note note) {
    Label by =
        new Label(
            words.get(
                "beside.note.of", Shown.of(note.byUser(), NAME), words.formats().full(note.at())));
    by.getStyleClass().add("es-caption");
    by.setMinWidth(0);
    HBox.setHgrow(by, Priority.ALWAYS);
    by.setMaxWidth(Double.MAX_VALUE);
    Button remove = new Button("", Icon.CLOSE.node(12));
    remove.getStyleClass().add("es-icon-button");
    remove.setAccessibleText(words.get("beside.note.remove"));
    remove.setOnAction(press -> acts.act(new Act.NoteRemoved(note.id()), List.of(mention)));
    return new VBox(SafeText.of(note.remark(), List.of()), new HBox(6, by, remove));
  }

  private Button button(String id, String key, Icon icon) {
    Button button = new Button(words.get(key), icon.node(16));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private Label head() {
    Label head = new Label(words.get("beside.head"));
    head.getStyleClass().add("es-h3");
    return head;
  }
}
