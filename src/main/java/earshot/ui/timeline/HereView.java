package earshot.ui.timeline;

import earshot.insight.MentionDetail;
import earshot.model.BrandId;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.Shown;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Why a mention is here: each part of the query with what was found of it.
final class HereView {
  private final Messages words;
  private final VBox root = new VBox();

  /// @param lab opens the query of a brand where it can be tried on this mention
  HereView(MentionDetail detail, Messages words, Consumer<BrandId> lab) {
    this.words = words;
    root.getStyleClass().add("detail-part");
    root.setId("why-here");
    boolean first = true;
    for (MentionDetail.Match match : detail.matches()) {
      String query = words.get("here.query", match.brandName(), match.queryVersion());
      HBox head = DetailView.heading(first ? words.get("here.head") : "", query);
      root.getChildren().add(head);
      if (!match.matches()) root.getChildren().add(sentence(words.get("here.no-longer")));
      match.lines().forEach(line -> root.getChildren().add(line(line)));
      root.getChildren().add(lab(match, lab));
      first = false;
    }
  }

  Region node() {
    return root;
  }

  private Button lab(MentionDetail.Match match, Consumer<BrandId> lab) {
    Button open = new Button(words.get("here.lab"), Icon.QUERIES.node(14));
    open.getStyleClass().addAll("es-link", "here-lab");
    open.setId("to-lab-" + match.brand());
    open.setMinWidth(Region.USE_PREF_SIZE);
    open.setAccessibleText(words.get("here.lab.name", match.brandName()));
    open.setOnAction(press -> lab.accept(match.brand()));
    return open;
  }

  private Node line(MentionDetail.Line line) {
    Node sign =
        line.holds() ? Icon.CHECK_CIRCLE.node(15, "good") : Icon.CROSS_RING.node(15, "subtle");
    Label part = new Label(Shown.of(line.part(), 60));
    part.getStyleClass().add("here-part");
    String found = found(line);
    Label finding = new Label(Shown.of(found));
    finding.getStyleClass().add("here-found");
    part.setMinWidth(0);
    finding.setMinWidth(Math.min(110, 7 * found.length()));
    HBox.setHgrow(finding, Priority.ALWAYS);
    HBox row = new HBox(sign, part, finding);
    row.getStyleClass().add("here-line");
    row.setAccessibleText(
        words.get(line.holds() ? "here.holds" : "here.fails", line.part(), found));
    return row;
  }

  private String found(MentionDetail.Line line) {
    if (line.found().isEmpty()) return words.get("here.not-found");
    String all = String.join(", ", line.found());
    // Saying the same words twice tells nothing.
    return all.equalsIgnoreCase(line.part())
        ? words.get("here.found")
        : words.get("here.words", all);
  }

  private static SafeText sentence(String words) {
    SafeText sentence = SafeText.of(words, List.of());
    sentence.getStyleClass().add("es-secondary");
    return sentence;
  }
}
