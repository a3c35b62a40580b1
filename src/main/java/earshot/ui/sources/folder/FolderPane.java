package earshot.ui.sources.folder;

import earshot.model.SourceRole;
import earshot.ui.kit.FileAsk;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Labelled;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Shown;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The form in which a person names a folder and says once how its files are read.
public final class FolderPane {
  private final FolderViewModel model;
  private final Messages words = Messages.of(FolderPane.class);
  private final TextField place = new TextField();
  private final Region problem;
  private final VBox node;

  /// Builds the form.
  ///
  /// @param roles what each role is called
  /// @param back leads to the other ways in
  public FolderPane(
      FolderViewModel model, Function<SourceRole, String> roles, FileAsk files, Runnable back) {
    this.model = model;
    Button home = new Button(words.get("folder.back"), Icon.ARROW_LEFT.node(15));
    home.setId("folder-back");
    home.getStyleClass().addAll("es-link", "back-link");
    home.setOnAction(press -> back.run());
    Button add = new Button(words.get("folder.add"));
    add.setId("folder-add");
    add.getStyleClass().add("accent");
    add.disableProperty().bind(model.canAdd().not());
    add.setOnAction(press -> model.add());
    ComboBox<SourceRole> role =
        choice("folder-role", List.of(SourceRole.values()), roles, model.roleProperty());
    problem = Sentence.showing(model.problemProperty(), "es-problem");
    node =
        new VBox(
            home,
            Sentence.of(words.get("folder.intro"), "es-secondary"),
            where(files),
            Labelled.of(words.get("folder.map"), maps()),
            Labelled.of(
                words.get("folder.zone"),
                field("folder-zone", words.get("folder.zone.prompt"), model.zoneProperty())),
            Labelled.of(words.get("folder.order"), order()),
            Labelled.of(
                words.get("folder.name"),
                field("folder-name", words.get("folder.name.prompt"), model.nameProperty())),
            Labelled.of(words.get("folder.role"), role),
            everything(),
            problem,
            add,
            Sentence.of(words.get("folder.safe"), "es-caption"));
    node.getStyleClass().add("add-source");
    node.setId("watch-folder");
  }

  /// The form on screen.
  public Region node() {
    return node;
  }

  /// Where it is said what is wrong.
  public Region problem() {
    return problem;
  }

  /// Puts the cursor into the place.
  public void focus() {
    place.requestFocus();
  }

  private VBox where(FileAsk files) {
    place.setId("folder-place");
    place.setPromptText(words.get("folder.place.prompt"));
    place.textProperty().bindBidirectional(model.placeProperty());
    place.setOnAction(enter -> model.add());
    HBox.setHgrow(place, Priority.ALWAYS);
    Button choose = new Button(words.get("folder.choose"), Icon.FOLDER.node(16));
    choose.setId("folder-choose");
    choose.setMinWidth(Region.USE_PREF_SIZE);
    choose.setOnAction(
        press ->
            files
                .folder(words.get("folder.title"))
                .ifPresent(chosen -> model.placeProperty().set(chosen.toString())));
    HBox row = new HBox(place, choose);
    row.getStyleClass().add("side-row");
    VBox field = Labelled.of(words.get("folder.place"), row);
    place.setAccessibleText(words.get("folder.place"));
    return field;
  }

  private ComboBox<String> maps() {
    ComboBox<String> maps =
        choice(
            "folder-map",
            model.maps(),
            kept -> kept.isEmpty() ? words.get("folder.map.fits") : Shown.of(kept),
            model.mapProperty());
    maps.setItems(model.maps());
    return maps;
  }

  private ComboBox<FolderViewModel.Order> order() {
    return choice(
        "folder-order",
        List.of(FolderViewModel.Order.values()),
        order ->
            switch (order) {
              case NOT_SAID -> words.get("folder.order.not-said");
              case DAY_FIRST -> words.get("folder.order.day");
              case MONTH_FIRST -> words.get("folder.order.month");
            },
        model.orderProperty());
  }

  private CheckBox everything() {
    CheckBox tick = new CheckBox(words.get("folder.everything"));
    tick.setId("folder-everything");
    tick.selectedProperty().bindBidirectional(model.everythingProperty());
    return tick;
  }

  private static TextField field(String id, String prompt, Property<String> holds) {
    TextField field = new TextField();
    field.setId(id);
    field.setPromptText(prompt);
    field.textProperty().bindBidirectional(holds);
    return field;
  }

  private static <T> ComboBox<T> choice(
      String id, List<T> choices, Function<T, String> shown, Property<T> holds) {
    ComboBox<T> box = new ComboBox<>();
    box.setId(id);
    box.setMaxWidth(Double.MAX_VALUE);
    box.getItems().setAll(choices);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T choice) {
            return choice == null ? "" : shown.apply(choice);
          }

          @Override
          public T fromString(String typed) {
            throw new UnsupportedOperationException("these are chosen, not typed");
          }
        });
    box.valueProperty().bindBidirectional(holds);
    return box;
  }
}
