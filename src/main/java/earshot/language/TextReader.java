package earshot.language;

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
import java.util.TreeMap;
import java.util.stream.Stream;

/// Reads a text as a workspace does: its language, its score, and what it says about each brand.
///
/// Never changes; any number of threads may share one.
public final class TextReader {
  /// A longer text says too much besides the brand for one score to hold for it.
  private static final int LONG_TEXT = 40;

  private static final Score UNSCORED = new Score(Label.UNSCORED, 0, 0, 0, 0, List.of());

  private final LanguageCheck languages;
  private final Optional<Vader> english;
  private final Map<String, Vader> others;
  private final Optional<LearnedModel> learned;
  private final String version;

  /// Reads with the default scorer and no words of the workspace's own.
  ///
  /// @param terms per brand the names, handles and products by which texts tell it
  /// @param threshold from which compound on a text is positive, in (0, 1); usually 0.05
  public TextReader(
      Lexicon lexicon, Map<BrandId, ? extends Collection<String>> terms, double threshold) {
    this(lexicon, TrackedTerms.of(terms), ScoreSettings.DEFAULT.withThreshold(threshold));
  }

  /// Reads as the workspace has decided, and scores every language it has a word list for.
  public TextReader(Lexicon lexicon, TrackedTerms terms, ScoreSettings settings) {
    this(
        Optional.of(
            Vader.plus(lexicon, terms, settings.list(WordList.ENGLISH))
                .withThreshold(settings.threshold())),
        others(terms, settings),
        settings.learned(),
        check(
            Stream.concat(
                    Stream.of(WordList.ENGLISH), settings.lists().stream().map(WordList::language))
                .distinct()
                .toList()));
  }

  private TextReader(
      Optional<Vader> english,
      Map<String, Vader> others,
      Optional<LearnedModel> learned,
      LanguageCheck languages) {
    this.english = english;
    this.others = others;
    this.learned = learned;
    this.languages = languages;
    List<Vader> all = Stream.concat(english.stream(), others.values().stream()).toList();
    String scored = all.isEmpty() ? "off" : Vader.version(all);
    version = learned.map(model -> Fingerprint.learned(scored, model.id())).orElse(scored);
  }

  private static Map<String, Vader> others(TrackedTerms terms, ScoreSettings settings) {
    var others = new TreeMap<String, Vader>();
    for (WordList list : settings.lists()) {
      if (list.language().equals(WordList.ENGLISH)) continue;
      others.put(list.language(), Vader.of(list, terms).withThreshold(settings.threshold()));
    }
    return others;
  }

  // A language that has a word list is one of the workspace's.
  private static LanguageCheck check(List<String> spoken) {
    return new LanguageCheck(new StatisticalDetector(spoken), spoken);
  }

  /// Tells languages but scores nothing, for when the word list is damaged.
  public static TextReader withoutScores() {
    return new TextReader(Optional.empty(), Map.of(), Optional.empty(), check(List.of()));
  }

  /// The same, where labels are those of what was learned from people.
  public TextReader with(LearnedModel model) {
    return english.isPresent()
        ? new TextReader(english, others, Optional.of(model), languages)
        : this;
  }

  /// The same by word lists alone.
  TextReader unlearned() {
    return new TextReader(english, others, Optional.empty(), languages);
  }

  /// The same reader where brands are told by these names; the words it scores by are not gathered
  /// anew.
  public TextReader telling(TrackedTerms terms) {
    var hiding = new TreeMap<String, Vader>();
    others.forEach((language, scorer) -> hiding.put(language, scorer.hiding(terms)));
    return new TextReader(english.map(each -> each.hiding(terms)), hiding, learned, languages);
  }

  /// The same reader in a workspace of these languages; those with a word list are among them.
  ///
  /// @param spoken primary tags, such as `pt`, the first one first; none means English
  public TextReader speaking(List<String> spoken) {
    List<String> first = spoken.isEmpty() ? List.of(WordList.ENGLISH) : spoken;
    return new TextReader(
        english,
        others,
        learned,
        check(Stream.concat(first.stream(), others.keySet().stream()).distinct().toList()));
  }

  /// Names everything that can change a score, such as `plus-1/en/0a1b2c3d`; `off` without scores.
  public String version() {
    return version;
  }

  /// Whether it scores anything.
  public boolean scores() {
    return english.isPresent();
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
    return read(text, languages.of(text, declared), named);
  }

  /// Understands a stored text anew; its language stays what it was found to be.
  ///
  /// @param language as `read` found it, or empty for undetermined
  public Reading readAgain(String text, String language, List<BrandId> named) {
    return read(text, languages.known(language), named);
  }

  private Reading read(String text, LanguageCheck.Finding language, List<BrandId> named) {
    Optional<Vader> scorer = scorer(language);
    if (scorer.isEmpty()) return new Reading(language.tag(), UNSCORED, Map.of(), version);
    Seen seen = Seen.of(scorer.get(), text);
    Score whole = seen.score();
    Map<BrandId, TargetScore> targets = targets(seen, named);
    if (learned.isPresent() && !tellsSeveral(seen, named)) {
      Map<BrandId, TargetScore> told = new LinkedHashMap<>();
      targets.forEach((brand, of) -> told.put(brand, seen.about(of).told(learned.get()).target()));
      targets = told;
      whole = seen.told(learned.get()).score();
    }
    return new Reading(language.tag(), whole, targets, version);
  }

  private Optional<Vader> scorer(LanguageCheck.Finding language) {
    return language.scored() ? english : Optional.ofNullable(others.get(language.tag()));
  }

  /// What learning sees of a text; absent for a language without a word list, and for a text that
  /// tells several brands: the word list keeps them apart, and learning would mix them.
  Optional<Seen> seen(Taught.Said said) {
    LanguageCheck.Finding language =
        said.language().isEmpty()
            ? languages.of(said.text(), "")
            : languages.known(said.language());
    List<BrandId> named = said.brand().stream().toList();
    return scorer(language)
        .map(vader -> Seen.of(vader, said.text()))
        .filter(seen -> !tellsSeveral(seen, named))
        .map(
            seen ->
                targets(seen, named).values().stream().findFirst().map(seen::about).orElse(seen));
  }

  private static boolean tellsSeveral(Seen seen, List<BrandId> named) {
    var told = new HashSet<>(named);
    told.addAll(seen.scorer().terms().brandsAmong(seen.parsed().occurrences()));
    return told.size() > 1;
  }

  private static Map<BrandId, TargetScore> targets(Seen seen, List<BrandId> named) {
    if (!tellsSeveral(seen, named) && seen.parsed().tokens().count <= LONG_TEXT) return Map.of();
    Vader scorer = seen.scorer();
    var targets = new LinkedHashMap<BrandId, TargetScore>();
    for (BrandId brand : named) {
      scorer
          .target(seen.parsed(), seen.parsed().namesOf(scorer.terms().termsOf(brand)))
          .ifPresent(target -> targets.put(brand, target));
    }
    return targets;
  }
}
