package earshot.ui.clients;

import earshot.model.Client;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/// Lets a person choose one of the eight colours of clients.
final class Swatches {
  private final ObjectProperty<String> chosen =
      new SimpleObjectProperty<>(Client.COLOURS.getFirst());
  private final FlowPane node = new FlowPane();

  /// @param id of the row, for tests and style sheets
  Swatches(Messages words, String id) {
    node.setId(id);
    node.getStyleClass().add("swatches");
    ToggleGroup group = new ToggleGroup();
    for (String colour : Client.COLOURS) {
      ToggleButton swatch = new ToggleButton();
      swatch.setId(id + "-" + colour);
      swatch.getStyleClass().setAll("swatch", "client-" + colour);
      swatch.setToggleGroup(group);
      String called = name(colour, words);
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

  private static String name(String colour, Messages words) {
    return switch (colour) {
      case "fern" -> words.get("colour.fern");
      case "plum" -> words.get("colour.plum");
      case "ocean" -> words.get("colour.ocean");
      case "rust" -> words.get("colour.rust");
      case "slate" -> words.get("colour.slate");
      case "moss" -> words.get("colour.moss");
      case "rose" -> words.get("colour.rose");
      case "teal" -> words.get("colour.teal");
      default -> colour;
    };
  }

  /// The colour by name.
  ObjectProperty<String> chosenProperty() {
    return chosen;
  }

  Region node() {
    return node;
  }

  /// A colour nobody of these has yet, if there is one left.
  static String free(List<ClientLine> taken) {
    List<String> worn = taken.stream().map(line -> line.client().colour()).toList();
    return Client.COLOURS.stream()
        .filter(colour -> !worn.contains(colour))
        .findFirst()
        .orElse(Client.COLOURS.get(taken.size() % Client.COLOURS.size()));
  }
}
