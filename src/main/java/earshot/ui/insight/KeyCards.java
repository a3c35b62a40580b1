package earshot.ui.insight;

import earshot.insight.KeyFigures;
import earshot.insight.KeyFigures.Answers;
import earshot.ui.kit.Chart;
import earshot.ui.kit.ChartTable;
import earshot.ui.kit.ChartTable.Cell;
import earshot.ui.kit.Chip;
import earshot.ui.kit.FigureCard;
import earshot.ui.kit.FigureCard.Contents;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentiment;
import earshot.ui.kit.SparkColumns;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The five figures at the top, each with its limits.
final class KeyCards {
  private final FigureSet set;
  private final Messages words;
  private final Formats formats;
  private final FigureWords said;
  private final List<KeyCard> cards = new ArrayList<>();
  private final Chart spark = new Chart();

  /// @param themes leads to the themes board; absent where nothing but mentions is known
  KeyCards(FigureSet set, Optional<Runnable> themes) {
    this.set = set;
    words = set.words();
    formats = words.formats();
    said = set.figureWords();
    spark.getStyleClass().add("insight-spark");
    cards.add(
        card("key-mentions", words.get("key.mentions"), words.get("key.mentions.how"))
            .filled(this::mentions)
            .opens(() -> set.door().accept(set.window())));
    cards.add(
        card("key-negative", words.get("key.negative"), words.get("key.negative.how"))
            .filled(this::negative)
            .opens(() -> set.door().accept(set.window().with(Sentiment.NEGATIVE))));
    if (themes.isPresent()) {
      cards.add(
          card("key-answered", words.get("key.answered"), words.get("key.answered.how"))
              .filled(this::answered)
              .opens(() -> set.door().accept(set.window().asking("is:direct"))));
    }
    KeyCard covered = card("key-covered", words.get("key.covered"), words.get("key.covered.how"));
    cards.add(covered.filled(this::covered).opens(() -> covered.card().table(true)));
    themes.ifPresent(
        board ->
            cards.add(
                card("key-themes", words.get("key.themes"), words.get("key.themes.how"))
                    .filled(this::themes)
                    .opens(board)));
  }

  List<KeyCard> cards() {
    return cards;
  }

  private KeyCard card(String id, String title, String how) {
    return new KeyCard(new FigureCard(id, title, how, set.keeping()), set);
  }

  private void mentions(KeyFigures key, KeyCard card) {
    var units = key.volume().units();
    card.say(
        formats.number(units.mentions()),
        words.get(
            "key.units",
            words.plural("key.stories", units.stories()),
            words.plural("key.voices", units.voices())));
    List<OptionalInt> days = key.volume().perDay().stream().map(OptionalInt::of).toList();
    spark.show(new SparkColumns(words.get("key.mentions"), days, formats));
    card.beside(spark);
    know(
        card,
        key,
        List.of(
            row("key.mentions", Cell.of(units.mentions(), formats)),
            row("key.table.stories", Cell.of(units.stories(), formats)),
            row("key.table.voices", Cell.of(units.voices(), formats))));
  }

  private void negative(KeyFigures key, KeyCard card) {
    var share = key.tone().negative();
    Tones tones = new Tones(words);
    if (share.of() == 0) card.say("–", words.get("key.none-scored"));
    else {
      card.say(
          formats.percent(share.value(), 1),
          words.get("key.interval", said.limits(share.interval(), 1)));
    }
    card.beside(tones.chip(key.tone().usual()));
    know(
        card,
        key,
        List.of(
            row("key.negative", Cell.share(share.value(), formats)),
            row("key.table.low", Cell.share(share.interval().low(), formats)),
            row("key.table.high", Cell.share(share.interval().high(), formats)),
            row("key.table.negative", Cell.of(share.count(), formats)),
            row("key.table.scored", Cell.of(share.of(), formats))));
  }

  private void answered(KeyFigures key, KeyCard card) {
    Answers answers = key.answers();
    if (answers.isNothing()) card.say("–", words.get("key.nobody"));
    else {
      card.say(
          words.get("key.of", answers.answered(), answers.direct()),
          answers
              .half()
              .map(half -> words.get("key.half", FigureWords.length(half, words)))
              .orElse(words.get("key.no-answers")));
    }
    know(
        card,
        key,
        List.of(
            row("key.table.direct", Cell.of(answers.direct(), formats)),
            row("key.table.answered", Cell.of(answers.answered(), formats)),
            row("key.table.half", minutes(answers.half())),
            row("key.table.nine", minutes(answers.nineTenths()))));
  }

  private Cell minutes(Optional<Duration> time) {
    return time.map(
            found ->
                new Cell(FigureWords.length(found, words), Long.toString(found.toMinutes()), true))
        .orElseGet(Cell::unknown);
  }

  private void covered(KeyFigures key, KeyCard card) {
    var coverage = key.basis().coverage();
    if (coverage.sources() == 0) card.say("–", words.get("key.no-sources"));
    else {
      boolean whole = coverage.missing().toMinutes() == 0;
      card.say(
          said.percent(coverage.share()),
          whole
              ? words.get("key.whole")
              : words.get(
                  "key.missing",
                  FigureWords.length(coverage.missing(), words),
                  FigureWords.length(coverage.expected(), words)));
    }
    int gaps = coverage.gaps().size();
    if (gaps == 0) card.beside();
    else card.beside(Chip.of(Icon.WARNING, words.plural("key.gaps", gaps), "caution"));
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(row("key.covered", Cell.share(coverage.share(), formats)));
    coverage
        .gaps()
        .forEach(
            gap ->
                rows.add(
                    List.of(
                        Cell.of(
                            words.get(
                                "key.table.gap", formats.full(gap.from()), formats.full(gap.to()))),
                        minutes(Optional.of(Duration.between(gap.from(), gap.to()))))));
    know(card, key, rows);
  }

  private void themes(KeyFigures key, KeyCard card) {
    var board = key.themes();
    card.say(
        formats.number(board.open()),
        words.get(
            "key.board",
            words.get("key.fixing", board.fixing()),
            words.get("key.closed", board.closed())));
    know(
        card,
        key,
        List.of(
            row("theme.status.OPEN", Cell.of(board.open(), formats)),
            row("theme.status.FIXING", Cell.of(board.fixing(), formats)),
            row("theme.status.FIXED", Cell.of(board.fixed(), formats)),
            row("theme.status.DECLINED", Cell.of(board.declined(), formats))));
  }

  private List<Cell> row(String key, Cell value) {
    return List.of(Cell.of(words.get(key)), value);
  }

  private void know(KeyCard card, KeyFigures key, List<List<Cell>> rows) {
    ChartTable table =
        new ChartTable(List.of(words.get("key.table.what"), words.get("key.table.value")), rows);
    card.card().contents(new Contents(Optional.empty(), table, List.of(said.basis(key.basis()))));
  }
}
