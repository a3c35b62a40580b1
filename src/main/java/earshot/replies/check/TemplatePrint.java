package earshot.replies.check;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How a template of another client is known without its words: by its runs of five words.
///
/// @param runs hashes in rising order
record TemplatePrint(String client, List<Long> runs) {
  /// Shorter templates are what everybody says.
  static final int FEWEST = 10;

  /// So much of a template makes a draft its copy.
  private static final double COPIED = 0.7;

  static TemplatePrint of(String client, String written) {
    List<Long> runs =
        Arrays.stream(written.split(" ", -1))
            .filter(run -> run.matches("[0-9a-f]{1,16}"))
            .map(run -> Long.parseUnsignedLong(run, 16))
            .toList();
    return new TemplatePrint(client, runs);
  }

  /// What is left when the runs of our own templates are nobody else's.
  static List<TemplatePrint> without(Set<Long> ours, List<TemplatePrint> prints) {
    return prints.stream()
        .map(
            print ->
                new TemplatePrint(
                    print.client(),
                    print.runs().stream().filter(run -> !ours.contains(run)).toList()))
        .filter(print -> print.runs().size() >= FEWEST)
        .toList();
  }

  /// Whether most of the template stands in the draft.
  boolean isIn(long[] draft) {
    Set<Long> there = new HashSet<>();
    for (long run : draft) there.add(run);
    long shared = runs.stream().filter(there::contains).count();
    return shared >= COPIED * runs.size();
  }
}
