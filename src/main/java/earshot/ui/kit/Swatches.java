package earshot.ui.kit;

import earshot.model.Client;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/// Lets a person choose one of the eight colours of clients and brands.
public final class Swatches {
  private final ObjectProperty<String> chosen =
      new SimpleObjectProperty<>(Client.COLOURS.getFirst());
  private final FlowPane node = new FlowPane();

  /// @param id of the row, for tests and style sheets
  public Swatches(String id) {
    node.setId(id);
    node.getStyleClass().add("swatches");
    ToggleGroup group = new ToggleGroup();
    for (String colour : Client.COLOURS) {
      ToggleButton swatch = new ToggleButton();
      swatch.setId(id + "-" + colour);
      swatch.getStyleClass().setAll("swatch", "client-" + colour);
      swatch.setToggleGroup(group);
      String called = name(colour);
      swatch.setAccessibleText(called);
      swatch.setTooltip(new Tooltip(called));
      swatch.setGraphic(Icon.CHECK.node(15, "on-colour"));
      swatch.setOnAction(
          press -> {
            swatch.setSelected(true);
            chosen.set(colour);
          });
      chosen.subscribe(now -> swatch.setSelected(now.equals(colour)));
      node.getChildren().add(swatch);
    }
  }

  private static String name(String colour) {
    return switch (colour) {
      case "fern" -> Words.KIT.get("colour.fern");
      case "plum" -> Words.KIT.get("colour.plum");
      case "ocean" -> Words.KIT.get("colour.ocean");
      case "rust" -> Words.KIT.get("colour.rust");
      case "slate" -> Words.KIT.get("colour.slate");
      case "moss" -> Words.KIT.get("colour.moss");
      case "rose" -> Words.KIT.get("colour.rose");
      case "teal" -> Words.KIT.get("colour.teal");
      default -> colour;
    };
  }

  /// The colour by name.
  public ObjectProperty<String> chosenProperty() {
    return chosen;
  }

  /// The row on screen.
  public Region node() {
    return node;
  }
}
