package earshot.listening;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// Recognises pages that ask a reader to prove that it is a person.
final class BotWall {
  private static final int LOOKED_AT = 64 << 10;

  private static final List<String> TITLES =
      List.of(
          "just a moment",
          "attention required",
          "access denied",
          "are you a robot",
          "are you human",
          "security check",
          "checking your browser",
          "ddos-guard",
          "bot check",
          "verify you are human",
          "pardon our interruption",
          "please wait",
          "robot check");

  private static final List<String> SIGNS =
      List.of(
          "#challenge-form",
          "#cf-challenge-running",
          "[class*=captcha]",
          "[id*=captcha]",
          "iframe[src*=captcha]",
          "script[src*=captcha]",
          "script[src*=/cdn-cgi/challenge-platform]",
          "form[action*=captcha]",
          "script[src*=challenges.cloudflare.com]");

  private BotWall() {}

  /// The title of such a page; empty when it is an ordinary page.
  static Optional<String> title(byte[] page) {
    int length = Math.min(page.length, LOOKED_AT);
    Document document = Jsoup.parse(new String(page, 0, length, StandardCharsets.UTF_8));
    String title = document.title().strip();
    String lower = title.toLowerCase(Locale.ROOT);
    boolean wall =
        TITLES.stream().anyMatch(lower::contains)
            || SIGNS.stream().anyMatch(sign -> document.selectFirst(sign) != null);
    return wall
        ? Optional.of(title.length() <= 200 ? title : title.substring(0, 200))
        : Optional.empty();
  }
}
