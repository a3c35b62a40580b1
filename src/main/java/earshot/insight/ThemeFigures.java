package earshot.insight;

import earshot.model.BrandId;
import earshot.model.CueKind;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.Theme;
import earshot.model.ThemeId;
import earshot.model.Units;
import earshot.search.Watch;
import java.util.List;
import java.util.Optional;

/// Computes what the themes board shows; themes themselves are made, changed and decided in
/// [earshot.storage.ThemeStore]. Never call it on the FX thread.
public interface ThemeFigures {
  /// All themes with their evidence: open ones first, then those being fixed, fixed and declined;
  /// within each the one with most voices first.
  List<Card> board();

  /// One theme with its quotes; absent when it was removed.
  ///
  /// @param seed decides which mentions are quoted; the same seed quotes the same
  Optional<Detail> detail(ThemeId theme, long seed);

  /// What could become a theme: words that stand out among what people complain of, ask, wish for
  /// or praise in the scope and that belong to no theme yet.
  List<Suggestion> suggestions(Scope scope, Watch watch);

  /// One theme with its evidence.
  ///
  /// @param evidence of its mentions: those picked, and those its query finds
  /// @param rates mentions a covered day around the decision, 28 days before and after at most;
  ///   absent while nothing was decided
  record Card(Theme theme, Units evidence, Optional<BeforeAfter> rates) {}

  /// One theme as it is told.
  ///
  /// @param quotes mentions drawn by the seed, at most one a voice
  record Detail(Card card, List<Mention> quotes) {
    /// Copies the list.
    public Detail {
      quotes = List.copyOf(quotes);
    }
  }

  /// What could become a theme.
  ///
  /// @param words that stand out; a good name to begin with
  /// @param z how far they stand out against the days before
  /// @param query finds its mentions
  /// @param mentions the newest of them, at most 200
  record Suggestion(
      CueKind cue,
      Optional<BrandId> brand,
      String words,
      double z,
      Units units,
      String query,
      List<MentionId> mentions) {
    /// Copies the list.
    public Suggestion {
      mentions = List.copyOf(mentions);
    }
  }
}
