package earshot.ui.timeline;

import earshot.insight.MentionDetail;
import earshot.model.Cue;
import earshot.model.CueKind;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What a mention does: each thing with the words that show it.
final class DoesView {
  /// More hits of one kind tell nothing new.
  private static final int MOST = 12;

  private final MentionDetail detail;
  private final Messages words;
  private final VBox root = new VBox();

  DoesView(MentionDetail detail, Messages words) {
    this.detail = detail;
    this.words = words;
    root.getStyleClass().add("detail-part");
    root.setId("what-it-does");
    root.getChildren().add(DetailView.heading(words.get("does.head"), ""));
    Map<CueKind, List<Cue>> byKind = new EnumMap<>(CueKind.class);
    for (Cue cue : detail.cues()) {
      byKind.computeIfAbsent(cue.kind(), _ -> new ArrayList<>()).add(cue);
    }
    byKind.forEach((kind, cues) -> root.getChildren().add(line(kind, cues)));
  }

  Region node() {
    return root;
  }

  private HBox line(CueKind kind, List<Cue> cues) {
    Label name = new Label(name(kind, cues.getFirst()));
    name.getStyleClass().add("does-name");
    String shown = shown(kind, cues);
    SafeText found = SafeText.of(shown, List.of());
    found.getStyleClass().add("es-secondary");
    HBox.setHgrow(found, Priority.ALWAYS);
    HBox line = new HBox(name, found);
    line.getStyleClass().add("does-line");
    line.setAccessibleText(words.get("does.spoken", name.getText(), shown));
    return line;
  }

  private String name(CueKind kind, Cue first) {
    if (kind != CueKind.ADDRESS) return words.get("does." + kind.name());
    int level = first.rule().indexOf('-');
    String prefix = level < 0 ? first.rule() : first.rule().substring(0, level);
    return words.get("does.address." + prefix);
  }

  private String shown(CueKind kind, List<Cue> cues) {
    List<String> found = new ArrayList<>();
    for (Cue cue : cues.subList(0, Math.min(MOST, cues.size()))) found.add(shown(cue));
    if (cues.size() > MOST) found.add(words.plural("does.more", cues.size() - MOST));
    String all = String.join(" · ", found);
    if (kind != CueKind.COMPLAINT) return all;
    double sum = cues.stream().mapToDouble(Cue::weight).sum();
    return words.get("does.sum", all, words.formats().decimal(sum, 1));
  }

  // What lies outside the text has no words to show.
  private String address(String rule) {
    return switch (rule) {
      case "direct-our-page" -> words.get("does.address.our-page");
      case "peer-reply" -> words.get("does.address.reply");
      default -> rule;
    };
  }

  private String shown(Cue cue) {
    return switch (cue.kind()) {
      case COMPLAINT ->
          words.get("does.weighed", text(cue), words.formats().signed(cue.weight(), 1));
      case REPEATED_TEXT -> words.plural("does.authors", Math.round(cue.weight()));
      case PERSONAL_DATA -> words.get("does.personal." + cue.rule(), text(cue));
      case ADDRESS ->
          cue.match().isEmpty() ? address(cue.rule()) : words.get("does.words", text(cue));
      case QUESTION,
          REQUEST,
          PRAISE,
          RECOMMENDATION,
          WARNING_OFF,
          URGENT_WORDING,
          PROFANITY,
          SPUN_TEXT,
          LINK_SPAM ->
          words.get("does.words", text(cue));
    };
  }

  /// The words as they stand in the text; those that lead to a person are kept there only.
  private String text(Cue cue) {
    String whole = detail.mention().content().whole();
    boolean within = cue.from() < cue.to() && cue.to() <= whole.length();
    return within ? whole.substring(cue.from(), cue.to()) : cue.match();
  }
}
