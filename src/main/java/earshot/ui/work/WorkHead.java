package earshot.ui.work;

import earshot.model.Lane;
import earshot.model.WorkCounts;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Segmented;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What stands over the table: how soon answers come, the lists, and what of them is shown.
final class WorkHead {
  private static final List<Lane> LANES =
      List.of(
          Lane.NEW,
          Lane.DRAFTING,
          Lane.FOR_APPROVAL,
          Lane.APPROVED,
          Lane.WAITING,
          Lane.SENT,
          Lane.SNOOZED);

  private final WorkViewModel model;
  private final Messages words;
  private final Label figure = new Label();
  private final Segmented<Optional<Lane>> lanes;
  private final Segmented<WorkView.Part> parts;
  private final WorkWords said;
  private final VBox node;

  WorkHead(WorkViewModel model, WorkWords said) {
    this.model = model;
    this.said = said;
    this.words = said.words();
    List<Optional<Lane>> all = new ArrayList<>();
    all.add(Optional.empty());
    LANES.forEach(lane -> all.add(Optional.of(lane)));
    lanes = new Segmented<>(all, lane -> word(lane, WorkCounts.NONE));
    lanes.node().setId("lanes");
    parts = new Segmented<>(List.of(WorkView.Part.values()), part -> word(part, WorkCounts.NONE));
    parts.node().setId("parts");
    figure.setId("responses");
    figure.getStyleClass().add("es-secondary");
    figure.setMinWidth(0);
    Label title = new Label(words.get("title"));
    title.getStyleClass().add("es-h2");
    title.setMinWidth(Region.USE_PREF_SIZE);
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox top = new HBox(title, spring, figure);
    top.getStyleClass().add("work-top");
    FlowPane choices = new FlowPane(12, 6, lanes.node(), parts.node());
    choices.getStyleClass().add("work-choices");
    node = new VBox(top, choices);
    node.getStyleClass().add("work-head");
    lanes.chosenProperty().addListener((_, _, lane) -> turn(model.view().get().in(lane)));
    parts.chosenProperty().addListener((_, _, part) -> turn(model.view().get().of(part)));
    model.view().subscribe(this::follow);
    model.heard().subscribe(this::show);
  }

  Region node() {
    return node;
  }

  private void turn(WorkView view) {
    model.view().set(view);
  }

  private void follow(WorkView view) {
    lanes.chosenProperty().set(view.lane());
    parts.chosenProperty().set(view.part());
  }

  private void show(WorkViewModel.Heard heard) {
    WorkCounts counts = heard.counts();
    lanes.rename(Optional.empty(), word(Optional.empty(), counts));
    LANES.forEach(lane -> lanes.rename(Optional.of(lane), word(Optional.of(lane), counts)));
    for (WorkView.Part part : WorkView.Part.values()) parts.rename(part, word(part, counts));
    figure.setText(
        heard
            .responses()
            .map(
                each ->
                    words.get(
                        "responses",
                        said.took(each.median()),
                        said.took(each.shortest()),
                        said.took(each.longest()),
                        each.n()))
            .orElse(""));
  }

  private String word(Optional<Lane> lane, WorkCounts counts) {
    String name = lane.map(one -> words.get("lane." + one.name())).orElse(words.get("lane.all"));
    long n = lane.map(counts::of).orElseGet(() -> awake(counts));
    return n == 0 ? name : name + "  " + words.formats().number(n);
  }

  private static long awake(WorkCounts counts) {
    return LANES.stream().filter(lane -> lane != Lane.SNOOZED).mapToLong(counts::of).sum();
  }

  private String word(WorkView.Part part, WorkCounts counts) {
    String name = words.get("part." + part.name());
    long n =
        switch (part) {
          case EVERYTHING -> 0;
          case MINE -> counts.mine();
          case OVERDUE -> counts.overdue();
          case TODAY -> counts.today();
        };
    return n == 0 ? name : name + "  " + words.formats().number(n);
  }
}
