package earshot.listening;

import static java.nio.charset.StandardCharsets.UTF_8;

import earshot.listening.AddressGuard.Objection;
import earshot.listening.WebRequest.Proof;
import earshot.listening.secret.Secret;
import earshot.model.FailureReason;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/// The key of one question, which goes to the origin it was kept for and nowhere else.
///
/// An origin is scheme, host and port, compared exactly: a look-alike gets nothing.
final class BoundKey {
  private static final int SHORTEST_KNOWN_AGAIN = 8;

  private final Proof proof;
  private final String origin;
  private final boolean ownNetwork;

  BoundKey(WebRequest ask) {
    this.proof = ask.proof();
    this.origin = origin(ask.url());
    this.ownNetwork = ask.allowPrivate();
  }

  /// Scheme, host and port of an address in lower case, such as `https://example.org:443`.
  static String origin(URI url) {
    return "%s://%s:%d"
        .formatted(
            String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT),
            String.valueOf(url.getHost()).toLowerCase(Locale.ROOT),
            AddressGuard.portOf(url));
  }

  /// What speaks against sending the key at all.
  Optional<Objection> objection() {
    boolean open = origin.startsWith("http:") && !ownNetwork && !(proof instanceof Proof.None);
    return open
        ? Optional.of(
            new Objection(
                FailureReason.TLS,
                "Earshot sends keys only to https addresses. Write https in its address."))
        : Optional.empty();
  }

  /// A request to an address, with the key when it is the key's own origin.
  HttpUriRequestBase request(URI at) {
    if (!origin(at).equals(origin)) return new HttpGet(at);
    return switch (proof) {
      case Proof.None() -> new HttpGet(at);
      case Proof.InHeader(String name, Secret value) -> {
        HttpGet request = new HttpGet(at);
        request.setHeader(name, value.value());
        yield request;
      }
      case Proof.InQuery(String name, Secret value) ->
          new HttpGet(withParameter(at, encode(name) + "=" + encode(value.value())));
      case Proof.InBody login -> post(at, login);
    };
  }

  private static HttpPost post(URI at, Proof.InBody login) {
    HttpPost request = new HttpPost(at);
    byte[] body = login.body().value().getBytes(UTF_8);
    if (body.length > 0) {
      request.setEntity(new ByteArrayEntity(body, ContentType.parse(login.type())));
    }
    login
        .authorization()
        .ifPresent(value -> request.setHeader(HttpHeaders.AUTHORIZATION, value.value()));
    return request;
  }

  /// Whether the question may be asked again elsewhere; a login may not.
  boolean mayTravel() {
    return !(proof instanceof Proof.InBody);
  }

  /// An address to ask, without the key that may already stand in it, such as one to a next page.
  URI bare(URI url) {
    return proof instanceof Proof.InQuery(String name, Secret _) ? without(url, name) : url;
  }

  /// The address that a host sends us on to, without the key it may have repeated in it; absent
  /// when the key cannot be taken out, or would be told to somebody else.
  Optional<URI> without(URI to) {
    URI clean = bare(to);
    boolean told = !clean.equals(to) && !origin(to).equals(origin);
    return told || holds(clean.toString()) ? Optional.empty() : Optional.of(clean);
  }

  /// Whether a text repeats the key.
  private boolean holds(String text) {
    String value =
        switch (proof) {
          case Proof.None() -> "";
          case Proof.InHeader(String _, Secret secret) -> afterScheme(secret.value());
          case Proof.InQuery(String _, Secret secret) -> secret.value();
          case Proof.InBody login -> login.body().value();
        };
    if (value.length() < SHORTEST_KNOWN_AGAIN) return false;
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.contains(value.toLowerCase(Locale.ROOT))
        || lower.contains(encode(value).toLowerCase(Locale.ROOT));
  }

  private static String afterScheme(String header) {
    int blank = header.indexOf(' ');
    return blank < 0 ? header : header.substring(blank + 1);
  }

  private static URI without(URI to, String name) {
    String query = to.getRawQuery();
    if (query == null) return to;
    String start = encode(name) + "=";
    String kept =
        Arrays.stream(query.split("&", -1))
            .filter(part -> !part.regionMatches(true, 0, start, 0, start.length()))
            .collect(Collectors.joining("&"));
    return kept.equals(query) ? to : withQuery(to, kept);
  }

  private static URI withParameter(URI at, String parameter) {
    String query = at.getRawQuery();
    return withQuery(at, query == null || query.isEmpty() ? parameter : query + "&" + parameter);
  }

  private static URI withQuery(URI at, String query) {
    String path = at.getRawPath() == null ? "" : at.getRawPath();
    try {
      return new URI(
          at.getScheme()
              + "://"
              + at.getRawAuthority()
              + path
              + (query.isEmpty() ? "" : "?" + query));
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException("an address with another query is an address", impossible);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
