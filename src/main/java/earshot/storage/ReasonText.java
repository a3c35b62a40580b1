package earshot.storage;

import earshot.model.Contribution;
import earshot.model.Cue;
import earshot.model.CueKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes the reasons of a score and the signs of what a text does as compact text, one line each,
/// and reads them back.
///
/// Lines of the two kinds differ in how many parts they have, so that each reader passes over what
/// it does not know.
final class ReasonText {
  private static final int MOST = 8_000;
  private static final int MOST_OF_CUES = 3_000;
  private static final int LONGEST_MATCH = 200;
  private static final int PARTS_OF_REASON = 5;
  private static final int PARTS_OF_CUE = 6;
  private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

  private ReasonText() {}

  /// At most 8,000 characters; rows past that are left out whole.
  static String write(List<Contribution> reasons) {
    return write(reasons, List.of());
  }

  /// The same with signs, which take at most 3,000 of them.
  static String write(List<Contribution> reasons, List<Cue> cues) {
    StringBuilder text = new StringBuilder();
    for (Cue cue : cues) {
      String line = line(cue);
      if (text.length() + line.length() > MOST_OF_CUES) break;
      text.append(line);
    }
    for (Contribution each : reasons) {
      String line =
          each.from()
              + "\t"
              + each.to()
              + "\t"
              + each.valence()
              + "\t"
              + escaped(each.token())
              + "\t"
              + escaped(each.why())
              + "\n";
      if (text.length() + line.length() > MOST) break;
      text.append(line);
    }
    return text.toString();
  }

  /// One sign. What leads to a person is not written a second time: its place in the text is
  /// enough.
  static String line(Cue cue) {
    String match = cue.kind() == CueKind.PERSONAL_DATA ? "" : cue.match();
    return cue.kind().code()
        + "\t"
        + escaped(cue.rule())
        + "\t"
        + cue.from()
        + "\t"
        + cue.to()
        + "\t"
        + cue.weight()
        + "\t"
        + escaped(Wording.fitting(match, LONGEST_MATCH))
        + "\n";
  }

  static List<Cue> readCues(String text) {
    List<Cue> cues = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      String[] part = line.split("\t", -1);
      if (part.length != PARTS_OF_CUE) continue;
      kind(Integer.parseInt(part[0]))
          .ifPresent(
              kind ->
                  cues.add(
                      new Cue(
                          kind,
                          plain(part[1]),
                          Integer.parseInt(part[2]),
                          Integer.parseInt(part[3]),
                          plain(part[5]),
                          Double.parseDouble(part[4]))));
    }
    return cues;
  }

  /// Absent for a kind that a later program wrote.
  private static Optional<CueKind> kind(int code) {
    return Arrays.stream(CueKind.values()).filter(kind -> kind.code() == code).findFirst();
  }

  static List<Contribution> read(String text) {
    List<Contribution> reasons = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      String[] part = line.split("\t", -1);
      if (part.length != PARTS_OF_REASON) continue;
      reasons.add(
          new Contribution(
              plain(part[3]),
              Integer.parseInt(part[0]),
              Integer.parseInt(part[1]),
              Double.parseDouble(part[2]),
              plain(part[4])));
    }
    return reasons;
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\0", "");
  }

  private static String plain(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(meant(found.group(1))));
  }

  private static String meant(String letter) {
    return switch (letter) {
      case "t" -> "\t";
      case "n" -> "\n";
      default -> letter;
    };
  }
}
