package earshot.ui.advice;

import earshot.model.Mention;
import earshot.replies.advice.RuledAdvisor.Difference;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.Shown;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What the written table would change on the newest mentions, before it is kept.
final class AdviceTrialPane {
  private static final int MOST = 20;
  private static final int EXCERPT = 160;

  private final AdviceRulesViewModel model;
  private final Messages words;
  private final VBox root = new VBox();

  AdviceTrialPane(AdviceRulesViewModel model) {
    this.model = model;
    this.words = model.words().messages();
    root.setId("advice-trial");
    root.getStyleClass().addAll("es-card", "advice-card");
    model.trial().subscribe(any -> show());
    model.trouble().subscribe(any -> show());
  }

  Region node() {
    return root;
  }

  private void show() {
    Label title = new Label(words.get("rules.trial"));
    title.getStyleClass().add("es-h3");
    root.getChildren().setAll(title);
    String trouble = model.trouble().get();
    if (!trouble.isEmpty()) root.getChildren().add(text(trouble, "advice-problem"));
    root.getChildren().addAll(parts());
  }

  private List<Node> parts() {
    return switch (model.trial().get()) {
      case AdviceRulesViewModel.Trial.Same _ ->
          List.of(text(words.get("rules.same"), "es-secondary"));
      case AdviceRulesViewModel.Trial.Trying _ ->
          List.of(text(words.get("rules.trying"), "es-secondary"));
      case AdviceRulesViewModel.Trial.Wrong _ ->
          List.of(text(words.get("rules.wrong"), "es-secondary"));
      case AdviceRulesViewModel.Trial.Done(RuleTableDesk.Tried tried) -> found(tried);
    };
  }

  private List<Node> found(RuleTableDesk.Tried tried) {
    int many = tried.differences().size();
    List<Node> lines = new ArrayList<>();
    String said =
        many == 0
            ? words.get("rules.changes-none", tried.of())
            : words.plural("rules.changes", many, tried.of());
    lines.add(text(said, "advice-reason"));
    tried.differences().stream().limit(MOST).map(this::line).forEach(lines::add);
    if (many > MOST) lines.add(text(words.get("rules.more", many - MOST), "es-secondary"));
    return lines;
  }

  private VBox line(Difference difference) {
    Mention mention = difference.mention();
    SafeText said = SafeText.of(Shown.of(mention.content().whole(), EXCERPT), List.of());
    SafeText change =
        text(
            words.get(
                "rules.change",
                model.words().verdict(difference.now().byRule().verdict()),
                difference.now().rule().id(),
                model.words().verdict(difference.then().byRule().verdict()),
                difference.then().rule().id()),
            "es-secondary");
    VBox line = new VBox(said.maxLines(2), change);
    line.getStyleClass().add("advice-difference");
    return line;
  }

  private static SafeText text(String said, String style) {
    SafeText text = SafeText.of(said, List.of());
    text.getStyleClass().add(style);
    return text;
  }
}
