package earshot.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A bar that fills while long work runs, with how far it is and a way to stop it.
public final class LongWorkBar {
  private LongWorkBar() {}

  /// A row that takes no room while nothing runs.
  ///
  /// @param id of the button that stops
  public static HBox of(LongWork work, String id) {
    Formats formats = Formats.SYSTEM;
    Label name = new Label();
    name.textProperty().bind(work.nameProperty());
    name.getStyleClass().add("es-label");
    name.setMinWidth(Region.USE_PREF_SIZE);
    ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    bar.setFocusTraversable(false);
    bar.accessibleTextProperty().bind(work.nameProperty());
    bar.setMinWidth(0);
    bar.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(bar, Priority.ALWAYS);
    Label numbers = new Label();
    numbers.getStyleClass().add("es-secondary");
    numbers.setMinWidth(Region.USE_PREF_SIZE);
    work.farProperty()
        .subscribe(
            far -> {
              bar.setProgress(
                  far.map(now -> now.percent() / 100.0).orElse(ProgressBar.INDETERMINATE_PROGRESS));
              numbers.setText(
                  far.map(
                          now ->
                              Words.KIT.get(
                                  "work.far",
                                  formats.number(now.done()),
                                  formats.number(now.total())))
                      .orElse(""));
            });
    Button stop = new Button(Words.KIT.get("asking.stop"));
    stop.setId(id);
    stop.setMinWidth(Region.USE_PREF_SIZE);
    stop.setOnAction(press -> work.stop());
    stop.visibleProperty().bind(work.stopsProperty());
    stop.managedProperty().bind(work.stopsProperty());
    HBox row = new HBox(name, bar, numbers, stop);
    row.getStyleClass().add("es-work-bar");
    row.visibleProperty().bind(work.runningProperty());
    row.managedProperty().bind(work.runningProperty());
    return row;
  }
}
