package earshot.language;

import earshot.model.Cue;
import earshot.model.CueKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Tells texts in which a machine swapped words from texts that somebody wrote.
///
/// Of 181 news articles (130,000 words) none has more than one hit; a spun article of 800 words has
/// 19.
final class SpunText {
  private static final List<CueRule> RULES = CueRule.of(CueKind.SPUN_TEXT);
  private static final CueIndex FIRST_HITS = new CueIndex(EnumSet.of(CueKind.SPUN_TEXT));
  private static final int FEWEST_WORDS = 60;
  private static final int FEWEST_HITS = 3;
  private static final int FEWEST_KINDS = 2;
  private static final double FEWEST_PER_THOUSAND = 5;

  /// Enough to convince a person.
  private static final int MOST_SHOWN_OF_A_KIND = 40;

  private SpunText() {}

  /// The hits of a text that was spun; none of another one.
  ///
  /// @param language of the text
  static List<Cue> in(CueText text, String language) {
    if (!CueRule.canRead(language)) return List.of();
    int words = words(text.lower());
    if (words < FEWEST_WORDS) return List.of();
    // Nearly no text has any, and looking for the first of each is one quick walk.
    if (FIRST_HITS.in(text).size() < FEWEST_KINDS) return List.of();
    List<Cue> hits = hits(text);
    Set<String> kinds = new HashSet<>();
    hits.forEach(hit -> kinds.add(hit.rule()));
    boolean spun =
        hits.size() >= FEWEST_HITS
            && kinds.size() >= FEWEST_KINDS
            && hits.size() * 1_000.0 / words >= FEWEST_PER_THOUSAND;
    return spun ? hits : List.of();
  }

  /// What looks spun, whatever it amounts to.
  static List<Cue> hits(CueText text) {
    List<Cue> hits = new ArrayList<>();
    for (CueRule rule : RULES) hits.addAll(rule.all(text, MOST_SHOWN_OF_A_KIND));
    return hits;
  }

  static int words(String text) {
    int words = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      boolean space = Characters.isSpace(text.charAt(i));
      if (!space && !inWord) words++;
      inWord = !space;
    }
    return words;
  }
}
