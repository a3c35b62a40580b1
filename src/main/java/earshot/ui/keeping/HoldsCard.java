package earshot.ui.keeping;

import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.LegalHold;
import earshot.model.SourceId;
import earshot.privacy.Retention;
import earshot.ui.kit.Days;
import earshot.ui.kit.Labelled;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Shown;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// What must not be deleted although its time has come: legal holds, with reason and end.
final class HoldsCard {
  private static final int MOST_ENDED = 5;

  private final KeepingViewModel model;
  private final Messages words;
  private final VBox list = new VBox();
  private final ComboBox<LegalHold.Scope> scope = new ComboBox<>();
  private final TextField reason = new TextField();
  private final DatePicker until;
  private final VBox node;
  private final Map<SourceId, String> sources = new HashMap<>();
  private final Map<BrandId, String> brands = new HashMap<>();

  HoldsCard(KeepingViewModel model, Messages words) {
    this.model = model;
    this.words = words;
    until = Days.optional(words.formats());
    until.setId("hold-until");
    until.setPrefWidth(150);
    scope.setId("hold-scope");
    scope.setPrefWidth(220);
    scope.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(LegalHold.@Nullable Scope what) {
            return what == null ? "" : said(what);
          }

          @Override
          public LegalHold.Scope fromString(String typed) {
            throw new UnsupportedOperationException("nothing is typed here");
          }
        });
    reason.setId("hold-reason");
    reason.setPrefColumnCount(24);
    reason.setPromptText(words.get("hold.reason-prompt"));
    reason.setOnAction(enter -> set());
    list.getStyleClass().add("keeping-lines");
    Button set = Cards.button(words, "hold.set", "hold-set", this::set);
    FlowPane fields =
        new FlowPane(
            12,
            8,
            Labelled.of(words.get("hold.scope"), scope),
            Labelled.of(words.get("hold.reason"), reason),
            Labelled.of(words.get("hold.until"), until),
            set);
    fields.getStyleClass().add("keeping-fields");
    node =
        Cards.card(
            words.get("hold.title"),
            Sentence.of(words.get("hold.note"), "es-secondary"),
            list,
            fields);
  }

  Node node() {
    return node;
  }

  void show(KeepingDesk.State state) {
    sources.clear();
    brands.clear();
    for (Retention.Term term : state.terms()) sources.put(term.source(), term.name());
    for (Brand brand : state.brands()) brands.put(brand.id(), brand.name());
    LegalHold.@Nullable Scope chosen = scope.getValue();
    scope.getItems().setAll(LegalHold.Scope.EVERYTHING);
    for (Brand brand : state.brands()) {
      scope.getItems().add(new LegalHold.Scope(Optional.empty(), Optional.of(brand.id())));
    }
    for (Retention.Term term : state.terms()) {
      scope.getItems().add(new LegalHold.Scope(Optional.of(term.source()), Optional.empty()));
    }
    boolean there = chosen != null && scope.getItems().contains(chosen);
    scope.setValue(there ? chosen : LegalHold.Scope.EVERYTHING);
    list(state);
  }

  private void list(KeepingDesk.State state) {
    list.getChildren().clear();
    List<LegalHold> holding =
        state.holds().stream().filter(hold -> hold.holds(state.now())).toList();
    List<LegalHold> ended =
        state.holds().stream().filter(hold -> !hold.holds(state.now())).limit(MOST_ENDED).toList();
    if (holding.isEmpty()) {
      list.getChildren().add(Sentence.of(words.get("hold.none"), "es-secondary"));
    }
    for (LegalHold hold : holding) list.getChildren().add(line(hold, true));
    for (LegalHold hold : ended) list.getChildren().add(line(hold, false));
  }

  private HBox line(LegalHold hold, boolean holds) {
    // An hold ends with a day; the moment itself is already in the next one.
    String last = words.formats().date(hold.until().minus(Duration.ofSeconds(1)));
    String said =
        hold.lifted()
            .map(
                lifted ->
                    words.get(
                        "hold.lifted",
                        said(hold.scope()),
                        words.formats().date(lifted.at()),
                        lifted.byUser(),
                        Shown.of(hold.reason())))
            .orElseGet(
                () ->
                    words.get(
                        holds ? "hold.line" : "hold.ended",
                        said(hold.scope()),
                        last,
                        hold.set().byUser(),
                        Shown.of(hold.reason())));
    Node sentence = holds ? Sentence.of(said) : Sentence.of(said, "es-secondary");
    HBox.setHgrow(sentence, Priority.ALWAYS);
    HBox line = new HBox(sentence);
    line.getStyleClass().add("keeping-line");
    if (holds) {
      Button lift =
          Cards.button(words, "hold.lift", "hold-lift-" + hold.id(), () -> model.lift(hold));
      lift.setAccessibleText(words.get("hold.lift-this", said(hold.scope())));
      line.getChildren().add(lift);
    }
    return line;
  }

  private String said(LegalHold.Scope what) {
    return what.source()
        .map(id -> words.get("hold.source", sources.getOrDefault(id, id.toString())))
        .or(
            () ->
                what.brand()
                    .map(id -> words.get("hold.brand", brands.getOrDefault(id, id.toString()))))
        .orElseGet(() -> words.get("hold.everything"));
  }

  private void set() {
    LegalHold.@Nullable Scope what = scope.getValue();
    model.hold(
        what == null ? LegalHold.Scope.EVERYTHING : what,
        reason.getText().strip(),
        Optional.ofNullable(until.getValue()),
        reason::clear);
  }
}
