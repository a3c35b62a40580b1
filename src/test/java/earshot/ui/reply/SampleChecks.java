package earshot.ui.reply;

import earshot.model.DraftId;
import earshot.model.Mention;
import earshot.replies.check.About;
import earshot.replies.check.ChannelPacks;
import earshot.replies.check.Checked;
import earshot.replies.check.Checking;
import earshot.replies.check.DraftChecks;
import earshot.replies.check.DraftText;
import earshot.replies.check.Finding;
import earshot.replies.check.OtherClients;
import earshot.replies.check.SentReplies;
import earshot.replies.check.Severity;
import earshot.replies.check.SpellingShelf;
import earshot.storage.FindingStore;
import earshot.ui.Sample;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The real checks without a store; Lakeside Books is another client.
final class SampleChecks implements Checking {
  final List<FindingStore.Kept> kept = new ArrayList<>();
  final Set<String> known = new HashSet<>();
  boolean unreadable;
  private final SpellingShelf shelf = new SpellingShelf(Path.of("none"), "en-GB");
  private final DraftChecks checks = DraftChecks.of(new SentReplies(), shelf, ZoneOffset.UTC);

  @Override
  public About about(Mention mention) {
    if (unreadable) throw new IllegalStateException("the disk is away");
    OtherClients others =
        new OtherClients(
            List.of(new OtherClients.Client("Lakeside Books", List.of())), Set.of("Northwind"));
    return new About(
        Optional.of(mention.id()),
        new DraftText(
            Optional.empty(),
            "",
            new DraftText.Heard(mention.content().whole(), "", "", "en", true, List.of()),
            new DraftText.Ours(Set.of("Northwind Coffee"), known, "GB"),
            ChannelPacks.shipped().of(mention),
            others));
  }

  @Override
  public List<FindingStore.Kept> kept(DraftId draft) {
    return List.copyOf(kept);
  }

  @Override
  public boolean loadSpelling(About about) {
    return shelf.load("en");
  }

  @Override
  public Checked check(
      About about, Optional<DraftId> draft, List<FindingStore.Kept> standing, String body) {
    List<Finding> open = new ArrayList<>();
    List<Checked.KeptFinding> stand = new ArrayList<>();
    DraftText text =
        DraftText.of(body, about.frame().heard())
            .at(about.place())
            .by(about.frame().ours())
            .beside(about.frame().others());
    for (Finding finding : checks.check(text)) {
      boolean let =
          finding.severity() != Severity.PASSED
              && standing.stream().anyMatch(k -> k.words().equals(finding.key()));
      if (let) stand.add(new Checked.KeptFinding(finding, "a reason", "ana"));
      else open.add(finding);
    }
    return new Checked(open, stand);
  }

  @Override
  public void keep(DraftId draft, Finding finding, String reason) {
    if (finding.severity() == Severity.BLOCK && reason.length() < 10) {
      throw new IllegalArgumentException("Say in at least 10 characters why it stays.");
    }
    kept.add(new FindingStore.Kept(finding.checkId(), finding.key(), reason, Sample.NOW, "ana"));
  }

  @Override
  public void letGo(DraftId draft, Finding finding) {
    kept.removeIf(each -> each.words().equals(finding.key()));
  }

  @Override
  public void know(String word, boolean isKnown) {
    known.add(word);
  }
}
