package earshot.storage;

import earshot.model.Contribution;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes the reasons of a score as compact text, one line each, and reads them back.
final class ReasonText {
  private static final int MOST = 8_000;
  private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

  private ReasonText() {}

  /// At most 8,000 characters; rows past that are left out whole.
  static String write(List<Contribution> reasons) {
    StringBuilder text = new StringBuilder();
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

  static List<Contribution> read(String text) {
    List<Contribution> reasons = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      String[] part = line.split("\t", -1);
      if (part.length != 5) continue;
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
