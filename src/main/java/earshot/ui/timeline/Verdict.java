package earshot.ui.timeline;

import earshot.insight.MentionDetail;
import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.Mention;
import earshot.model.ScoredText;
import earshot.storage.LabelStore.About;
import earshot.storage.LabelStore.Said;
import java.util.List;
import java.util.Optional;

/// Of what a person can say how it sounds: the brand looked at, the only brand, or the whole text.
///
/// @param machine what the machine says of it; absent when it says nothing
/// @param said what a person said of it
record Verdict(About about, Optional<Label> machine, Optional<Said> said) {
  static Verdict of(MentionDetail detail, Optional<BrandId> lookedAt) {
    Mention mention = detail.mention();
    List<BrandId> named = mention.brands().stream().map(Mention.BrandMark::brand).toList();
    Optional<BrandId> brand = lookedAt.filter(named::contains).or(() -> named.stream().findFirst());
    About about = new About(mention.id(), brand);
    Optional<Label> machine =
        score(detail, brand.map(BrandId::value).orElse(0))
            .or(() -> score(detail, 0))
            .map(ScoredText::label);
    Optional<Said> said =
        detail.said().stream().filter(each -> each.about().equals(about)).findFirst();
    return new Verdict(about, machine, said);
  }

  private static Optional<ScoredText> score(MentionDetail detail, int brand) {
    return detail.scores().stream().filter(score -> score.brand() == brand).findFirst();
  }

  /// Whether there is a judgement of the machine to agree with, and nobody has yet.
  boolean canConfirm() {
    boolean agreed = said.isPresent() && said.map(Said::label).equals(machine);
    return !agreed && machine.filter(Verdict::tells).isPresent();
  }

  private static boolean tells(Label label) {
    return label != Label.UNSURE && label != Label.UNSCORED;
  }
}
