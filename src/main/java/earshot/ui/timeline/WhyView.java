package earshot.ui.timeline;

import earshot.insight.MentionDetail;
import earshot.model.LearnedReason;
import earshot.model.ScoredText;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.Sentiment;
import earshot.ui.kit.SentimentChip;
import earshot.ui.kit.Shown;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Why a mention has its sentiment: one bar per word, their sum, and what became of it.
final class WhyView {
  private final Explanation why;
  private final MentionDetail detail;
  private final Messages words;
  private final Formats formats;
  private final VBox root = new VBox();

  /// @param verdict what a person can say to it
  WhyView(Explanation why, MentionDetail detail, Messages words, Region verdict) {
    this.why = why;
    this.detail = detail;
    this.words = words;
    this.formats = words.formats();
    root.getStyleClass().add("detail-part");
    root.setId("why-sentiment");
    ScoredText score = why.score();
    HBox head = DetailView.heading(words.get("why.head"), "");
    head.getChildren().set(head.getChildren().size() - 1, chip(score));
    root.getChildren().add(head);
    Optional<LearnedReason> learned = LearnedReason.among(score.reasons());
    learned.ifPresent(reason -> root.getChildren().add(sentence(learned(reason))));
    if (!why.rows().isEmpty()) bars();
    else if (learned.isEmpty()) root.getChildren().add(sentence(reason(score)));
    why.others().forEach(other -> root.getChildren().add(other(other)));
    if (!why.others().isEmpty()) {
      root.getChildren().add(2, sentence(words.get("why.for", name(score.brand()))));
    }
    root.getChildren().add(verdict);
  }

  Region node() {
    return root;
  }

  private Node chip(ScoredText score) {
    return detail.mention().brands().stream()
        .filter(
            mark ->
                mark.byPerson() && (score.brand() == 0 || mark.brand().value() == score.brand()))
        .findFirst()
        .map(mark -> SentimentChip.byPerson(mark.label()))
        .orElseGet(() -> SentimentChip.of(score.label(), compound(score)));
  }

  private static Optional<Double> compound(ScoredText score) {
    boolean counted = !score.reasons().isEmpty() && LearnedReason.among(score.reasons()).isEmpty();
    return counted ? Optional.of(score.compound()) : Optional.empty();
  }

  private String learned(LearnedReason reason) {
    String signs =
        reason.signs().stream()
            .map(sign -> words.get("why.sign", sign.name(), formats.signed(sign.weight(), 2)))
            .collect(Collectors.joining(", "));
    return words.get("why.learned", Sentiment.of(reason.engine()).word(), signs, reason.model());
  }

  private void bars() {
    VBox rows = new VBox();
    rows.getStyleClass().add("why-rows");
    for (Explanation.Row row : why.rows()) rows.getChildren().add(bar(row));
    String sum =
        words.get(
            "why.sum", formats.signed(why.sum(), 1), formats.signed(why.score().compound(), 2));
    root.getChildren().addAll(rows, sentence(sum));
  }

  private HBox bar(Explanation.Row row) {
    String value = formats.signed(row.valence(), 1);
    String causes = row.causes().stream().map(this::cause).collect(Collectors.joining(", "));
    SafeText token = SafeText.of(row.token(), List.of());
    token.maxLines(1);
    token.getStyleClass().add("why-token");
    Label number = label(value, "why-value");
    number.getStyleClass().add(row.valence() > 0 ? "positive" : "negative");
    SafeText cause = SafeText.of(causes, List.of());
    cause.getStyleClass().add("why-cause");
    HBox.setHgrow(cause, Priority.ALWAYS);
    HBox line = new HBox(token, new DivergingBar(row.valence() / why.most()), number, cause);
    line.getStyleClass().add("why-line");
    line.setAccessibleText(
        causes.isEmpty()
            ? words.get("why.spoken", row.token(), value)
            : words.get("why.spoken.cause", row.token(), value, causes));
    return line;
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    return label;
  }

  private String cause(String code) {
    if (code.startsWith("idiom ")) return words.get("cause.idiom", code.substring(6));
    if (code.startsWith("weight ")) return words.get("cause.weight", code.substring(7));
    return switch (code) {
      case "emoji" -> words.get("cause.emoji");
      case "word list" -> words.get("cause.word-list");
      case "not" -> words.get("cause.not");
      case "caps" -> words.get("cause.caps");
      case "but" -> words.get("cause.but");
      case "punctuation" -> words.get("cause.punctuation");
      default -> words.get("cause.beside", code);
    };
  }

  private String reason(ScoredText score) {
    return switch (score.label()) {
      case UNSCORED -> words.get("why.unscored", language());
      case UNSURE -> words.get("why.unsure");
      case NEGATIVE, NEUTRAL, POSITIVE, MIXED -> words.get("why.no-reasons");
    };
  }

  private String language() {
    String tag = detail.mention().content().lang();
    if (tag.isEmpty() || tag.equals("und")) return words.get("why.unknown-language");
    return Locale.forLanguageTag(tag).getDisplayLanguage(formats.locale());
  }

  private HBox other(ScoredText other) {
    HBox line = DetailView.heading(name(other.brand()), "");
    line.getChildren().getFirst().getStyleClass().setAll("label");
    line.getChildren()
        .set(line.getChildren().size() - 1, SentimentChip.of(other.label(), compound(other)));
    line.setAccessibleText(name(other.brand()) + ", " + Sentiment.of(other.label()).word());
    return line;
  }

  private String name(int brand) {
    return detail.matches().stream()
        .filter(match -> match.brand().value() == brand)
        .map(MentionDetail.Match::brandName)
        .findFirst()
        .map(Shown::of)
        .orElse(words.get(brand == 0 ? "why.whole" : "brand.gone"));
  }

  private static SafeText sentence(String words) {
    SafeText sentence = SafeText.of(words, List.of());
    sentence.getStyleClass().add("es-secondary");
    return sentence;
  }
}
