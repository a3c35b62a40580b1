package earshot.ui.shell;

import earshot.ui.jobs.JobsViewModel;
import earshot.ui.kit.Announcement;
import earshot.ui.kit.Announcer;
import earshot.ui.kit.Delays;
import earshot.ui.kit.Icon;
import earshot.ui.kit.KeyCap;
import earshot.ui.kit.Messages;
import earshot.ui.shell.FittingRow.Part;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The bar at the bottom: how the listening goes, in words.
final class StatusBar {
  private static final PseudoClass RESTING = PseudoClass.getPseudoClass("resting");

  private static final PseudoClass TROUBLED = PseudoClass.getPseudoClass("troubled");

  private final FittingRow node = new FittingRow();
  private final Announcer announcer;

  StatusBar(ShellViewModel model, JobsViewModel jobs, Messages words, Runnable openSources) {
    node.getStyleClass().add("shell-status");
    node.setId("status");

    Region dot = new Region();
    dot.getStyleClass().add("shell-dot");
    model
        .dotProperty()
        .subscribe(now -> dot.pseudoClassStateChanged(RESTING, now == ShellViewModel.Dot.RESTING));
    Label state = label(model.stateProperty(), "es-name");
    state.setId("status-state");
    state.setMinWidth(Region.USE_PREF_SIZE);
    Part progress = new Part(plain(model.progressProperty()));
    Part last = new Part(plain(model.lastMentionProperty()));
    Button trouble = new Button();
    trouble.setId("status-trouble");
    trouble.setGraphic(Icon.WARNING.node(15, "caution"));
    trouble.getStyleClass().setAll("shell-status-trouble");
    trouble.textProperty().bind(model.troubleProperty());
    trouble.setOnAction(press -> openSources.run());

    Button work = new Button();
    work.setId("status-jobs");
    work.getStyleClass().setAll("shell-status-jobs");
    work.textProperty().bind(jobs.entryProperty());
    work.setTooltip(
        KeyCap.tip("jobs", words.get("keys.jobs.keys"), key -> words.get("status.jobs.tip", key)));
    work.setMinWidth(Region.USE_PREF_SIZE);
    work.setOnAction(press -> jobs.toggle());
    jobs.troubledProperty()
        .subscribe(
            is -> {
              work.pseudoClassStateChanged(TROUBLED, is);
              work.setGraphic(is ? Icon.WARNING.node(15, "caution") : Icon.CLOCK.node(15, "muted"));
            });

    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    ObservableValue<String> clocks =
        model.zoneProperty().map(id -> id.isEmpty() ? "" : words.get("status.zone", id));
    Label zone = label(clocks);
    zone.setId("status-zone");
    zone.setMinWidth(Region.USE_PREF_SIZE);
    Part stored = new Part(plain(model.storedProperty()));
    Part covered = new Part(plain(model.coveredProperty()));
    covered.words().setId("status-covered");
    Button kept = new Button(words.get("status.kept"), Icon.LOCK.node(14));
    kept.setId("status-kept");
    kept.getStyleClass().setAll("shell-status-kept");
    kept.setTooltip(new Tooltip(words.get("status.kept.tip")));
    kept.setMinWidth(Region.USE_PREF_SIZE);
    kept.setOnAction(press -> model.openLedger());

    node.getChildren()
        .addAll(
            dot,
            state,
            progress.words(),
            last.divider(),
            last.words(),
            divider(model.troubleProperty()),
            trouble,
            divider(jobs.entryProperty()),
            work,
            spring,
            zone,
            divider(clocks),
            covered.words(),
            covered.divider(),
            stored.words(),
            stored.divider(),
            kept);
    node.leavesOut(List.of(stored, last, covered, progress));
    // What the bar has no room for is told where one points at its state.
    node.leftOut().subscribe(all -> state.setTooltip(all.isEmpty() ? null : new Tooltip(all)));
    hiddenWhenEmpty(trouble, model.troubleProperty());
    hiddenWhenEmpty(work, jobs.entryProperty());
    announcer = new Announcer(node, Delays.fx());
    jobs.endedProperty().subscribe(announcer::say);
  }

  /// Begins to the right of a notice as long as it lies over the bar.
  void yieldsTo(Region notice) {
    node.beginsAfter(notice);
  }

  /// Tells those who hear the screen.
  void tell(Announcement change) {
    announcer.say(change.words());
  }

  Region node() {
    return node;
  }

  private static Label label(ObservableValue<String> words, String... styles) {
    Label label = plain(words, styles);
    hiddenWhenEmpty(label, words);
    return label;
  }

  private static Label plain(ObservableValue<String> words, String... styles) {
    Label label = new Label();
    label.textProperty().bind(words);
    label.getStyleClass().add("shell-status-words");
    label.getStyleClass().addAll(styles);
    label.setMinWidth(0);
    return label;
  }

  private static Region divider(ObservableValue<String> after) {
    Region line = new Region();
    line.getStyleClass().add("shell-status-divider");
    hiddenWhenEmpty(line, after);
    return line;
  }

  private static void hiddenWhenEmpty(Node part, ObservableValue<String> words) {
    part.visibleProperty().bind(words.map(text -> !text.isEmpty()));
    part.managedProperty().bind(part.visibleProperty());
  }
}
