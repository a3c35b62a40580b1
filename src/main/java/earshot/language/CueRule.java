package earshot.language;

import earshot.model.Cue;
import earshot.model.CueKind;
import earshot.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One sign of what a text does: a pattern over its lower case, and what a hit weighs.
///
/// Patterns repeat nothing without bound inside a repetition, so that a hostile text of 64 KiB
/// costs a pass or two, not a minute.
///
/// @param id such as `not-working`
record CueRule(CueKind kind, String id, double weight, Pattern pattern) {
  /// All rules of the list, in its order.
  static final List<CueRule> ALL = from("cues.tsv");

  /// Whether the rules, which are English, may judge a text.
  ///
  /// @param language of the text, as a reading has it
  static boolean canRead(String language) {
    return language.equals(WordList.ENGLISH) || language.equals("und");
  }

  /// The rules of a list of ours, in its order.
  static List<CueRule> from(String file) {
    return OwnFile.rows(file).stream().map(CueRule::of).toList();
  }

  /// The rules of one kind, in order.
  static List<CueRule> of(CueKind kind) {
    return ALL.stream().filter(rule -> rule.kind == kind).toList();
  }

  private static CueRule of(String row) {
    String[] cells = row.split("\t", -1);
    if (cells.length != 4) {
      throw new IllegalStateException(
          "a list of signs needs kind, rule, weight and pattern in: " + row);
    }
    return new CueRule(
        CueKind.valueOf(cells[0].replace('-', '_').toUpperCase(Locale.ROOT)),
        cells[1],
        Double.parseDouble(cells[2]),
        Pattern.compile(cells[3]));
  }

  /// The first place where it holds.
  Optional<Cue> first(CueText text) {
    Matcher matcher = pattern.matcher(text.lower());
    return matcher.find() ? Optional.of(cue(text, matcher)) : Optional.empty();
  }

  /// The places where it holds, the first so many.
  List<Cue> all(CueText text, int most) {
    List<Cue> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text.lower());
    while (found.size() < most && matcher.find()) found.add(cue(text, matcher));
    return found;
  }

  /// Whether it can hold only where a word begins: then each of its alternatives says so first.
  boolean beginsWithWord() {
    return pattern.pattern().startsWith("\\b") || pattern.pattern().startsWith("(?<!");
  }

  Cue cue(CueText text, Matcher matcher) {
    return text.cue(kind, id, weight, new Span(matcher.start(), matcher.end()));
  }
}
