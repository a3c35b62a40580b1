package earshot.replies.check;

import earshot.model.DraftId;
import earshot.model.Mention;
import earshot.storage.FindingStore;
import java.util.List;
import java.util.Optional;

/// Finds nothing in any draft.
record Unchecked() implements Checking {
  @Override
  public About about(Mention mention) {
    return new About(Optional.of(mention.id()), DraftText.of("", DraftText.Heard.saying("")));
  }

  @Override
  public List<FindingStore.Kept> kept(DraftId draft) {
    return List.of();
  }

  @Override
  public boolean loadSpelling(About about) {
    return false;
  }

  @Override
  public Checked check(
      About about, Optional<DraftId> draft, List<FindingStore.Kept> kept, String body) {
    return Checked.NOTHING;
  }

  @Override
  public void keep(DraftId draft, Finding finding, String reason) {}

  @Override
  public void letGo(DraftId draft, Finding finding) {}

  @Override
  public void know(String word, boolean known) {}
}
