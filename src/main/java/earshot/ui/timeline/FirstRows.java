package earshot.ui.timeline;

import earshot.insight.Mentions;
import earshot.model.MentionFilter;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a list begins with.
///
/// @param count mentions that fit the filter
/// @param anyOlder whether there are any without the filter's range
record FirstRows(RowWindow.Rows rows, long count, boolean anyOlder) {
  static final FirstRows NONE =
      new FirstRows(new RowWindow.Rows(List.of(), Optional.empty()), 0, true);

  static FirstRows read(
      Mentions mentions, CardBatches batches, MentionFilter asked, boolean narrowed) {
    RowWindow.Rows rows = batches.page(asked, Optional.empty());
    if (!rows.cards().isEmpty()) return new FirstRows(rows, mentions.count(asked), true);
    boolean anyOlder = narrowed || mentions.count(withoutRange(asked)) > 0;
    return new FirstRows(rows, 0, anyOlder);
  }

  private static MentionFilter withoutRange(MentionFilter asked) {
    return new MentionFilter(asked.brands(), Set.of(), Set.of(), Set.of(), "", Optional.empty());
  }
}
