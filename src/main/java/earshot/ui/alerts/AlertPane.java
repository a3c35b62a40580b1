package earshot.ui.alerts;

import earshot.alerts.Evidence;
import earshot.insight.spike.Verdict;
import earshot.model.AlertState;
import earshot.model.Mention;
import earshot.ui.kit.ButtonRow;
import earshot.ui.kit.Chip;
import earshot.ui.kit.Facts;
import earshot.ui.kit.Hint;
import earshot.ui.kit.Icon;
import earshot.ui.kit.MentionLine;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Shown;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One alert: what, why now, by which figures, and the mentions behind it.
final class AlertPane {
  private final AlertsViewModel model;
  private final Messages words;
  private final AlertPhrases phrases;
  private final Label title = new Label();
  private final Label where = new Label();
  private final Label state = Chip.of("", "caution");
  private final VBox why = new VBox();
  private final VBox facts = new VBox();
  private final VBox mentions = new VBox();
  private final Label mentionsHead = new Label();
  private final Button incident;
  private final Hint hint;
  private final VBox node;

  AlertPane(AlertsViewModel model, Messages words, Consumer<AlertsDesk.Line> look) {
    this.model = model;
    this.words = words;
    phrases = model.phrases();
    hint = new Hint("alert", () -> words.get("hint.alert"));
    title.getStyleClass().add("es-h2");
    title.setId("alert-title");
    title.setMinWidth(0);
    where.getStyleClass().add("es-secondary");
    where.setMinWidth(0);
    HBox head = new HBox(title, state);
    head.getStyleClass().add("alert-head");
    incident = button("incident", Icon.FLAG, model::startIncident);
    Button timeline =
        button("look", Icon.TIMELINE, () -> model.chosenProperty().get().ifPresent(look));
    timeline.getStyleClass().add("accent");
    FlowPane acts =
        ButtonRow.of(
            timeline,
            incident,
            button("mute", Icon.BELL, model::mute),
            button("close", Icon.CHECK, model::close),
            button("none", Icon.CLOSE, model::notAnAlarm));
    acts.getStyleClass().add("alert-acts");
    VBox card = new VBox(head, where, acts, why, facts);
    card.getStyleClass().addAll("es-card", "alert-card");
    mentionsHead.getStyleClass().add("es-h3");
    mentions.setId("alert-mentions");
    mentions.getStyleClass().add("alert-mentions");
    VBox said = new VBox(mentionsHead, mentions);
    said.getStyleClass().addAll("es-card", "alert-card");
    node = new VBox(hint.node(), new PlanChoice(model.plans(), words).node(), card, said);
    node.getStyleClass().add("alert-column");
    why.getStyleClass().add("alert-why");
    model.chosenProperty().subscribe(line -> line.ifPresent(this::show));
    model.mentions().addListener((ListChangeListener<Mention>) _ -> list());
  }

  Region node() {
    return node;
  }

  private Button button(String key, Icon icon, Runnable press) {
    Button button = new Button(words.get("act." + key), icon.node(16));
    button.setId("alert-" + key);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(pressed -> press.run());
    return button;
  }

  private void show(AlertsDesk.Line line) {
    hint.offer();
    Evidence evidence = line.evidence();
    title.setText(phrases.what(evidence));
    where.setText(
        Shown.of(
            phrases.about(evidence.rule().watched(), line.brand())
                + " · "
                + phrases.when(line.alert().bucket())));
    AlertState now = line.alert().progress().state();
    state.setText(words.get("state." + now.name()));
    shown(state, now != AlertState.OPEN);
    incident.setText(words.get(now == AlertState.INCIDENT ? "act.room" : "act.incident"));
    Label head = new Label(words.get("why.title"));
    head.getStyleClass().add("es-h3");
    why.getChildren()
        .setAll(
            head,
            Sentence.of(phrases.why(line)),
            Sentence.of(phrases.caution(evidence), "es-secondary"));
    facts.getChildren().setAll(facts(line).node());
    mentionsHead.setText(words.plural("mentions.title", evidence.verdict().tally().mentions()));
  }

  private Facts facts(AlertsDesk.Line line) {
    Evidence evidence = line.evidence();
    Facts table = new Facts();
    Optional<Verdict.Figures> figures = evidence.verdict().figures();
    figures.ifPresent(found -> judged(table, evidence, found));
    if (figures.isPresent()) table.add(words.get("fact.crowd"), phrases.crowd(evidence.verdict()));
    String apart = phrases.apart(evidence.seen().apart());
    if (!apart.isEmpty()) table.add(words.get("fact.apart"), apart);
    table.add(words.get("fact.rule"), rule(evidence));
    table.add(words.get("fact.raised"), words.formats().full(line.alert().raisedAt()));
    return table;
  }

  private void judged(Facts table, Evidence evidence, Verdict.Figures figures) {
    table.add(words.get("fact.observed"), words.formats().number(evidence.verdict().observed()));
    table.add(
        words.get("fact.expected"),
        words.get(
            "fact.expected.says",
            phrases.expected(figures.bounds()),
            words.formats().decimal(figures.mean(), 1),
            figures.bounds().limit()));
    table.add(words.get("fact.probability"), phrases.probability(figures.probability()));
    table.add(
        words.get("fact.weeks"),
        words.plural(
            "fact.weeks.says",
            evidence.verdict().weeks(),
            words.formats().decimal(figures.dispersion(), 2)));
    table.add(words.get("fact.excluded"), phrases.excluded(figures.excluded()));
  }

  private String rule(Evidence evidence) {
    String says = evidence.rule().name() + " · " + phrases.price(evidence.rule());
    return evidence.verdict().figures().isEmpty()
        ? says
        : says + " " + words.get("fact.promised", words.formats().decimal(evidence.promised(), 1));
  }

  private void list() {
    mentions.getChildren().clear();
    for (Mention mention : model.mentions()) {
      MentionLine line = new MentionLine(words.formats());
      line.show(mention, java.util.List.of(), java.util.List.of());
      mentions.getChildren().add(line.node());
    }
  }

  private static void shown(Node part, boolean yes) {
    part.setVisible(yes);
    part.setManaged(yes);
  }
}
