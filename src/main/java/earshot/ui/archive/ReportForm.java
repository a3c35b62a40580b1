package earshot.ui.archive;

import earshot.model.Brand;
import earshot.reports.Definition;
import earshot.reports.Look;
import earshot.reports.Period;
import earshot.reports.Section;
import earshot.reports.Snapshot;
import earshot.ui.kit.Days;
import earshot.ui.kit.Labelled;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The fields that say what a report shows.
final class ReportForm {
  private final Messages words;
  private final TextField name = field("report-name");
  private final ComboBox<Period.Kind> period;
  private final DatePicker from;
  private final DatePicker to;
  private final ComboBox<Definition.Turn> turn;
  private final FlowPane brands = flow();
  private final Map<Integer, CheckBox> brandTicks = new LinkedHashMap<>();
  private final Map<Section, CheckBox> sections = new EnumMap<>(Section.class);
  private final TextField client = field("report-client");
  private final TextField colour = field("report-colour");
  private final TextField footer = field("report-footer");
  private final Label logoSaid = new Label();
  private final Button logoChooser;
  private final VBox quotes = new VBox();
  private final Set<Long> ticked = new TreeSet<>();
  private final Definition base;
  private String logo = "";

  /// @param base what the fields begin with
  /// @param chooseLogo asks for a picture
  ReportForm(Messages words, List<Brand> all, Definition base, Runnable chooseLogo) {
    this.words = words;
    this.base = base;
    period = choice(Period.Kind.values(), kind -> words.get("report.period." + kind.name()));
    period.setId("report-period");
    turn = choice(Definition.Turn.values(), each -> ReportWords.turn(each, words));
    turn.setId("report-turn");
    from = Days.optional(words.formats());
    from.setId("report-from");
    to = Days.optional(words.formats());
    to.setId("report-to");
    var dates = Bindings.equal(period.valueProperty(), Period.Kind.DATES);
    from.disableProperty().bind(dates.not());
    to.disableProperty().bind(dates.not());
    for (Section section : Section.values()) {
      CheckBox tick = new CheckBox(section.title());
      tick.setId("report-section-" + section.name());
      sections.put(section, tick);
    }
    quotes.getStyleClass().add("archive-lines");
    logoChooser = new Button(words.get("report.logo-choose"));
    logoChooser.setId("report-logo");
    logoChooser.setMinWidth(Region.USE_PREF_SIZE);
    logoChooser.setOnAction(press -> chooseLogo.run());
    fill(all);
  }

  private void fill(List<Brand> all) {
    name.setText(base.name());
    period.setValue(base.period().kind());
    from.setValue(base.period().from().orElse(null));
    to.setValue(base.period().to().orElse(null));
    turn.setValue(base.style().turn());
    for (Brand brand : all) {
      CheckBox tick = new CheckBox(brand.name());
      tick.setId("report-brand-" + brand.id());
      tick.setSelected(base.brands().contains(brand.id().value()));
      brandTicks.put(brand.id().value(), tick);
      brands.getChildren().add(tick);
    }
    sections.forEach((section, tick) -> tick.setSelected(base.sections().contains(section)));
    Look look = base.style().look();
    client.setText(look.client());
    colour.setText(look.colour());
    footer.setText(look.footer());
    take(look.logo());
    ticked.addAll(base.quotes());
  }

  /// The fields, from top to bottom.
  List<Node> fields() {
    FlowPane all = flow();
    sections.values().forEach(all.getChildren()::add);
    FlowPane days =
        flow(
            Labelled.of(words.get("report.days"), period),
            Labelled.of(words.get("report.from"), from),
            Labelled.of(words.get("report.to"), to),
            Labelled.of(words.get("report.turn"), turn));
    FlowPane look =
        flow(
            Labelled.of(words.get("report.client"), client),
            Labelled.of(words.get("report.colour"), colour),
            Labelled.of(words.get("report.footer"), footer));
    Button without = new Button(words.get("report.logo-none"));
    without.setId("report-logo-none");
    without.setOnAction(press -> take(""));
    HBox picture = new HBox(logoChooser, without, logoSaid);
    picture.getStyleClass().add("archive-line");
    return List.of(
        Labelled.of(words.get("report.name"), name),
        days,
        titled("report.brands", brands),
        titled("report.sections", all),
        titled("report.look", look),
        picture,
        Sentence.of(
            words.get("report.written-in", zone(), base.tongue().locale()), "es-secondary"));
  }

  private String zone() {
    String id = base.tongue().zone().getId();
    return id.equals("Z") ? "UTC" : id;
  }

  /// What may be quoted, each with a tick.
  VBox quotes() {
    return quotes;
  }

  /// Shows what may be quoted; ticks stay.
  void offer(List<Snapshot.Quote> quotable) {
    quotes.getChildren().clear();
    if (quotable.isEmpty()) {
      quotes.getChildren().add(Sentence.of(words.get("report.no-quotes"), "es-secondary"));
    }
    for (Snapshot.Quote quote : quotable) quotes.getChildren().add(line(quote));
  }

  private HBox line(Snapshot.Quote quote) {
    CheckBox tick = new CheckBox();
    tick.setId("report-quote-" + quote.mention());
    tick.setAccessibleText(words.get("report.quote-this", quote.by(), quote.words()));
    tick.setSelected(ticked.contains(quote.mention()));
    tick.selectedProperty()
        .subscribe(
            on -> {
              if (on) ticked.add(quote.mention());
              else ticked.remove(quote.mention());
            });
    Node said = Sentence.of(quote.words());
    Node by = Sentence.of(quote.by() + " · " + quote.source() + " · " + quote.at(), "es-secondary");
    VBox both = new VBox(said, by);
    HBox.setHgrow(both, Priority.ALWAYS);
    HBox line = new HBox(tick, both);
    line.getStyleClass().add("report-quote");
    return line;
  }

  /// Takes a logo in; empty for none.
  void take(String picture) {
    logo = picture;
    logoSaid.setText(words.get(picture.isEmpty() ? "report.no-logo" : "report.has-logo"));
    logoSaid.getStyleClass().setAll("label", "es-secondary");
  }

  /// The report as the fields say.
  ///
  /// @throws IllegalArgumentException with a sentence, when they do not fit together
  Definition read() {
    Set<Integer> about = new HashSet<>();
    brandTicks.forEach((id, tick) -> addIf(tick, id, about));
    Set<Section> shown = new HashSet<>();
    sections.forEach((section, tick) -> addIf(tick, section, shown));
    Period.Kind kind = period.getValue();
    Period days =
        kind == Period.Kind.DATES
            ? new Period(
                kind, Optional.ofNullable(from.getValue()), Optional.ofNullable(to.getValue()))
            : Period.last(kind);
    return new Definition(
        name.getText().strip(),
        about,
        days,
        base.tongue(),
        shown,
        new ArrayList<>(ticked),
        new Definition.Style(
            new Look(
                client.getText().strip(),
                colour.getText().strip().toUpperCase(Locale.ROOT),
                footer.getText().strip(),
                logo),
            base.style().hiding(),
            turn.getValue()));
  }

  private static <T> void addIf(CheckBox tick, T value, Set<T> to) {
    if (tick.isSelected()) to.add(value);
  }

  private VBox titled(String key, Node part) {
    Label head = new Label(words.get(key));
    head.getStyleClass().add("es-label");
    VBox both = new VBox(head, part);
    both.getStyleClass().add("es-labelled");
    return both;
  }

  private static FlowPane flow(Node... parts) {
    FlowPane flow = new FlowPane(parts);
    flow.getStyleClass().add("report-flow");
    return flow;
  }

  private static TextField field(String id) {
    TextField field = new TextField();
    field.setId(id);
    return field;
  }

  private static <T> ComboBox<T> choice(T[] values, Function<T, String> said) {
    ComboBox<T> box = new ComboBox<>();
    box.getItems().setAll(values);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T shown) {
            return shown == null ? "" : said.apply(shown);
          }

          @Override
          public T fromString(String typed) {
            throw new UnsupportedOperationException("these are chosen, not typed");
          }
        });
    return box;
  }
}
