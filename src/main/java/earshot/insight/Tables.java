package earshot.insight;

import earshot.model.Label;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Writes every figure as a table: the numbers that its chart draws, with nothing rounded away that
/// the chart shows.
public final class Tables {
  private Tables() {}

  /// One row per figure, with its unit.
  public static Table of(KeyFigures key) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("mentions", whole(key.volume().units().mentions()), "", ""));
    rows.add(List.of("stories", whole(key.volume().units().stories()), "", ""));
    rows.add(List.of("voices", whole(key.volume().units().voices()), "", ""));
    key.tone().shares().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(each -> rows.add(row(code(each.getKey()), each.getValue())));
    rows.add(row("negative_of_scored", key.tone().negative()));
    rows.add(row("usual_negative_of_scored", key.tone().usual().base()));
    rows.add(List.of("spoke_to_us", whole(key.answers().direct()), "", ""));
    rows.add(List.of("answered", whole(key.answers().answered()), "", ""));
    rows.add(List.of("half_answered_within_s", seconds(key.answers().half()), "", ""));
    rows.add(List.of("nine_in_ten_answered_within_s", seconds(key.answers().nineTenths()), "", ""));
    rows.add(List.of("covered", real(key.basis().coverage().share()), "", ""));
    rows.add(List.of("gaps", whole(key.basis().coverage().gaps().size()), "", ""));
    rows.add(List.of("themes_open", whole(key.themes().open()), "", ""));
    rows.add(List.of("themes_fixing", whole(key.themes().fixing()), "", ""));
    rows.add(List.of("themes_fixed", whole(key.themes().fixed()), "", ""));
    rows.add(List.of("themes_declined", whole(key.themes().declined()), "", ""));
    return new Table(List.of("figure", "value", "low", "high"), rows);
  }

  private static List<String> row(String name, Share share) {
    return List.of(
        name, real(share.value()), real(share.interval().low()), real(share.interval().high()));
  }

  /// One row per bucket; cells of a gap are empty.
  public static Table of(Series series) {
    List<String> columns =
        new ArrayList<>(List.of("from", "to", "coverage", "running", "mentions"));
    series.lines().forEach(line -> columns.add(line.name()));
    boolean byLabel =
        series.lines().stream().allMatch(line -> line.of() instanceof Series.Of.OfLabel);
    if (byLabel) columns.add("net");
    List<OptionalDouble> net = series.net();
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < series.slots().size(); i++) {
      Series.Slot slot = series.slots().get(i);
      List<String> row = new ArrayList<>();
      row.add(slot.range().from().toString());
      row.add(slot.range().to().toString());
      row.add(slot.level().name().toLowerCase(Locale.ROOT));
      row.add(Boolean.toString(slot.running()));
      row.add(slot.isGap() ? "" : whole(slot.total()));
      slot.counts().forEach(n -> row.add(slot.isGap() ? "" : whole(n)));
      if (byLabel) row.add(net.get(i).isPresent() ? real(net.get(i).getAsDouble()) : "");
      rows.add(row);
    }
    return new Table(columns, rows);
  }

  /// One row per brand. Without parity the shares are empty: no single number may be shown.
  public static Table of(ShareOfVoice shares) {
    boolean holds = shares.parity().holds();
    return new Table(
        List.of(
            "brand", shares.basis().unit().name().toLowerCase(Locale.ROOT), "share", "low", "high"),
        shares.parts().stream()
            .map(
                part ->
                    List.of(
                        part.name(),
                        whole(part.share().count()),
                        holds ? real(part.share().value()) : "",
                        holds ? real(part.share().interval().low()) : "",
                        holds ? real(part.share().interval().high()) : ""))
            .toList());
  }

  /// One row per source.
  public static Table of(SourceFigures sources) {
    List<String> columns =
        new ArrayList<>(List.of("source", "mentions", "share", "low", "high", "covered"));
    for (Label label : Label.values()) columns.add(code(label));
    return new Table(columns, sources.rows().stream().map(Tables::row).toList());
  }

  private static List<String> row(SourceFigures.Row source) {
    List<String> row = new ArrayList<>(counted(source.name(), source.share()));
    row.add(real(source.covered()));
    row.addAll(labels(source.labels()));
    return row;
  }

  private static List<String> counted(String name, Share share) {
    return List.of(
        name,
        whole(share.count()),
        real(share.value()),
        real(share.interval().low()),
        real(share.interval().high()));
  }

  /// One row per hour of the week; the rate of an hour nobody listened in is empty.
  public static Table of(WeekHours hours) {
    return new Table(
        List.of("day", "hour", "mentions", "hours_watched", "hours_left_out", "per_hour"),
        hours.cells().stream()
            .map(
                cell ->
                    List.of(
                        cell.day().name().toLowerCase(Locale.ROOT),
                        whole(cell.hour()),
                        whole(cell.mentions()),
                        whole(cell.hours()),
                        whole(cell.skipped()),
                        cell.perHour().map(Tables::real).orElse("")))
            .toList());
  }

  /// One row per language.
  public static Table of(LanguageFigures languages) {
    return new Table(
        List.of("language", "mentions", "share", "low", "high", "not_scored"),
        languages.rows().stream()
            .map(
                each -> {
                  List<String> row = new ArrayList<>(counted(each.tag(), each.share()));
                  row.add(whole(each.unscored()));
                  return row;
                })
            .toList());
  }

  /// One row per emoji.
  public static Table of(EmojiFigures emoji) {
    List<String> columns = new ArrayList<>(List.of("emoji", "mentions", "uses"));
    for (Label label : Label.values()) columns.add(code(label));
    return new Table(
        columns,
        emoji.rows().stream()
            .map(
                each -> {
                  List<String> row = new ArrayList<>();
                  row.add(each.emoji());
                  row.add(whole(each.mentions()));
                  row.add(whole(each.uses()));
                  row.addAll(labels(each.labels()));
                  return row;
                })
            .toList());
  }

  /// One row per word or pair.
  public static Table of(TermFigures terms) {
    List<String> columns = new ArrayList<>(List.of("words", "z", "stories", "before", "voices"));
    for (Label label : Label.values()) columns.add(code(label));
    return new Table(
        columns,
        terms.terms().stream()
            .map(
                term -> {
                  List<String> row = new ArrayList<>();
                  row.add(term.words());
                  row.add(real(term.z()));
                  row.add(whole(term.a()));
                  row.add(whole(term.b()));
                  row.add(whole(term.voices()));
                  row.addAll(labels(term.labels()));
                  return row;
                })
            .toList());
  }

  /// One row per label, with the difference.
  public static Table of(Compared compared) {
    List<List<String>> rows = new ArrayList<>();
    for (Compared.Row row : compared.rows()) {
      rows.add(row(code(row.label()), row.first(), row.second(), row.change()));
    }
    rows.add(
        row(
            "negative_of_scored",
            compared.first().negative(),
            compared.second().negative(),
            compared.negative()));
    return new Table(
        List.of("figure", "first", "of_first", "second", "of_second", "difference", "low", "high"),
        rows);
  }

  private static List<String> row(String name, Share first, Share second, Estimate change) {
    return List.of(
        name,
        whole(first.count()),
        whole(first.of()),
        whole(second.count()),
        whole(second.of()),
        real(change.value()),
        real(change.interval().low()),
        real(change.interval().high()));
  }

  /// One row: the matching part of what was polled.
  public static Table of(Attention attention) {
    return new Table(
        List.of("matching", "polled", "share", "low", "high", "since"),
        attention.share().stream()
            .map(
                share ->
                    List.of(
                        whole(share.count()),
                        whole(share.of()),
                        real(share.value()),
                        real(share.interval().low()),
                        real(share.interval().high()),
                        attention.since().map(Object::toString).orElse("")))
            .toList());
  }

  private static List<String> labels(Map<Label, Long> labels) {
    List<String> cells = new ArrayList<>();
    for (Label label : Label.values()) cells.add(whole(labels.getOrDefault(label, 0L)));
    return cells;
  }

  static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  static String whole(long number) {
    return Long.toString(number);
  }

  static String real(double number) {
    return String.format(Locale.ROOT, "%.4f", number);
  }

  private static String seconds(Optional<Duration> time) {
    return time.map(Duration::toSeconds).map(Object::toString).orElse("");
  }
}
