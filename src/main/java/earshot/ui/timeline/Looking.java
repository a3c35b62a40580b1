package earshot.ui.timeline;

import earshot.model.MentionFilter;
import earshot.model.Units;
import earshot.ui.kit.FigureFiles;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Looks through mentions that are only read: the columns over time, what they can be narrowed to,
/// and words, all of which make one filter.
public final class Looking {
  private final Stock stock;
  private final Function<MentionFilter, Optional<Units>> counted;
  private final FilterViewModel filter;
  private final CountsViewModel counts;
  private final ChartViewModel chart;
  private final Later knowing;
  private final Later counting;
  private final ReadOnlyObjectWrapper<Optional<Units>> units =
      new ReadOnlyObjectWrapper<>(this, "units", Optional.empty());
  private final QueryField field;
  private final HeadView head;
  private final SearchesView searches;
  private final VBox line;
  private Consumer<Optional<MentionFilter>> listing = now -> {};

  /// Asks nothing before [#begin].
  ///
  /// @param counted how much fits a filter; absent when that is too much to count
  /// @param timing by whose clock the windows end
  public Looking(
      Stock stock,
      Function<MentionFilter, Optional<Units>> counted,
      Threads threads,
      TimelineScreen.Timing timing,
      FigureFiles files) {
    this.stock = stock;
    this.counted = counted;
    Messages words = Messages.of(TimelineScreen.class, timing.formats());
    filter = new FilterViewModel(timing.clock(), timing.formats().zone());
    filter.scope().set(new Scope.Everything());
    filter.window().set(new Window.Everything());
    Reckoning reckoning = new Reckoning(stock);
    counts = new CountsViewModel(reckoning, threads, filter, List.of(new Scope.Everything()));
    chart = new ChartViewModel(reckoning, threads, filter);
    reckoning.unit().addListener((_, _, _) -> recount());
    knowing = new Later(threads);
    counting = new Later(threads);
    QueryViewModel query = new QueryViewModel(stock.mentions(), threads, timing.delays(), filter);
    field = new QueryField(query, words);
    head =
        new HeadView(
            new HeadView.Shown(filter, chart, counts, units, reckoning.unit()), words, files);
    searches = new SearchesView(filter, counts, words);
    Region chips = new FilterChips(filter, counts, words).node();
    HBox.setHgrow(field.node(), Priority.ALWAYS);
    HBox.setHgrow(chips, Priority.ALWAYS);
    HBox row = new HBox(field.node(), chips);
    row.getStyleClass().add("filter-line");
    line = new VBox(row, field.error());
    line.getStyleClass().add("filter-bar");
    filter.filter().addListener((_, _, _) -> filtered());
    filter.nothingFits().addListener((_, _, _) -> filtered());
    counts.counts().addListener((_, _, _) -> count());
  }

  /// What can be looked at, and what it can be narrowed to.
  public Region searches() {
    return searches.node();
  }

  /// What is shown, over which stretch of time, and its columns.
  public Region head() {
    return head.node();
  }

  /// The field for words, and what narrows the list.
  public Region line() {
    return line;
  }

  /// Makes the chart a strip where the window is low.
  public void low(boolean yes) {
    head.low(yes);
  }

  /// Told what is to be listed, now and whenever that changes; nothing where nothing can fit.
  public void onList(Consumer<Optional<MentionFilter>> told) {
    listing = told;
    told.accept(listed());
  }

  /// Gives the field for words the keys.
  public void focus() {
    field.focus();
  }

  /// Shows what lies behind a mark of a figure.
  public void open(Opening opening) {
    filter.open(opening);
  }

  /// Asks for everything anew, also because more of it can be found now.
  public void begin() {
    knowing.ask(() -> Known.of(stock), this::know, _ -> know(Known.NOTHING));
  }

  private void know(Known known) {
    filter.know(known.brands(), known.oldest());
    recount();
  }

  private void recount() {
    counts.refresh();
    chart.refresh();
  }

  private Optional<MentionFilter> listed() {
    return filter.nothingFits().get() ? Optional.empty() : Optional.of(filter.filter().get());
  }

  private void filtered() {
    listing.accept(listed());
    counts.refresh();
    chart.filtered();
  }

  private void count() {
    Optional<MentionFilter> whole = counts.counted();
    if (whole.isEmpty()) {
      counting.forget();
      units.set(Optional.empty());
    } else {
      counting.ask(() -> counted.apply(whole.get()), units::set, _ -> units.set(Optional.empty()));
    }
  }
}
