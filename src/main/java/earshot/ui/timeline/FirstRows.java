package earshot.ui.timeline;

import earshot.insight.Mentions;
import earshot.model.MentionFilter;
import earshot.model.Order;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a list begins with.
///
/// @param count mentions that fit the filter
/// @param anyOlder whether there are any without the filter's range
/// @param elsewhere mentions that fit the filter but for the window; 0 where the window holds
///   enough
record FirstRows(RowWindow.Rows rows, long count, boolean anyOlder, long elsewhere) {
  static final FirstRows NONE =
      new FirstRows(new RowWindow.Rows(List.of(), Optional.empty()), 0, true, 0);

  /// With so few, a person may look for more at other times.
  private static final int FEW = 10;

  /// What is asked for.
  ///
  /// @param narrowed whether anything but scope and window narrows it
  /// @param windowed whether its range is the window, which can be widened
  record Question(MentionFilter of, Order order, boolean narrowed, boolean windowed) {
    static Question of(FilterViewModel filter, Order order) {
      boolean brushed = filter.brush().get().isPresent();
      boolean everything = filter.stretch().span().isEmpty();
      return new Question(filter.filter().get(), order, filter.narrowed(), !brushed && !everything);
    }

    private MentionFilter anyTime() {
      return new MentionFilter(
          of.brands(), of.labels(), of.sources(), of.statuses(), of.query(), Optional.empty());
    }
  }

  static FirstRows read(Mentions mentions, CardBatches batches, Question question) {
    MentionFilter asked = question.of();
    RowWindow.Rows rows = batches.page(asked, question.order(), Optional.empty());
    boolean none = rows.cards().isEmpty();
    long count = none ? 0 : mentions.count(asked);
    long elsewhere =
        question.windowed() && count < FEW
            ? Math.max(0, mentions.count(question.anyTime()) - count)
            : 0;
    boolean anyOlder = !none || question.narrowed() || mentions.count(withoutRange(asked)) > 0;
    return new FirstRows(rows, count, anyOlder, elsewhere);
  }

  private static MentionFilter withoutRange(MentionFilter asked) {
    return new MentionFilter(asked.brands(), Set.of(), Set.of(), Set.of(), "", Optional.empty());
  }
}
