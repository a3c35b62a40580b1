package earshot.replies.playbook;

import earshot.model.Span;
import earshot.replies.check.DraftChecks;
import earshot.replies.check.DraftText;
import earshot.replies.check.SentReplies;
import earshot.replies.check.Severity;
import earshot.replies.check.SpellingShelf;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// Looks at a holding statement with the checks of drafts; it answers nobody in particular.
public final class DraftHolding implements HoldingCheck {
  private static final String PLACEHOLDER = "placeholder";

  private final DraftChecks checks;

  private DraftHolding(DraftChecks checks) {
    this.checks = checks;
  }

  /// The checks that come with the program, without earlier answers: a statement may be repeated.
  ///
  /// @param zone in which days are told
  public static HoldingCheck of(ZoneId zone) {
    return new DraftHolding(
        DraftChecks.of(
            new SentReplies(), new SpellingShelf(Path.of(SpellingShelf.FOLDER), "en-GB"), zone));
  }

  @Override
  public List<Finding> check(String statement) {
    List<Finding> found = new ArrayList<>(HoldingCheck.open(statement));
    DraftText text = DraftText.of(statement, DraftText.Heard.saying(statement));
    for (var each : checks.check(text)) {
      if (each.severity() == Severity.PASSED || each.checkId().equals(PLACEHOLDER)) continue;
      Span whole = new Span(0, statement.length());
      found.add(
          new Finding(
              each.span().orElse(whole),
              each.checkId(),
              each.severity() == Severity.BLOCK,
              each.words(),
              each.cure()));
    }
    return List.copyOf(found);
  }
}
