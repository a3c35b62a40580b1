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

/// Keeps what people said and what became of it; never call it on the FX thread.
public interface ThemeDesk {
  /// All themes with their evidence, open ones first, those with most voices first.
  List<ThemeFigures.Card> board();

  /// One theme with quotes drawn by the seed; absent when it was removed.
  Optional<ThemeFigures.Detail> detail(ThemeId theme, long seed);

  /// What could become a theme.
  List<ThemeFigures.Suggestion> suggestions(Scope scope, Watch watch);

  /// Makes an open theme.
  Theme make(Theme.About about, Collection<MentionId> mentions);

  /// Changes what it is about.
  ///
  /// @throws earshot.storage.ChangedMeanwhile when it is another one by now, or was removed
  Theme describe(Theme before, Theme.About about);

  /// Decides what becomes of it.
  ///
  /// @throws earshot.storage.ChangedMeanwhile when it is another one by now, or was removed
  Theme decide(Theme before, Theme.Decision decision);

  /// Removes it; what is returned puts it back.
  ThemeStore.Removed remove(ThemeId theme);

  /// Takes a removal back.
  void putBack(ThemeStore.Removed removed);
}
