package earshot.listening;

import earshot.listening.mail.MailAccount;
import earshot.listening.preset.Preset;
import earshot.listening.preset.Preset.Auth;
import earshot.listening.preset.UrlTemplate;
import earshot.listening.secret.SecretRef;
import earshot.model.Source.SourceSetup;
import earshot.model.SourceKind;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// Tells under which name, and for which one place, the key of a source is kept.
public final class KeyPlace {
  private KeyPlace() {}

  /// The place of the key; absent when the source asks nobody for one.
  ///
  /// @throws IllegalArgumentException with one sentence, when its values name no place
  public static Optional<SecretRef> of(Preset preset, SourceSetup setup) {
    if (setup.kind() == SourceKind.MAIL) return Optional.of(MailAccount.of(setup).secret());
    return switch (preset.request().auth()) {
      case Auth.None _ -> Optional.empty();
      case Auth.Bearer bearer -> at(bearer.secret(), setup.url());
      case Auth.Basic basic -> at(basic.secret(), setup.url());
      case Auth.Header header -> at(header.secret(), setup.url());
      case Auth.Query query -> at(query.secret(), setup.url());
      case Auth.Session session ->
          at(
              session.secret(),
              session
                  .url()
                  .fill(
                      setup.preset().params(),
                      new UrlTemplate.Moment(Optional.empty(), Instant.EPOCH, "")));
    };
  }

  private static Optional<SecretRef> at(String name, URI url) {
    return Optional.of(new SecretRef(name, BoundKey.origin(url)));
  }
}
