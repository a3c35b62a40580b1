package earshot.reports;

import earshot.language.redact.Profile;
import earshot.model.TimeRange;
import earshot.reports.Snapshot.Footing;
import earshot.reports.Snapshot.Grid;
import earshot.reports.Snapshot.Part;
import earshot.reports.Snapshot.Quote;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// An invented report with something in every section.
final class Sample {
  private static final List<String> LABELS =
      List.of("negative", "neutral", "positive", "mixed", "unsure", "unscored");

  private Sample() {}

  static Snapshot snapshot() {
    return snapshot(
        new Definition(
            "Northwind in November",
            Set.of(1, 2),
            Period.dates(LocalDate.parse("2026-11-01"), LocalDate.parse("2026-11-30")),
            new Definition.Tongue(ZoneId.of("Europe/London"), "en-GB"),
            Set.of(Section.values()),
            List.of(3L, 1L, 2L),
            new Definition.Style(
                new Look(
                    "Northwind Coffee Ltd",
                    "#2F6B4F",
                    "Prepared by Harbour & Co. Confidential.",
                    ""),
                Profile.NAMES_HIDDEN,
                Definition.Turn.MONTHLY)));
  }

  static Snapshot snapshot(Definition definition) {
    List<Part> parts = new ArrayList<>();
    for (Section section : definition.sections()) parts.add(part(section));
    return new Snapshot(
        definition,
        new TimeRange(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-12-01T00:00:00Z")),
        parts,
        List.of(
            new Quote(
                1,
                "Second machine in a year, and it <b>still</b> leaks & drips. Author K84 had the"
                    + " same.",
                "Author K85",
                "Coffee forum",
                "2026-11-12"),
            new Quote(
                2,
                "ماكينة القهوة هذه رائعة، أحبها (حقا) 100%",
                "Author K86",
                "Reviews",
                "2026-11-14"),
            new Quote(
                3,
                "这台咖啡机太棒了 😀👍🏽 – „größer“ als gedacht, Ελληνικά, Кофе",
                "Author K87",
                "Shop",
                "2026-11-20"),
            new Quote(4, "מכונה טובה מאוד, ABC 12", "", "News", "2026-11-21")),
        "Which parts break, and when.");
  }

  private static Part part(Section section) {
    return new Part(
        section,
        grids(section),
        new Footing(
            List.of("Northwind: northwind OR \"north wind\" (version 3)"),
            1_204,
            0,
            0.9312,
            List.of(12L, 3L, 140L, 22L, 9L),
            List.of("plus-1/en/0a1b2c3d")));
  }

  private static List<Grid> grids(Section section) {
    return switch (section) {
      case SUMMARY ->
          List.of(
              grid(
                  "totals",
                  List.of("figure", "value", "before"),
                  "mentions,1204,980",
                  "stories,811,700",
                  "voices,640,512",
                  "negative,0.2312,0.1821",
                  "scored,1042,820",
                  "coverage,0.9312,0.9801"));
      case VOLUME -> List.of(volume());
      case SENTIMENT ->
          List.of(
              grid(
                  "labels",
                  List.of("label", "mentions", "share", "low", "high"),
                  "negative,241,0.2002,0.1786,0.2237",
                  "neutral,401,0.3331,0.3070,0.3602",
                  "positive,380,0.3156,0.2900,0.3424",
                  "mixed,20,0.0166,0.0108,0.0255",
                  "unsure,140,0.1163,0.0994,0.1356",
                  "unscored,22,0.0183,0.0121,0.0275"),
              byLabel(),
              grid(
                  "against the usual",
                  List.of("figure", "usual", "of", "verdict", "change", "low", "high", "days"),
                  "negative,0.1821,4210,unusual,0.0491,0.0220,0.0771,88"));
      case SHARE_OF_VOICE ->
          List.of(
              grid(
                  "share of voice",
                  List.of("brand", "mentions", "share", "low", "high"),
                  "Northwind,1204,0.6010,0.5741,0.6274",
                  "Fjord Roasters of the Far North,799,0.3990,0.3726,0.4259"));
      case TOPICS ->
          List.of(
              grid(
                  "words",
                  List.of("words", "z", "stories", "before", "voices", "positive", "negative"),
                  "water tank,6.2130,48,3,41,2,39",
                  "new grinder,4.8000,31,6,30,25,1"),
              grid(
                  "themes",
                  List.of("standing", "themes"),
                  "open,3",
                  "being fixed,1",
                  "fixed,2",
                  "declined,0",
                  "closed in these days,1"));
      case SOURCES ->
          List.of(
              grid(
                  "sources",
                  List.of("source", "mentions", "share", "listened"),
                  "Coffee forum,600,0.4983,0.9920",
                  "Reviews,604,0.5017,0.8410"));
      case ALERTS ->
          List.of(
              grid(
                  "alerts",
                  List.of("raised", "rule", "brand", "state"),
                  "2026-11-12 14:05,More negative than usual,Northwind,incident",
                  "2026-11-20 09:00,Much more than usual,Northwind,closed"),
              grid(
                  "incidents",
                  List.of("began", "incident", "ended"),
                  "2026-11-12 14:20,Leaking water tanks,2026-11-13 18:00"));
      case ANSWERS ->
          List.of(
              grid(
                  "answers",
                  List.of("figure", "value"),
                  "spoke to us,88",
                  "answered,71",
                  "half within seconds,5400",
                  "nine in ten within seconds,100800"));
      case QUOTES -> List.of();
      case COVERAGE ->
          List.of(
              grid(
                  "coverage",
                  List.of("figure", "value"),
                  "listened,0.9312",
                  "sources,14",
                  "missing seconds,178000",
                  "gaps,1"),
              grid("gaps", List.of("from", "to"), "2026-11-08 02:00,2026-11-10 03:30"));
    };
  }

  private static Grid volume() {
    List<String> rows = new ArrayList<>();
    for (int day = 1; day <= 30; day++) {
      String count = day == 9 ? "" : Integer.toString(20 + (day * 37) % 50 + (day == 12 ? 90 : 0));
      rows.add("2026-11-%02d,%s,%s".formatted(day, count, day == 9 ? "none" : "full"));
    }
    return grid("volume", List.of("day", "mentions", "listened"), rows.toArray(String[]::new));
  }

  private static Grid byLabel() {
    List<String> columns = new ArrayList<>(List.of("day"));
    columns.addAll(LABELS);
    List<String> rows = new ArrayList<>();
    for (int day = 1; day <= 30; day++) {
      rows.add(
          day == 9
              ? "2026-11-09,,,,,,"
              : "2026-11-%02d,%d,%d,%d,1,4,1"
                  .formatted(day, 4 + day % 5 + (day == 12 ? 60 : 0), 10 + day % 9, 9 + day % 7));
    }
    return grid("labels over time", columns, rows.toArray(String[]::new));
  }

  private static Grid grid(String name, List<String> columns, String... rows) {
    List<List<String>> cells = new ArrayList<>();
    for (String row : rows) cells.add(List.of(row.split(",", -1)));
    return new Grid(name, columns, cells);
  }
}
