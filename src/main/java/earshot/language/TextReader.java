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

  private final LanguageCheck languages = new LanguageCheck(LanguageDetector.NONE);
  private final Optional<Vader> vader;
  private final Optional<LearnedModel> learned;
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
    this(Optional.of(Vader.plus(lexicon, terms, own).withThreshold(threshold)), Optional.empty());
  }

  private TextReader(Optional<Vader> vader, Optional<LearnedModel> learned) {
    this.vader = vader;
    this.learned = learned;
    String scored = vader.map(Vader::version).orElse("off");
    version = learned.map(model -> Fingerprint.learned(scored, model.id())).orElse(scored);
  }

  /// Tells languages but scores nothing, for when the word list is damaged.
  public static TextReader withoutScores() {
    return new TextReader(Optional.empty(), Optional.empty());
  }

  /// The same, where labels of whole texts are those of what was learned from people.
  public TextReader with(LearnedModel model) {
    return vader.isPresent() ? new TextReader(vader, Optional.of(model)) : this;
  }

  /// The same by the word list alone.
  TextReader unlearned() {
    return new TextReader(vader, Optional.empty());
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
    Score whole = scorer.whole(parsed);
    Map<BrandId, TargetScore> targets = targets(scorer, parsed, named);
    if (learned.isPresent() && !tellsSeveral(scorer, parsed, named)) {
      LearnedModel model = learned.get();
      targets = Seen.told(model, scorer, parsed, whole, targets);
      whole = Seen.of(scorer, parsed, whole).told(model, text);
    }
    return new Reading(language.tag(), whole, targets, version);
  }

  /// What learning sees of a text; absent for a language without a word list, and for a text that
  /// tells several brands: the word list keeps them apart, and learning would mix them.
  Optional<Seen> seen(Taught.Said said) {
    if (vader.isEmpty() || !languages.of(said.text(), said.language()).scored()) {
      return Optional.empty();
    }
    Vader scorer = vader.get();
    Parsed parsed = scorer.parse(said.text());
    List<BrandId> named = said.brand().stream().toList();
    if (tellsSeveral(scorer, parsed, named)) return Optional.empty();
    Score whole = scorer.whole(parsed);
    Map<BrandId, TargetScore> targets = targets(scorer, parsed, named);
    return Optional.of(
        Seen.of(scorer, parsed, targets.values().stream().findFirst().map(of -> Seen.about(of, whole)).orElse(whole)));
  }

  private static boolean tellsSeveral(Vader scorer, Parsed parsed, List<BrandId> named) {
    var told = new HashSet<>(named);
    told.addAll(scorer.terms().brandsAmong(parsed.occurrences()));
    return told.size() > 1;
  }

  private static Map<BrandId, TargetScore> targets(
      Vader scorer, Parsed parsed, List<BrandId> named) {
    if (!tellsSeveral(scorer, parsed, named) && parsed.tokens().count <= LONG_TEXT) {
      return Map.of();
    }
    var targets = new LinkedHashMap<BrandId, TargetScore>();
    for (BrandId brand : named) {
      scorer
          .target(parsed, parsed.namesOf(scorer.terms().termsOf(brand)))
          .ifPresent(target -> targets.put(brand, target));
    }
    return targets;
  }
}
