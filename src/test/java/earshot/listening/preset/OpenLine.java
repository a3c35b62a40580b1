package earshot.listening.preset;

import earshot.listening.preset.Preset.Auth;

/// Lets a test ask a server of this machine without TLS what a preset may ask with TLS only.
public final class OpenLine {
  private OpenLine() {}

  /// The same preset with `http:` for `https:` in every address.
  public static Preset of(Preset preset) {
    Preset.Request request = preset.request();
    return new Preset(
        preset.id(),
        preset.version(),
        preset.name(),
        preset.kind(),
        preset.idSpace(),
        preset.about(),
        preset.params(),
        new Preset.Request(
            open(request.url()), request.headers(), open(request.auth()), request.paging()),
        preset.mapping(),
        preset.manners(),
        preset.recorded());
  }

  private static Auth open(Auth auth) {
    if (!(auth instanceof Auth.Session session)) return auth;
    return new Auth.Session(
        open(session.url()),
        session.body(),
        session.secret(),
        session.token(),
        session.refreshToken(),
        session.refreshUrl().map(OpenLine::open),
        session.encoding(),
        session.basic());
  }

  private static UrlTemplate open(UrlTemplate template) {
    try {
      return UrlTemplate.ofAddress(template.source().replace("https:", "http:"));
    } catch (Malformed impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
