package earshot.ui.timeline;

import earshot.insight.Buckets;
import earshot.insight.Expected;
import earshot.insight.SentimentSeries;
import earshot.insight.Unit;
import earshot.model.MentionFilter;
import earshot.model.TimeRange;
import earshot.ui.kit.ChartNotes;
import earshot.ui.kit.Later;
import earshot.ui.kit.Threads;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Holds the columns above the list and the stretch brushed on them.
final class ChartViewModel {
  private final Reckoning reckoning;
  private final ChartHints hints;
  private final FilterViewModel filter;
  private final Later latest;
  private final Later noting;
  private final Reach reach;
  private final Later keeping;
  private final Later judging;
  private final ReadOnlyObjectWrapper<Optional<Quiet>> quiet =
      new ReadOnlyObjectWrapper<>(this, "quiet", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<SentimentSeries>> series =
      new ReadOnlyObjectWrapper<>(this, "series", Optional.empty());
  private final ReadOnlyObjectWrapper<ChartNotes> notes =
      new ReadOnlyObjectWrapper<>(this, "notes", ChartNotes.NONE);
  private Optional<Question> asked = Optional.empty();
  private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper(this, "failed");

  ChartViewModel(Reckoning reckoning, Threads threads, FilterViewModel filter) {
    this.reckoning = reckoning;
    this.hints = reckoning.stock().hints();
    this.filter = filter;
    this.latest = new Later(threads);
    this.noting = new Later(threads);
    this.reach = reckoning.stock().reach();
    this.keeping = new Later(threads);
    this.judging = new Later(threads);
  }

  /// What the columns show; the last one stays while a new one is computed.
  ReadOnlyObjectProperty<Optional<SentimentSeries>> series() {
    return series.getReadOnlyProperty();
  }

  /// What the columns are noted with.
  ReadOnlyObjectProperty<ChartNotes> notes() {
    return notes.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty failed() {
    return failed.getReadOnlyProperty();
  }

  /// The brushed stretch; absent when the list shows the whole window.
  ObjectProperty<Optional<TimeRange>> brush() {
    return filter.brush();
  }

  /// What is asked of the background.
  private record Question(MentionFilter of, TimeRange range, Duration bucket, Unit unit) {}

  private Question question() {
    return new Question(
        filter.chart(),
        filter.range().get(),
        filter.stretch().bucket().get(),
        reckoning.unit().get());
  }

  /// Computes the columns anew in the background.
  void refresh() {
    Question mine = question();
    asked = Optional.of(mine);
    latest.ask(
        () ->
            reckoning.series(mine.unit(), mine.range()).of(mine.of(), mine.range(), mine.bucket()),
        answer -> {
          series.set(Optional.of(answer));
          failed.set(false);
          note(mine.of(), answer);
          judge(mine, answer);
        },
        _ -> failed.set(true));
  }

  /// Computes them anew if the columns are other ones now.
  void filtered() {
    if (!asked.equals(Optional.of(question()))) refresh();
  }

  /// Looks back as far as a person says, also the next time.
  void look(Window window) {
    filter.window().set(window);
    keeping.ask(
        () -> {
          reach.choose(window.written());
          return window;
        },
        _ -> {},
        _ -> {});
  }

  /// Narrows the list to the column in which a flag stands.
  void look(ChartNotes.Flag flag) {
    series.get().stream()
        .flatMap(drawn -> drawn.buckets().stream())
        .filter(bucket -> new TimeRange(bucket.from(), bucket.to()).contains(flag.at()))
        .findFirst()
        .ifPresent(bucket -> brush().set(Optional.of(new TimeRange(bucket.from(), bucket.to()))));
  }

  /// Narrower columns for positive steps, wider ones for negative.
  void zoom(int steps) {
    filter.stretch().zoom(steps);
    filtered();
  }

  // A week of almost nothing says little by itself.
  private void judge(Question asked, SentimentSeries drawn) {
    boolean week =
        filter.window().get() == Window.Last.WEEK
            && asked.bucket().equals(Buckets.suiting(asked.range()));
    MentionFilter of = asked.of();
    boolean narrowed = !of.query().isEmpty() || !of.labels().isEmpty() || !of.sources().isEmpty();
    boolean others = asked.unit() != Unit.MENTIONS;
    if (!week || narrowed || others || drawn.total() > Quiet.MOST) {
      judging.forget();
      quiet.set(Optional.empty());
      return;
    }
    TimeRange quarter = filter.stretch().last(Window.Last.QUARTER);
    judging.ask(
        () -> Quiet.of(reckoning.stock().series().of(of, quarter, Buckets.DAY), drawn.total()),
        found -> quiet.set(Optional.of(found)),
        _ -> quiet.set(Optional.empty()));
  }

  /// Told where hardly anything was said in the week that is looked at.
  ReadOnlyObjectProperty<Optional<Quiet>> quiet() {
    return quiet.getReadOnlyProperty();
  }

  // Later than the columns, which must not wait for eight weeks to be counted; a chart without
  // notes
  // is still true.
  private void note(MentionFilter asked, SentimentSeries drawn) {
    noting.ask(
        () ->
            new Notes(
                expected(asked, drawn),
                hints.alerts(asked, drawn.range()),
                hints.events(asked, drawn.range())),
        known -> notes.set(ChartMarks.of(drawn, known)),
        _ -> notes.set(ChartNotes.NONE));
  }

  // What the weeks before let expect is known of mentions only.
  private Expected expected(MentionFilter asked, SentimentSeries drawn) {
    return drawn.unit() == Unit.MENTIONS
        ? hints.expected(asked, drawn.range(), drawn.bucket())
        : Expected.unknown(drawn.bucket());
  }

  /// What is known of the columns beside their counts.
  record Notes(Expected expected, List<ChartHints.Raised> alerts, List<ChartHints.Event> events) {}
}
