package earshot.language;

import earshot.language.Vader.Parsed;
import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.Reading;
import earshot.model.Reading.TargetScore;
import earshot.model.Score;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a text as a workspace does: its language, its score, and what it says about each brand.
///
/// Never changes; any number of threads may share one.
public final class TextReader {
  /// A longer text says too much besides the brand for one score to hold for it.
  private static final int LONG_TEXT = 40;

  private static final Score UNSCORED = new Score(Label.UNSCORED, 0, 0, 0, 0, List.of());

  private final LanguageCheck languages;
  private final Optional<Vader> vader;
  private final String version;

  /// Reads with the default scorer and no words of the workspace's own.
  ///
  /// @param terms per brand the names, handles and products by which texts tell it
  /// @param threshold from which compound on a text is positive, in (0, 1); usually 0.05
  public TextReader(
      Lexicon lexicon, Map<BrandId, ? extends Collection<String>> terms, double threshold) {
    this(lexicon, TrackedTerms.of(terms), WordList.NONE, threshold);
  }

  /// Reads with the default scorer and the words of the workspace.
  ///
  /// @param threshold from which compound on a text is positive, in (0, 1); usually 0.05
  public TextReader(Lexicon lexicon, TrackedTerms terms, WordList own, double threshold) {
    this(Optional.of(Vader.plus(lexicon, terms, own).withThreshold(threshold)), List.of());
  }

  private TextReader(Optional<Vader> vader, List<String> languages) {
    this(vader, new LanguageCheck(new StatisticalDetector(languages), languages));
  }

  private TextReader(Optional<Vader> vader, LanguageCheck languages) {
    this.languages = languages;
    this.vader = vader;
    version = vader.map(Vader::version).orElse("off");
  }

  /// Tells languages but scores nothing, for when the word list is damaged.
  public static TextReader withoutScores() {
    return new TextReader(Optional.empty(), List.of());
  }

  /// The same reader in a workspace of these languages.
  ///
  /// @param spoken primary tags, such as `pt`, the first one first; none means English
  public TextReader speaking(List<String> spoken) {
    return new TextReader(vader, spoken);
  }

  /// Names everything that can change a score, such as `plus-1/en/0a1b2c3d`; `off` without scores.
  public String version() {
    return version;
  }

  /// The language of a text as `read` finds it: a BCP 47 tag, `und`, or `und-Arab` and the like.
  ///
  /// @param declared the language its source names, or empty
  public String language(String text, String declared) {
    return languages.of(text, declared).tag();
  }

  /// Understands one text. It has a score per brand where it names two tracked brands or has more
  /// than 40 tokens, for the named brands whose terms stand in it; else the whole text's score
  /// holds.
  ///
  /// @param declared the language its source names, or empty
  /// @param named the brands it is a mention of
  /// @return label `UNSCORED` for a language without a word list
  public Reading read(String text, String declared, List<BrandId> named) {
    LanguageCheck.Finding language = languages.of(text, declared);
    if (vader.isEmpty() || !language.scored()) {
      return new Reading(language.tag(), UNSCORED, Map.of(), version);
    }
    Vader scorer = vader.get();
    Parsed parsed = scorer.parse(text);
    return new Reading(
        language.tag(), scorer.whole(parsed), targets(scorer, parsed, named), version);
  }

  private static Map<BrandId, TargetScore> targets(
      Vader scorer, Parsed parsed, List<BrandId> named) {
    var told = new HashSet<>(named);
    told.addAll(scorer.terms().brandsAmong(parsed.occurrences()));
    if (told.size() < 2 && parsed.tokens().count <= LONG_TEXT) return Map.of();
    var targets = new LinkedHashMap<BrandId, TargetScore>();
    for (BrandId brand : named) {
      scorer
          .target(parsed, parsed.namesOf(scorer.terms().termsOf(brand)))
          .ifPresent(target -> targets.put(brand, target));
    }
    return targets;
  }
}
