package earshot.listening;

import java.util.Map;
import java.util.OptionalInt;

/// Names of time zones as feeds write them, as seconds east of Greenwich.
final class ZoneNames {
  private static final int HOUR = 3600;

  private static final Map<String, Integer> SECONDS =
      Map.ofEntries(
          Map.entry("z", 0),
          Map.entry("ut", 0),
          Map.entry("utc", 0),
          Map.entry("gmt", 0),
          Map.entry("wet", 0),
          Map.entry("west", HOUR),
          Map.entry("bst", HOUR),
          Map.entry("cet", HOUR),
          Map.entry("met", HOUR),
          Map.entry("mez", HOUR),
          Map.entry("cest", 2 * HOUR),
          Map.entry("mest", 2 * HOUR),
          Map.entry("mesz", 2 * HOUR),
          Map.entry("eet", 2 * HOUR),
          Map.entry("sast", 2 * HOUR),
          Map.entry("eest", 3 * HOUR),
          Map.entry("msk", 3 * HOUR),
          Map.entry("msd", 4 * HOUR),
          Map.entry("ist", 5 * HOUR + HOUR / 2),
          Map.entry("hkt", 8 * HOUR),
          Map.entry("sgt", 8 * HOUR),
          Map.entry("awst", 8 * HOUR),
          Map.entry("jst", 9 * HOUR),
          Map.entry("kst", 9 * HOUR),
          Map.entry("acst", 9 * HOUR + HOUR / 2),
          Map.entry("aest", 10 * HOUR),
          Map.entry("acdt", 10 * HOUR + HOUR / 2),
          Map.entry("aedt", 11 * HOUR),
          Map.entry("nzst", 12 * HOUR),
          Map.entry("nzdt", 13 * HOUR),
          Map.entry("nst", -3 * HOUR - HOUR / 2),
          Map.entry("ndt", -2 * HOUR - HOUR / 2),
          Map.entry("brt", -3 * HOUR),
          Map.entry("art", -3 * HOUR),
          Map.entry("adt", -3 * HOUR),
          Map.entry("ast", -4 * HOUR),
          Map.entry("at", -4 * HOUR),
          Map.entry("edt", -4 * HOUR),
          Map.entry("est", -5 * HOUR),
          Map.entry("et", -5 * HOUR),
          Map.entry("cdt", -5 * HOUR),
          Map.entry("cst", -6 * HOUR),
          Map.entry("ct", -6 * HOUR),
          Map.entry("mdt", -6 * HOUR),
          Map.entry("mst", -7 * HOUR),
          Map.entry("mt", -7 * HOUR),
          Map.entry("pdt", -7 * HOUR),
          Map.entry("pst", -8 * HOUR),
          Map.entry("pt", -8 * HOUR),
          Map.entry("akdt", -8 * HOUR),
          Map.entry("akst", -9 * HOUR),
          Map.entry("hst", -10 * HOUR));

  private ZoneNames() {}

  /// The offset of a name in lower case.
  static OptionalInt seconds(String name) {
    Integer found = SECONDS.get(name);
    return found == null ? OptionalInt.empty() : OptionalInt.of(found);
  }
}
