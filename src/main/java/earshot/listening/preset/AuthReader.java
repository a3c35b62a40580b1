package earshot.listening.preset;

import earshot.listening.preset.Preset.Auth;
import earshot.listening.preset.Preset.Auth.Session.Encoding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads how a request proves who asks; a value that looks like a secret itself is refused and
/// never repeated in a message.
final class AuthReader {
  private static final Pattern SECRET =
      Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)+");
  private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,63}");
  private static final Pattern QUERY = Pattern.compile("[A-Za-z0-9_.-]{1,64}");
  private static final Pattern LIKE_A_KEY = Pattern.compile("(?=.*\\d)[a-z0-9]{20,}");

  private final Section request;
  private final Templates templates;
  private final UrlTemplate url;

  AuthReader(Section request, Templates templates, UrlTemplate url) {
    this.request = request;
    this.templates = templates;
    this.url = url;
  }

  private enum Type {
    NONE,
    BEARER,
    BASIC,
    HEADER,
    QUERY,
    SESSION
  }

  Auth auth() {
    Optional<Section> section = request.section("auth");
    if (section.isEmpty()) return new Auth.None();
    Section auth = section.get();
    if (auth.member("type").isEmpty()) {
      auth.missing("type", "Write none, bearer, basic, header, query or session");
    }
    Type type = auth.choice("type", Type.class, Type.NONE);
    auth.allow("key", keys(type));
    if (type != Type.NONE && url.source().startsWith("http:")) {
      request.wrong("url", "a secret is only sent over https");
    }
    return switch (type) {
      case NONE -> new Auth.None();
      case BEARER -> new Auth.Bearer(secret(auth));
      case BASIC -> new Auth.Basic(secret(auth));
      case HEADER -> new Auth.Header(name(auth, HEADER), secret(auth));
      case QUERY -> new Auth.Query(name(auth, QUERY), secret(auth));
      case SESSION -> session(auth);
    };
  }

  private static List<String> keys(Type type) {
    return switch (type) {
      case NONE -> List.of("type");
      case BEARER, BASIC -> List.of("type", "secret");
      case HEADER, QUERY -> List.of("type", "name", "secret");
      case SESSION -> List.of("type", "secret", "login", "tokenPath", "refresh");
    };
  }

  private static String secret(Section auth) {
    String name = auth.needed("secret", 4_096, "Give it a name, such as my-service/key");
    boolean value = name.length() > 64 || !SECRET.matcher(name).matches();
    for (String part : name.split("[/-]", -1)) value |= LIKE_A_KEY.matcher(part).matches();
    if (!value || name.isBlank()) return name;
    auth.wrong(
        "secret",
        "looks like the secret itself",
        "Give a name such as my-service/key; Earshot asks for the value and keeps it elsewhere");
    return "";
  }

  private static String name(Section auth, Pattern pattern) {
    String name = auth.needed("name", 64, "Say which header or query parameter carries it");
    if (!name.isBlank() && !pattern.matcher(name).matches()) {
      auth.wrong("name", "\"" + name + "\" cannot be sent as a name");
    }
    return name;
  }

  private Auth session(Section auth) {
    String secret = secret(auth);
    Optional<Expression> token = tokenPath(auth);
    Optional<Section> login = auth.section("login");
    if (login.isEmpty()) {
      auth.missing("login", "Say where the secret is exchanged for a token");
      return new Auth.None();
    }
    login.get().allow("key", List.of("url", "body", "as", "basic"));
    Optional<Section> refresh = auth.section("refresh");
    refresh.ifPresent(section -> section.allow("key", List.of("url", "tokenPath")));
    if (token.isEmpty()) return new Auth.None();
    return new Auth.Session(
        address(login.get()),
        body(login.get()),
        secret,
        token.get(),
        refresh.flatMap(AuthReader::tokenPath),
        refresh.map(this::address),
        login.get().choice("as", Encoding.class, Encoding.JSON),
        login.get().truth("basic"));
  }

  private static Optional<Expression> tokenPath(Section section) {
    if (section.member("tokenPath").isEmpty()) {
      section.missing("tokenPath", "Give the path to the token in the answer");
    }
    return Templates.expression(section, "tokenPath", Dialect.JSON);
  }

  private UrlTemplate address(Section section) {
    if (section.member("url").isEmpty()) section.missing("url", "Give the address to post to");
    UrlTemplate url = templates.address(section, "url", Set.of());
    if (!url.source().startsWith("https://")) {
      section.wrong("url", "a secret is only sent over https");
    }
    return url;
  }

  private Map<String, UrlTemplate> body(Section login) {
    Map<String, UrlTemplate> body = new LinkedHashMap<>();
    Optional<Section> section = login.section("body");
    if (section.isEmpty()) return body;
    if (section.get().keys().size() > 16) login.wrong("body", "holds more than 16");
    for (String name : section.get().keys()) {
      body.put(name, templates.text(section.get(), name, true));
    }
    return body;
  }
}
