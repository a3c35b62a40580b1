package earshot.replies.check;

import earshot.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds capitals and exclamation marks that sound like shouting.
final class ShoutingCheck implements Check {
  private static final Pattern MARKS = Pattern.compile("!(?:[ ]?[!?])+|\\?!+|！{2,}");
  private static final Pattern MARK = Pattern.compile("[!！]");
  private static final Pattern CAPITALS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}@#/])\\p{Lu}{2,}(?:['’]\\p{Lu}+)?(?:[ ,]+\\p{Lu}{2,}(?:['’]\\p{Lu}+)?)+(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}@#/])\\p{Lu}{6,}(?![\\p{L}\\p{N}])");

  /// So many exclamation marks may stand in one answer.
  private static final int MOST_MARKS = 2;

  private static final int FEWEST_CAPITALS = 8;

  @Override
  public CheckRule rule() {
    return CheckRule.SHOUTING;
  }

  @Override
  public List<Finding> in(Written draft) {
    List<Finding> findings = new ArrayList<>();
    Matcher capitals = CAPITALS.matcher(draft.body);
    while (capitals.find()) {
      String found = capitals.group();
      long letters = found.chars().filter(Character::isLetter).count();
      boolean several = found.indexOf(' ') < 0 || letters >= FEWEST_CAPITALS;
      if (several && !isOurs(found, draft)) {
        findings.add(
            finding(
                capitals, found, "Capitals sound like shouting.", "Write it in small letters."));
      }
    }
    Matcher marks = MARKS.matcher(draft.body);
    boolean doubled = false;
    while (marks.find()) {
      doubled = true;
      findings.add(
          finding(marks, marks.group(), "Several marks in a row shout.", "One mark is enough.")
              .withFixes(List.of(marks.group().contains("?") ? "?" : "!")));
    }
    if (!doubled) tooMany(draft, findings);
    return findings;
  }

  private static void tooMany(Written draft, List<Finding> findings) {
    Matcher mark = MARK.matcher(draft.body);
    int seen = 0;
    while (mark.find()) {
      if (++seen == MOST_MARKS + 1) {
        findings.add(
            finding(
                    mark,
                    "exclamation marks",
                    "More than " + MOST_MARKS + " exclamation marks.",
                    "End most sentences with a full stop.")
                .withFixes(List.of(".")));
      }
    }
  }

  private static boolean isOurs(String found, Written draft) {
    String folded = FoldedWords.fold(found);
    return draft.draft.ours().names().stream().anyMatch(n -> FoldedWords.fold(n).equals(folded))
        || Phrases.contains(draft.draft.heard().text(), found);
  }

  private static Finding finding(Matcher at, String found, String words, String cure) {
    Span span = new Span(at.start(), at.end());
    return Finding.of(CheckRule.SHOUTING, Severity.CONSIDER, span, found, words, cure);
  }
}
