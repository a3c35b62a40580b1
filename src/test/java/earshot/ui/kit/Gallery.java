package earshot.ui.kit;

import atlantafx.base.controls.ToggleSwitch;
import earshot.insight.SentimentSeries;
import earshot.model.CoverageLevel;
import earshot.model.Span;
import earshot.model.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javafx.collections.FXCollections;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.CheckComboBox;
import org.controlsfx.control.RangeSlider;
import org.controlsfx.control.SearchableComboBox;

/// Shows the parts side by side, for pictures and for CSS warnings.
final class Gallery {
  private Gallery() {}

  static Parent controls() {
    VBox column = new VBox(12, buttons(), parts(), chips(), fields(), icons(), list());
    column.setStyle("-fx-padding: 16px;");
    return column;
  }

  static Parent texts() {
    String post =
        "Has anyone else had trouble with @northwindcoffee Ember Blend this month? My last bag"
            + " tastes burnt and bitter, and support never answered. October’s bag was fine, so what"
            + " changed?";
    List<Mark> scored =
        List.of(
            new Mark(at(post, "@northwindcoffee"), Mark.Kind.MATCH, ""),
            new Mark(at(post, "trouble"), Mark.Kind.NEGATIVE, "−1.7"),
            new Mark(at(post, "burnt"), Mark.Kind.NEGATIVE, "−1.3"),
            new Mark(at(post, "bitter"), Mark.Kind.NEGATIVE, "−1.8"),
            new Mark(at(post, "fine"), Mark.Kind.POSITIVE, "+0.8"));
    String emoji =
        "Queue out the door ☕🙂 Best flat white, 👩‍👩‍👧‍👧 and 🇩🇪. Look: \u202Eevil\u200B\u200B.";
    VBox column =
        new VBox(
            12,
            card(reading(SafeText.of(post, scored))),
            card(SafeText.of(post + " " + post, List.of(scored.getFirst())).maxLines(3)),
            card(SafeText.of(emoji + " " + emoji, List.of())),
            card(
                SafeText.of(
                    SafeTextTest.ARABIC + " 🙂 " + SafeTextTest.ARABIC,
                    List.of(new Mark(at(SafeTextTest.ARABIC, "الخدمة"), Mark.Kind.MATCH, "")))),
            card(SafeText.of(SafeTextTest.MIXED, List.of()).maxLines(2)),
            card(
                EmptyState.of(
                    Icon.SOURCES,
                    "No sources yet. Paste an address, or pick from 30 ready ones.",
                    new Button("Add a source"))));
    column.setStyle("-fx-padding: 16px;");
    return column;
  }

  static Parent charts() {
    StackedChart week = chart(168, Duration.ofHours(1));
    TimeRange range = new TimeRange(ChartScaleTest.hour(150), ChartScaleTest.hour(168));
    week.selectionProperty().set(Optional.of(range));
    StackedChart month = chart(30, Duration.ofDays(1));
    StackedChart narrow = chart(24, Duration.ofHours(1));
    narrow.setMaxWidth(330);
    StackedChart strip = chart(168, Duration.ofHours(1));
    strip.compact(true);
    strip.selectionProperty().set(Optional.of(range));
    VBox column = new VBox(12, card(week), card(month), card(narrow), card(strip));
    column.setStyle("-fx-padding: 16px;");
    return column;
  }

  static Parent drafts() {
    String draft =
        "Hi, thank you for telling us, and sorry about that bag. Batch 1142 was roasted too dark on"
            + " 9 November, and we took it off the shelf this morning.\n\nIf you send us your order"
            + " number in a private message, we will ship a fresh bag today. And please tell us.";
    WordArea field = new WordArea();
    field.textProperty().set(draft);
    field.stretches(
        List.of(
            new WordArea.Stretch(at(draft, "1142"), "es-filled"),
            new WordArea.Stretch(at(draft, "9 November"), "es-empty-slot"),
            new WordArea.Stretch(at(draft, "we will ship a fresh bag today"), "es-think")));
    WordArea arabic = new WordArea();
    arabic.textProperty().set(SafeTextTest.ARABIC + "\n" + SafeTextTest.MIXED);
    WordArea empty = new WordArea();
    empty.prompt("Write an answer");
    for (WordArea area : List.of(field, arabic, empty)) area.node().setPrefHeight(150);
    VBox column = new VBox(12, field.node(), arabic.node(), empty.node());
    column.setStyle("-fx-padding: 16px;");
    return column;
  }

  static StackedChart chart(int buckets, Duration each) {
    StackedChart chart = new StackedChart(new Formats(ZoneId.of("Europe/Berlin"), Locale.ENGLISH));
    chart.show(series(buckets, each));
    return chart;
  }

  static SentimentSeries series(int buckets, Duration each) {
    Random random = new Random(7);
    Instant start = ChartScaleTest.hour(0);
    List<SentimentSeries.Bucket> list = new ArrayList<>();
    for (int i = 0; i < buckets; i++) {
      double day = 8 + 7 * Math.sin((i % 24 - 8) / 24.0 * 2 * Math.PI);
      int n = each.toHours() > 1 ? 150 + random.nextInt(80) : (int) (day + random.nextInt(5));
      if (i > buckets - 5) n *= 2;
      boolean gap = i >= 50 && i < 55;
      CoverageLevel level =
          gap ? CoverageLevel.NONE : i == buckets / 3 ? CoverageLevel.PARTIAL : CoverageLevel.FULL;
      Map<earshot.model.Label, Integer> counts =
          gap
              ? Map.of()
              : Map.of(
                  earshot.model.Label.NEGATIVE, n / 5,
                  earshot.model.Label.MIXED, n / 20,
                  earshot.model.Label.NEUTRAL, n / 2,
                  earshot.model.Label.POSITIVE, n / 4,
                  earshot.model.Label.UNSURE, n / 25);
      Instant from = start.plus(each.multipliedBy(i));
      list.add(new SentimentSeries.Bucket(from, from.plus(each), counts, level, i == buckets - 1));
    }
    TimeRange range = new TimeRange(start, start.plus(each.multipliedBy(buckets)));
    return new SentimentSeries(range, each, list, 0.97, 40);
  }

  private static SafeText reading(SafeText text) {
    text.getStyleClass().add("es-reading");
    return text;
  }

  private static VBox card(javafx.scene.Node content) {
    VBox card = new VBox(content);
    card.getStyleClass().add("es-card");
    return card;
  }

  private static Span at(String text, String word) {
    return new Span(text.indexOf(word), text.indexOf(word) + word.length());
  }

  private static HBox parts() {
    HBox row = new HBox(8);
    for (var label : earshot.model.Label.values()) {
      row.getChildren().add(SentimentChip.of(label, Optional.of(-0.72)));
    }
    Pill pill = new Pill(() -> {});
    pill.waiting(6);
    Segmented<String> range = new Segmented<>(List.of("24 h", "7 days", "30 days"), s -> s);
    range.chosenProperty().set("7 days");
    Notice notice = new Notice();
    notice.undoable("Snoozed until Friday 09:00.", () -> {});
    notice.node().setTranslateY(0);
    row.getChildren().addAll(pill.node(), range.node());
    VBox both =
        new VBox(
            8,
            new HBox(
                8, Chip.removable("Wed 18 Nov 20:00 to now", "Remove", () -> {}), notice.node()),
            row);
    return new HBox(both);
  }

  private static HBox buttons() {
    Button accent = new Button("Reply", Icon.REPLIES.node());
    accent.getStyleClass().add("accent");
    Button off = new Button("Mark as sent");
    off.setDisable(true);
    Button icon = new Button("", Icon.OPEN.node());
    icon.getStyleClass().add("es-icon-button");
    Button link = new Button("Show all 9");
    link.getStyleClass().add("es-link");
    Button danger = new Button("Forget…");
    danger.getStyleClass().add("danger");
    HBox row =
        new HBox(8, accent, new Button("Snooze", Icon.CLOCK.node()), off, icon, link, danger);
    row.setStyle("-fx-alignment: center-left;");
    return row;
  }

  private static FlowPane chips() {
    FlowPane row = new FlowPane(6, 6);
    for (String kind :
        List.of(
            "plain",
            "accent",
            "client",
            "positive",
            "negative",
            "neutral",
            "mixed",
            "good",
            "caution",
            "danger",
            "outlined")) {
      Label chip = new Label(kind, Icon.AT.node());
      chip.getStyleClass().addAll("es-chip", kind);
      row.getChildren().add(chip);
    }
    row.getStyleClass().add("es-card");
    return row;
  }

  private static FlowPane fields() {
    TextField field = new TextField();
    field.setPromptText("Search mentions");
    ComboBox<String> combo = new ComboBox<>(FXCollections.observableArrayList("Newest first"));
    combo.getSelectionModel().select(0);
    CheckBox check = new CheckBox("Negative");
    check.setSelected(true);
    ToggleSwitch on = new ToggleSwitch("Work offline");
    on.setSelected(true);
    ToggleButton one = new ToggleButton("7 days");
    one.setSelected(true);
    HBox segmented = new HBox(new ToggleButton("24 h"), one, new ToggleButton("30 days"));
    segmented.getStyleClass().add("es-segmented");
    return new FlowPane(
        8,
        8,
        field,
        combo,
        check,
        new CheckBox("Mixed"),
        on,
        new ToggleSwitch("Off"),
        segmented,
        new RangeSlider(0, 10, 2, 7),
        new CheckComboBox<>(FXCollections.observableArrayList("a", "b")),
        new SearchableComboBox<>(FXCollections.observableArrayList("a", "b")));
  }

  private static FlowPane icons() {
    FlowPane row = new FlowPane(8, 8);
    for (Icon icon : Icon.values()) row.getChildren().add(icon.node());
    return row;
  }

  private static VBox list() {
    ListView<String> list = new ListView<>(FXCollections.observableArrayList("one", "two"));
    list.setPrefHeight(60);
    Label h1 = new Label("All about us");
    h1.getStyleClass().add("es-h1");
    Label sub = new Label("1,251 mentions · 688 stories · 894 voices");
    sub.getStyleClass().add("es-secondary");
    Label figure = new Label("5,308");
    figure.getStyleClass().add("es-figure");
    return new VBox(4, h1, sub, figure, list);
  }
}
