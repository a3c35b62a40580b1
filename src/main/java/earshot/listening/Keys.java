package earshot.listening;

import static java.nio.charset.StandardCharsets.UTF_8;

import earshot.listening.Inquiry.Proven;
import earshot.listening.WebRequest.Proof;
import earshot.listening.preset.Preset.Auth;
import earshot.listening.secret.Secret;
import earshot.listening.secret.SecretRef;
import earshot.listening.secret.SecretsUnavailable;
import earshot.model.FailureReason;
import java.net.URI;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;

/// Finds the key a preset names, for the one origin it was kept for.
final class Keys {
  private Keys() {}

  /// The key to send to an address.
  static Proven prove(Inquiry inquiry, URI url) {
    return switch (inquiry.preset().request().auth()) {
      case Auth.None() -> new Proven.With(new Proof.None());
      case Auth.Bearer(String name) -> found(inquiry, name, url, Keys::bearer);
      case Auth.Basic(String name) -> found(inquiry, name, url, Keys::basic);
      case Auth.Header(String header, String name) ->
          found(inquiry, name, url, secret -> new Proof.InHeader(header, secret));
      case Auth.Query(String parameter, String name) ->
          found(inquiry, name, url, secret -> new Proof.InQuery(parameter, secret));
      case Auth.Session session -> inquiry.means().sessions().token(inquiry, session, url);
    };
  }

  /// A token as a header.
  static Proof bearer(Secret token) {
    return new Proof.InHeader("Authorization", new Secret("Bearer " + token.value()));
  }

  private static Proof basic(Secret userAndPassword) {
    return new Proof.InHeader("Authorization", basicValue(userAndPassword));
  }

  /// `user:password` as the value of `Authorization` (RFC 7617).
  static Secret basicValue(Secret userAndPassword) {
    byte[] bytes = userAndPassword.value().getBytes(UTF_8);
    return new Secret("Basic " + Base64.getEncoder().encodeToString(bytes));
  }

  private static Proven found(
      Inquiry inquiry, String name, URI url, Function<Secret, Proof> proof) {
    try {
      Optional<Secret> secret = find(inquiry, name, url);
      return secret.isPresent()
          ? new Proven.With(proof.apply(secret.get()))
          : missing(inquiry, name, url);
    } catch (SecretsUnavailable unavailable) {
      return not(inquiry, String.valueOf(unavailable.getMessage()));
    }
  }

  /// The secret kept under a name for the origin of an address.
  ///
  /// @throws SecretsUnavailable when the place where secrets are kept cannot be read
  static Optional<Secret> find(Inquiry inquiry, String name, URI url) {
    return inquiry.means().secrets().find(new SecretRef(name, BoundKey.origin(url)));
  }

  static Proven missing(Inquiry inquiry, String name, URI url) {
    return not(
        inquiry,
        "Needs a key: enter “%s” for %s in the settings of this source."
            .formatted(name, url.getHost()));
  }

  static Proven not(Inquiry inquiry, String sentence) {
    return new Proven.Not(new Polled.Failed(FailureReason.NEEDS_KEY, sentence, inquiry.exchange()));
  }
}
