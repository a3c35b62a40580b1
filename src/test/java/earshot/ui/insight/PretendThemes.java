package earshot.ui.insight;

import earshot.insight.BeforeAfter;
import earshot.insight.Scope;
import earshot.insight.ThemeFigures;
import earshot.model.Authored;
import earshot.model.CueKind;
import earshot.model.MentionId;
import earshot.model.Theme;
import earshot.model.ThemeId;
import earshot.model.ThemeStatus;
import earshot.model.TimeRange;
import earshot.model.Units;
import earshot.search.Watch;
import earshot.storage.ThemeStore;
import earshot.ui.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Nine themes in memory.
final class PretendThemes implements ThemeDesk {
  final List<Theme> kept = new ArrayList<>();
  private final SampleInsights figures;
  private int last;

  PretendThemes(SampleInsights figures) {
    this.figures = figures;
    theme("Burnt taste, batch 1142", ThemeStatus.FIXING, Optional.empty(), "Roastery");
    theme(
        "Order page loses the cart",
        ThemeStatus.FIXED,
        Optional.of(Instant.parse("2026-11-06T10:00:00Z")),
        "Web");
    theme("Paper bags tear open", ThemeStatus.OPEN, Optional.empty(), "");
    theme(
        "Decaf in small bags",
        ThemeStatus.DECLINED,
        Optional.of(Instant.parse("2026-11-09T10:00:00Z")),
        "");
    theme(
        "Later opening on Fridays",
        ThemeStatus.FIXED,
        Optional.of(Instant.parse("2026-11-02T10:00:00Z")),
        "Shop");
    theme("Grinder manual in French", ThemeStatus.OPEN, Optional.empty(), "");
    theme("Queue at the counter", ThemeStatus.OPEN, Optional.empty(), "");
    theme("Refund takes weeks", ThemeStatus.OPEN, Optional.empty(), "");
    theme("Smoke in the roastery", ThemeStatus.FIXING, Optional.empty(), "Imke");
  }

  private void theme(String name, ThemeStatus status, Optional<Instant> at, String owner) {
    Theme made = make(new Theme.About(Optional.empty(), name, CueKind.COMPLAINT, ""), List.of());
    decide(made, new Theme.Decision(status, owner, "", at));
  }

  private ThemeFigures.Card card(Theme theme) {
    int id = theme.id().value();
    Optional<BeforeAfter> rates =
        theme.decision().at().map(at -> figures.around(Scope.all(around(at)), at));
    return new ThemeFigures.Card(theme, new Units(70 - id * 4, 50 - id * 3, 48 - id * 3), rates);
  }

  private static TimeRange around(Instant at) {
    return new TimeRange(at.minus(Duration.ofDays(28)), at.plus(Duration.ofDays(28)));
  }

  @Override
  public List<ThemeFigures.Card> board() {
    return kept.stream()
        .sorted(Comparator.comparing((Theme theme) -> theme.id()))
        .map(this::card)
        .toList();
  }

  @Override
  public Optional<ThemeFigures.Detail> detail(ThemeId id, long seed) {
    return kept.stream()
        .filter(theme -> theme.id().equals(id))
        .findFirst()
        .map(
            theme ->
                new ThemeFigures.Detail(
                    card(theme),
                    List.of(
                        Sample.mention(
                            9,
                            Sample.NOW,
                            "My last bag tastes burnt and bitter, and support never answered."),
                        Sample.mention(
                            10,
                            Sample.NOW,
                            "طعم القهوة محروق هذه المرة، والخدمة لا ترد على الرسائل أبدا"))));
  }

  @Override
  public List<ThemeFigures.Suggestion> suggestions(Scope scope, Watch watch) {
    return List.of(
        new ThemeFigures.Suggestion(
            CueKind.REQUEST,
            Optional.empty(),
            "oat milk",
            4.2,
            new Units(20, 18, 17),
            "\"oat milk\"",
            List.of(new MentionId(3))));
  }

  @Override
  public Theme make(Theme.About about, Collection<MentionId> mentions) {
    Theme made =
        new Theme(
            new ThemeId(++last), about, Theme.Decision.NONE, new Authored(Sample.NOW, "imke"), 1);
    kept.add(made);
    return made;
  }

  @Override
  public Theme describe(Theme before, Theme.About about) {
    return swap(
        before, new Theme(before.id(), about, before.decision(), before.made(), before.rev() + 1));
  }

  @Override
  public Theme decide(Theme before, Theme.Decision decision) {
    return swap(
        before, new Theme(before.id(), before.about(), decision, before.made(), before.rev() + 1));
  }

  private Theme swap(Theme before, Theme now) {
    if (!kept.remove(before)) throw new IllegalArgumentException("no such theme");
    kept.add(now);
    return now;
  }

  @Override
  public ThemeStore.Removed remove(ThemeId id) {
    Theme found = kept.stream().filter(theme -> theme.id().equals(id)).findFirst().orElseThrow();
    kept.remove(found);
    return new ThemeStore.Removed(found, Set.of());
  }

  @Override
  public void putBack(ThemeStore.Removed removed) {
    kept.add(removed.theme());
  }
}
