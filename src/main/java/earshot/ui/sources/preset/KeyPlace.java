package earshot.ui.sources.preset;

import earshot.listening.mail.MailAccount;
import earshot.listening.preset.Preset;
import earshot.listening.preset.Preset.Auth;
import earshot.listening.preset.UrlTemplate.Moment;
import earshot.listening.secret.SecretRef;
import earshot.model.Source.SourceSetup;
import earshot.model.SourceKind;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// Where the key of a source belongs: its name, and the one place it may be sent to.
public final class KeyPlace {
  private KeyPlace() {}

  /// The place of the key a source needs; absent when it needs none.
  ///
  /// @throws IllegalArgumentException with one sentence, when its values do not make an address
  public static Optional<SecretRef> of(Preset preset, SourceSetup setup) {
    if (setup.kind() == SourceKind.MAIL) return Optional.of(MailAccount.of(setup).secret());
    return preset
        .request()
        .auth()
        .secretName()
        .map(name -> new SecretRef(name, origin(asked(preset, setup))));
  }

  // A login has an address of its own; every other key goes where the source is asked.
  private static URI asked(Preset preset, SourceSetup setup) {
    Moment none = new Moment(Optional.empty(), Instant.EPOCH, "");
    return preset.request().auth() instanceof Auth.Session session
        ? session.url().fill(setup.preset().params(), none)
        : setup.url();
  }

  private static String origin(URI url) {
    String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
    int usual = scheme.equals("http") ? 80 : 443;
    int port = url.getPort() < 0 ? usual : url.getPort();
    String host = String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
    return scheme + "://" + host + ":" + port;
  }
}
