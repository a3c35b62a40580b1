package earshot.ui.kit;

import earshot.ui.kit.Runs.Run;
import java.util.ArrayList;
import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.LayoutInfo;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;

/// Shows words from outside in anything that wraps: bodies, titles, quotes, notes.
///
/// Right-to-left text gets one node per word, because the toolkit fails where a run of it wraps;
/// emoji are pictures; characters that cannot be seen are written out; marks lie under the letters.
/// Colours come from the style class `es-safe-text` and its lookups `-es-text-fill` and so on.
public final class SafeText extends Region {
  /// The most UTF-16 units that are laid out; what is left out is counted at the end.
  public static final int MOST = 20_000;

  // One node for each word costs about 50 µs.
  private static final int MOST_BIDI = 6_000;
  private static final double NARROWEST = 60;
  private static final StyleablePropertyFactory<SafeText> CSS =
      new StyleablePropertyFactory<>(Region.getClassCssMetaData());

  private final StyleableProperty<Font> font =
      CSS.createStyleableFontProperty(this, "font", "-fx-font", text -> text.font);
  private final StyleableProperty<Number> leading =
      CSS.createStyleableNumberProperty(this, "leading", "-es-leading", text -> text.leading, 1.45);

  private final TextFlow flow = new TextFlow();
  private final MatchGrounds grounds = new MatchGrounds();
  private final RunNodes nodes = new RunNodes();

  private Passage passage = Passage.of("");
  private List<Mark> marks = List.of();
  private String whole = "";
  private int left;
  private int maxLines;
  private boolean centred;
  private boolean cut;
  private List<Run> shown = List.of();
  private double fitted = -1;
  private double oneLine = -1;

  /// Shows nothing yet.
  public SafeText() {
    getStyleClass().add("es-safe-text");
    setAccessibleRole(AccessibleRole.TEXT);
    flow.setMouseTransparent(true);
    getChildren().addAll(grounds.node(), flow);
  }

  /// Shows a text with its marks.
  public static SafeText of(String text, List<Mark> marks) {
    SafeText node = new SafeText();
    node.show(text, marks);
    return node;
  }

  /// Shows another text in the same node; nodes of words are used again.
  ///
  /// @param next marks on the text; parts beyond its end are ignored
  public void show(String text, List<Mark> next) {
    if (text.equals(whole) && next.equals(marks)) return;
    passage = Passage.of(text.substring(0, Math.min(text.length(), MOST)));
    if (passage.bidi() && text.length() > MOST_BIDI) {
      passage = Passage.of(text.substring(0, MOST_BIDI));
    }
    marks = List.copyOf(next);
    whole = text;
    left = text.length() - passage.text().length();
    setAccessibleText(passage.plain());
    refit();
  }

  /// Shows at most so many lines, the last ending with an ellipsis when there is more; ends of
  /// lines become spaces. 0 shows all.
  public SafeText maxLines(int lines) {
    if (lines != maxLines) {
      maxLines = lines;
      refit();
    }
    return this;
  }

  /// Centres the lines.
  public SafeText centred(boolean yes) {
    centred = yes;
    refit();
    return this;
  }

  /// Whether the last layout left something out.
  public boolean isCut() {
    return cut;
  }

  private void refit() {
    fitted = -1;
    oneLine = -1;
    requestLayout();
  }

  private double em() {
    Font now = font.getValue();
    return now == null ? Font.getDefault().getSize() : now.getSize();
  }

  /// Fills the flow so that it fits the width; cheap when nothing changed since the last time.
  private void fit(double width) {
    if (fitted == width) return;
    boolean first = fitted < 0;
    fitted = width;
    boolean dependsOnWidth = maxLines > 0 || passage.bidi();
    if (!first && !dependsOnWidth) return;
    if (maxLines == 0) fill(Runs.of(passage, marks, passage.text().length(), false), width);
    else fitLines(width);
  }

  private void fitLines(double width) {
    int length = passage.text().length();
    // Letters are about half an em wide; where they are narrower, a second look takes more.
    int end = Math.min(length, (int) (maxLines * width / (em() * 0.5)) + 20);
    List<Run> runs = Runs.of(passage, marks, end, true);
    LayoutInfo lines = filled(runs, width);
    while (lines.getTextLineCount() <= maxLines && end < length) {
      end = Math.min(length, end * 2);
      runs = Runs.of(passage, marks, end, true);
      lines = filled(runs, width);
    }
    boolean tooMany = lines.getTextLineCount() > maxLines;
    cut = tooMany || left > 0;
    if (!cut) return;
    int keep = tooMany ? lines.getTextLine(maxLines - 1, false).end() : flowLength();
    int step = 2;
    do {
      lines = filled(shortened(runs, keep), width);
      keep -= step;
      step += 2;
    } while (keep > 0 && lines.getTextLineCount() > maxLines);
  }

  private LayoutInfo filled(List<Run> runs, double width) {
    fill(runs, width);
    flow.resize(width, flow.prefHeight(width));
    flow.layout();
    return flow.getLayoutInfo();
  }

  /// The runs up to a place in the flow, with an ellipsis behind.
  private static List<Run> shortened(List<Run> runs, int keep) {
    List<Run> kept = new ArrayList<>();
    int room = keep;
    for (Run run : runs) {
      if (room <= 0) break;
      int length = RunNodes.length(run);
      boolean whole = length <= room || run.type() != Runs.Type.TEXT;
      kept.add(whole ? run : part(run, room));
      room -= length;
    }
    trim(kept);
    kept.add(new Run(Runs.Type.TEXT, "…", "", false));
    return kept;
  }

  private static Run part(Run run, int length) {
    int end = Character.isHighSurrogate(run.words().charAt(length - 1)) ? length - 1 : length;
    return new Run(run.type(), run.words().substring(0, end), run.styles(), run.match());
  }

  private static void trim(List<Run> runs) {
    while (!runs.isEmpty() && runs.getLast().type() == Runs.Type.TEXT) {
      Run last = runs.removeLast();
      String words = last.words().stripTrailing();
      if (words.isEmpty()) continue;
      runs.add(new Run(last.type(), words, last.styles(), last.match()));
      return;
    }
  }

  private int flowLength() {
    return shown.stream().mapToInt(RunNodes::length).sum();
  }

  private void fill(List<Run> runs, double width) {
    List<Run> all = new ArrayList<>(runs);
    if (left > 0 && maxLines == 0) all.add(rest());
    shown = passage.bidi() ? Narrow.split(all, width, font.getValue()) : all;
    replace(flow.getChildren(), nodes.of(shown, em(), scale()));
    flow.setTextAlignment(alignment());
    flow.setLineSpacing(Math.max(0, (leading.getValue().doubleValue() - 1.21) * em()));
    if (getScene() != null) flow.applyCss();
  }

  /// Changes only what differs: a node that is taken out and put back costs its styles anew.
  private static void replace(List<Node> children, List<Node> next) {
    int same = 0;
    int most = Math.min(children.size(), next.size());
    while (same < most && children.get(same) == next.get(same)) same++;
    if (same < children.size()) children.subList(same, children.size()).clear();
    if (same < next.size()) children.addAll(next.subList(same, next.size()));
  }

  private TextAlignment alignment() {
    if (centred) return TextAlignment.CENTER;
    return passage.rightToLeft() ? TextAlignment.RIGHT : TextAlignment.LEFT;
  }

  private Run rest() {
    return new Run(Runs.Type.TEXT, "\n… " + Words.KIT.get("text.more", left), "outside", false);
  }

  private double scale() {
    boolean onScreen = getScene() != null && getScene().getWindow() != null;
    return onScreen ? getScene().getWindow().getRenderScaleX() : 1;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return NARROWEST + sides();
  }

  @Override
  protected double computePrefWidth(double height) {
    if (oneLine < 0) oneLine = Narrow.oneLine(passage, marks, font.getValue());
    return Math.max(NARROWEST, Math.ceil(oneLine)) + sides();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner = width < 0 ? 4_000 : Math.max(NARROWEST, width - sides());
    fit(inner);
    return Math.ceil(flow.prefHeight(inner)) + snappedTopInset() + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    double inner = Math.max(NARROWEST, getWidth() - sides());
    fit(inner);
    flow.resizeRelocate(
        snappedLeftInset(), snappedTopInset(), inner, Math.ceil(flow.prefHeight(inner)));
    flow.layout();
    grounds.lay(flow, shown, em());
  }

  private double sides() {
    return snappedLeftInset() + snappedRightInset();
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return CSS.getCssMetaData();
  }
}
