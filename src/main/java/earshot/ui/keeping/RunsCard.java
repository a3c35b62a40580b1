package earshot.ui.keeping;

import earshot.storage.ForgettingStore;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// What was let go lately, and the way to what left this computer.
final class RunsCard {
  private static final int MOST_SHOWN = 10;

  private final Messages words;
  private final VBox list = new VBox();
  private final VBox node;

  /// @param egress shows what left this computer
  RunsCard(Messages words, Runnable egress) {
    this.words = words;
    list.getStyleClass().add("keeping-lines");
    node =
        Cards.card(
            words.get("runs.title"),
            list,
            new FlowPane(8, 8, Cards.button(words, "runs.egress", "keeping-egress", egress)));
  }

  Node node() {
    return node;
  }

  void show(KeepingDesk.State state) {
    List<Node> lines = new ArrayList<>();
    KeepingDesk.Runs runs = state.runs();
    lines.add(
        Sentence.of(
            runs.last()
                .map(
                    last ->
                        words.plural(
                            "runs.retention", last.deleted(), words.formats().full(last.at())))
                .orElseGet(() -> words.get("runs.no-retention"))));
    runs.notBefore()
        .filter(then -> then.isAfter(state.now()))
        .ifPresent(
            then ->
                lines.add(Sentence.of(words.get("runs.announced", words.formats().full(then)))));
    for (ForgettingStore.Run run : runs.forgettings().stream().limit(MOST_SHOWN).toList()) {
      lines.add(Sentence.of(line(run), "es-secondary"));
    }
    if (runs.forgettings().isEmpty()) {
      lines.add(Sentence.of(words.get("runs.nobody"), "es-secondary"));
    }
    list.getChildren().setAll(lines);
  }

  private String line(ForgettingStore.Run run) {
    String counts =
        words.plural("reach.mentions", run.reach().mentions())
            + " · "
            + words.plural("reach.drafts", run.reach().drafts());
    return run.ended()
        .map(at -> words.get("runs.forgotten", words.formats().full(at), counts))
        .orElseGet(
            () -> words.get("runs.unfinished", words.formats().full(run.at()), run.stage().code()));
  }
}
