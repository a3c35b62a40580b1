package earshot.model;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Which preset reads a source, and with which values; never holds a secret, only its name.
///
/// @param id the preset, such as `hn-search`; `any-feed` for a plain feed
/// @param version of the preset when the source was set up or read last
/// @param params values by the names of the preset's parameters
public record PresetUse(String id, int version, SortedMap<String, String> params) {
  /// A plain feed at an address.
  public static final PresetUse ANY_FEED = plain("any-feed");

  /// The id of what reads a folder of this computer, or a file in it that grows.
  public static final String WATCHED_FOLDER = "watched-folder";

  /// Copies the map.
  public PresetUse {
    params = Collections.unmodifiableSortedMap(new TreeMap<>(params));
  }

  /// A preset without parameters.
  public static PresetUse plain(String id) {
    return new PresetUse(id, 1, Collections.emptySortedMap());
  }

  /// A preset with values.
  public static PresetUse of(String id, int version, Map<String, String> params) {
    return new PresetUse(id, version, new TreeMap<>(params));
  }

  /// The values as `name=value` joined by `&`, each percent-encoded; the form in which they are
  /// stored and compared.
  public String encoded() {
    return params.entrySet().stream()
        .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
        .collect(Collectors.joining("&"));
  }

  /// Reads what [#encoded()] wrote; parts that are damaged are left out.
  public static PresetUse decoded(String id, int version, String encoded) {
    SortedMap<String, String> params = new TreeMap<>();
    for (String part : encoded.split("&", -1)) {
      int at = part.indexOf('=');
      if (at <= 0) continue;
      try {
        params.put(decode(part.substring(0, at)), decode(part.substring(at + 1)));
      } catch (IllegalArgumentException damaged) {
        // A value nobody can read is a missing one, which the preset's own check names.
      }
    }
    return new PresetUse(id, version, params);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
