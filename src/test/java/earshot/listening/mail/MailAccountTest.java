package earshot.listening.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earshot.listening.mail.MailAccount.Login;
import earshot.listening.mail.MailAccount.Security;
import earshot.listening.secret.SecretRef;
import earshot.model.PresetUse;
import earshot.model.Source.SourceSetup;
import earshot.model.SourceCursor;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAccountTest {
  @Test
  void theAddressAloneIsEnough() {
    MailAccount account =
        MailAccount.of(
            setup("imaps://ana%40example.org@Imap.Example.org/Alerts/Google%20News", Map.of()));
    assertEquals(new MailAccount.Server("imap.example.org", 993, Security.TLS), account.server());
    assertEquals("ana@example.org", account.user());
    assertEquals("Alerts/Google News", account.folder());
    assertEquals(
        new SecretRef("mail/ana@example.org", "imaps://imap.example.org:993"), account.secret());
    assertEquals(
        "imaps://ana%40example.org@imap.example.org:993/Alerts/Google%20News",
        account.url().toString());
    assertEquals(account, MailAccount.of(setup(account.url().toString(), Map.of())));
  }

  @Test
  void valuesOfThePresetWin() {
    MailAccount account =
        MailAccount.of(
            setup(
                "imaps://a@b.example/INBOX",
                Map.of(
                    "host", "mail.example.org",
                    "user", "ana",
                    "security", "starttls",
                    "login", "token",
                    "secret", "work",
                    "folder", "Ärger")));
    assertEquals(
        new MailAccount.Server("mail.example.org", 143, Security.STARTTLS), account.server());
    assertEquals(Login.TOKEN, account.login());
    assertEquals(new SecretRef("work", "imap://mail.example.org:143"), account.secret());
    assertEquals(
        account.folder(), MailAccount.of(setup(account.url().toString(), Map.of())).folder());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "imaps:///INBOX",
        "imaps://mail.example.org/INBOX",
        "imaps://a%0d%0aX@mail.example.org/INBOX"
      })
  void whatIsMissingIsNamed(String url) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> MailAccount.of(setup(url, Map.of())));
    assertEquals(
        true, String.valueOf(refused.getMessage()).startsWith("To read mail, Earshot needs "));
  }

  @Test
  void aPositionIsReadAsItWasWritten() {
    MailPosition place = new MailPosition(77, 4_000_000_000L, 0, "");
    assertEquals("77:4000000000", place.encoded());
    MailPosition refused = place.refused("ab12").refused("ab12");
    assertEquals("77:4000000000 refused=2 of=ab12", refused.encoded());
    assertEquals(refused, MailPosition.in(SourceCursor.START.at(refused.encoded())));
    assertEquals(0, refused.refusalsOf("cd34"));
    assertEquals(1, refused.refused("cd34").refusals());
    assertEquals(0, MailPosition.in(SourceCursor.START.at("nonsense")).uid());
    assertEquals("0:0 refused=1 of=", MailPosition.in(SourceCursor.START).refused("").encoded());
  }

  private static SourceSetup setup(String url, Map<String, String> params) {
    return new SourceSetup(
        SourceKind.MAIL,
        PresetUse.of("mail-alerts", 1, params),
        "Mail",
        URI.create(url),
        SourceRole.PRESS,
        false,
        "");
  }
}
