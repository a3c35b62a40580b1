package earshot.listening;

import earshot.model.PresetUse;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// The attributes by which a list of sources carries what only Earshot knows of them.
///
/// A list comes from anywhere: what stands here is checked like an address, and it never says that
/// the own network may be opened or holds a secret.
final class OpmlOwn {
  /// The namespace of the attributes; it stands for itself and is never asked.
  static final String NAMESPACE = "urn:earshot:sources:1";

  static final String PREFIX = "earshot:";

  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofDays(30);
  private static final Pattern PRESET = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");
  private static final Pattern USER = Pattern.compile("[^:@/\\s]{1,200}(?:@[^:@/\\s]{1,200})?");
  private static final int MOST_VALUES = 20_000;

  private OpmlOwn() {}

  /// What an outline says of itself.
  sealed interface Said {
    /// Nothing beyond what other readers say.
    record Nothing() implements Said {}

    /// A whole source.
    record Source(OpmlList.Ours ours) implements Said {}

    /// Something that cannot be meant.
    record Wrong(String sentence) implements Said {}
  }

  /// The address of a source that other readers should not take for a feed.
  static Optional<String> address(Element element) {
    return has(element, "url") ? Optional.of(text(element, "url")) : Optional.empty();
  }

  static Said read(Element element) {
    if (!has(element, "preset")) return new Said.Nothing();
    String preset = text(element, "preset");
    if (!PRESET.matcher(preset).matches()) return new Said.Wrong("This is no name of a preset.");
    String values = text(element, "params");
    if (values.length() > MOST_VALUES) return new Said.Wrong("Its values are too long.");
    Optional<SourceKind> kind = constant(SourceKind.class, text(element, "kind"), SourceKind.FEED);
    if (kind.isEmpty() || !kind.get().polled()) return new Said.Wrong("It has no known kind.");
    return new Said.Source(
        new OpmlList.Ours(
            kind.get(),
            PresetUse.decoded(preset, version(text(element, "version")), values),
            constant(SourceRole.class, text(element, "role"), SourceRole.COMMUNITY)
                .orElse(SourceRole.COMMUNITY),
            every(text(element, "every")),
            text(element, "everything").equals("true"),
            text(element, "paused").equals("true")));
  }

  /// The address of a mail folder, which names a user and a host and never a password.
  static Optional<URI> mailbox(String address) {
    try {
      URI box = new URI(address);
      boolean fine =
          "imaps".equalsIgnoreCase(box.getScheme())
              && box.getHost() != null
              && (box.getUserInfo() == null || USER.matcher(box.getUserInfo()).matches())
              && AddressGuard.reachOfSpelling(box.getHost()) != Reach.NEVER;
      return fine ? Optional.of(box) : Optional.empty();
    } catch (URISyntaxException none) {
      return Optional.empty();
    }
  }

  static boolean isOwnNetwork(URI address) {
    return "imaps".equalsIgnoreCase(address.getScheme())
        ? AddressGuard.reachOfSpelling(String.valueOf(address.getHost())) == Reach.PRIVATE
        : AddressGuard.isOwnNetwork(address);
  }

  private static int version(String text) {
    return text.matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(text)) : 1;
  }

  private static Optional<Duration> every(String text) {
    if (text.isEmpty()) return Optional.empty();
    try {
      return Optional.of(Duration.parse(text))
          .filter(every -> every.compareTo(SHORTEST) >= 0 && every.compareTo(LONGEST) <= 0);
    } catch (DateTimeException | ArithmeticException none) {
      return Optional.empty();
    }
  }

  private static <E extends Enum<E>> Optional<E> constant(
      Class<E> type, String word, E whenMissing) {
    if (word.isEmpty()) return Optional.of(whenMissing);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(word)) return Optional.of(constant);
    }
    return Optional.empty();
  }

  private static boolean has(Element element, String name) {
    return element.attributesSize() > 0 && element.attributes().hasKeyIgnoreCase(PREFIX + name);
  }

  private static String text(Element element, String name) {
    return XmlTree.attribute(element, PREFIX + name);
  }
}
