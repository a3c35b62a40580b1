package earshot.ui.incident;

import earshot.replies.playbook.Figures;
import earshot.replies.playbook.Room;
import earshot.replies.playbook.Snapshot;
import earshot.ui.kit.Chart;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.SparkColumns;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What was known when the incident began, frozen, and beside it what is said since.
final class KnownCards {
  private final Messages words;
  private final IncidentPhrases phrases;
  private final VBox then = new VBox();
  private final VBox since = new VBox();
  private final HBox node = new HBox(then, since);

  KnownCards(Messages words, IncidentPhrases phrases) {
    this.words = words;
    this.phrases = phrases;
    then.setId("incident-then");
    since.setId("incident-since");
    for (VBox card : new VBox[] {then, since}) {
      card.getStyleClass().addAll("es-card", "alert-card");
      card.setMinWidth(0);
      card.setPrefWidth(0);
      HBox.setHgrow(card, Priority.ALWAYS);
    }
    node.getStyleClass().add("incident-pair");
  }

  Region node() {
    return node;
  }

  void show(IncidentsViewModel.Shown shown) {
    Room.Known known = shown.room().known();
    Snapshot snapshot = known.snapshot();
    String at = words.formats().as("EEE HH:mm", snapshot.at());
    then.getChildren()
        .setAll(
            head(words.get("then", at)),
            Sentence.of(snapshot.raised().what() + ". " + snapshot.raised().expected()),
            chart(snapshot.figures(), words.get("then.chart")),
            Sentence.of(phrases.window(snapshot.figures()), "es-secondary"),
            Sentence.of(phrases.figures(snapshot.figures()), "es-secondary"),
            Sentence.of(phrases.since(known), "es-secondary"),
            Sentence.of(words.get(known.whole() ? "seal.whole" : "seal.broken"), "es-secondary"));
    Figures live = shown.since();
    since
        .getChildren()
        .setAll(
            head(words.get(shown.room().incident().isOpen() ? "since" : "since.over")),
            Sentence.of(
                words.plural(
                    "since.says", live.mentions(), words.formats().time(live.window().from()))),
            chart(live, words.get("since.chart")),
            Sentence.of(phrases.window(live), "es-secondary"),
            Sentence.of(phrases.figures(live), "es-secondary"));
  }

  private static Label head(String title) {
    Label head = new Label(title);
    head.getStyleClass().add("es-h3");
    head.setMinWidth(0);
    return head;
  }

  private Region chart(Figures figures, String title) {
    Chart chart = new Chart();
    chart.show(new SparkColumns(title, IncidentPhrases.columns(figures), words.formats()));
    chart.getStyleClass().add("incident-chart");
    return chart;
  }
}
