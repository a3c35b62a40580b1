package earshot.ui.insight;

import earshot.insight.Estimate;
import earshot.insight.KeyFigures;
import earshot.insight.Share;
import earshot.model.Label;
import earshot.ui.kit.Chart;
import earshot.ui.kit.FigureCard;
import earshot.ui.kit.FigureCard.Contents;
import earshot.ui.kit.FigureModel;
import earshot.ui.kit.FigureModel.State;
import earshot.ui.kit.Icon;
import earshot.ui.kit.IntervalBars;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Sentiment;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How it sounds, as counted and as corrected for the machine's errors, and what is usual.
final class ToneCard {
  private static final List<Sentiment> ORDER =
      List.of(
          Sentiment.NEGATIVE,
          Sentiment.MIXED,
          Sentiment.NEUTRAL,
          Sentiment.POSITIVE,
          Sentiment.NOT_SCORED);

  private final FigureSet set;
  private final Messages words;
  private final FigureCard card;
  private final Chart chart = new Chart();
  private final SimpleStringProperty right = new SimpleStringProperty("");
  private final SimpleStringProperty usual = new SimpleStringProperty("");
  private final Button measure;
  private final boolean canMeasure;
  private Optional<KeyFigures> key = Optional.empty();
  private Corrected corrected = new Corrected.NotMeasured();

  /// @param toMeasure leads to where labels are given blindly; absent while there is no such place
  ToneCard(FigureSet set, Optional<Runnable> toMeasure) {
    this.set = set;
    words = set.words();
    card = new FigureCard("tone", words.get("tone.title"), words.get("tone.how"), set.keeping());
    card.exports(true);
    measure = new Button(words.get("tone.measure"));
    measure.setId("tone-measure");
    measure.getStyleClass().addAll("es-link", "es-flush");
    measure.setMinWidth(Region.USE_PREF_SIZE);
    measure.setOnAction(press -> toMeasure.ifPresent(Runnable::run));
    canMeasure = toMeasure.isPresent();
    var usualWords = Sentence.showing(usual, "es-secondary");
    HBox.setHgrow(usualWords, Priority.ALWAYS);
    HBox foot = new HBox(Icon.INFO.node(16), usualWords);
    foot.getStyleClass().add("insight-foot-row");
    Region spring = new Region();
    VBox.setVgrow(spring, Priority.ALWAYS);
    card.chart(
        new VBox(
            chart, Sentence.showing(right, "es-secondary", "insight-foot"), measure, spring, foot));
    chart.onOpen(index -> set.door().accept(set.window().with(ORDER.get(index))));
    card.follow(
        set.model().key(),
        figures -> {
          key = Optional.of(figures);
          fill();
        },
        () -> set.model().again(set.model().key()),
        set::counting);
    set.model().corrected().state().subscribe(this::correct);
  }

  FigureCard card() {
    return card;
  }

  private void correct(State<Corrected> state) {
    if (state instanceof State.Ready<Corrected>(Corrected found)) {
      corrected = found;
      fill();
    }
  }

  private void fill() {
    if (key.isEmpty()) return;
    KeyFigures figures = key.get();
    if (figures.basis().n() < FigureModel.FEWEST) {
      card.few(figures.basis().n());
      return;
    }
    IntervalBars bars = bars(figures);
    chart.show(bars);
    usual.set(new Tones(words).sentence(figures.tone().usual()));
    explain();
    card.contents(
        new Contents(
            Optional.of(chart),
            bars.table(),
            List.of(right.get(), usual.get(), set.figureWords().basis(figures.basis()))));
  }

  private void explain() {
    boolean offered = canMeasure && !(corrected instanceof Corrected.Measured);
    measure.setVisible(offered);
    measure.setManaged(offered);
    switch (corrected) {
      case Corrected.NotMeasured _ -> {
        card.note(words.get("tone.raw"));
        right.set(words.get("tone.not-measured"));
      }
      case Corrected.TooWide(int points, int more) -> {
        card.note(words.get("tone.raw"));
        right.set(words.get("tone.too-wide", points, more));
      }
      case Corrected.Measured found -> {
        card.note(
            words.get("tone.labels", found.labels(), words.formats().as("d MMM", found.at())));
        right.set(
            words.get(
                "tone.corrected",
                Math.round(found.agreement() * 100),
                set.figureWords().limits(found.between(), 0)));
      }
    }
  }

  private IntervalBars bars(KeyFigures figures) {
    Map<Sentiment, Long> counts = new EnumMap<>(Sentiment.class);
    figures.tone().labels().forEach((label, n) -> counts.merge(Sentiment.of(label), n, Long::sum));
    long all = figures.tone().labels().values().stream().mapToLong(Long::longValue).sum();
    List<IntervalBars.Bar> bars = new ArrayList<>();
    for (Sentiment sentiment : ORDER) {
      Share share = Share.of(counts.getOrDefault(sentiment, 0L), all);
      Optional<IntervalBars.Whisker> whisker = whisker(sentiment, share);
      bars.add(
          new IntervalBars.Bar(
              sentiment.word(),
              Optional.of(sentiment),
              IntervalBars.Fill.of(sentiment),
              Optional.of(share.count()),
              share.value(),
              whisker,
              whisker.map(this::limits).orElse("")));
    }
    return new IntervalBars(
        new IntervalBars.Heads(
            words.get("tone.title"),
            words.get("tone.label"),
            words.get("head.mentions"),
            words.get("head.share"),
            words.get("head.interval")),
        bars,
        IntervalBars.Place.BESIDE,
        words.formats());
  }

  private String limits(IntervalBars.Whisker whisker) {
    return set.figureWords().limits(new earshot.insight.Interval(whisker.low(), whisker.high()), 0);
  }

  private Optional<IntervalBars.Whisker> whisker(Sentiment sentiment, Share raw) {
    // Whether a text can be scored is no judgement that people could correct.
    if (sentiment == Sentiment.NOT_SCORED) return Optional.empty();
    if (corrected instanceof Corrected.Measured measured) {
      Label label = sentiment.labels().getFirst();
      Estimate estimate = measured.shares().get(label);
      return estimate == null
          ? Optional.empty()
          : Optional.of(
              new IntervalBars.Whisker(
                  estimate.interval().low(),
                  estimate.interval().high(),
                  Optional.of(estimate.value())));
    }
    return Optional.of(
        new IntervalBars.Whisker(raw.interval().low(), raw.interval().high(), Optional.empty()));
  }
}
