package earshot.ui.brands.wizard;

import earshot.intake.start.Found;
import earshot.model.BrandHit;
import earshot.model.Label;
import earshot.model.LookAlikes;
import earshot.model.Sighting;
import earshot.model.Span;
import earshot.ui.kit.Mark;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.SentimentChip;
import earshot.ui.kit.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One found post: who, where, when, its words with what was found in them, how it sounds.
final class FoundRow {
  private static final int LINES = 3;

  private FoundRow() {}

  /// @param feet what stands at the end, such as buttons to judge it
  static Region of(Found found, Messages words, Node... feet) {
    String who = who(found);
    javafx.scene.control.Label author = new javafx.scene.control.Label(Shown.of(who));
    author.getStyleClass().addAll("es-name", "found-author");
    author.setMinWidth(Region.USE_PREF_SIZE);
    javafx.scene.control.Label place =
        new javafx.scene.control.Label(who.equals(found.from()) ? "" : Shown.of(found.from()));
    place.getStyleClass().add("es-secondary");
    place.setMinWidth(0);
    String at = words.formats().as(words.get("finds.ago"), found.sighting().time().effective());
    javafx.scene.control.Label when = new javafx.scene.control.Label(at);
    when.getStyleClass().add("es-secondary");
    when.setMinWidth(Region.USE_PREF_SIZE);
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox head = new HBox(author, place, spring, when);
    head.getStyleClass().add("found-head");
    SafeText text = text(found).maxLines(LINES);
    VBox row = new VBox(head, text);
    Label label = found.candidate().reading().whole().label();
    HBox foot = new HBox();
    foot.getStyleClass().add("found-foot");
    foot.getChildren().add(chip(found, label));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    foot.getChildren().add(gap);
    foot.getChildren().addAll(feet);
    row.getChildren().add(foot);
    row.getStyleClass().add("found-row");
    row.setAccessibleText(words.get("finds.text", who, found.from(), at, whole(found)));
    return row;
  }

  static String whole(Found found) {
    return found.sighting().words().whole();
  }

  private static Node chip(Found found, Label label) {
    Optional<Double> compound =
        label == Label.UNSCORED || label == Label.UNSURE
            ? Optional.empty()
            : Optional.of(found.candidate().reading().whole().compound());
    return SentimentChip.of(label, compound);
  }

  private static String who(Found found) {
    Sighting.Author author = found.sighting().author();
    return Stream.of(author.name(), author.handle(), author.outlet())
        .filter(name -> !name.isBlank())
        .findFirst()
        .map(LookAlikes::name)
        .orElse(found.from());
  }

  private static SafeText text(Found found) {
    StringBuilder text = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    String title = found.sighting().words().title();
    if (!title.isBlank()) {
      text.append(title);
      if (Character.isLetterOrDigit(title.codePointBefore(title.length()))) text.append('.');
      marks.add(Mark.of(new Span(0, text.length()), Mark.Kind.STRONG));
      text.append(' ');
    }
    int body = text.length();
    text.append(found.sighting().words().plain());
    for (BrandHit hit : found.candidate().hits()) {
      mark(hit.inTitle(), 0, title.length(), marks);
      mark(hit.inText(), body, text.length(), marks);
    }
    return SafeText.of(text.toString().stripTrailing(), marks);
  }

  private static void mark(List<Span> spans, int shift, int end, List<Mark> marks) {
    for (Span span : spans) {
      int from = span.from() + shift;
      int to = Math.min(span.to() + shift, end);
      if (from < to) marks.add(Mark.of(new Span(from, to), Mark.Kind.MATCH));
    }
  }
}
