package earshot.ui.insight;

import earshot.insight.Scope;
import earshot.insight.ThemeFigures;
import earshot.model.MentionId;
import earshot.model.Theme;
import earshot.model.ThemeId;
import earshot.search.Watch;
import earshot.storage.ThemeStore;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Keeps themes in a workspace.
///
/// @param user who decides
public record StoredThemes(ThemeStore store, ThemeFigures figures, String user)
    implements ThemeDesk {
  @Override
  public List<ThemeFigures.Card> board() {
    return figures.board();
  }

  @Override
  public Optional<ThemeFigures.Detail> detail(ThemeId theme, long seed) {
    return figures.detail(theme, seed);
  }

  @Override
  public List<ThemeFigures.Suggestion> suggestions(Scope scope, Watch watch) {
    return figures.suggestions(scope, watch);
  }

  @Override
  public Theme make(Theme.About about, Collection<MentionId> mentions) {
    return store.make(about, mentions, user);
  }

  @Override
  public Theme describe(Theme before, Theme.About about) {
    return store.describe(before.id(), before.rev(), about);
  }

  @Override
  public Theme decide(Theme before, Theme.Decision decision) {
    return store.decide(before.id(), before.rev(), decision);
  }

  @Override
  public ThemeStore.Removed remove(ThemeId theme) {
    return store.remove(theme);
  }

  @Override
  public void putBack(ThemeStore.Removed removed) {
    Theme unused = store.putBack(removed);
  }
}
