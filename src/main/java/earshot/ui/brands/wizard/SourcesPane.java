package earshot.ui.brands.wizard;

import earshot.intake.start.Proposal;
import earshot.intake.start.Proposal.Group;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Shown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The proposed sources in groups; what is only offered is folded away.
final class SourcesPane {
  private final WizardViewModel model;
  private final Messages words;
  private final LineWords lineWords;
  private final Map<SourceLine, Node> views = new HashMap<>();
  private final VBox groups = new VBox();
  private final Label ticked = new Label();
  private final VBox node;
  private boolean showOffered;

  SourcesPane(WizardViewModel model, Messages words) {
    this.model = model;
    this.words = words;
    lineWords = new LineWords(words);
    Label title = new Label(words.get("sources.title"));
    title.getStyleClass().add("es-h3");
    ticked.getStyleClass().add("es-secondary");
    ticked.setMinWidth(Region.USE_PREF_SIZE);
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox head = new HBox(title, spring, ticked);
    head.getStyleClass().add("card-title");
    groups.getStyleClass().add("source-groups");
    node = new VBox(head, groups);
    node.getStyleClass().addAll("es-card", "wizard-sources");
    node.setId("wizard-sources");
    model.lines().all().addListener((ListChangeListener<SourceLine>) change -> fill());
    model.rivals().addListener((ListChangeListener<RivalLine>) change -> fill());
    model
        .lines()
        .ticksProperty()
        .subscribe(ticks -> ticked.setText(words.plural("sources.ticked", ticks.intValue())));
    fill();
  }

  Region node() {
    return node;
  }

  private void fill() {
    views.keySet().retainAll(model.lines().all());
    List<Node> all = new ArrayList<>();
    for (Group group : Group.values()) {
      if (group == Group.OFFERED) addRivals(all);
      List<SourceLine> lines =
          model.lines().all().stream().filter(line -> line.proposal().group() == group).toList();
      if (lines.isEmpty()) continue;
      all.add(title(group, lines.size()));
      if (group == Group.OFFERED && !showOffered) continue;
      lines.forEach(line -> all.add(views.computeIfAbsent(line, this::view)));
    }
    groups.getChildren().setAll(all);
  }

  private Node view(SourceLine line) {
    return new LineView(line, lineWords, words).node();
  }

  private Node title(Group group, int lines) {
    Label label = new Label(words.get("group." + group.name().toLowerCase(Locale.ROOT)));
    label.getStyleClass().add("es-section");
    if (group != Group.OFFERED) return titled(label);
    label.setText(label.getText() + " (" + words.formats().number(lines) + ")");
    Button fold =
        new Button(words.get(showOffered ? "sources.hide-offered" : "sources.show-offered"));
    fold.setId("wizard-offered");
    fold.setAccessibleText(fold.getText() + ": " + label.getText());
    fold.getStyleClass().addAll("es-link");
    fold.setOnAction(
        press -> {
          showOffered = !showOffered;
          fill();
          Node again = groups.lookup("#wizard-offered");
          if (again != null) again.requestFocus();
        });
    return titled(label, fold);
  }

  private static HBox titled(Node... parts) {
    HBox box = new HBox(parts);
    box.getStyleClass().add("group-title");
    return box;
  }

  private void addRivals(List<Node> all) {
    if (model.rivals().isEmpty()) return;
    Label label = new Label(words.get("group.rivals"));
    label.getStyleClass().add("es-section");
    all.add(titled(label));
    long places = model.lines().ticked().stream().filter(Proposal::byName).count();
    for (RivalLine rival : model.rivals()) all.add(rival(rival, places));
  }

  private Node rival(RivalLine rival, long places) {
    CheckBox tick = new CheckBox();
    String name = Shown.of(rival.facts().name());
    String said = words.plural("rival.line", places);
    tick.setAccessibleText(name + ". " + said);
    tick.selectedProperty().bindBidirectional(rival.tickedProperty());
    Label called = new Label(name);
    called.getStyleClass().add("es-name");
    VBox texts = new VBox(called, Sentence.of(said, "es-secondary"));
    texts.getStyleClass().add("line-said");
    HBox.setHgrow(texts, Priority.ALWAYS);
    Region icon = new HBox(Icon.STORE.node(17));
    icon.getStyleClass().add("line-icon");
    HBox row = new HBox(tick, icon, texts);
    row.getStyleClass().add("source-line");
    return row;
  }
}
