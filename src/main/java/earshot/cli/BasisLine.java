package earshot.cli;

import earshot.insight.Basis;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Says what a figure rests on, in one line for people or one object for programs.
final class BasisLine {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private BasisLine() {}

  static String of(Basis basis) {
    List<String> parts = new ArrayList<>();
    for (Basis.Queried query : basis.queries()) {
      parts.add("“" + query.name() + "”" + (query.version() > 0 ? " v" + query.version() : ""));
    }
    ZoneId zone = basis.window().zone();
    parts.add(
        time(basis.window().range().from(), zone)
            + " to "
            + time(basis.window().range().to(), zone)
            + ", "
            + zone);
    parts.add("n = %d %s".formatted(basis.n(), code(basis.unit())));
    add(parts, basis.brought(), "brought in by people");
    parts.add(covered(basis));
    Basis.Excluded excluded = basis.excluded();
    add(parts, excluded.hidden(), "hidden");
    add(parts, excluded.quarantined(), "quarantined");
    add(parts, excluded.unsure(), "unsure");
    add(parts, excluded.unscored(), "not scored");
    add(parts, excluded.overridden(), "with a person's label");
    if (!basis.scores().isEmpty()) parts.add("scores " + String.join(" and ", basis.scores()));
    return String.join(" · ", parts);
  }

  private static String covered(Basis basis) {
    if (basis.coverage().sources() == 0) return "nothing was watched";
    int gaps = basis.coverage().gaps().size();
    return String.format(
        Locale.ROOT, "%.1f %% covered, %s", 100 * basis.coverage().share(), Many.of(gaps, "gap"));
  }

  private static void add(List<String> parts, long n, String what) {
    if (n > 0) parts.add(n + " " + what);
  }

  private static String time(Instant at, ZoneId zone) {
    return TIME.format(at.atZone(zone));
  }

  private static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  static Map<String, Object> json(Basis basis) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("queries", basis.queries().stream().map(BasisLine::json).toList());
    object.put("unit", code(basis.unit()));
    object.put("from", basis.window().range().from().toString());
    object.put("to", basis.window().range().to().toString());
    object.put("zone", basis.window().zone().toString());
    object.put("n", basis.n());
    object.put("broughtIn", basis.brought());
    object.put("covered", basis.coverage().share());
    object.put(
        "gaps",
        basis.coverage().gaps().stream()
            .map(gap -> Map.of("from", gap.from().toString(), "to", gap.to().toString()))
            .toList());
    object.put("hidden", basis.excluded().hidden());
    object.put("quarantined", basis.excluded().quarantined());
    object.put("unsure", basis.excluded().unsure());
    object.put("notScored", basis.excluded().unscored());
    object.put("overridden", basis.excluded().overridden());
    object.put("scores", basis.scores());
    return Map.of("basis", object);
  }

  private static Map<String, Object> json(Basis.Queried query) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("name", query.name());
    object.put("query", query.words());
    object.put("version", query.version());
    return object;
  }
}
