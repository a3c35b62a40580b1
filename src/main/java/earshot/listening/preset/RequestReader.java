package earshot.listening.preset;

import earshot.listening.preset.Preset.Auth;
import earshot.listening.preset.Preset.Paging;
import earshot.listening.preset.Preset.Paging.Next;
import earshot.listening.preset.Preset.Param;
import earshot.listening.preset.Preset.Request;
import earshot.model.SourceKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads what is asked: address, headers, paging.
final class RequestReader {
  private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,63}");
  private static final Pattern QUERY_NAME = Pattern.compile("[A-Za-z0-9_.\\[\\]-]{1,64}");
  private static final Set<String> OURS =
      Set.of(
          "host",
          "connection",
          "content-length",
          "content-encoding",
          "transfer-encoding",
          "te",
          "upgrade",
          "trailer",
          "expect",
          "accept-encoding",
          "user-agent",
          "if-none-match",
          "if-modified-since",
          "range",
          "referer",
          "origin",
          "via",
          "forwarded",
          "x-forwarded-for");
  private static final Set<String> SECRET =
      Set.of("authorization", "cookie", "proxy-authorization", "x-api-key", "api-key");
  private static final Pattern SECRET_QUERY =
      Pattern.compile(
          "[?&](key|api_?key|token|access_token|secret|password|client_secret)=[^{&]",
          Pattern.CASE_INSENSITIVE);

  private final Section top;
  private final SourceKind kind;
  private final Templates templates;

  RequestReader(Section top, SourceKind kind, List<Param> params) {
    this.top = top;
    this.kind = kind;
    this.templates = new Templates(params);
  }

  Request request() {
    Paging paging = paging();
    Optional<Section> section = top.section("request");
    if (section.isEmpty()) {
      if (top.member("request").isEmpty()) top.missing("request", "Say which address is asked");
      return new Request(Templates.NOWHERE, Map.of(), new Auth.None(), paging);
    }
    Section request = section.get();
    request.allow("key", List.of("url", "headers", "auth"));
    UrlTemplate url = url(request, paging);
    return new Request(
        url, headers(request), new AuthReader(request, templates, url).auth(), paging);
  }

  private UrlTemplate url(Section request, Paging paging) {
    if (request.member("url").isEmpty()) request.missing("url", "Give the address that is asked");
    UrlTemplate url = templates.address(request, "url", pageGap(paging));
    boolean web = !url.source().startsWith("imap");
    if (web == (kind == SourceKind.MAIL)) {
      request.wrong("url", web ? "a mail folder has an imaps:// address" : "must be a web address");
    }
    var secret = SECRET_QUERY.matcher(url.source());
    if (secret.find()) {
      request.wrong(
          "url",
          secret.group(1) + " looks like a secret",
          "Name it under auth, such as {\"type\":\"query\",\"name\":\""
              + secret.group(1)
              + "\",\"secret\":\"my-service/key\"}");
    }
    return url;
  }

  private static Set<String> pageGap(Paging paging) {
    boolean counted = paging.next() == Next.PAGE || paging.next() == Next.OFFSET;
    return counted ? Set.of(paging.param()) : Set.of();
  }

  private Map<String, UrlTemplate> headers(Section request) {
    Map<String, UrlTemplate> headers = new LinkedHashMap<>();
    Optional<Section> section = request.section("headers");
    if (section.isEmpty()) return headers;
    if (section.get().keys().size() > 16) request.wrong("headers", "holds more than 16");
    for (String name : section.get().keys()) {
      String small = name.toLowerCase(Locale.ROOT);
      if (!HEADER.matcher(name).matches()) section.get().wrong(name, "is not the name of a header");
      if (SECRET.contains(small)) {
        section.get().wrong(name, "would hold a secret", "Name the secret under auth");
      } else if (OURS.contains(small)) {
        section.get().wrong(name, "is set by Earshot itself", "Leave it out");
      } else {
        headers.put(name, templates.text(section.get(), name, false));
      }
    }
    return headers;
  }

  private Paging paging() {
    Optional<Section> section = top.section("paging");
    if (section.isEmpty()) return Paging.NONE;
    Section paging = section.get();
    paging.allow("key", List.of("type", "param", "path", "from", "step", "max", "stopWhenSeen"));
    if (kind != SourceKind.JSON) top.wrong("paging", "is only for kind json");
    if (paging.member("type").isEmpty()) {
      paging.missing("type", "Write page, offset, cursor, linkHeader or nextUrl");
    }
    Next next = paging.choice("type", Next.class, Next.NONE);
    int from = paging.integer("from", 0, 0, 100_000);
    return new Paging(
        next,
        param(paging, next),
        path(paging, next),
        from,
        step(paging, next),
        paging.integer("max", 1, 1, 20),
        paging.truth("stopWhenSeen"));
  }

  private static String param(Section paging, Next next) {
    boolean needed = next == Next.PAGE || next == Next.OFFSET || next == Next.CURSOR;
    if (needed && paging.member("param").isEmpty()) {
      paging.missing("param", "Name the query parameter that carries the " + Section.word(next));
    }
    String param = paging.text("param", 64).orElse("");
    if (!needed && !param.isEmpty()) paging.wrong("param", "is not used here", "Leave it out");
    if (!param.isEmpty() && !QUERY_NAME.matcher(param).matches()) {
      paging.wrong("param", "\"" + param + "\" is not the name of a query parameter");
      return "";
    }
    return param;
  }

  private static Optional<Expression> path(Section paging, Next next) {
    boolean needed = next == Next.CURSOR || next == Next.NEXT_URL;
    if (needed && paging.member("path").isEmpty()) {
      paging.missing("path", "Give the path in the answer that leads to the next page");
    }
    if (!needed && paging.member("path").isPresent()) {
      paging.wrong("path", "is not used here", "Leave it out");
    }
    return needed ? Templates.expression(paging, "path", Dialect.JSON) : Optional.empty();
  }

  private static int step(Section paging, Next next) {
    if (next == Next.OFFSET && paging.member("step").isEmpty()) {
      paging.missing("step", "Say how many items a page has");
    }
    return paging.integer("step", next == Next.PAGE ? 1 : 0, 0, 10_000);
  }
}
