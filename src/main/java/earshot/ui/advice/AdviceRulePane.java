package earshot.ui.advice;

import earshot.model.AdviceRule;
import earshot.model.Advised;
import earshot.replies.advice.RuleProblem;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// One rule as it is written: when it fits, what it advises then, and why.
final class AdviceRulePane {
  private final AdviceRulesViewModel model;
  private final Messages words;
  private final Label title = new Label();
  private final TextField conditions = new TextField();
  private final ComboBox<Advised> verdict = new ComboBox<>();
  private final TextField why = new TextField();
  private final SafeText problem = new SafeText();
  private final SafeText source = new SafeText();
  private final VBox root;
  private boolean filling;

  AdviceRulePane(AdviceRulesViewModel model) {
    this.model = model;
    this.words = model.words().messages();
    title.getStyleClass().add("es-h3");
    name(conditions, "advice-conditions", "rules.when");
    name(verdict, "advice-verdict", "rules.then");
    name(why, "advice-why", "rules.why");
    verdict.getItems().setAll(Advised.values());
    verdict.setConverter(new Words());
    verdict.setMaxWidth(Double.MAX_VALUE);
    conditions.textProperty().subscribe(any -> write());
    verdict.valueProperty().subscribe(any -> write());
    why.textProperty().subscribe(any -> write());
    problem.getStyleClass().add("advice-problem");
    problem.setId("advice-rule-problem");
    source.getStyleClass().add("es-secondary");
    SafeText possible = SafeText.of(words.get("rules.possible"), List.of());
    possible.getStyleClass().add("es-secondary");
    root =
        new VBox(
            title,
            labelled("rules.when", conditions),
            problem,
            possible,
            labelled("rules.then", verdict),
            labelled("rules.why", why),
            source);
    root.getStyleClass().addAll("es-card", "advice-card");
    model.selected().subscribe(any -> fill());
    model.rules().subscribe(this::fill);
    model.trial().subscribe(this::complain);
  }

  Region node() {
    return root;
  }

  private void name(Control control, String id, String key) {
    control.setId(id);
    control.setAccessibleText(words.get(key));
  }

  private VBox labelled(String key, Control control) {
    Label name = new Label(words.get(key));
    name.getStyleClass().add("es-label");
    name.setLabelFor(control);
    VBox both = new VBox(name, control);
    both.getStyleClass().add("advice-labelled");
    return both;
  }

  private void fill() {
    Optional<AdviceRule> open = model.open();
    root.setDisable(open.isEmpty());
    if (open.isEmpty()) return;
    AdviceRule rule = open.get();
    filling = true;
    title.setText(words.get("rule", rule.id()));
    show(conditions, rule.conditions());
    conditions.setEditable(model.free());
    verdict.setValue(rule.verdict());
    show(why, rule.words());
    source.show(
        words.get("rules.source", rule.source().origin(), rule.source().dated()), List.of());
    filling = false;
    complain(model.trial().get());
  }

  // Setting the same text again would move the caret.
  private static void show(TextField field, String text) {
    if (!field.getText().equals(text)) field.setText(text);
  }

  private void write() {
    Advised chosen = verdict.getValue();
    if (filling || chosen == null) return;
    model.edit(conditions.getText(), chosen, why.getText());
  }

  private void complain(AdviceRulesViewModel.Trial trial) {
    String said = "";
    if (trial instanceof AdviceRulesViewModel.Trial.Wrong(RuleProblem wrong)) {
      boolean here = model.open().filter(rule -> rule.id().equals(wrong.rule())).isPresent();
      boolean placed = here && wrong.part() == RuleProblem.Part.CONDITIONS;
      said =
          placed
              ? words.get("rules.at", wrong.at() + 1, String.valueOf(wrong.getMessage()))
              : wrong.placed();
    }
    problem.show(said, List.of());
    problem.setVisible(!said.isEmpty());
    problem.setManaged(!said.isEmpty());
  }

  private final class Words extends StringConverter<Advised> {
    @Override
    public String toString(@Nullable Advised advised) {
      return advised == null ? "" : model.words().verdict(advised);
    }

    @Override
    public @Nullable Advised fromString(String typed) {
      return null;
    }
  }
}
