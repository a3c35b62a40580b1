package earshot.ui.advice;

import earshot.model.Advised;
import earshot.model.Marked;
import earshot.model.Overruled;
import earshot.model.PersonsMark;
import earshot.replies.advice.Advice;
import earshot.replies.advice.Circumstances;
import earshot.replies.people.People;
import earshot.ui.kit.Chip;
import earshot.ui.kit.Details;
import earshot.ui.kit.EmptyState;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What is advised for the open mention: verdict, rule, the words that show it, what people want,
/// and a person's way to decide otherwise.
public final class AdviceBox {
  private final AdviceViewModel model;
  private final AdviceWords advice;
  private final Messages words;
  private final String prefix;
  private final OverruleForm form;
  private final VBox root = new VBox();
  private boolean low;
  private boolean unfolded;

  /// A box over the shared model.
  ///
  /// @param prefix of the ids of its controls, such as `detail` or `reply`, for two boxes may be in
  ///   one window
  public AdviceBox(AdviceViewModel model, String prefix) {
    this.model = model;
    this.advice = model.words();
    this.words = advice.messages();
    this.prefix = prefix;
    this.form = new OverruleForm(model, prefix);
    root.setId(prefix + "-advice");
    root.getStyleClass().add("advice-box");
    root.setAccessibleText(words.get("title"));
    model.state().subscribe(any -> show());
    model.overruling().subscribe(any -> show());
    model.problem().subscribe(any -> show());
  }

  /// The stylesheet, for [Theme#dress].
  public static String sheet() {
    return Theme.sheet(AdviceBox.class, "advice.css");
  }

  /// The box on screen; takes no room while there is nothing to say.
  public Region node() {
    return root;
  }

  /// Whether there is little room: then the reasons wait until they are asked for.
  public void low(boolean is) {
    low = is;
    unfolded = false;
    show();
  }

  private void show() {
    List<Node> parts =
        switch (model.state().get()) {
          case AdviceViewModel.State.Nothing _, AdviceViewModel.State.Asking _ -> List.of();
          case AdviceViewModel.State.Failed _ -> List.of(failed());
          case AdviceViewModel.State.Given(Advice given) -> parts(given);
        };
    root.getChildren().setAll(parts);
    root.setVisible(!parts.isEmpty());
    root.setManaged(!parts.isEmpty());
  }

  private VBox failed() {
    String sentence = words.get("failed");
    String id = prefix + "-advice";
    FlowPane steps =
        new FlowPane(8, 8, EmptyState.again(id, model::again), Details.button(id, sentence));
    return new VBox(8, text(sentence, "advice-reason"), steps);
  }

  private List<Node> parts(Advice given) {
    List<Node> parts = new ArrayList<>();
    boolean overruling = model.overruling().get() && given.canBeOverruled();
    boolean folded = low && !unfolded && !overruling && model.problem().get().isEmpty();
    parts.add(head(given, folded));
    FlowPane person = person(given.grounds().circumstances().person());
    if (folded) {
      if (!person.getChildren().isEmpty()) parts.add(person);
      return parts;
    }
    parts.add(text(advice.reason(given), "advice-reason"));
    String grounds = advice.readAs(given);
    String matched = advice.matched(given);
    parts.add(text(matched.isEmpty() ? grounds : grounds + ". " + matched, "advice-grounds"));
    if (!person.getChildren().isEmpty()) parts.add(person);
    for (Marked marked : given.grounds().marks()) parts.add(said(marked));
    given.overruled().ifPresent(decision -> parts.add(overruled(decision)));
    parts.add(text(advice.study(given), "advice-study"));
    String problem = model.problem().get();
    if (!problem.isEmpty()) parts.add(text(problem, "advice-problem"));
    parts.add(overruling ? form.node(given) : acts(given));
    return parts;
  }

  private HBox head(Advice given, boolean folded) {
    Advised verdict = given.verdict();
    Label word = new Label(advice.verdict(verdict), advice.icon(verdict).node(16));
    word.setId(prefix + "-advice-verdict");
    word.getStyleClass()
        .addAll("es-name", "advice-verdict", verdict.answers() ? "answers" : "rests");
    word.setMinWidth(0);
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    Label rule = Chip.of(given.rule().id(), "outlined");
    rule.setAccessibleText(words.get("rule", given.rule().id()));
    rule.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = new HBox(word, spring, rule);
    if (low) head.getChildren().add(fold(folded));
    head.getStyleClass().add("advice-head");
    return head;
  }

  private Button fold(boolean folded) {
    Button fold = button(folded ? "why" : "less", "fold", () -> unfold(folded));
    fold.getStyleClass().add("es-link");
    return fold;
  }

  private void unfold(boolean yes) {
    unfolded = yes;
    show();
    Node fold = root.lookup("#" + prefix + "-advice-fold");
    if (fold != null) fold.requestFocus();
  }

  // What whoever answers has to know of the person, also where another rule decided.
  private FlowPane person(Circumstances.Person person) {
    FlowPane chips = new FlowPane(6, 6);
    chips.setId(prefix + "-advice-person");
    if (person.optedOut()) {
      chips.getChildren().add(Chip.of(Icon.HAND, words.get("person.opted-out"), "danger"));
    }
    int lately = person.contactsWithin(Circumstances.Person.CAP_DAYS);
    if (lately > 0 || person.cap().isPresent()) {
      int cap = person.cap().orElse(People.CAP);
      String said = words.get("person.lately", lately, cap);
      chips
          .getChildren()
          .add(lately < cap ? Chip.of(said) : Chip.of(Icon.WARNING, said, "caution"));
    }
    switch (person.consent()) {
      case GIVEN -> chips.getChildren().add(Chip.of(words.get("person.quote")));
      case REFUSED -> chips.getChildren().add(Chip.of(words.get("person.no-quote")));
      case NOT_ASKED, ASKED -> {}
    }
    return chips;
  }

  private SafeText said(Marked marked) {
    return text(
        words.get(
            "says",
            marked.made().byUser(),
            advice.mark(marked.mark()),
            words.formats().full(marked.made().at())),
        "advice-grounds");
  }

  private SafeText overruled(Overruled decision) {
    SafeText said =
        text(
            words.get(
                "overruled",
                decision.made().byUser(),
                words.formats().full(decision.made().at()),
                decision.reason(),
                advice.verdict(decision.verdict())),
            "advice-grounds");
    said.setId(prefix + "-advice-overruled");
    return said;
  }

  private FlowPane acts(Advice given) {
    FlowPane acts = new FlowPane();
    acts.getStyleClass().add("advice-acts");
    if (given.overruled().isPresent()) {
      acts.getChildren().add(button("follow", "follow", model::follow));
    }
    if (given.canBeOverruled()) {
      Button overrule = button("overrule", "overrule", () -> model.overruling().set(true));
      acts.getChildren().add(overrule);
    }
    acts.getChildren().add(marks());
    return acts;
  }

  private MenuButton marks() {
    MenuButton menu = new MenuButton(words.get("mark-as"));
    menu.setId(prefix + "-advice-mark");
    menu.setAccessibleText(words.get("mark-as"));
    menu.setMinWidth(Region.USE_PREF_SIZE);
    for (PersonsMark mark : PersonsMark.values()) {
      CheckMenuItem item = new CheckMenuItem(advice.mark(mark));
      item.setSelected(model.is(mark));
      item.setOnAction(press -> model.mark(mark));
      menu.getItems().add(item);
    }
    return menu;
  }

  private Button button(String key, String id, Runnable press) {
    Button button = new Button(words.get(key));
    button.setId(prefix + "-advice-" + id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(done -> press.run());
    return button;
  }

  private static SafeText text(String said, String style) {
    SafeText text = SafeText.of(said, List.of());
    text.getStyleClass().add(style);
    return text;
  }

  /// The verdicts a person may choose in place of one.
  static List<Advised> others(Advice given) {
    List<Advised> others = new ArrayList<>(List.of(Advised.values()));
    others.remove(given.byRule().verdict());
    Optional<Advised> now = given.overruled().map(Overruled::instead);
    now.ifPresent(others::remove);
    return others;
  }
}
