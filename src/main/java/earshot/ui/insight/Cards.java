package earshot.ui.insight;

import earshot.insight.Basis;
import earshot.insight.EmojiFigures;
import earshot.insight.LanguageFigures;
import earshot.insight.Share;
import earshot.insight.TermFigures;
import earshot.insight.WeekHours;
import earshot.model.Label;
import earshot.model.TimeRange;
import earshot.ui.kit.Chart;
import earshot.ui.kit.Drawing;
import earshot.ui.kit.EmojiBars;
import earshot.ui.kit.FigureCard;
import earshot.ui.kit.FigureCard.Contents;
import earshot.ui.kit.Habits;
import earshot.ui.kit.HeatMap;
import earshot.ui.kit.IntervalBars;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Sentiment;
import earshot.ui.kit.Shown;
import earshot.ui.kit.TermBars;
import earshot.ui.timeline.Opening;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.layout.VBox;

/// The smaller cards: words that stand out, when people talk, where, in which languages, with which
/// emoji.
final class Cards {
  private static final int TERMS = 8;
  private static final int SOURCES = 8;

  private final FigureSet set;
  private final Messages words;

  Cards(FigureSet set) {
    this.set = set;
    this.words = set.words();
  }

  private FigureCard card(String id, String title, String how) {
    FigureCard card = new FigureCard(id, title, how, set.keeping());
    card.exports(true);
    return card;
  }

  private void know(FigureCard card, Chart chart, Drawing drawing, Basis basis) {
    chart.show(drawing);
    card.contents(
        new Contents(Optional.of(chart), drawing.table(), List.of(set.figureWords().basis(basis))));
  }

  FigureCard terms() {
    FigureCard card = card("terms", words.get("terms.title"), words.get("terms.how"));
    Chart chart = new Chart();
    SimpleStringProperty said = new SimpleStringProperty("");
    card.chart(new VBox(chart, Sentence.showing(said, "es-secondary")));
    card.follow(
        set.model().terms(),
        figure -> {
          know(card, chart, drawn(figure), figure.basis());
          card.note(words.plural("terms.against", FigureWords.wholeDays(figure.background())));
          said.set(figure.terms().isEmpty() ? words.get("terms.none") : "");
          chart.onOpen(
              index -> {
                TimeRange when = figure.basis().window().range();
                String query = figure.terms().get(index).query();
                set.door().accept(Opening.of(when).asking(query));
              });
        },
        () -> set.model().again(set.model().terms()),
        set::counting);
    return card;
  }

  private TermBars drawn(TermFigures figure) {
    return new TermBars(
        new TermBars.Heads(
            words.get("terms.title"),
            words.get("terms.term"),
            words.get("terms.z"),
            words.get("terms.now"),
            words.get("terms.before"),
            words.get("terms.voices")),
        figure.terms().stream()
            .map(
                term ->
                    new TermBars.Term(
                        term.words(),
                        mood(term.labels()),
                        term.z(),
                        term.a(),
                        term.b(),
                        term.voices()))
            .toList(),
        TERMS,
        words.formats());
  }

  /// What most of them sound like.
  static Sentiment mood(Map<Label, Long> labels) {
    Map<Sentiment, Long> sums = new EnumMap<>(Sentiment.class);
    labels.forEach((label, n) -> sums.merge(Sentiment.of(label), n, Long::sum));
    return sums.entrySet().stream()
        .max(Comparator.comparingLong((Map.Entry<Sentiment, Long> sum) -> sum.getValue()))
        .map(Map.Entry::getKey)
        .orElse(Sentiment.NOT_SCORED);
  }

  FigureCard hours() {
    FigureCard card = card("hours", words.get("hours.title"), words.get("hours.how"));
    card.note(words.get("hours.unit"));
    Chart chart = new Chart();
    card.chart(new VBox(chart));
    card.follow(
        set.model().hours(),
        figure -> {
          HeatMap map = map(figure);
          know(card, chart, map, figure.basis());
          chart.onOpen(index -> map.hour(index).ifPresent(hour -> open(figure, hour)));
        },
        () -> set.model().again(set.model().hours()),
        set::counting);
    return card;
  }

  private HeatMap map(WeekHours figure) {
    List<OptionalDouble> hours = new ArrayList<>();
    for (WeekHours.Cell cell : figure.cells()) {
      hours.add(cell.perHour().map(OptionalDouble::of).orElse(OptionalDouble.empty()));
    }
    return new HeatMap(words.get("hours.title"), hours, Habits.week().get(), words.formats());
  }

  /// All such hours of the window, as the query language writes them.
  private void open(WeekHours figure, HeatMap.Hour hour) {
    TimeRange range = figure.basis().window().range();
    ZonedDateTime day =
        range.from().atZone(figure.basis().window().zone()).truncatedTo(ChronoUnit.DAYS);
    List<String> parts = new ArrayList<>();
    for (; day.toInstant().isBefore(range.to()); day = day.plusDays(1)) {
      if (day.getDayOfWeek() != hour.day()) continue;
      LocalDateTime from = day.toLocalDate().atTime(hour.hour(), 0);
      parts.add("(after:" + minute(from) + " before:" + minute(from.plusHours(1)) + ")");
    }
    set.door().accept(Opening.of(range).asking(String.join(" OR ", parts)));
  }

  private static String minute(LocalDateTime at) {
    return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT).format(at);
  }

  FigureCard sources() {
    FigureCard card = card("sources", words.get("sources.title"), words.get("sources.how"));
    Chart chart = new Chart();
    SimpleStringProperty attention = new SimpleStringProperty("");
    card.chart(new VBox(chart, Sentence.showing(attention, "es-secondary", "insight-foot")));
    card.follow(
        set.model().sources(),
        figure -> {
          var rows = figure.sources().rows();
          List<IntervalBars.Bar> bars =
              rows.stream()
                  .limit(SOURCES)
                  .map(row -> bar(Shown.of(row.name(), 40), row.share()))
                  .toList();
          know(
              card,
              chart,
              bars(words.get("sources.title"), words.get("sources.name"), bars),
              figure.sources().basis());
          card.note(words.plural("sources.many", rows.size()));
          attention.set(
              figure
                  .attention()
                  .share()
                  .map(
                      share ->
                          words.get(
                              "sources.attention",
                              words.formats().percent(share.value(), 1),
                              share.of()))
                  .orElse(""));
          chart.onOpen(index -> set.door().accept(set.window().from(rows.get(index).source())));
        },
        () -> set.model().again(set.model().sources()),
        set::counting);
    return card;
  }

  FigureCard languages() {
    FigureCard card = card("languages", words.get("languages.title"), words.get("languages.how"));
    Chart chart = new Chart();
    SimpleStringProperty unscored = new SimpleStringProperty("");
    card.chart(new VBox(chart, Sentence.showing(unscored, "es-secondary", "insight-foot")));
    card.follow(
        set.model().languages(),
        figure -> {
          List<IntervalBars.Bar> bars =
              figure.rows().stream()
                  .limit(SOURCES)
                  .map(row -> bar(language(row.tag()), row.share()))
                  .toList();
          know(
              card,
              chart,
              bars(words.get("languages.title"), words.get("languages.name"), bars),
              figure.basis());
          long out = figure.rows().stream().mapToLong(LanguageFigures.Row::unscored).sum();
          unscored.set(out == 0 ? "" : words.plural("languages.unscored", out));
          chart.onOpen(
              index -> {
                String tag = figure.rows().get(index).tag();
                set.door().accept(set.window().asking("lang:" + tag));
              });
        },
        () -> set.model().again(set.model().languages()),
        set::counting);
    return card;
  }

  private String language(String tag) {
    if (tag.equals("und")) return words.get("languages.unknown");
    return Locale.forLanguageTag(tag).getDisplayName(words.formats().locale());
  }

  private IntervalBars bars(String title, String name, List<IntervalBars.Bar> bars) {
    return new IntervalBars(
        new IntervalBars.Heads(
            title,
            name,
            words.get("head.mentions"),
            words.get("head.share"),
            words.get("head.interval")),
        bars,
        IntervalBars.Place.BESIDE,
        words.formats());
  }

  private static IntervalBars.Bar bar(String name, Share share) {
    return new IntervalBars.Bar(
        name,
        Optional.empty(),
        IntervalBars.Fill.OTHER,
        Optional.of(share.count()),
        share.value(),
        Optional.of(
            new IntervalBars.Whisker(
                share.interval().low(), share.interval().high(), Optional.empty())),
        "");
  }

  FigureCard emoji() {
    FigureCard card = card("emoji", words.get("emoji.title"), words.get("emoji.how"));
    card.note(words.get("emoji.unit"));
    Chart chart = new Chart();
    SimpleStringProperty none = new SimpleStringProperty("");
    card.chart(new VBox(chart, Sentence.showing(none, "es-secondary")));
    card.follow(
        set.model().emoji(),
        figure -> {
          none.set(figure.rows().isEmpty() ? words.get("emoji.none") : "");
          chart.onOpen(
              index -> {
                String sign = figure.rows().get(index).emoji();
                set.door().accept(set.window().asking("raw:\"" + sign + "\""));
              });
          know(card, chart, row(figure), figure.basis());
        },
        () -> set.model().again(set.model().emoji()),
        set::counting);
    return card;
  }

  private EmojiBars row(EmojiFigures figure) {
    return new EmojiBars(
        words.get("emoji.title"),
        List.of(words.get("emoji.picture"), words.get("emoji.name"), words.get("head.mentions")),
        figure.rows().stream()
            .map(row -> new EmojiBars.Count(row.emoji(), row.mentions()))
            .toList(),
        words.formats());
  }
}
