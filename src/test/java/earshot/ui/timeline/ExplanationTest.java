package earshot.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import earshot.insight.MentionDetail;
import earshot.model.BrandId;
import earshot.model.Contribution;
import earshot.model.Label;
import earshot.model.ScoredText;
import earshot.ui.Sample;
import earshot.ui.SampleStore;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private final SampleStore store = new SampleStore(Sample.mentions());
  private final MentionDetail first = store.detail(Sample.mentions().getFirst().id()).orElseThrow();

  @Test
  void theRowsSumToTheScoreAndTheLargestComesFirst() {
    Explanation why = Explanation.of(first, Optional.empty()).orElseThrow();
    assertEquals(
        List.of("bitter", "trouble", "burnt", "fine"),
        why.rows().stream().map(Explanation.Row::token).toList());
    assertEquals(-4.0, why.sum(), 1e-9);
    assertEquals(-0.72, why.sum() / Math.sqrt(why.sum() * why.sum() + 15), 0.005);
    assertEquals(2.4, why.most());
  }

  @Test
  void aPlainWordHasNoCauseAndOthersKeepTheirs() {
    Contribution negated = new Contribution("good", 4, 8, -1.4, "lexicon, not, weight 1.0");
    MentionDetail detail = with(new ScoredText(0, "v", Label.NEGATIVE, -0.34, List.of(negated)));
    assertEquals(
        List.of("not"),
        Explanation.of(detail, Optional.empty()).orElseThrow().rows().getFirst().causes());
  }

  @Test
  void theBrandLookedAtIsExplainedAndTheOthersAreNamed() {
    ScoredText whole = new ScoredText(0, "v", Label.NEUTRAL, 0, List.of());
    ScoredText ours = new ScoredText(1, "v", Label.NEGATIVE, -0.5, List.of());
    ScoredText theirs = new ScoredText(2, "v", Label.POSITIVE, 0.5, List.of());
    Explanation why =
        Explanation.of(with(whole, ours, theirs), Optional.of(new BrandId(2))).orElseThrow();
    assertEquals(theirs, why.score());
    assertEquals(List.of(ours), why.others());
  }

  @Test
  void aTextWithoutScoredWordsIsNotScored() {
    ScoredText unsure = new ScoredText(0, "v", Label.UNSURE, 0, List.of());
    assertFalse(Explanation.of(with(unsure), Optional.empty()).orElseThrow().scored());
  }

  private MentionDetail with(ScoredText... scores) {
    return new MentionDetail(first.mention(), List.of(scores), List.of(), List.of());
  }
}
