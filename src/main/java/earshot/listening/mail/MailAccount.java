package earshot.listening.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import earshot.listening.secret.SecretRef;
import earshot.model.Source.SourceSetup;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A folder of a mail account, and how it is opened; holds the name of a password, never the
/// password.
///
/// @param user as the server knows the person, often the whole mail address
/// @param folder as the server shows it, such as `INBOX` or `Alerts/Google`
/// @param secretName under which the password or token is kept
public record MailAccount(
    Server server, String user, Login login, String folder, String secretName) {
  private static final int LONGEST = 500;

  /// Where mail is asked for.
  ///
  /// @param host a name or address; IPv6 in brackets
  public record Server(String host, int port, Security security) {
    /// Checks the host.
    public Server {
      host = host.toLowerCase(Locale.ROOT);
      if (host.isEmpty()) throw missing("the mail server, such as imap.example.org");
      if (port < 1 || port > 65_535) throw missing("a port between 1 and 65535");
    }
  }

  /// How the connection is made safe.
  public enum Security {
    /// Safe from the first byte; port 993.
    TLS("imaps", 993),
    /// Made safe before anybody logs in; port 143.
    STARTTLS("imap", 143),
    /// Not safe; only within a person's own network.
    PLAIN("imap+plain", 143);

    private final String scheme;
    private final int port;

    Security(String scheme, int port) {
      this.scheme = scheme;
      this.port = port;
    }
  }

  /// How the person proves who they are.
  public enum Login {
    /// With a password, or an app password.
    PASSWORD,
    /// With a token that was given out for this purpose (XOAUTH2).
    TOKEN
  }

  /// Checks what a command line of the protocol could not carry.
  public MailAccount {
    if (user.isBlank()) throw missing("the name you log in with");
    if (folder.isBlank()) throw missing("the folder, such as INBOX");
    for (String part : new String[] {user, folder, secretName}) {
      if (part.length() > LONGEST || part.chars().anyMatch(Character::isISOControl)) {
        throw missing("names without control characters, of at most 500 characters");
      }
    }
  }

  /// Reads the values of the preset `mail-alerts` (`host`, `port`, `user`, `folder`, `security`:
  /// `tls`, `starttls` or `plain`, `login`: `password` or `token`, `secret`); what is not given is
  /// taken from the address, `imaps://user@host:port/folder`.
  ///
  /// @throws IllegalArgumentException with a sentence, when something is missing
  public static MailAccount of(SourceSetup setup) {
    Map<String, String> given = setup.preset().params();
    URI url = setup.url();
    Security security = security(given.getOrDefault("security", ""), url);
    String host = either(given, "host", url.getHost() == null ? "" : url.getHost());
    String user = either(given, "user", decoded(url.getRawUserInfo()));
    String path = url.getRawPath() == null ? "" : url.getRawPath();
    String folder = either(given, "folder", decoded(path.startsWith("/") ? path.substring(1) : ""));
    int port = port(given.getOrDefault("port", ""), url.getPort(), security);
    return new MailAccount(
        new Server(host, port, security),
        user,
        given.getOrDefault("login", "").equalsIgnoreCase("token") ? Login.TOKEN : Login.PASSWORD,
        folder.isEmpty() ? "INBOX" : folder,
        either(given, "secret", "mail/" + user));
  }

  /// The address of the folder, `imaps://user@host:port/folder`.
  public URI url() {
    return URI.create(
        "%s://%s@%s:%d/%s"
            .formatted(
                server.security.scheme,
                encoded(user),
                server.host,
                server.port,
                encoded(folder).replace("%2F", "/")));
  }

  /// The password or token, and the one place it is sent to. Another way of making the connection
  /// safe is another place.
  public SecretRef secret() {
    return new SecretRef(
        secretName, "%s://%s:%d".formatted(server.security.scheme, server.host, server.port));
  }

  private static Security security(String given, URI url) {
    return switch (given.toLowerCase(Locale.ROOT)) {
      case "tls", "ssl", "imaps" -> Security.TLS;
      case "starttls" -> Security.STARTTLS;
      case "plain" -> Security.PLAIN;
      case "" -> ofScheme(Optional.ofNullable(url.getScheme()).orElse(""));
      default -> throw missing("tls or starttls, not “" + given + "”,");
    };
  }

  private static Security ofScheme(String scheme) {
    return switch (scheme.toLowerCase(Locale.ROOT)) {
      case "imap" -> Security.STARTTLS;
      case "imap+plain" -> Security.PLAIN;
      default -> Security.TLS;
    };
  }

  private static int port(String given, int ofUrl, Security security) {
    if (given.isBlank()) return ofUrl > 0 ? ofUrl : security.port;
    try {
      return Integer.parseInt(given.strip());
    } catch (NumberFormatException notOne) {
      throw missing("a port between 1 and 65535");
    }
  }

  private static String either(Map<String, String> given, String name, String otherwise) {
    String value = given.getOrDefault(name, "").strip();
    return value.isEmpty() ? otherwise : value;
  }

  private static String decoded(@org.jspecify.annotations.Nullable String part) {
    if (part == null) return "";
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException damaged) {
      return part;
    }
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, UTF_8).replace("+", "%20");
  }

  private static IllegalArgumentException missing(String what) {
    return new IllegalArgumentException(
        "To read mail, Earshot needs " + what + ". Correct the source.");
  }
}
