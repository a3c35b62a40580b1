package earshot.reports;

import earshot.reports.Snapshot.Grid;
import java.util.Comparator;
import java.util.List;

/// Says in sentences what the tables of a report hold.
final class Sentences {
  /// What the key figures count.
  static final String FIGURES =
      "Before: as many days right before these. A story counts near copies as one; voices are"
          + " different accounts; negative is the part of what was scored.";

  private final Wording wording;

  Sentences(Wording wording) {
    this.wording = wording;
  }

  static String figure(String code) {
    return switch (code) {
      case "mentions" -> "Mentions";
      case "stories" -> "Stories";
      case "voices" -> "Voices";
      case "negative" -> "Negative";
      case "coverage" -> "Listened";
      default -> code;
    };
  }

  String summary(Grid totals) {
    String mentions = cell(totals, "mentions", 1);
    if (mentions.equals("0")) return "Nothing was heard in these days.";
    String before = cell(totals, "mentions", 2);
    String then =
        before.equals("0")
            ? ""
            : "; the days before it was " + wording.percent(cell(totals, "negative", 2));
    return "%s %s, %s. %s of what was scored is negative%s. %s"
        .formatted(
            Wording.many(wording.number(mentions), "mention by", "mentions by"),
            Wording.many(wording.number(cell(totals, "voices", 1)), "voice", "voices"),
            change(Long.parseLong(mentions), Long.parseLong(before)),
            wording.percent(cell(totals, "negative", 1)),
            then,
            caution(Long.parseLong(cell(totals, "scored", 1))))
        .strip();
  }

  private String change(long now, long before) {
    if (before == 0) return "none in the days before";
    double share = (double) (now - before) / before;
    if (now == before) return "as many as in the days before";
    String much = wording.percent(Math.abs(share));
    return "%s %s than in the days before".formatted(much, share > 0 ? "more" : "fewer");
  }

  private static String caution(long scored) {
    return scored < 30 ? "That is few: take the shares with care." : "";
  }

  String volume(Grid volume) {
    List<List<String>> heard = volume.rows().stream().filter(row -> !row.get(1).isEmpty()).toList();
    if (heard.isEmpty()) return "Nobody listened in these days.";
    List<String> most =
        heard.stream()
            .max(Comparator.comparingLong(row -> Long.parseLong(row.get(1))))
            .orElseThrow();
    long gaps = (long) volume.rows().size() - heard.size();
    String peak =
        most.get(1).equals("0")
            ? "Nothing was heard."
            : "Most were heard on %s: %s."
                .formatted(wording.day(most.getFirst()), wording.number(most.get(1)));
    return gaps == 0 ? peak : peak + " Grey: nobody listened, so nothing is known.";
  }

  String usual(Grid usual) {
    List<String> row = usual.rows().getFirst();
    return switch (row.get(3)) {
      case "as usual" ->
          "The negative part is as usual: against the %s of the %s days before, the change of %s is within chance (%s to %s)."
              .formatted(
                  wording.percent(row.get(1)),
                  row.get(7),
                  wording.points(row.get(4)),
                  wording.points(row.get(5)),
                  wording.points(row.get(6)));
      case "unusual" ->
          "The negative part is unusual: %s against the %s of the %s days before (95%% interval %s to %s)."
              .formatted(
                  wording.points(row.get(4)),
                  wording.percent(row.get(1)),
                  row.get(7),
                  wording.points(row.get(5)),
                  wording.points(row.get(6)));
      default -> "There is not enough from the days before to say what is usual.";
    };
  }

  String answers(Grid answers) {
    String direct = cell(answers, "spoke to us", 1);
    if (direct.equals("0")) return "Nobody was seen to speak to us.";
    String all =
        "%s spoke to us; %s were answered."
            .formatted(
                Wording.many(wording.number(direct), "mention", "mentions"),
                wording.number(cell(answers, "answered", 1)));
    String half = cell(answers, "half within seconds", 1);
    if (half.isEmpty()) return all;
    return all
        + " Half of the answers came within %s, nine in ten within %s."
            .formatted(
                wording.time(half), wording.time(cell(answers, "nine in ten within seconds", 1)));
  }

  String happened(Grid alerts, Grid incidents) {
    if (alerts.rows().isEmpty() && incidents.rows().isEmpty()) {
      return "No alert was raised and no incident began.";
    }
    return "%s, %s."
        .formatted(
            Wording.many(wording.whole(alerts.rows().size()), "alert", "alerts"),
            Wording.many(wording.whole(incidents.rows().size()), "incident", "incidents"));
  }

  String coverage(Grid coverage) {
    String sources = cell(coverage, "sources", 1);
    if (sources.equals("0")) return "No source was read in these days.";
    return "%s of the time of %s was listened to; %s are missing. Where nobody listened, a zero proves nothing."
        .formatted(
            wording.percent(cell(coverage, "listened", 1)),
            Wording.many(wording.number(sources), "source", "sources"),
            wording.time(cell(coverage, "missing seconds", 1)));
  }

  private static String cell(Grid grid, String row, int column) {
    return grid.rows().stream()
        .filter(each -> each.getFirst().equals(row))
        .findFirst()
        .map(each -> each.get(column))
        .orElse("");
  }
}
