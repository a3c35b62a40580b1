package earshot.ui.sources;

import earshot.ui.kit.Asking;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Labelled;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Shown;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What opens under the advice: the search for a feed, and the field for a key.
final class MendPart {
  private final SourcesViewModel model;
  private final Messages words;
  private final PasswordField key = new PasswordField();
  private final StringProperty searching = new SimpleStringProperty("");
  private final VBox keyForm;
  private final VBox node;
  private Optional<SourceRow> row = Optional.empty();

  MendPart(SourcesViewModel model, Messages words) {
    this.model = model;
    this.words = words;
    keyForm = keyForm();
    node = new VBox(keyForm, found());
    node.getStyleClass().add("side-part");
  }

  Node node() {
    return node;
  }

  void of(SourceRow next) {
    boolean other = row.filter(now -> now.id().equals(next.id())).isEmpty();
    row = Optional.of(next);
    if (other) keyForm.setVisible(false);
  }

  void search() {
    row.ifPresent(
        open -> {
          searching.set(words.get("search.busy", open.host()));
          model.feedSearch().search(open);
        });
  }

  void askForKey() {
    model.keyEntry().open();
    keyForm.setVisible(true);
    key.requestFocus();
  }

  private VBox keyForm() {
    KeyEntry entry = model.keyEntry();
    key.setId("source-key");
    key.textProperty().bindBidirectional(entry.keyProperty());
    key.setOnAction(enter -> keep());
    Button keep = new Button(words.get("key.keep"));
    keep.setId("source-key-keep");
    keep.getStyleClass().add("accent");
    keep.disableProperty().bind(entry.keyProperty().map(String::isBlank));
    keep.setOnAction(press -> keep());
    VBox form =
        new VBox(
            Labelled.of(words.get("key.name"), key, entry.problemProperty()),
            Sentence.showing(entry.keysLiveAtProperty(), "es-caption"),
            keep);
    form.getStyleClass().add("side-part");
    form.setVisible(false);
    form.managedProperty().bind(form.visibleProperty());
    return form;
  }

  private void keep() {
    row.ifPresent(
        open ->
            model
                .keyEntry()
                .keep(
                    open,
                    () -> {
                      keyForm.setVisible(false);
                      model.deeds().pollNow(List.of(open));
                    }));
  }

  private VBox found() {
    FeedSearch search = model.feedSearch();
    VBox offers = new VBox();
    offers.getStyleClass().add("side-part");
    search
        .offersProperty()
        .subscribe(found -> offers.getChildren().setAll(found.stream().map(this::offer).toList()));
    shownWhile(offers, search.offersProperty().map(found -> !found.isEmpty()));
    VBox part =
        new VBox(
            Asking.of(search.busyProperty(), searching, "search-stop", search::clear),
            Sentence.showing(search.wordsProperty(), "es-secondary"),
            offers);
    part.getStyleClass().add("side-part");
    return part;
  }

  private HBox offer(Trial.Offer offer) {
    String called = offer.title().isBlank() ? offer.url().toString() : offer.title();
    Label name = new Label(Shown.of(called), Icon.SOURCES.node(15));
    name.setMinWidth(0);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    Button use = new Button(words.get("search.use"));
    use.getStyleClass().add("es-small");
    use.setMinWidth(Region.USE_PREF_SIZE);
    use.setAccessibleText(words.get("search.use.name", called));
    use.setOnAction(press -> row.ifPresent(open -> model.deeds().useAddress(open, offer.url())));
    HBox line = new HBox(name, use);
    line.getStyleClass().add("side-row");
    return line;
  }

  private static void shownWhile(Node node, ObservableValue<Boolean> condition) {
    node.visibleProperty().bind(condition);
    node.managedProperty().bind(node.visibleProperty());
  }
}
