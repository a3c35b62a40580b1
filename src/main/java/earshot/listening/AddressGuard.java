package earshot.listening;

import earshot.model.FailureReason;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Decides which addresses Earshot may open: public ones, spelled the plain way.
///
/// It judges spellings here and, in [#reach(InetAddress)], the address a connection really goes to;
/// a name alone proves nothing, since anybody can make a name that points into your network.
public final class AddressGuard {
  private static final Set<Integer> PORTS_NEVER_ASKED =
      Set.of(
          1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 53, 69, 79, 110, 111, 113, 119, 123, 135,
          137, 139, 143, 161, 179, 389, 427, 445, 465, 514, 515, 526, 530, 548, 554, 587, 631, 636,
          873, 989, 990, 993, 995, 1433, 1521, 2049, 2375, 3306, 3389, 3659, 4045, 5060, 5061, 5432,
          5672, 5900, 6000, 6379, 6566, 6665, 6666, 6667, 6668, 6669, 6697, 9200, 9300, 10080,
          11211, 27017);

  private static final Set<Integer> MAIL_PORTS = Set.of(143, 993);

  private static final List<String> OWN_NETWORK_ENDINGS =
      List.of(
          "localhost",
          "localdomain",
          "local",
          "internal",
          "intranet",
          "lan",
          "home",
          "home.arpa",
          "corp",
          "private");

  private static final Pattern PLAIN_IPV4 =
      Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
  private static final Pattern ENDS_IN_NUMBER =
      Pattern.compile("(?:.*\\.)?(?:\\d+|0[xX][0-9a-fA-F]*)");
  private static final Pattern NAME = Pattern.compile("(?:[a-z0-9_-]{1,63}\\.)*[a-z0-9_-]{1,63}");

  private AddressGuard() {}

  /// Why an address may not be asked.
  public record Objection(FailureReason reason, String sentence) {}

  /// What speaks against asking this address, judged by its spelling alone; nothing is looked up.
  ///
  /// @param allowPrivate whether a person has opened this source to their own machine and network
  public static Optional<Objection> objection(URI url, boolean allowPrivate) {
    String scheme = Optional.ofNullable(url.getScheme()).orElse("").toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) return bad("only http and https");
    if (url.getRawAuthority() == null) return bad("addresses with a host");
    String host = url.getHost();
    // The JDK finds no host in names it holds to be odd, 127.1 among them.
    if (host == null) return Optional.of(odd(url.getRawAuthority()));
    if (url.getRawUserInfo() != null) {
      return bad("addresses without a name or password before the host");
    }
    int port = portOf(url);
    if (port < 1 || port > 65_535 || PORTS_NEVER_ASKED.contains(port)) {
      return bad("ports for reading; port " + port + " belongs to another service");
    }
    return switch (reachOfSpelling(host)) {
      case PUBLIC -> Optional.empty();
      case PRIVATE -> allowPrivate ? Optional.empty() : Optional.of(ownNetwork(host));
      case NEVER -> Optional.of(odd(host));
    };
  }

  /// What speaks against reading mail from this server, judged by the spelling of its name alone.
  ///
  /// @param host a name or address; IPv6 in brackets
  public static Optional<Objection> objectionToMail(String host, int port, boolean allowPrivate) {
    if (!MAIL_PORTS.contains(port)
        && (port < 1 || port > 65_535 || PORTS_NEVER_ASKED.contains(port))) {
      return Optional.of(
          new Objection(
              FailureReason.BAD_ADDRESS,
              "Earshot reads mail on port 993 or 143; port "
                  + port
                  + " belongs to another service."));
    }
    return switch (reachOfSpelling(host)) {
      case PUBLIC -> Optional.empty();
      case PRIVATE -> allowPrivate ? Optional.empty() : Optional.of(ownMail(host));
      case NEVER -> Optional.of(odd(host));
    };
  }

  /// The objection to a mail server of this machine or network.
  static Objection ownMail(String host) {
    return new Objection(
        FailureReason.PRIVATE_ADDRESS,
        "Earshot reads mail from public servers only, and “%s” lies on this machine or network. If it is yours, allow private addresses for this source."
            .formatted(shortened(host)));
  }

  /// Whether the spelling of an address points to this machine or network, so that it is opened
  /// only when a person allows it.
  public static boolean isOwnNetwork(URI url) {
    return objection(url, false).isPresent() && objection(url, true).isEmpty();
  }

  /// Where an address lies that a name was resolved to.
  static Reach reach(InetAddress address) {
    return IpRanges.of(address);
  }

  /// Where a host lies as far as its spelling tells. Odd spellings (`127.1`, `0x7f000001`, `%6c`, a
  /// trailing dot, foreign dots, tunnelled IPv6) are never asked: no honest publisher needs them.
  static Reach reachOfSpelling(String host) {
    if (host.startsWith("[")) return reachOfIpv6(host);
    String name = host.toLowerCase(Locale.ROOT);
    boolean endsInDigit = !name.isEmpty() && Ascii.isDigit(name.charAt(name.length() - 1));
    if (endsInDigit && PLAIN_IPV4.matcher(name).matches()) {
      return IpRanges.of(InetAddress.ofLiteral(name));
    }
    if (name.length() > 253 || name.contains("..") || !NAME.matcher(name).matches())
      return Reach.NEVER;
    if (isNumeric(name)) return Reach.NEVER;
    if (name.equals("metadata.google.internal")) return Reach.NEVER;
    if (!name.contains(".")) return Reach.PRIVATE;
    return OWN_NETWORK_ENDINGS.stream().anyMatch(end -> name.endsWith("." + end))
        ? Reach.PRIVATE
        : Reach.PUBLIC;
  }

  /// Whether a host without brackets is written as numbers, well or badly.
  static boolean isNumeric(String host) {
    int last = host.lastIndexOf('.') + 1;
    boolean maybe = last < host.length() && Ascii.isDigit(host.charAt(last));
    return maybe && ENDS_IN_NUMBER.matcher(host).matches();
  }

  private static Reach reachOfIpv6(String host) {
    if (!host.endsWith("]") || host.contains("%")) return Reach.NEVER;
    // A dotted tail or a NAT64 prefix is an IPv4 address in disguise.
    if (host.contains(".") || host.toLowerCase(Locale.ROOT).startsWith("[64:ff9b:"))
      return Reach.NEVER;
    try {
      InetAddress address = InetAddress.ofLiteral(host.substring(1, host.length() - 1));
      return address.getAddress().length == 16 ? IpRanges.of(address) : Reach.NEVER;
    } catch (IllegalArgumentException notAnAddress) {
      return Reach.NEVER;
    }
  }

  /// The port an address means, its scheme's own when none is written.
  static int portOf(URI url) {
    if (url.getPort() != -1) return url.getPort();
    return "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
  }

  /// The objection to an address of this machine or network.
  static Objection ownNetwork(String host) {
    return new Objection(
        FailureReason.PRIVATE_ADDRESS,
        "Earshot opens only public http and https addresses, and “%s” lies on this machine or network. If it is yours, allow private addresses for this source."
            .formatted(shortened(host)));
  }

  private static Objection odd(String host) {
    return new Objection(
        FailureReason.PRIVATE_ADDRESS,
        "Earshot opens only public http and https addresses, and “%s” is reserved or oddly spelled. Write the host's plain name."
            .formatted(shortened(host)));
  }

  private static Optional<Objection> bad(String opens) {
    return Optional.of(
        new Objection(
            FailureReason.BAD_ADDRESS, "Earshot opens " + opens + "; correct the address."));
  }

  private static String shortened(String host) {
    return host.length() <= 80 ? host : host.substring(0, 80) + "…";
  }
}
