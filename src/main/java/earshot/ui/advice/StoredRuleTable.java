package earshot.ui.advice;

import earshot.model.Mention;
import earshot.replies.advice.RuleBook;
import earshot.replies.advice.RuleTable;
import earshot.replies.advice.RuledAdvisor;
import earshot.storage.MentionStore;
import java.util.List;
import java.util.Optional;

/// The table of rules of the opened workspace.
///
/// @param user under whose name changes are kept
public record StoredRuleTable(
    RuleBook book, RuledAdvisor advisor, MentionStore mentions, String user)
    implements RuleTableDesk {
  private static final int NEWEST = 200;

  @Override
  public Standing standing() {
    return new Standing(book.table(), book.offer(), book.offersHelp());
  }

  @Override
  public RuleTable shipped() {
    return book.shipped();
  }

  @Override
  public Tried tried(RuleTable table) {
    List<Mention> newest =
        mentions
            .page(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), NEWEST)
            .mentions();
    return new Tried(newest.size(), advisor.differences(newest, table));
  }

  @Override
  public void keep(RuleTable before, RuleTable after) {
    book.keep(before, after, user);
  }

  @Override
  public void decline() {
    book.decline();
  }

  @Override
  public void offerHelp(boolean now) {
    book.offerHelp(now, user);
  }
}
