package earshot.ui.alerts;

import earshot.model.AlertRule;
import earshot.model.BucketWidth;
import earshot.model.Measure;
import earshot.ui.kit.ButtonRow;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Labelled;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Segmented;
import earshot.ui.kit.Sentence;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The form in which an alert rule is written.
final class AlertRulePane {
  private final AlertRulesViewModel model;
  private final AlertRuleForm form;
  private final Messages words;
  private final VBox node;

  AlertRulePane(AlertRulesViewModel model, Messages words) {
    this.model = model;
    this.form = model.form();
    this.words = words;
    TextField name = new TextField();
    name.setId("alert-rule-name");
    name.setPromptText(words.get("rule.name.prompt"));
    name.textProperty().bindBidirectional(form.nameProperty());
    Segmented<Measure> measure =
        new Segmented<>(
            List.of(Measure.VOICES, Measure.MENTIONS, Measure.STORIES, Measure.NEGATIVE_SHARE),
            one -> words.get("rule.count." + one.name()));
    measure.node().setId("alert-rule-count");
    measure.chosenProperty().bindBidirectional(form.measureProperty());
    Segmented<BucketWidth> width =
        new Segmented<>(
            List.of(BucketWidth.values()), one -> words.get("rule.width." + one.name()));
    width.node().setId("alert-rule-width");
    width.chosenProperty().bindBidirectional(form.widthProperty());
    Segmented<Double> price = new Segmented<>(AlertRuleForm.PRICES, this::price);
    price.node().setId("alert-rule-price");
    price.chosenProperty().bindBidirectional(form.priceProperty());
    CheckBox quiet = new CheckBox(words.get("rule.quiet"));
    quiet.setId("alert-rule-quiet");
    quiet.selectedProperty().bindBidirectional(form.quietProperty());
    VBox counted =
        new VBox(
            Labelled.of(words.get("rule.count"), measure.node()),
            Labelled.of(words.get("rule.width"), width.node()),
            Labelled.of(words.get("rule.price"), price.node()),
            Sentence.of(words.get("rule.price.help"), "es-secondary"));
    counted.getStyleClass().add("alert-counted");
    Node each = Sentence.of(words.get("rule.each"), "es-secondary");
    form.measureProperty()
        .subscribe(
            now -> {
              shown(counted, now != Measure.EACH);
              shown(each, now == Measure.EACH);
            });
    node =
        new VBox(
            Labelled.of(words.get("rule.name"), name, form.problemProperty()),
            Labelled.of(words.get("rule.about"), about()),
            counted,
            each,
            quiet,
            buttons());
    node.getStyleClass().addAll("es-card", "alert-card");
  }

  Region node() {
    return node;
  }

  private ComboBox<AlertRuleForm.Subject> about() {
    ComboBox<AlertRuleForm.Subject> about = new ComboBox<>(form.subjects());
    about.setId("alert-rule-about");
    about.setMaxWidth(Double.MAX_VALUE);
    about.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(AlertRuleForm.Subject one) {
            return one == null ? "" : one.word();
          }

          @Override
          public AlertRuleForm.Subject fromString(String unused) {
            return form.subjectProperty().get();
          }
        });
    form.subjectProperty().subscribe(about::setValue);
    about
        .valueProperty()
        .subscribe(one -> Optional.ofNullable(one).ifPresent(form.subjectProperty()::set));
    form.measureProperty().subscribe(now -> about.setDisable(now == Measure.EACH));
    return about;
  }

  private FlowPane buttons() {
    Button save = button("save", Icon.SAVE, model::save);
    save.getStyleClass().add("accent");
    save.disableProperty().bind(form.canSaveProperty().not());
    Button revert = button("revert", Icon.UNDO, model::revert);
    revert.disableProperty().bind(form.changedProperty().not());
    Button unmute = button("unmute", Icon.BELL, model::unmute);
    Button remove = button("remove", Icon.DELETE, model::remove);
    form.openedProperty()
        .subscribe(
            open -> {
              shown(remove, open.isPresent());
              shown(unmute, open.filter(this::isMuted).isPresent());
            });
    FlowPane row = ButtonRow.of(save, revert, unmute, remove);
    row.getStyleClass().add("alert-acts");
    return row;
  }

  private boolean isMuted(AlertRule rule) {
    return rule.standing().isMuted(model.now());
  }

  private Button button(String key, Icon icon, Runnable press) {
    Button button = new Button(words.get("rule." + key), icon.node(16));
    button.setId("alert-rule-" + key);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(pressed -> press.run());
    return button;
  }

  private String price(double falseAlarms) {
    if (falseAlarms > 2) return words.get("rule.price.often");
    if (falseAlarms > 0.5) return words.get("rule.price.month");
    return words.get(falseAlarms > 0.2 ? "rule.price.quarter" : "rule.price.year");
  }

  private static void shown(Node part, boolean yes) {
    part.setVisible(yes);
    part.setManaged(yes);
  }
}
