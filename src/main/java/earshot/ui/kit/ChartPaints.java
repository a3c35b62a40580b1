package earshot.ui.kit;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;

/// The colours and the text size of a chart, set by stylesheets: `-chart-positive`, `-chart-grid`
/// ….
final class ChartPaints {
  private static final StyleablePropertyFactory<Region> CSS =
      new StyleablePropertyFactory<>(Region.getClassCssMetaData());

  private final Map<Ink, StyleableProperty<Paint>> inks = new EnumMap<>(Ink.class);
  private final StyleableProperty<Font> font;

  /// What a colour is for.
  enum Ink {
    POSITIVE,
    NEUTRAL,
    MIXED,
    NEGATIVE,
    UNSCORED,
    SURFACE,
    GRID,
    HATCH,
    WORDS,
    TEXT,
    MUTED,
    TRACK,
    EXPECTED,
    BAND,
    ACCENT,
    SOFT,
    CLIENT,
    SIGN_POSITIVE,
    SIGN_NEUTRAL,
    SIGN_MIXED,
    SIGN_NEGATIVE
  }

  /// A node whose colours these are.
  interface Painted {
    ChartPaints paints();
  }

  /// @param chart is [Painted]
  ChartPaints(Region chart, Runnable changed) {
    for (Ink ink : Ink.values()) {
      String name = ink.name().toLowerCase(Locale.ROOT).replace('_', '-');
      StyleableProperty<Paint> property =
          CSS.createStyleablePaintProperty(
              chart, name, "-chart-" + name, c -> of(c).property(ink), Color.GRAY);
      inks.put(ink, property);
      listen(property, changed);
    }
    font =
        CSS.createStyleableFontProperty(
            chart, "font", "-fx-font", c -> of(c).font, Font.getDefault());
    listen(font, changed);
  }

  /// What a purpose is drawn in; stylesheets name plain colours only.
  Color of(Ink ink) {
    return property(ink).getValue() instanceof Color colour ? colour : Color.GRAY;
  }

  Color of(Sentiment sentiment) {
    return of(
        switch (sentiment) {
          case POSITIVE -> Ink.POSITIVE;
          case NEUTRAL -> Ink.NEUTRAL;
          case MIXED -> Ink.MIXED;
          case NEGATIVE -> Ink.NEGATIVE;
          case NOT_SCORED -> Ink.UNSCORED;
        });
  }

  /// The colour of a sentiment's sign among words, which is darker than its fill.
  Color signInk(Sentiment sentiment) {
    return of(
        switch (sentiment) {
          case POSITIVE -> Ink.SIGN_POSITIVE;
          case NEUTRAL, NOT_SCORED -> Ink.SIGN_NEUTRAL;
          case MIXED -> Ink.SIGN_MIXED;
          case NEGATIVE -> Ink.SIGN_NEGATIVE;
        });
  }

  /// The text size in pixels.
  double em() {
    return font.getValue().getSize();
  }

  /// The letters of axes.
  Pen.Face small() {
    return new Pen.Face(em() * 0.846, Pen.Weight.REGULAR);
  }

  /// The letters of names.
  Pen.Face plain() {
    return new Pen.Face(em(), Pen.Weight.REGULAR);
  }

  /// The letters of notes beside names.
  Pen.Face second() {
    return new Pen.Face(em() * 0.923, Pen.Weight.REGULAR);
  }

  /// The letters of figures.
  Pen.Face strong() {
    return new Pen.Face(em(), Pen.Weight.STRONG);
  }

  static List<CssMetaData<? extends Styleable, ?>> metaData() {
    return CSS.getCssMetaData();
  }

  private static ChartPaints of(Region chart) {
    if (chart instanceof Painted painted) return painted.paints();
    throw new IllegalArgumentException("only what is painted has colours: " + chart);
  }

  private StyleableProperty<Paint> property(Ink ink) {
    StyleableProperty<Paint> property = inks.get(ink);
    if (property == null) throw new IllegalStateException("no colour for " + ink);
    return property;
  }

  private static void listen(StyleableProperty<?> property, Runnable changed) {
    if (property instanceof ObservableValue<?> value) value.subscribe(changed);
  }
}
