package earshot.language;

import earshot.language.TrackedTerms.Occurrence;
import earshot.language.TrackedTerms.Term;
import earshot.model.Reading.TargetScore;
import earshot.model.Score;
import earshot.model.Span;
import earshot.model.WordRole;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/// Scores texts by their words and tells which words made the score: English ones, and those of
/// languages for which the workspace has a word list.
///
/// `strict` is the original program (Hutto & Gilbert 2014) to the last rule, without its emoji;
/// `plus` is the default: it also reads emoji and typed quotes, hides names and addresses, and
/// knows the words of the workspace. Never changes; any number of threads may share one.
public final class Vader {
  /// A compound from here on is positive, from minus this on negative.
  public static final double DEFAULT_THRESHOLD = 0.05;

  private final Mode mode;
  private final Tokenizer tokenizer;
  private final TrackedTerms terms;
  private final double threshold;
  private final Basis basis;

  /// What the words come from.
  ///
  /// @param sum over all words with their values and roles
  private record Basis(String language, String sum) {}

  private Vader(Mode mode, Tokenizer tokenizer, TrackedTerms terms, double threshold, Basis basis) {
    this.mode = mode;
    this.tokenizer = tokenizer;
    this.terms = terms;
    this.threshold = threshold;
    this.basis = basis;
  }

  /// The original's arithmetic, for comparison with other programs.
  public static Vader strict(Lexicon lexicon) {
    var basis =
        new Basis(WordList.ENGLISH, new Fingerprint().with("word", lexicon.valences()).brief());
    var tokenizer = new Tokenizer(Vocabulary.strict(lexicon), false);
    return new Vader(Mode.STRICT, tokenizer, TrackedTerms.NONE, DEFAULT_THRESHOLD, basis);
  }

  /// The default scorer of a workspace.
  ///
  /// @param own its own words in English
  public static Vader plus(Lexicon lexicon, TrackedTerms terms, WordList own) {
    if (!own.language().equals(WordList.ENGLISH)) {
      throw new IllegalArgumentException(
          "words of " + own.language() + " cannot be read as English");
    }
    String sum =
        new Fingerprint()
            .with("word", lexicon.valences())
            .with("plus", ValenceFile.read("plus-words.tsv"))
            .with("emoji", ValenceFile.read("emoji-valence.tsv"))
            .with("own", own.values())
            .brief();
    var tokenizer = new Tokenizer(Vocabulary.plus(lexicon, own), true);
    var basis = new Basis(WordList.ENGLISH, sum);
    return new Vader(Mode.PLUS, tokenizer, terms, DEFAULT_THRESHOLD, basis);
  }

  /// The scorer of another language, which knows the words of this list and emoji, and none of the
  /// rules that are made of English words.
  public static Vader of(WordList list, TrackedTerms terms) {
    var sum =
        new Fingerprint()
            .with("emoji", ValenceFile.read("emoji-valence.tsv"))
            .with("own", list.values());
    for (WordRole role : WordRole.values()) {
      if (role == WordRole.VALUE) continue;
      list.of(role).stream().sorted().forEach(word -> sum.with(role.name(), word));
    }
    var tokenizer = new Tokenizer(Vocabulary.of(list), true);
    var basis = new Basis(list.language(), sum.brief());
    return new Vader(Mode.PLUS, tokenizer, terms, DEFAULT_THRESHOLD, basis);
  }

  /// The same scorer with another border between neutral and the rest.
  ///
  /// @param from in (0, 1)
  public Vader withThreshold(double from) {
    if (!(from > 0 && from < 1)) {
      throw new IllegalArgumentException("give a threshold between 0 and 1 instead of " + from);
    }
    return new Vader(mode, tokenizer, terms, from, basis);
  }

  /// The same scorer that hides these names instead; `strict` hides nothing.
  Vader hiding(TrackedTerms names) {
    return switch (mode) {
      case STRICT -> this;
      case PLUS -> new Vader(mode, tokenizer, names, threshold, basis);
    };
  }

  /// The same scorer that also hides this name; `strict` hides nothing.
  public Vader tracking(String name) {
    return hiding(terms.and(name));
  }

  /// The score of a whole text; the contributions add up to the score before scaling, and an empty
  /// text scores 0.
  public Score score(String text) {
    return whole(parse(text));
  }

  /// What is said about one name, the name itself hidden.
  ///
  /// @param name a brand, handle or product, tracked or not
  /// @param at the UTF-16 offset of the one occurrence that is meant; absent means all of them
  /// @return empty when the text does not name it (there), or for `strict`, which knows no targets
  public Optional<TargetScore> target(String text, String name, OptionalInt at) {
    if (mode == Mode.STRICT || name.isBlank()) return Optional.empty();
    Parsed parsed = tracking(name).parse(text);
    List<Span> named =
        parsed.namesOf(Set.of(Term.of(name))).stream()
            .filter(span -> at.isEmpty() || covers(span, at.getAsInt()))
            .toList();
    return target(parsed, named);
  }

  private static boolean covers(Span span, int at) {
    return span.from() <= at && at < span.to();
  }

  /// Names everything that can change a score, such as `plus-1/en/0a1b2c3d`.
  public String version() {
    var fingerprint =
        new Fingerprint()
            .with("mode", mode.revision)
            .with("basis", basis.sum())
            .with("threshold", Double.toString(threshold))
            .with("model", "none");
    for (String name : terms.names()) fingerprint.with("term", name);
    return mode.revision + "/" + basis.language() + "/" + fingerprint.brief();
  }

  /// Names everything that can change a score of any of these, such as `plus-1/en+fr/0a1b2c3d`.
  static String version(List<Vader> all) {
    if (all.size() == 1) return all.getFirst().version();
    var fingerprint = new Fingerprint();
    for (Vader each : all) fingerprint.with("scorer", each.version());
    String languages =
        all.stream().map(each -> each.basis.language()).collect(Collectors.joining("+"));
    return all.getFirst().mode.revision + "/" + languages + "/" + fingerprint.brief();
  }

  Parsed parse(String text) {
    Masks masked =
        switch (mode) {
          case STRICT -> Masks.none(text);
          case PLUS -> Masks.over(text, terms);
        };
    Tokens tokens = tokenizer.cut(text, masked.chars);
    return new Parsed(tokens, Valences.of(tokens, tokenizer.negatesOnce()), masked.occurrences);
  }

  Score whole(Parsed parsed) {
    Tokens tokens = parsed.tokens();
    double[] values = parsed.valences().values;
    int[] causes = parsed.valences().causes;
    int but = But.first(tokens);
    if (but >= 0) {
      values = values.clone();
      causes = causes.clone();
      switch (mode) {
        case STRICT -> But.weighByValue(values, causes, but);
        case PLUS -> But.weighByPlace(values, causes, but);
      }
    }
    return Tally.of(tokens, values, causes, threshold);
  }

  Optional<TargetScore> target(Parsed parsed, List<Span> names) {
    if (names.isEmpty()) return Optional.empty();
    return Optional.of(Target.score(parsed.tokens(), names, parsed.valences(), threshold));
  }

  TrackedTerms terms() {
    return terms;
  }

  double threshold() {
    return threshold;
  }

  /// A text with the values of its words, before `but` and punctuation.
  record Parsed(Tokens tokens, Valences valences, List<Occurrence> occurrences) {
    List<Span> namesOf(Set<Term> terms) {
      return occurrences.stream()
          .filter(occurrence -> terms.contains(occurrence.term()))
          .map(Occurrence::span)
          .toList();
    }
  }

  /// The two sets of rules; the number rises when a rule changes.
  private enum Mode {
    STRICT("strict-1"),
    PLUS("plus-1");

    final String revision;

    Mode(String revision) {
      this.revision = revision;
    }
  }
}
