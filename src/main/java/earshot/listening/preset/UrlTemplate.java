package earshot.listening.preset;

import earshot.listening.preset.UrlPart.Gap;
import earshot.listening.preset.UrlPart.Place;
import earshot.listening.preset.UrlPart.Plain;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// A checked template of an address or header with parameters in braces.
///
/// A value is encoded for the place where it stands, so that nothing it holds can lead the request
/// elsewhere: scheme, host, port, number of path segments and names of query parameters are those
/// of the template. A value for which that cannot be promised is refused.
public final class UrlTemplate {
  /// What every address template may use beside the parameters.
  static final Set<String> BUILT_IN = Set.of("since.epoch", "since.iso", "now.iso", "cursor");

  private static final int LONGEST = 8_192;

  private final String source;
  private final Shape shape;

  /// What it is made of.
  private sealed interface Shape {
    record Address(AddressShape shape) implements Shape {}

    record Text(List<UrlPart> parts) implements Shape {}
  }

  /// The moment of a request.
  ///
  /// @param since the newest item known; absent at the first request, when 1970 is asked for
  /// @param cursor where the last answer ended, or empty
  public record Moment(Optional<Instant> since, Instant now, String cursor) {}

  private UrlTemplate(String source, Shape shape) {
    this.source = source;
    this.shape = shape;
  }

  /// Reads the template of an address.
  ///
  /// @throws Malformed with what is wrong and where
  static UrlTemplate ofAddress(String source) throws Malformed {
    return new UrlTemplate(source, new Shape.Address(AddressShape.of(source)));
  }

  /// Reads the template of a header or of a field of a login.
  ///
  /// @throws Malformed with what is wrong and where
  static UrlTemplate ofText(String source) throws Malformed {
    return new UrlTemplate(source, new Shape.Text(UrlPart.of(source, Place.TEXT, 0)));
  }

  /// The template as written.
  public String source() {
    return source;
  }

  /// The address to ask. Query parameters that hold nothing but values which are empty are left
  /// out.
  ///
  /// @param params values by name; a missing one counts as empty
  /// @throws IllegalArgumentException with one sentence when a value cannot stand in its place
  public URI fill(Map<String, String> params, Moment moment) {
    return fill(params, moment, Map.of());
  }

  /// [#fill(Map, Moment)] with query parameters set beside or instead of those of the template, as
  /// paging needs them.
  ///
  /// @throws IllegalArgumentException with one sentence when a value cannot stand in its place
  URI fill(Map<String, String> params, Moment moment, Map<String, String> added) {
    return assembled(name -> value(name, params, Optional.of(moment)), Set.of(), added);
  }

  /// The address by which the source is known: [#fill] without the query parameters that depend on
  /// the moment alone.
  ///
  /// @throws IllegalArgumentException with one sentence when a value cannot stand in its place
  public URI address(Map<String, String> params) {
    return assembled(name -> value(name, params, Optional.empty()), BUILT_IN, Map.of());
  }

  /// The text of a header or of a field of a login, nothing encoded.
  ///
  /// @param params values by name; for a login `secret` may be among them
  /// @throws IllegalArgumentException with one sentence when a value holds a line break
  public String text(Map<String, String> params, Moment moment) {
    if (!(shape instanceof Shape.Text text)) return fill(params, moment).toString();
    StringBuilder out = new StringBuilder();
    for (UrlPart part : text.parts()) {
      switch (part) {
        case Plain plain -> out.append(plain.text());
        case Gap gap ->
            out.append(Values.placed(gap, value(gap.name(), params, Optional.of(moment))));
      }
    }
    return out.toString();
  }

  /// What stands in braces, in order.
  List<Gap> gaps() {
    return switch (shape) {
      case Shape.Address address -> address.shape().gaps().toList();
      case Shape.Text text ->
          text.parts().stream().filter(Gap.class::isInstance).map(Gap.class::cast).toList();
    };
  }

  private URI assembled(
      UnaryOperator<String> values, Set<String> momentary, Map<String, String> added) {
    if (!(shape instanceof Shape.Address address)) {
      throw new IllegalStateException("a header is not an address: " + source);
    }
    String filled = address.shape().filled(values, momentary, added);
    if (filled.length() > LONGEST) {
      throw new IllegalArgumentException("These values make the address too long to ask.");
    }
    try {
      return new URI(filled);
    } catch (URISyntaxException odd) {
      throw new IllegalArgumentException("These values make no address.", odd);
    }
  }

  private static String value(String name, Map<String, String> params, Optional<Moment> moment) {
    if (!BUILT_IN.contains(name)) return params.getOrDefault(name, "");
    if (moment.isEmpty()) return "";
    Instant since = moment.get().since().orElse(Instant.EPOCH).truncatedTo(ChronoUnit.SECONDS);
    return switch (name) {
      case "since.epoch" -> Long.toString(since.getEpochSecond());
      case "since.iso" -> since.toString();
      case "now.iso" -> moment.get().now().truncatedTo(ChronoUnit.SECONDS).toString();
      default -> moment.get().cursor();
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UrlTemplate that && source.equals(that.source);
  }

  @Override
  public int hashCode() {
    return source.hashCode();
  }

  @Override
  public String toString() {
    return source;
  }
}
