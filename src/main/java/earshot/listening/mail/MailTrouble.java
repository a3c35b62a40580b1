package earshot.listening.mail;

import earshot.listening.Breakage;
import earshot.listening.GuardedSockets;
import earshot.listening.mail.MailAccount.Login;
import earshot.model.FailureReason;
import jakarta.mail.AuthenticationFailedException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;

/// Says in a person's words why a mail folder could not be read. Never repeats what the server
/// said: it may repeat what it was told.
///
/// @param passwordRefused whether the password is to blame
record MailTrouble(FailureReason reason, String sentence, boolean passwordRefused) {
  /// Answers to a login that do not speak about the password (RFC 5530, 3).
  private static final List<String> NOT_THE_PASSWORD =
      List.of("[UNAVAILABLE]", "[INUSE]", "[LIMIT]", "[SERVERBUG]", "[CONTACTADMIN]");

  private static final int DEEPEST = 10;

  /// @param late whether time was up
  static MailTrouble of(Exception broken, boolean late, MailAccount account) {
    String host = account.server().host();
    if (broken instanceof GuardedSockets.Forbidden forbidden) {
      return of(forbidden.objection().reason(), forbidden.objection().sentence());
    }
    if (broken instanceof Mailbox.NoSuchFolder missing) {
      return of(
          FailureReason.MISSING,
          "%s has no folder “%s”.%s Choose another one."
              .formatted(
                  host, account.folder(), Optional.ofNullable(missing.getMessage()).orElse("")));
    }
    if (late) return of(FailureReason.DEADLINE, host + " answers too slowly.");
    if (broken instanceof AuthenticationFailedException refusal) return login(refusal, account);
    if (cause(broken, AnswerLimit.TooMuch.class).isPresent()) {
      return of(FailureReason.TOO_BIG, host + " sends more than a mail server should.");
    }
    Optional<SSLException> unsafe = cause(broken, SSLException.class);
    if (unsafe.isPresent()) return of(Breakage.of(unsafe.get(), host));
    if (said(broken).contains("STARTTLS")) return notSafe(host);
    if (said(broken).contains("LOGIN")) {
      return of(
          FailureReason.NEEDS_KEY,
          host + " accepts no password this way. Try a token, or another kind of security.");
    }
    return cause(broken, IOException.class)
        .map(lost -> of(Breakage.of(lost, host)))
        .orElseGet(
            () -> of(FailureReason.CONNECT, "%s broke off the conversation.".formatted(host)));
  }

  /// There is no password to log in with.
  static MailTrouble noPassword(MailAccount account) {
    return of(
        FailureReason.NEEDS_KEY,
        "%s needs %s for %s. Enter it in the settings of this source."
            .formatted(account.server().host(), what(account), account.user()));
  }

  /// The password was refused; after three times nobody asks any more.
  static MailTrouble refused(MailAccount account, int times) {
    String sentence =
        times < MailPosition.MOST_REFUSALS
            ? "%s did not accept %s for %s. Enter it again."
            : "%s did not accept %s for %s three times. Earshot asks no more, so that the account is not locked: enter it again.";
    return new MailTrouble(
        FailureReason.NEEDS_KEY,
        sentence.formatted(
            account.server().host(),
            account.login() == Login.TOKEN ? "the token" : "the password",
            account.user()),
        true);
  }

  /// The password would travel where others could read it.
  static MailTrouble notSafe(String host) {
    return of(
        FailureReason.TLS,
        "%s offers no safe connection, and Earshot sends no password without one.".formatted(host));
  }

  private static MailTrouble login(AuthenticationFailedException refusal, MailAccount account) {
    String said = said(refusal);
    if (NOT_THE_PASSWORD.stream().anyMatch(said::contains)) {
      return of(
          FailureReason.CONNECT, account.server().host() + " lets nobody log in at the moment.");
    }
    return refused(account, 1);
  }

  private static String what(MailAccount account) {
    return account.login() == Login.TOKEN ? "a token" : "a password";
  }

  private static MailTrouble of(Breakage breakage) {
    return of(breakage.reason(), breakage.sentence());
  }

  private static MailTrouble of(FailureReason reason, String sentence) {
    return new MailTrouble(reason, sentence, false);
  }

  // Only to be searched, never to be shown.
  private static String said(Exception broken) {
    return Optional.ofNullable(broken.getMessage()).orElse("").toUpperCase(Locale.ROOT);
  }

  private static <T extends Throwable> Optional<T> cause(Throwable top, Class<T> kind) {
    int depth = 0;
    for (Throwable each = top; each != null && depth < DEEPEST; each = each.getCause(), depth++) {
      if (kind.isInstance(each)) return Optional.of(kind.cast(each));
    }
    return Optional.empty();
  }
}
