package earshot.listening.preset;

import earshot.listening.preset.UrlPart.Gap;
import earshot.listening.preset.UrlPart.Place;
import earshot.listening.preset.UrlPart.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The template of an address, taken apart into scheme, host, path and query, so that a value can
/// only ever fill its own gap.
///
/// @param scheme `https`, `http`, `imaps` or `imap`; empty when one value is the whole address
/// @param path with its slashes; empty or beginning with one
/// @param query one list per parameter, name and equals sign included
record AddressShape(
    String scheme, List<UrlPart> host, List<UrlPart> path, List<List<UrlPart>> query) {
  private static final int LONGEST = 2_000;
  private static final Pattern SCHEME = Pattern.compile("(https?|imaps?)://");
  private static final Pattern PLAIN_HOST =
      Pattern.compile("[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\\d{1,5})?");
  private static final Pattern DOMAIN = Pattern.compile("\\.[^.:]+\\.[^.:]+(?::\\d+)?$");
  private static final Pattern BAD_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");
  private static final Pattern UPWARDS = Pattern.compile("/(?:\\.|%2[eE]){1,2}(?:/|$)");

  AddressShape {
    host = List.copyOf(host);
    path = List.copyOf(path);
    query = List.copyOf(query);
  }

  static AddressShape of(String template) throws Malformed {
    if (template.length() > LONGEST) {
      throw new Malformed("is longer than " + LONGEST + " characters", LONGEST);
    }
    List<UrlPart> parts = UrlPart.of(template, Place.WHOLE, 0);
    if (parts.size() == 1 && parts.getFirst() instanceof Gap) {
      return new AddressShape("", parts, List.of(), List.of());
    }
    refuseOddities(template);
    var scheme = SCHEME.matcher(template);
    if (!scheme.lookingAt()) {
      throw new Malformed(
          "must begin with https:// or http://, or be one parameter that is an address", 0);
    }
    int hostStart = scheme.end();
    int pathStart = firstOf(template, "/?", hostStart);
    int queryStart = firstOf(template, "?", pathStart);
    return new AddressShape(
        scheme.group(1),
        host(template.substring(hostStart, pathStart), hostStart),
        UrlPart.of(template.substring(pathStart, queryStart), Place.PATH, pathStart),
        query(template, queryStart));
  }

  private static void refuseOddities(String template) throws Malformed {
    int fragment = template.indexOf('#');
    if (fragment >= 0) throw new Malformed("has a # part, which is never sent", fragment);
    var percent = BAD_PERCENT.matcher(template);
    if (percent.find()) throw new Malformed("% is not followed by two hex digits", percent.start());
    var upwards = UPWARDS.matcher(template);
    if (upwards.find()) throw new Malformed("leads upwards by dots", upwards.start());
  }

  private static int firstOf(String text, String signs, int from) {
    for (int i = from; i < text.length(); i++) {
      if (signs.indexOf(text.charAt(i)) >= 0) return i;
    }
    return text.length();
  }

  private static List<UrlPart> host(String text, int offset) throws Malformed {
    if (text.isEmpty()) throw new Malformed("the host is missing", offset);
    if (text.contains("@")) {
      throw new Malformed("holds a user before the host; name a secret under auth", offset);
    }
    List<UrlPart> parts = UrlPart.of(text, Place.LABEL, offset);
    if (parts.size() == 1 && parts.getFirst() instanceof Gap gap) {
      return List.of(new Gap(gap.name(), Place.HOST));
    }
    String sample = text.replaceAll("\\{[^}]*\\}", "x");
    if (!PLAIN_HOST.matcher(sample).matches() || sample.contains("..")) {
      throw new Malformed("\"" + text + "\" is not a host in small letters", offset);
    }
    boolean gaps = parts.stream().anyMatch(Gap.class::isInstance);
    String end = parts.getLast() instanceof Plain plain ? plain.text() : "";
    if (gaps && !DOMAIN.matcher(end).find()) {
      throw new Malformed("a parameter in the host must stand before a whole domain", offset);
    }
    return parts;
  }

  private static List<List<UrlPart>> query(String template, int queryStart) throws Malformed {
    List<List<UrlPart>> query = new ArrayList<>();
    int at = queryStart + 1;
    while (at < template.length()) {
      int end = firstOf(template, "&", at);
      String piece = template.substring(at, end);
      if (firstOf(piece, "{", 0) < firstOf(piece, "=", 0)) {
        throw new Malformed("a parameter may not name a part of the query", at);
      }
      query.add(UrlPart.of(piece, Place.QUERY, at));
      at = end + 1;
    }
    return query;
  }

  /// The address with values in its gaps.
  ///
  /// @param values gives the value of a name, not encoded; empty for none
  /// @param momentary a query parameter that depends on these names alone is left out
  /// @param added query parameters set beside or instead of those of the template
  String filled(UnaryOperator<String> values, Set<String> momentary, Map<String, String> added) {
    if (scheme.isEmpty()) return text(host, values);
    Stream<String> own =
        query.stream()
            .filter(piece -> isKept(piece, values, momentary))
            .map(piece -> text(piece, values))
            .filter(piece -> !added.containsKey(nameOf(piece)));
    Stream<String> more =
        added.entrySet().stream()
            .map(each -> each.getKey() + "=" + Values.encoded(each.getKey(), each.getValue()));
    String parameters = Stream.concat(own, more).collect(Collectors.joining("&"));
    return scheme
        + "://"
        + text(host, values)
        + text(path, values)
        + (parameters.isEmpty() ? "" : "?" + parameters);
  }

  private static String nameOf(String piece) {
    int equals = piece.indexOf('=');
    return equals < 0 ? piece : piece.substring(0, equals);
  }

  private static boolean isKept(
      List<UrlPart> piece, UnaryOperator<String> values, Set<String> momentary) {
    List<String> names = gaps(piece.stream()).map(Gap::name).toList();
    if (names.isEmpty()) return true;
    if (momentary.containsAll(names)) return false;
    boolean onlyGaps =
        piece.stream()
            .noneMatch(part -> part instanceof Plain plain && !plain.text().endsWith("="));
    return !onlyGaps || names.stream().anyMatch(name -> !values.apply(name).isEmpty());
  }

  private static String text(List<UrlPart> parts, UnaryOperator<String> values) {
    StringBuilder out = new StringBuilder();
    for (UrlPart part : parts) {
      switch (part) {
        case Plain plain -> out.append(plain.text());
        case Gap gap -> out.append(Values.placed(gap, values.apply(gap.name())));
      }
    }
    return out.toString();
  }

  Stream<Gap> gaps() {
    return gaps(
        Stream.of(host, path, query.stream().flatMap(List::stream).toList()).flatMap(List::stream));
  }

  private static Stream<Gap> gaps(Stream<UrlPart> parts) {
    return parts.filter(Gap.class::isInstance).map(Gap.class::cast);
  }
}
