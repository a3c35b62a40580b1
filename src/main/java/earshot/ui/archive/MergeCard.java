package earshot.ui.archive;

import earshot.archive.ReviewMerge;
import earshot.language.Agreement;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Segmented;
import earshot.ui.kit.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A review that waits for a yes: what is new, each conflict side by side, and how far the two
/// agree.
final class MergeCard {
  private final ArchivesViewModel model;
  private final Messages words;
  private final ReviewWords say;
  private final VBox node = new VBox();

  MergeCard(ArchivesViewModel model, Messages words) {
    this.model = model;
    this.words = words;
    say = new ReviewWords(words);
    node.getStyleClass().add("es-card");
    node.setId("archives-merging");
    model.mergingProperty().subscribe(this::show);
  }

  Region node() {
    return node;
  }

  private void show(Optional<ArchivesViewModel.Merging> waits) {
    node.setVisible(waits.isPresent());
    node.setManaged(waits.isPresent());
    node.getChildren().setAll(waits.map(this::parts).orElseGet(List::of));
  }

  private List<Node> parts(ArchivesViewModel.Merging waits) {
    ReviewMerge.Plan plan = waits.plan();
    List<Node> parts = new ArrayList<>();
    String reviewer = plan.review().head().reviewer();
    parts.add(Sentence.of(words.get("merge.title", reviewer), "es-h2"));
    parts.add(
        Sentence.of(
            words.get(
                "merge.counts",
                plan.fresh().size(),
                plan.notes().size(),
                plan.conflicts().size(),
                plan.unknown())));
    agreement(plan.agreement(), parts);
    for (int i = 0; i < plan.conflicts().size(); i++) {
      parts.add(conflict(plan.conflicts().get(i), waits.words().get(i), i));
    }
    Button merge = new Button(words.get("merge.do"));
    merge.setId("archives-merge-do");
    merge.getStyleClass().add("accent");
    merge.setOnAction(press -> model.merge());
    Button leave = new Button(words.get("merge.leave"));
    leave.setId("archives-merge-leave");
    leave.setOnAction(press -> model.leave());
    parts.add(new FlowPane(8, 8, merge, leave));
    return parts;
  }

  private void agreement(Agreement agreement, List<Node> parts) {
    if (agreement.total() == 0) {
      parts.add(Sentence.of(words.get("merge.nothing-compared"), "es-secondary"));
      return;
    }
    parts.add(Sentence.of(say.agreement(agreement)));
    parts.add(Sentence.of(words.get("merge.source"), "es-secondary"));
  }

  private Node conflict(ReviewMerge.Conflict conflict, String said, int n) {
    Segmented<Boolean> whose =
        new Segmented<>(
            List.of(false, true),
            theirs ->
                theirs
                    ? words.get("merge.theirs", say.label(conflict.theirs().label()))
                    : words.get(
                        "merge.ours",
                        say.label(conflict.ours().label()),
                        conflict.ours().made().byUser()));
    whose.node().setId("archives-conflict-" + n);
    whose.chosenProperty().subscribe(theirs -> model.choose(conflict, theirs));
    VBox both = new VBox(Sentence.of(ReviewWords.shortened(said)), whose.node());
    both.getStyleClass().add("archive-lines");
    return both;
  }
}
