package earshot.ui.people;

import earshot.model.AuthorId;
import earshot.model.Consent;
import earshot.model.LookAlikes;
import earshot.model.Mention;
import earshot.model.Person;
import earshot.replies.people.People;
import earshot.ui.kit.Chip;
import earshot.ui.kit.EmptyState;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.Segmented;
import earshot.ui.kit.Shown;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The card of one person: wishes above, below what was said, what we answered, and the accounts.
final class PersonCard {
  private static final List<Optional<Integer>> CAPS =
      Stream.concat(
              Stream.of(Optional.<Integer>empty()), Stream.of(0, 1, 2, 3, 5, 10).map(Optional::of))
          .toList();

  private final PeopleViewModel model;
  private final Messages words;
  private final PeopleWords say;
  private final SafeText name = new SafeText().maxLines(1);
  private final Label talk = new Label();
  private final FlowPane chips = new FlowPane(8, 6);
  private final Button optOut = new Button();
  private final Button link = new Button();
  private final Button advocate = new Button();
  private final Button forgets = new Button();
  private final ComboBox<Consent> consent = new ComboBox<>();
  private final ComboBox<Optional<Integer>> cap = new ComboBox<>();
  private final TextField note = new TextField();
  private final Segmented<Tab> tabs;
  private final StackPane page = new StackPane();
  private final ListView<Mention> said;
  private final PersonLists lists;
  private final VBox node;
  private boolean filling;

  private enum Tab {
    SAID,
    ANSWERED,
    ACCOUNTS
  }

  /// @param forget opens the sheet on which the holder of an account is forgotten
  PersonCard(PeopleViewModel model, Messages words, Consumer<AuthorId> forget) {
    this.model = model;
    this.words = words;
    say = new PeopleWords(words);
    lists = new PersonLists(model, words, say);
    said = lists.said();
    tabs = new Segmented<>(List.of(Tab.values()), tab -> words.get("tab." + tab.name()));
    tabs.node().setId("person-tabs");
    name.getStyleClass().add("person-name");
    talk.getStyleClass().add("es-secondary");
    talk.setMinWidth(0);
    button(optOut, "person-opt-out", () -> model.deeds().optOut(!isOut()));
    button(link, "person-link", model.deeds()::link);
    button(advocate, "person-advocate", this::speakUp);
    button(
        forgets,
        "person-forget",
        () -> model.card().get().map(People.Card::account).ifPresent(forget));
    forgets.setText(words.get("act.forget"));
    FlowPane acts = new FlowPane(8, 8, optOut, link, advocate, forgets);
    acts.getStyleClass().add("person-acts");
    VBox.setVgrow(page, Priority.ALWAYS);
    page.setMinHeight(0);
    node = new VBox(name, talk, chips, acts, wishes(), tabs.node(), page);
    node.getStyleClass().addAll("es-card", "person-card");
    node.setId("person-card");
    tabs.chosenProperty().subscribe(tab -> turn());
    model.card().subscribe(any -> show());
    model.deeds().held().subscribe(any -> show());
    said.getSelectionModel().selectedItemProperty().subscribe(any -> advocateButton());
  }

  Region node() {
    return node;
  }

  private HBox wishes() {
    consent.setId("person-consent");
    consent.setAccessibleText(words.get("consent"));
    consent.getItems().setAll(Consent.values());
    consent.setConverter(shown(value -> words.get("consent." + value.name())));
    consent.setOnAction(chosen -> changed(() -> model.deeds().consent(consent.getValue())));
    cap.setId("person-cap");
    cap.setAccessibleText(words.get("cap"));
    cap.getItems().setAll(CAPS);
    cap.setConverter(shown(this::cap));
    cap.setOnAction(chosen -> changed(() -> model.deeds().cap(cap.getValue())));
    note.setId("person-note");
    note.setPromptText(words.get("note.prompt"));
    note.setAccessibleText(words.get("note"));
    note.setOnAction(enter -> changed(() -> model.deeds().note(note.getText())));
    note.focusedProperty()
        .subscribe((was, is) -> changed(() -> model.deeds().note(note.getText()), was && !is));
    HBox.setHgrow(note, Priority.ALWAYS);
    HBox row = new HBox(labelled("consent", consent), labelled("cap", cap), labelled("note", note));
    HBox.setHgrow(row.getChildren().getLast(), Priority.ALWAYS);
    row.getStyleClass().add("person-wishes");
    return row;
  }

  private VBox labelled(String key, Region field) {
    Label label = new Label(words.get(key));
    label.getStyleClass().add("es-secondary");
    label.setLabelFor(field);
    field.setMaxWidth(Double.MAX_VALUE);
    VBox both = new VBox(label, field);
    both.getStyleClass().add("es-labelled");
    return both;
  }

  private String cap(Optional<Integer> most) {
    return most.map(n -> words.get("cap.own", n)).orElse(words.get("cap.default", People.CAP));
  }

  private void changed(Runnable deed) {
    changed(deed, true);
  }

  private void changed(Runnable deed, boolean really) {
    if (really && !filling) deed.run();
  }

  private void show() {
    Optional<People.Card> open = model.card().get();
    node.setVisible(open.isPresent());
    if (open.isEmpty()) return;
    People.Card card = open.get();
    filling = true;
    name.show(LookAlikes.name(card.name()), List.of());
    Stream<String> facts =
        Stream.concat(
            Stream.of(say.talk(card.talk())),
            card
                .talk()
                .times()
                .map(took -> words.get("times", say.took(took), card.talk().answers()))
                .stream());
    talk.setText(String.join(" ", facts.toList()));
    chips.getChildren().setAll(chips(card));
    optOut.setText(words.get(isOut() ? "act.in" : "act.out"));
    link.setText(linkWords(card));
    consent.setValue(card.wishes().consent());
    Optional<Integer> own = card.wishes().cap();
    if (!cap.getItems().contains(own)) cap.getItems().add(own);
    cap.setValue(own);
    if (!note.isFocused()) note.setText(noted(card));
    advocateButton();
    filling = false;
    turn();
  }

  private static String noted(People.Card card) {
    return card.person().map(person -> person.told().note()).orElse("");
  }

  private List<Node> chips(People.Card card) {
    Stream<Label> out =
        card.wishes().optedOut().stream()
            .map(since -> Chip.of(Icon.HAND, say.optedOut(since), "danger"));
    Stream<Label> full =
        Stream.of(
            card.talk().full()
                ? Chip.of(Icon.WARNING, say.lately(card.talk()), "caution")
                : Chip.of(say.lately(card.talk())));
    Stream<Label> advocates =
        isAdvocate(card) ? Stream.of(Chip.of(Icon.HEART, shownBy(card))) : Stream.empty();
    Stream<Label> accounts =
        card.faces().size() == 1
            ? Stream.of(Chip.of(Icon.PERSON, say.account(card.faces().getFirst())))
            : Stream.of(Chip.of(Icon.LINK, words.plural("accounts", card.faces().size())));
    return Stream.of(accounts, out, full, advocates)
        .flatMap(each -> each)
        .map(chip -> (Node) chip)
        .toList();
  }

  private String shownBy(People.Card card) {
    int many = card.person().map(person -> person.told().advocate().shownBy().size()).orElse(0);
    return words.plural("advocate", many);
  }

  private static boolean isAdvocate(People.Card card) {
    return card.person().filter(person -> person.told().advocate().is()).isPresent();
  }

  private String linkWords(People.Card card) {
    Optional<People.Card> held = model.deeds().held().get();
    if (held.isEmpty()) return words.get("act.link");
    return model.deeds().isHeld(card)
        ? words.get("act.let-go")
        : words.get("act.link-with", Shown.of(held.get().name(), 24));
  }

  private boolean isOut() {
    return model.card().get().map(People.Card::wishes).flatMap(Person.Wishes::optedOut).isPresent();
  }

  private void advocateButton() {
    boolean is = model.card().get().filter(PersonCard::isAdvocate).isPresent();
    Optional<Mention> chosen = chosen();
    advocate.setText(words.get(is && chosen.isEmpty() ? "act.no-advocate" : "act.advocate"));
    advocate.setDisable(!is && chosen.isEmpty());
  }

  private void speakUp() {
    Optional<Mention> chosen = chosen();
    if (chosen.isPresent()) model.deeds().advocate(chosen.get());
    else model.deeds().noAdvocate();
  }

  private Optional<Mention> chosen() {
    boolean inSight = tabs.chosenProperty().get() == Tab.SAID;
    @Nullable Mention selected = said.getSelectionModel().getSelectedItem();
    return inSight ? Optional.ofNullable(selected) : Optional.empty();
  }

  private void turn() {
    Optional<People.Card> open = model.card().get();
    if (open.isEmpty()) return;
    page.getChildren()
        .setAll(
            switch (tabs.chosenProperty().get()) {
              case SAID -> orWords(said, model.said().isEmpty(), "said.none");
              case ANSWERED ->
                  orWords(lists.answered(), model.answered().isEmpty(), "answered.none");
              case ACCOUNTS -> lists.accounts(open.get());
            });
    advocateButton();
  }

  private Region orWords(Region list, boolean empty, String key) {
    return empty ? EmptyState.of(Icon.COMMENT, words.get(key)) : list;
  }

  private static void button(Button button, String id, Runnable press) {
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setAlignment(Pos.CENTER);
    button.setOnAction(done -> press.run());
  }

  private static <T> StringConverter<T> shown(java.util.function.Function<T, String> words) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T value) {
        return value == null ? "" : words.apply(value);
      }

      @Override
      public T fromString(String typed) {
        throw new UnsupportedOperationException("nothing is typed here");
      }
    };
  }
}
