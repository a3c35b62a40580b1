package earshot.listening;

import static java.nio.charset.StandardCharsets.UTF_8;

import earshot.listening.Inquiry.Proven;
import earshot.listening.Inquiry.Reply;
import earshot.listening.WebRequest.Proof;
import earshot.listening.preset.JsonLookup;
import earshot.listening.preset.Preset.Auth.Session;
import earshot.listening.preset.Preset.Auth.Session.Encoding;
import earshot.listening.preset.UrlTemplate;
import earshot.listening.secret.Secret;
import earshot.listening.secret.SecretsUnavailable;
import java.net.URI;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Logs in where a preset says so, and remembers the tokens it was given until they are no longer
/// accepted; they are kept in memory only.
final class Sessions {
  private final Map<String, Token> tokens = new ConcurrentHashMap<>();

  private record Token(Secret access, Optional<Secret> refresh) {}

  /// A token to send to an address; logs in when there is none.
  Proven token(Inquiry inquiry, Session session, URI url) {
    Token known = tokens.get(name(inquiry, session));
    return known == null ? login(inquiry, session, url) : proven(inquiry, session, known, url);
  }

  /// Another token after one was not accepted; empty when it was fresh, so that a new one would
  /// fare no better.
  Optional<Proven> renewed(Inquiry inquiry, Session session, URI url) {
    String name = name(inquiry, session);
    Token old = tokens.remove(name);
    if (old == null || inquiry.hasLoggedIn()) return Optional.empty();
    Optional<Token> fresh = refreshed(inquiry, session, old);
    fresh.ifPresent(token -> tokens.put(name, token));
    return Optional.of(
        fresh.isPresent()
            ? proven(inquiry, session, fresh.get(), url)
            : login(inquiry, session, url));
  }

  private Proven login(Inquiry inquiry, Session session, URI url) {
    try {
      URI at = session.url().fill(inquiry.params(), inquiry.moment());
      Optional<Secret> secret = Keys.find(inquiry, session.secret(), at);
      if (secret.isEmpty()) return Keys.missing(inquiry, session.secret(), at);
      Optional<Fetched> fetched = inquiry.login(at, proof(inquiry, session, secret.get()));
      if (fetched.isEmpty()) return Keys.not(inquiry, "Earshot is closing.");
      if (!(fetched.get() instanceof Fetched.Body body)) return refused(inquiry, fetched.get(), at);
      Optional<Token> token = token(session, body);
      if (token.isEmpty()) {
        return Keys.not(inquiry, at.getHost() + " took the key, but gave no token for it.");
      }
      tokens.put(name(inquiry, session), token.get());
      return proven(inquiry, session, token.get(), url);
    } catch (SecretsUnavailable unavailable) {
      return Keys.not(inquiry, String.valueOf(unavailable.getMessage()));
    } catch (IllegalArgumentException unusable) {
      return Keys.not(
          inquiry, "The key or the address to log in with cannot be sent; enter them again.");
    }
  }

  private static Proof.InBody proof(Inquiry inquiry, Session session, Secret secret) {
    Map<String, String> params = new HashMap<>(inquiry.params());
    params.put("secret", secret.value());
    Map<String, String> body = new HashMap<>();
    session.body().forEach((name, value) -> body.put(name, value.text(params, inquiry.moment())));
    Optional<Secret> authorization =
        session.basic() ? Optional.of(Keys.basicValue(secret)) : Optional.empty();
    return session.encoding() == Encoding.JSON
        ? new Proof.InBody("application/json", new Secret(json(body)), authorization)
        : new Proof.InBody(
            "application/x-www-form-urlencoded", new Secret(form(body)), authorization);
  }

  private static String json(Map<String, String> body) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    body.forEach(object::put);
    return object.toString();
  }

  private static String form(Map<String, String> body) {
    return body.entrySet().stream()
        .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static Optional<Token> refreshed(Inquiry inquiry, Session session, Token old) {
    Optional<UrlTemplate> url = session.refreshUrl();
    if (url.isEmpty() || old.refresh().isEmpty()) return Optional.empty();
    URI at = url.get().fill(inquiry.params(), inquiry.moment());
    URI home = session.url().fill(inquiry.params(), inquiry.moment());
    if (!BoundKey.origin(at).equals(BoundKey.origin(home))) return Optional.empty();
    Secret bearer = new Secret("Bearer " + old.refresh().get().value());
    Optional<Fetched> fetched =
        inquiry.login(
            at, new Proof.InBody("application/json", new Secret(""), Optional.of(bearer)));
    return fetched.isPresent() && fetched.get() instanceof Fetched.Body body
        ? token(session, body)
        : Optional.empty();
  }

  private static Optional<Token> token(Session session, Fetched.Body body) {
    JsonDocument document = JsonDocument.read(JsonPages.text(body));
    if (document.isEmpty()) return Optional.empty();
    JsonLookup answer = new JsonLookup(document.root(), document.root(), Map.of());
    Optional<Secret> refresh =
        session.refreshToken().flatMap(path -> path.text(answer)).map(Secret::new);
    return session.token().text(answer).map(access -> new Token(new Secret(access), refresh));
  }

  /// A token goes back to the host that gave it, and to others of the same service.
  private static Proven proven(Inquiry inquiry, Session session, Token token, URI url) {
    URI home = session.url().fill(inquiry.params(), inquiry.moment());
    boolean sameService =
        BoundKey.origin(home).equals(BoundKey.origin(url))
            || (Hosts.isPlatform(url) && Hosts.of(home).equals(Hosts.of(url)));
    return sameService
        ? new Proven.With(Keys.bearer(token.access()))
        : Keys.not(
            inquiry,
            "The token of %s is not sent to %s; this preset asks two services at once."
                .formatted(home.getHost(), url.getHost()));
  }

  private static Proven refused(Inquiry inquiry, Fetched fetched, URI at) {
    int status = fetched.exchange().status();
    if (status == 400 || status == 401) {
      return Keys.not(
          inquiry, "%s did not accept the key. Enter it again.".formatted(at.getHost()));
    }
    return inquiry.reply(fetched) instanceof Reply.Over(Polled polled)
        ? new Proven.Not(polled)
        : Keys.not(inquiry, "%s gave no token.".formatted(at.getHost()));
  }

  private static String name(Inquiry inquiry, Session session) {
    return inquiry.preset().id()
        + " "
        + inquiry.source().setup().allowPrivate()
        + " "
        + session.url().source()
        + " "
        + new java.util.TreeMap<>(inquiry.params());
  }
}
