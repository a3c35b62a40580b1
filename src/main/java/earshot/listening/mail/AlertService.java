package earshot.listening.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import earshot.listening.CanonicalUrl;
import earshot.listening.WebAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A service that watches the web for a person and mails what it finds.
enum AlertService {
  /// Google Alerts; its finds stand behind `google.com/url`.
  GOOGLE("googlealerts-noreply@google.com", "google.com/alerts", "google") {
    @Override
    Optional<URI> unwrapped(URI link) {
      URI target = CanonicalUrl.target(link);
      return target.equals(link) ? Optional.empty() : Optional.of(target);
    }
  },
  /// Talkwalker Alerts; its finds are linked as they are, or stand in a parameter.
  TALKWALKER("alerts@talkwalker.com", "talkwalker.com/alerts", "talkwalker hootsuite") {
    @Override
    Optional<URI> unwrapped(URI link) {
      if (!belongs(link)) return Optional.of(CanonicalUrl.target(link));
      return parameter(Optional.ofNullable(link.getRawQuery()).orElse(""));
    }
  };

  private static final List<String> TARGETS =
      List.of("url=", "u=", "target=", "link=", "redirect=");

  /// Where alert mails offer to pass a find on, or show pictures and settings.
  private static final List<String> ASIDE =
      List.of(
          "facebook.com/sharer",
          "facebook.com/dialog",
          "twitter.com/intent",
          "twitter.com/share",
          "x.com/intent",
          "x.com/share",
          "linkedin.com/share",
          "api.whatsapp.com/send",
          "plus.google.com/share",
          "schema.org/",
          "unsubscribe");

  private final String sender;
  private final String footer;
  private final String ownNames;

  /// @param ownNames names of hosts without their endings, with blanks between
  AlertService(String sender, String footer, String ownNames) {
    this.sender = sender;
    this.footer = footer;
    this.ownNames = ownNames;
  }

  /// Which service a mail comes from, if any: by its sender, or, when it was passed on, by the
  /// address in its footer.
  static Optional<AlertService> of(Letter letter) {
    String from = letter.head().from().toLowerCase(Locale.ROOT);
    for (AlertService service : values()) {
      if (from.contains(service.sender)) return Optional.of(service);
    }
    for (AlertService service : values()) {
      boolean shown =
          letter.html().contains(service.footer) || letter.plain().contains(service.footer);
      boolean named = letter.head().subject().toLowerCase(Locale.ROOT).contains("alert");
      if (shown && named) return Optional.of(service);
    }
    return Optional.empty();
  }

  /// Where a link of its mails leads to a find; absent when it leads elsewhere.
  Optional<URI> target(String href) {
    return WebAddress.of(href, Optional.empty())
        .flatMap(this::unwrapped)
        .filter(target -> target.getHost() != null && !belongs(target) && !aside(target));
  }

  /// What stands behind the service's own redirector.
  abstract Optional<URI> unwrapped(URI link);

  /// Whether a link leads to the service itself.
  boolean belongs(URI link) {
    String host = Optional.ofNullable(link.getHost()).orElse("").toLowerCase(Locale.ROOT);
    return Stream.of(ownNames.split(" ", -1))
        .anyMatch(name -> host.startsWith(name + ".") || host.contains("." + name + "."));
  }

  private static boolean aside(URI link) {
    String address = (link.getHost() + link.getRawPath()).toLowerCase(Locale.ROOT);
    return ASIDE.stream().anyMatch(address::contains);
  }

  private static Optional<URI> parameter(String query) {
    for (String part : query.split("&", -1)) {
      for (String name : TARGETS) {
        if (!part.startsWith(name)) continue;
        try {
          return WebAddress.of(
              URLDecoder.decode(part.substring(name.length()), UTF_8), Optional.empty());
        } catch (IllegalArgumentException damaged) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }
}
