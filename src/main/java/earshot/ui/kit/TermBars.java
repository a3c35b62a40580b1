package earshot.ui.kit;

import earshot.ui.kit.ChartPaints.Ink;
import earshot.ui.kit.ChartTable.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import javafx.geometry.Rectangle2D;

/// Words that stand out, each with the mood of those who said it, by how much it stands out.
///
/// @param most how many are drawn; the table has all
public record TermBars(Heads heads, List<Term> terms, int most, Formats formats)
    implements Drawing {
  /// Copies the list.
  public TermBars {
    terms = List.copyOf(terms);
  }

  /// The heads of the table and what the chart is called.
  public record Heads(
      String title, String term, String strength, String now, String before, String voices) {}

  /// One word or two.
  ///
  /// @param mood what most of them sounded like
  /// @param strength how far it stands out
  /// @param now in how many stories
  /// @param before in how many stories of the stretch it is held against
  public record Term(
      String words, Sentiment mood, double strength, long now, long before, long voices) {}

  @Override
  public double height(double width, double em) {
    return shown() * em * 1.97;
  }

  private int shown() {
    return Math.min(most, terms.size());
  }

  @Override
  public List<Spot> draw(Pen pen, ChartPaints paints, double width, double height) {
    double em = paints.em();
    List<Spot> spots = new ArrayList<>();
    double step = Math.min(em * 1.97, height / Math.max(1, shown()));
    double top = terms.stream().mapToDouble(Term::strength).max().orElse(1);
    double counts =
        terms.stream()
            .mapToDouble(term -> Ruler.width(formats.number(term.now()), paints.plain()))
            .max()
            .orElse(0);
    double names =
        terms.stream()
            .limit(most)
            .mapToDouble(term -> Ruler.width(term.words(), paints.plain()))
            .max()
            .orElse(0);
    double left = Math.min(em * 1.25 + names + em * 0.9, width * 0.55);
    double room = Math.max(em, width - left - counts - em);
    for (int i = 0; i < shown(); i++) {
      Term term = terms.get(i);
      double y = i * step;
      double middle = y + step / 2;
      double baseline = middle + em * 0.36;
      pen.sign(term.mood(), paints.signInk(term.mood()), em * 0.36, middle, em * 0.69);
      String words = Ruler.fitted(Shown.of(term.words()), paints.plain(), left - em * 1.6);
      pen.words(words, paints.of(Ink.TEXT), paints.plain(), Pen.Side.LEFT, em * 1.25, baseline);
      double wide = Math.max(2, room * term.strength() / top);
      pen.area(
          paints.of(term.mood()),
          new Rectangle2D(left, Math.rint(middle - em * 0.2), wide, Math.rint(em * 0.42)),
          em * 0.2);
      pen.words(
          formats.number(term.now()),
          paints.of(Ink.TEXT),
          paints.plain(),
          Pen.Side.RIGHT,
          width,
          baseline);
      spots.add(new Spot(i, new Rectangle2D(0, y, width, step), words(term)));
    }
    return spots;
  }

  private String words(Term term) {
    return Words.KIT.get(
        "chart.term",
        Shown.of(term.words()),
        term.mood().word(),
        term.now(),
        term.before(),
        term.voices(),
        formats.decimal(term.strength(), 1));
  }

  @Override
  public String sentence() {
    StringJoiner words = new StringJoiner("; ", heads.title() + ": ", ".");
    terms.stream().limit(most).forEach(term -> words.add(words(term)));
    return words.toString();
  }

  @Override
  public ChartTable table() {
    return new ChartTable(
        List.of(
            heads.term(),
            Words.KIT.get("chart.table.mood"),
            heads.strength(),
            heads.now(),
            heads.before(),
            heads.voices()),
        terms.stream().map(this::row).toList());
  }

  private List<Cell> row(Term term) {
    return List.of(
        Cell.of(Shown.of(term.words())),
        Cell.of(term.mood().word()),
        Cell.of(term.strength(), 1, formats),
        Cell.of(term.now(), formats),
        Cell.of(term.before(), formats),
        Cell.of(term.voices(), formats));
  }
}
