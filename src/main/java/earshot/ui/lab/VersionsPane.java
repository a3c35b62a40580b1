package earshot.ui.lab;

import earshot.model.QueryVersion;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.Shown;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The versions of a brand's query: which of them is compared with, and the way back to it.
final class VersionsPane {
  private static final int LONGEST = 600;

  private final LabViewModel model;
  private final Messages words;
  private final ComboBox<QueryVersion> chooser = new ComboBox<>();
  private final Button back = new Button("", Icon.HISTORY.node(16));
  private final SafeText told = new SafeText();
  private final VBox node;

  VersionsPane(LabViewModel model, Messages words) {
    this.model = model;
    this.words = words;
    Label title = new Label(words.get("version.against"));
    title.setLabelFor(chooser);
    title.getStyleClass().add("es-secondary");
    title.setMinWidth(Region.USE_PREF_SIZE);
    build();
    FlowPane row = new FlowPane(title, chooser, back);
    row.getStyleClass().add("lab-versions");
    node = new VBox(row, told);
    node.getStyleClass().add("lab-history");
    model.comparing().versionsProperty().subscribe(this::fill);
    model.comparing().againstProperty().subscribe(against -> show());
    model.keeping().canRevert().subscribe(changed -> show());
  }

  Region node() {
    return node;
  }

  private void build() {
    chooser.setId("lab-versions");
    chooser.setAccessibleText(words.get("version.against"));
    chooser.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(QueryVersion version) {
            return version == null ? "" : called(version);
          }

          @Override
          public QueryVersion fromString(String unused) {
            return chooser.getValue();
          }
        });
    chooser.setOnAction(
        press -> {
          QueryVersion value = chooser.getValue();
          if (value != null && !value.equals(shown().orElse(null))) model.comparing().with(value);
        });
    back.setId("lab-go-back");
    back.setMinWidth(Region.USE_PREF_SIZE);
    back.setOnAction(press -> against().ifPresent(version -> goBack(version)));
    told.maxLines(2);
    told.getStyleClass().add("es-secondary");
  }

  private void goBack(QueryVersion version) {
    model.keeping().goBack(version.query());
  }

  private Optional<QueryVersion> against() {
    return model.comparing().againstProperty().get();
  }

  private Optional<QueryVersion> shown() {
    return against().or(() -> versions().stream().findFirst());
  }

  private List<QueryVersion> versions() {
    return model.comparing().versionsProperty().get();
  }

  private String called(QueryVersion version) {
    if (Optional.of(version).equals(versions().stream().findFirst())) {
      return words.get("version.kept", version.number());
    }
    return words.get("version.made", version.number(), words.formats().date(version.made().at()));
  }

  private String asked(QueryVersion version) {
    String when = words.formats().full(version.made().at());
    String who = Shown.of(version.made().byUser(), 40);
    String query = Shown.of(version.query(), LONGEST);
    return who.isBlank()
        ? words.get("version.asked", when, query)
        : words.get("version.asked-by", when, who, query);
  }

  private void fill(List<QueryVersion> versions) {
    chooser.getItems().setAll(versions);
    show();
  }

  private void show() {
    node.setVisible(versions().size() > 1);
    node.setManaged(versions().size() > 1);
    chooser.setValue(shown().orElse(null));
    boolean changed = model.keeping().canRevert().get();
    boolean other =
        against()
            .filter(v -> !v.query().equals(model.keeping().subjectProperty().get().query()))
            .isPresent();
    back.setVisible(other);
    back.setManaged(other);
    back.setDisable(changed);
    told.setVisible(against().isPresent());
    told.setManaged(against().isPresent());
    against()
        .ifPresent(
            version -> {
              back.setText(words.get("version.back", version.number()));
              told.show(
                  changed && other
                      ? words.get("version.back.unsaved", version.number())
                      : asked(version),
                  List.of());
            });
  }
}
