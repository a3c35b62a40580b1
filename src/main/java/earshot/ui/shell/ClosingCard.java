package earshot.ui.shell;

import atlantafx.base.controls.ToggleSwitch;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.SettingRow;
import earshot.ui.kit.Threads;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The card on what closing the window does: quit, or go on listening.
public final class ClosingCard {
  private static final Logger LOG = LoggerFactory.getLogger(ClosingCard.class);

  private final ClosingDesk desk;
  private final Threads threads;
  private final Messages words = Messages.of(ClosingCard.class);
  private final ToggleSwitch keep = new ToggleSwitch();
  private final StringProperty problem = new SimpleStringProperty(this, "problem", "");
  private final VBox root;
  private boolean kept;

  /// Builds the card.
  public ClosingCard(ClosingDesk desk, Threads threads) {
    this.desk = desk;
    this.threads = threads;
    Label head = new Label(words.get("closing.title"));
    head.getStyleClass().add("es-h2");
    keep.setId("closing-keep");
    keep.setAccessibleText(words.get("closing.keep"));
    keep.selectedProperty().subscribe((was, now) -> chosen(now));
    root =
        new VBox(
            head,
            SettingRow.marked(
                SettingRow.of(
                    words.get("closing.keep"),
                    keep,
                    Sentence.of(words.get("closing.keep-note"), "es-secondary")),
                keep.selectedProperty(),
                words.get("settings.quiet-hours.off"),
                () -> keep.setSelected(false)),
            Sentence.showing(problem, "settings-problem"));
    root.getStyleClass().add("es-card");
  }

  Node root() {
    return root;
  }

  void shown() {
    threads
        .background()
        .execute(
            () -> {
              boolean now = desk.listens();
              threads.screen().execute(() -> show(now));
            });
  }

  private void show(boolean now) {
    kept = now;
    keep.setSelected(now);
  }

  private void chosen(boolean wanted) {
    if (wanted == kept) return;
    kept = wanted;
    problem.set("");
    threads
        .background()
        .execute(
            () -> {
              try {
                desk.listen(wanted);
              } catch (RuntimeException failed) {
                LOG.warn("closing not kept why={}", failed.getClass().getSimpleName());
                threads.screen().execute(() -> refused(!wanted));
              }
            });
  }

  private void refused(boolean before) {
    show(before);
    problem.set(words.get("closing.not"));
  }
}
