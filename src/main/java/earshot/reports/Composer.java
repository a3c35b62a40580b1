package earshot.reports;

import earshot.model.Shown;
import earshot.reports.Snapshot.Grid;
import earshot.reports.Snapshot.Part;
import earshot.reports.Snapshot.Quote;
import java.util.ArrayList;
import java.util.List;

/// Turns figures into a document: sentences, charts, tables beside them and a footnote each.
///
/// A pure function: the same figures give the same document everywhere.
final class Composer {
  /// The table beside a chart of many days would be longer than the report.
  private static final int MOST_ROWS = 93;

  private final Snapshot snapshot;
  private final Wording wording;
  private final Charts charts;
  private final Sentences sentences;
  private final Footnotes footnotes;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Block> byTime = new ArrayList<>();

  private Composer(Snapshot snapshot) {
    this.snapshot = snapshot;
    wording = new Wording(snapshot.definition().tongue());
    charts = new Charts(wording, snapshot.definition().style().look().colour());
    sentences = new Sentences(wording);
    footnotes = new Footnotes(wording, snapshot.range());
  }

  /// The document of a snapshot.
  static Block.Document document(Snapshot snapshot) {
    return new Composer(snapshot).whole();
  }

  private Block.Document whole() {
    int number = 0;
    for (Part part : snapshot.parts()) section(part, ++number);
    if (!byTime.isEmpty()) blocks.add(new Block.Heading("Figures over time", 0));
    blocks.addAll(byTime);
    Look look = snapshot.definition().style().look();
    return new Block.Document(
        shown(snapshot.definition().name()),
        cover(shown(look.client())),
        snapshot.definition().tongue().locale(),
        look,
        blocks,
        "Data " + Carried.digest(snapshot).substring(0, 16));
  }

  private Block.Cover cover(String client) {
    List<String> facts = new ArrayList<>();
    if (!snapshot.why().isEmpty()) facts.add("Why we listen: " + shown(snapshot.why()));
    snapshot.parts().stream()
        .map(Part::footing)
        .findFirst()
        .ifPresent(
            footing -> {
              facts.add(footnotes.whole(footing));
              footnotes.about(footing).ifPresent(facts::add);
            });
    facts.add("Days follow the clocks of " + wording.zone());
    return new Block.Cover(client, wording.days(snapshot.range()), facts);
  }

  private void section(Part part, int number) {
    blocks.add(new Block.Heading(part.section().title(), number));
    switch (part.section()) {
      case SUMMARY -> summary(part);
      case VOLUME -> volume(part);
      case SENTIMENT -> sentiment(part);
      case SHARE_OF_VOICE -> shareOfVoice(part);
      case TOPICS -> topics(part);
      case SOURCES -> sources(part);
      case ALERTS -> happened(part);
      case ANSWERS -> say(sentences.answers(part.grids().getFirst()));
      case QUOTES -> quotes();
      case COVERAGE -> coverage(part);
    }
    blocks.add(new Block.Note(number, footnotes.of(part)));
  }

  private void summary(Part part) {
    Grid totals = part.grids().getFirst();
    say(sentences.summary(totals));
    List<Block.Figure> figures = new ArrayList<>();
    for (List<String> row : totals.rows()) {
      if (row.getFirst().equals("scored")) continue;
      boolean share = row.getFirst().equals("negative") || row.getFirst().equals("coverage");
      figures.add(
          new Block.Figure(
              Sentences.figure(row.getFirst()),
              share ? wording.percent(row.get(1)) : wording.number(row.get(1)),
              (share ? wording.percent(row.get(2)) : wording.number(row.get(2))) + " before"));
    }
    blocks.add(new Block.Figures(figures));
    say(Sentences.FIGURES);
  }

  private void volume(Part part) {
    Grid volume = part.grids().getFirst();
    chart(
        part,
        "Mentions per " + volume.columns().getFirst(),
        charts.columns(volume, 2, sentences.volume(volume)));
    say(sentences.volume(volume));
    overTime("Mentions", volume, List.of("When", "Mentions", "Listened"), 2);
  }

  private void sentiment(Part part) {
    Grid labels = part.grids().get(0);
    Grid byTime = part.grids().get(1);
    say(sentences.usual(part.grids().get(2)));
    chart(
        part,
        "Share of each label, with its 95% interval",
        charts.bars(labels, "Share of each label with its 95% interval"));
    shares("Labels", "Label", labels);
    chart(
        part,
        "Mentions per " + byTime.columns().getFirst() + ", by label",
        charts.columns(byTime, byTime.columns().size(), "Mentions by label over time"));
    List<String> columns = new ArrayList<>(List.of("When"));
    byTime.columns().stream().skip(1).map(Wording::label).forEach(columns::add);
    overTime("Mentions by label", byTime, columns, byTime.columns().size());
  }

  private void chart(Part part, String title, Picture picture) {
    blocks.add(new Block.Chart(title, footnotes.brief(part.footing()), picture));
  }

  // Long tables stand at the end, where who wants them finds them.
  private void overTime(String title, Grid grid, List<String> columns, int numbers) {
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : grid.rows().stream().limit(MOST_ROWS).toList()) {
      List<String> cells = new ArrayList<>(List.of(wording.day(row.getFirst())));
      for (int i = 1; i < row.size(); i++) {
        cells.add(i < numbers ? wording.number(row.get(i)) : row.get(i));
      }
      rows.add(cells);
    }
    byTime.add(new Block.Table(title, columns, rows, false));
  }

  private void shares(String title, String first, Grid grid) {
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : grid.rows()) {
      rows.add(
          List.of(
              shown(Wording.label(row.getFirst())),
              wording.number(row.get(1)),
              wording.percent(row.get(2)),
              row.get(3).isEmpty()
                  ? "–"
                  : wording.percent(row.get(3)) + " to " + wording.percent(row.get(4))));
    }
    table(title, List.of(first, "Mentions", "Share", "95% interval"), rows, false);
  }

  private void shareOfVoice(Part part) {
    if (part.grids().isEmpty()) {
      say("Share of voice compares two brands or more; one is watched here.");
      return;
    }
    Grid shares = part.grids().getFirst();
    boolean alike = shares.rows().stream().noneMatch(row -> row.get(2).isEmpty());
    if (alike) {
      chart(
          part,
          "Share of voice, with 95% intervals",
          charts.bars(shares, "Share of voice with 95% intervals"));
    } else {
      say("The brands were not searched alike, so no shares are given, only counts.");
    }
    shares("Share of voice", "Brand", shares);
  }

  private void topics(Part part) {
    Grid words = part.grids().get(0);
    if (words.rows().isEmpty()) say("No word stands out against the 28 days before.");
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : words.rows()) {
      rows.add(
          List.of(
              shown(row.get(0)),
              wording.real(row.get(1)),
              wording.number(row.get(2)),
              wording.number(row.get(3)),
              wording.number(row.get(4)),
              wording.number(row.get(5)),
              wording.number(row.get(6))));
    }
    if (!rows.isEmpty()) {
      table(
          "Words that stand out",
          List.of("Words", "z", "Stories", "Before", "Voices", "Positive", "Negative"),
          rows,
          false);
    }
    table("Themes", List.of("Themes", "Number"), numbers(part.grids().get(1)), false);
  }

  private List<List<String>> numbers(Grid grid) {
    return grid.rows().stream()
        .map(row -> List.of(row.get(0), wording.number(row.get(1))))
        .toList();
  }

  private void sources(Part part) {
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : part.grids().getFirst().rows()) {
      rows.add(
          List.of(
              shown(row.get(0)),
              wording.number(row.get(1)),
              wording.percent(row.get(2)),
              wording.percent(row.get(3))));
    }
    if (rows.isEmpty()) say("No source brought a mention in these days.");
    else table("Sources", List.of("Source", "Mentions", "Share", "Listened"), rows, false);
  }

  private void happened(Part part) {
    Grid alerts = part.grids().get(0);
    Grid incidents = part.grids().get(1);
    say(sentences.happened(alerts, incidents));
    if (!alerts.rows().isEmpty()) {
      table("Alerts", List.of("Raised", "Rule", "Brand", "State"), dated(alerts, 1), true);
    }
    if (!incidents.rows().isEmpty()) {
      table("Incidents", List.of("Began", "Incident", "Ended"), dated(incidents, 2), true);
    }
  }

  private List<List<String>> dated(Grid grid, int dates) {
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : grid.rows()) {
      List<String> cells = new ArrayList<>(List.of(wording.day(row.getFirst())));
      for (int i = 1; i < row.size(); i++) {
        cells.add(dates == 2 && i == 2 ? wording.day(row.get(i)) : shown(row.get(i)));
      }
      rows.add(cells);
    }
    return rows;
  }

  private void quotes() {
    if (snapshot.quotes().isEmpty()) say("No quote was ticked.");
    for (Quote quote : snapshot.quotes()) {
      String by = quote.by().isEmpty() ? quote.source() : quote.by() + ", " + quote.source();
      blocks.add(
          new Block.Quoted(Shown.text(quote.words()), shown(by) + ", " + wording.day(quote.at())));
    }
  }

  private void coverage(Part part) {
    say(sentences.coverage(part.grids().get(0)));
    Grid gaps = part.grids().get(1);
    if (gaps.rows().isEmpty()) return;
    List<List<String>> rows =
        gaps.rows().stream()
            .map(row -> List.of(wording.day(row.get(0)), wording.day(row.get(1))))
            .toList();
    table("When nobody listened", List.of("From", "To"), rows, true);
  }

  private void say(String words) {
    if (!words.isEmpty()) blocks.add(new Block.Sentences(words));
  }

  private void table(String title, List<String> columns, List<List<String>> rows, boolean wordy) {
    blocks.add(new Block.Table(title, columns, rows, wordy));
  }

  private static String shown(String words) {
    return Shown.line(words);
  }
}
